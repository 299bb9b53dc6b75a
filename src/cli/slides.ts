import { parseArgs } from 'node:util';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { read } from '#lib/analysis/reading.ts';
import { planId } from '#lib/file/planId.ts';
import { writeSlides } from '#lib/report/slides/slides.ts';
import { planFrom, UsageError } from './input.ts';
import { dateFrom, isWritten } from './output.ts';

/** Writes the slide deck of a plan: exit 1 when the plan cannot be read or the file cannot be written. */
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
	const comparison = comparisonOf(read(plan), plan.horizon);
	const bytes = await writeSlides(comparison, { date, planId: planId(plan) });
	return isWritten(out, bytes) ? 0 : 1;
}
