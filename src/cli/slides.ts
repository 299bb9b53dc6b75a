import { parseArgs } from 'node:util';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { read } from '#lib/analysis/reading.ts';
import { studied } from '#lib/analysis/studied.ts';
import { planId } from '#lib/file/planId.ts';
import { writeSlides } from '#lib/report/slides/slides.ts';
import { planFrom, UsageError } from './input.ts';
import { dateFrom, isWritten } from './output.ts';

/** Writes the slide deck of a plan: exit 1 when the plan cannot be read, when nothing fits, or when the file cannot be written. */
export async function slides(args: string[]): Promise<number> {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { out: { type: 'string' }, date: { type: 'string' } }
	});
	const { out } = values;
	if (!out) throw new UsageError('Say where the slides go: --out FILE.pptx');
	const date = dateFrom(values.date);
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan);
	const comparison = comparisonOf(reading, plan.horizon);
	const bytes = await writeSlides(comparison, { date, planId: planId(plan) }, studied(reading));
	if (!isWritten(out, bytes)) return 1;
	if (comparison.verdict.best !== null) return 0;
	process.stderr.write(`${comparison.verdict.sentence}\n`);
	return 1;
}
