import { explanationSheet } from '#lib/analysis/explanationSheet.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import { table } from '#lib/model/index.ts';

/** Explains every quantity of a plan once, for its last option and year; gives how many explanations that were. */
export function explainEverything(reading: Reading): number {
	const { plan, horizon } = reading;
	const option = plan.options.at(-1)?.id ?? '';
	return table.quantities.filter(
		({ id }) => explanationSheet(reading, { quantity: id, option, year: horizon }) !== null
	).length;
}
