import { comparisonOf } from '#lib/analysis/compare.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { CellRef } from '#lib/analysis/figures.ts';
import type { Simulation } from '#lib/analysis/sensitivity.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { whenRead } from '#lib/analysis/whenRead.ts';
import { foreignCurrencies } from '#lib/model/currency.ts';
import { namedAt, placesOf } from '#lib/model/places.ts';
import type { Plan } from '#lib/model/plan.ts';
import { withUnit } from '#lib/units/format.ts';
import { wordsIn, type UnitSystem } from '#lib/units/system.ts';
import { quantityLabel, settable } from './quantities.ts';
import { inputRow, railGroups } from './rail.ts';
import type { InputRow } from './railRows.ts';
import type { View } from './view.ts';

export { differenceWords, optionDifferences, planDifferences } from '#lib/analysis/differences.ts';
export { influences } from '#lib/analysis/influence.ts';
export { movedMostBy } from '#lib/analysis/explanationWords.ts';
export { explanationSheet } from '#lib/analysis/explanationSheet.ts';
export { readPlan } from '#lib/file/read.ts';
export { read } from '#lib/analysis/reading.ts';
export { readField, stepped } from './fields.ts';

/**
 * Everything that computes, behind one door: the page opens on a view made while building, and loads this with the
 * first thing that the reader does.
 */
export function viewOf(reading: Reading, year: number, simulation?: Simulation): View {
	const comparison = comparisonOf(reading, year, simulation);
	const { plan, entries } = reading;
	return whenRead(
		{ comparison },
		{
			groups: () => railGroups(plan),
			labels: () => labelsOf(comparison),
			names: () => namesOf(reading),
			foreign: () => foreignCurrencies(plan, entries)
		}
	);
}

/** The view that a page opens on; its assumptions, half of all that it holds, are listed once what computes is here. */
export function firstView(plan: Plan): View {
	const view = viewOf(read(plan), plan.horizon);
	return { ...view, comparison: { ...view.comparison, assumptions: [] } };
}

/** How a step of the history names a setting: `VM growth to 19%`. */
export function settingName(id: string, value: number | string, currency: string, units: UnitSystem): string {
	const quantity = settable(id);
	if (!quantity || typeof value !== 'number') return `${id} to ${value}`;
	const choice = quantity.kind === 'input' ? quantity.choices?.[value] : undefined;
	return `${quantity.label} to ${choice ?? withUnit(value, quantity.unitText, currency, units)}`;
}

/** The row in which the number of a reference is set: null for what is computed, and for definitions, which stand. */
export function settingRow({ plan, entries }: Reading, ref: CellRef): InputRow | null {
	const quantity = settable(ref.quantity);
	if (!quantity || quantity.chapter === 'Constants') return null;
	if (quantity.scope === 'plan') return inputRow(plan, entries, quantity, { of: 'plan' });
	const option = plan.options.find(({ id }) => id === ref.option);
	const group = plan.estate.find(({ id }) => id === ref.group);
	if (quantity.scope === 'option')
		return option ? inputRow(plan, entries, quantity, { of: 'option', option }, option.id) : null;
	return group ? inputRow(plan, entries, quantity, { of: 'group', group }) : null;
}

/** The labels of the quantities that a comparison refers to. */
function labelsOf({ rows, verdict, units }: Comparison): Record<string, string> {
	const runs = [...verdict.runs, ...verdict.notes.flatMap((note) => note.runs)];
	const refs: CellRef[] = [
		...rows.flatMap(({ cells }) => cells.flatMap(({ ref }) => ref ?? [])),
		...runs.flatMap(({ cell }) => cell ?? [])
	];
	return Object.fromEntries(refs.map(({ quantity }) => [quantity, labelOf(quantity, units)]));
}

/** The label of a quantity as a reader of those units knows it. */
export function labelOf(quantity: string, units: UnitSystem): string {
	return wordsIn(units, quantityLabel(quantity));
}

/** The names of the catalogue entries that a plan names, by id. */
function namesOf({ plan, entries }: Reading): Record<string, string> {
	const ids = placesOf(plan).flatMap((place) => namedAt(plan, place));
	return Object.fromEntries(ids.flatMap((id) => [[id, entries.get(id)?.name ?? id]]));
}
