import { parseArgs } from 'node:util';
import { read } from '#lib/analysis/reading.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { planId } from '#lib/file/planId.ts';
import { writeWorkbook } from '#lib/report/workbook/workbook.ts';
import { planFrom, UsageError } from './input.ts';
import { dateFrom, isWritten } from './output.ts';

/** Writes the live workbook of a plan: exit 1 when the plan cannot be read, when nothing fits, or when the file cannot be written. */
export async function workbook(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string' }, date: { type: 'string' } }
	});
	const { out } = values;
	if (!out) throw new UsageError('Say where the workbook goes: --out FILE.xlsx');
	const date = dateFrom(values.date);
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan);
	const bytes = await writeWorkbook(reading, { date, planId: planId(plan) });
	if (!isWritten(out, bytes)) return 1;
	if (reading.ranking.winner !== null) return 0;
	process.stderr.write(`${verdictOf(reading).sentence}\n`);
	return 1;
}
