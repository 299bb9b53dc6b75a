import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { read } from '#lib/analysis/reading.ts';
import { planId } from '#lib/file/planId.ts';
import { writeReport } from '#lib/report/report.node.ts';
import { planFrom, UsageError } from './input.ts';

/** Writes the PDF of a plan: exit 1 when the plan cannot be read, when nothing fits, or when the file cannot be written. */
export async function report(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string' }, paper: { type: 'string', default: 'a4' }, date: { type: 'string' } }
	});
	const { out, paper } = values;
	if (!out) throw new UsageError('Say where the PDF goes: --out FILE.pdf');
	if (paper !== 'a4' && paper !== 'letter')
		throw new UsageError(`--paper is “${paper}”; it is a4 or letter.`);
	const date = values.date ?? new Date(Date.now()).toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
		throw new UsageError(`--date is “${date}”; write it as 2026-11-25.`);
	}
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const comparison = comparisonOf(read(plan), plan.horizon);
	const bytes = await writeReport(comparison, { paper, date, planId: planId(plan) });
	try {
		writeFileSync(out, bytes);
	} catch (error) {
		process.stderr.write(
			`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}\n`
		);
		return 1;
	}
	if (comparison.verdict.best !== null) return 0;
	process.stderr.write(`${comparison.verdict.sentence}\n`);
	return 1;
}
