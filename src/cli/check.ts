import { parseArgs } from 'node:util';
import { read } from '#lib/analysis/reading.ts';
import { findingsOf } from '#lib/analysis/findings.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { planFrom } from './input.ts';

/** Reads a plan and says what was found in it: exit 1 when it cannot be read, or when nothing but As is fits. */
export function check(args: string[]): number {
	const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan);
	const notes = plan.options.flatMap((option, index) =>
		findingsOf(reading, index)
			.filter(({ severity }) => severity !== 'note')
			.map(({ message }) => `${option.label}: ${message}`)
	);
	for (const note of notes) process.stdout.write(`${note}\n`);
	if (reading.ranking.winner === null) {
		process.stderr.write(`${verdictOf(reading).sentence}\n`);
		return 1;
	}
	process.stdout.write(
		`The plan is valid: ${plan.options.length} options, ${plan.horizon} years, ${notes.length === 1 ? '1 finding' : `${notes.length} findings`}.\n`
	);
	return 0;
}
