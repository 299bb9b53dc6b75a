import { comparisonOf } from '#lib/analysis/compare.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { CellRef } from '#lib/analysis/figures.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Plan } from '#lib/model/plan.ts';
import { withUnit } from '#lib/units/format.ts';
import { quantityLabel, settable } from './quantities.ts';
import { railGroups } from './rail.ts';
import type { View } from './view.ts';

export { explanationSheet } from '#lib/analysis/explanationSheet.ts';
export { readPlan } from '#lib/file/read.ts';
export { read } from '#lib/analysis/reading.ts';

/**
 * Everything that computes, behind one door: the page opens on a view made while building, and loads this with the
 * first thing that the reader does.
 */
export function viewOf(reading: Reading, year: number): View {
	const comparison = comparisonOf(reading, year);
	return { comparison, groups: railGroups(reading.plan), labels: labelsOf(comparison) };
}

/** The view that a page opens on. */
export function firstView(plan: Plan): View {
	return viewOf(read(plan), plan.horizon);
}

/** How a step of the history names a setting: `VM growth to 19%`. */
export function settingName(id: string, value: number | string, currency: string): string {
	const quantity = settable(id);
	if (!quantity || typeof value !== 'number') return `${id} to ${value}`;
	const choice = quantity.kind === 'input' ? quantity.choices?.[value] : undefined;
	return `${quantity.label} to ${choice ?? withUnit(value, quantity.unitText, currency)}`;
}

/** The labels of the quantities that a comparison refers to. */
function labelsOf({ rows, verdict }: Comparison): Record<string, string> {
	const runs = [...verdict.runs, ...verdict.notes.flatMap((note) => note.runs)];
	const refs: CellRef[] = [
		...rows.flatMap(({ cells }) => cells.flatMap(({ ref }) => ref ?? [])),
		...runs.flatMap(({ cell }) => cell ?? [])
	];
	return Object.fromEntries(refs.map(({ quantity }) => [quantity, quantityLabel(quantity)]));
}
