import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read } from '#lib/analysis/reading.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { planId } from '#lib/file/planId.ts';
import { writeWorkbook } from '#lib/report/workbook/workbook.ts';
import { planFrom, UsageError } from './input.ts';

/** Writes the live workbook of a plan: exit 1 when the plan cannot be read, when nothing fits, or when the file cannot be written. */
export async function workbook(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string' }, date: { type: 'string' } }
	});
	const { out } = values;
	if (!out) throw new UsageError('Say where the workbook goes: --out FILE.xlsx');
	const date = values.date ?? new Date(Date.now()).toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
		throw new UsageError(`--date is “${date}”; write it as 2026-11-25.`);
	}
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan);
	const bytes = await writeWorkbook(reading, { date, planId: planId(plan) });
	try {
		writeFileSync(out, bytes);
	} catch (error) {
		process.stderr.write(
			`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}\n`
		);
		return 1;
	}
	if (reading.ranking.winner !== null) return 0;
	process.stderr.write(`${verdictOf(reading).sentence}\n`);
	return 1;
}
