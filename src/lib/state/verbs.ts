import { withRange } from '#lib/model/change.ts';
import { withExchangeRate } from '#lib/model/currency.ts';
import { renamedGroup, withGroup, withoutGroup } from '#lib/model/estateChanges.ts';
import { copiedOption, movedOption, renamedOption, withoutOption } from '#lib/model/optionChanges.ts';
import type { ExchangeRate, Plan, Range } from '#lib/model/plan.ts';
import type { Planner } from './planner.svelte.ts';
import type { InputRow } from './railRows.ts';

const optionLabel = (plan: Plan, id: string): string =>
	plan.options.find((option) => option.id === id)?.label ?? id;
const groupLabel = (plan: Plan, id: string): string =>
	plan.estate.find((group) => group.id === id)?.label ?? id;

/** Puts a copy of an option beside it. */
export function copyOption(planner: Planner, id: string): void {
	planner.step(copiedOption(planner.plan, id), `copy ${optionLabel(planner.plan, id)}`);
}

/** Moves an option by that many columns. */
export function moveOption(planner: Planner, id: string, by: number): void {
	const direction = by < 0 ? 'left' : 'right';
	planner.step(movedOption(planner.plan, id, by), `move ${optionLabel(planner.plan, id)} ${direction}`);
}

/** Takes an option out. */
export function removeOption(planner: Planner, id: string): void {
	planner.step(withoutOption(planner.plan, id), `remove ${optionLabel(planner.plan, id)}`);
}

/** Calls an option otherwise, while its name is typed. */
export function renameOption(planner: Planner, id: string, label: string): void {
	planner.change(renamedOption(planner.plan, id, label), `name ${id}`, `name ${label.trim()}`);
}

/** Adds a group of existing servers. */
export function addGroup(planner: Planner): void {
	planner.step(withGroup(planner.plan, 'Further servers'), 'add a group of existing servers');
}

/** Takes a group of existing servers out. */
export function removeGroup(planner: Planner, id: string): void {
	planner.step(withoutGroup(planner.plan, id), `remove ${groupLabel(planner.plan, id)}`);
}

/** Calls a group of existing servers otherwise, while its name is typed. */
export function renameGroup(planner: Planner, id: string, label: string): void {
	planner.change(renamedGroup(planner.plan, id, label), `group ${id}`, `name ${label.trim()}`);
}

/** Sets the likely range of an input; `null` takes the plan's own out. */
export function setRange(planner: Planner, row: InputRow, range: Range | null): void {
	const name = range ? `likely range of ${row.label}` : `likely range of ${row.label} back to its default`;
	planner.change(withRange(planner.plan, row.where, row.quantity.id, range), `range ${row.key}`, name);
}

/** Names the currency that all money of the plan is in. Numbers stay as they were entered. */
export function chooseCurrency(planner: Planner, currency: string): void {
	planner.step({ ...planner.plan, currency }, `currency ${currency}`);
}

/** Says what one unit of a foreign currency is worth. */
export function setExchangeRate(planner: Planner, currency: string, rate: ExchangeRate): void {
	planner.change(withExchangeRate(planner.plan, currency, rate), `rate ${currency}`, `rate of ${currency}`);
}
