import { withSetting, type Where } from '#lib/model/change.ts';
import { entriesOf } from '#lib/model/entries.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { given } from '#lib/model/settings.ts';
import type { Assumption, Input, Quantity } from '#lib/engine/quantity.ts';
import { columnLetters } from '#lib/report/workbook/book.ts';
import { placesOf } from '#lib/report/workbook/places.ts';
import type { Typed } from './workbookFile.ts';

/** A derived number of a plan: the cell in which it stands, and what the kernel computes for it. */
export interface KernelCell {
	readonly sheet: string;
	readonly address: string;
	readonly quantity: Quantity;
	readonly year: number;
	readonly value: number;
}

/** Every derived number of a plan, of each group, option and year. */
export function kernelCells(plan: Plan): KernelCell[] {
	const { of, extent } = evaluate(plan);
	const { spot } = placesOf(plan);
	const counts = { plan: 1, group: extent.groups, option: extent.options };
	const derived = table.quantities.filter(({ kind, id }) => kind === 'derive' && id !== 'year');
	return derived.flatMap((quantity) =>
		Array.from({ length: counts[quantity.scope] }, (_, index) => index).flatMap((index) =>
			Array.from({ length: extent.horizon + 1 }, (_, year) => {
				const { sheet, row, column } = spot(quantity, index, year);
				const address = `${columnLetters(column)}${row}`;
				return { sheet, address, quantity, year, value: of(quantity, index, year) };
			})
		)
	);
}

/** The numbers that differ by more than a billionth, told in words; a number that does not exist agrees with an error. */
export function differences(
	cells: readonly KernelCell[],
	number: (sheet: string, address: string) => number
): string[] {
	return cells.flatMap(({ sheet, address, quantity, year, value }) => {
		const found = number(sheet, address);
		const agree = Number.isFinite(value)
			? Math.abs(found - value) <= 1e-9 * Math.max(Math.abs(found), Math.abs(value))
			: !Number.isFinite(found);
		return agree ? [] : [`${sheet} ${address}, ${quantity.label} in year ${year}: ${found}, not ${value}`];
	});
}

/** A number of a plan, changed to `times` what it is. */
interface Change {
	readonly id: string;
	readonly where: Where;
	readonly times: number;
}

/** Five changes that any plan can take: of demand, money, energy, time, and of the price of the last option’s server. */
function fiveChanges(plan: Plan): Change[] {
	const last = plan.options.at(-1)!;
	const whole = { of: 'plan' } as const;
	return [
		{ id: 'growth', where: whole, times: 1.7 },
		{ id: 'discountRate', where: whole, times: 0.61 },
		{ id: 'tariff', where: whole, times: 1.9 },
		{ id: 'refreshLife', where: whole, times: 0.6 },
		{ id: 'serverBasePrice', where: { of: 'option', id: last.id }, times: 1.23 }
	];
}

/** A plan with five numbers changed, and the same five as one types them into the plan’s workbook. */
export function withFiveChanges(plan: Plan): { plan: Plan; typed: readonly Typed[] } {
	const entries = entriesOf(plan);
	const { spot } = placesOf(plan);
	const changes = fiveChanges(plan).map(({ id, where, times }) => {
		const quantity = table.quantities.find(
			(one): one is Input | Assumption => one.id === id && one.kind !== 'derive'
		);
		if (!quantity) throw new Error(`The model is not given “${id}”.`);
		const index = where.of === 'option' ? plan.options.findIndex((option) => option.id === where.id) : 0;
		const target =
			where.of === 'option'
				? { of: 'option' as const, option: plan.options[index]! }
				: { of: 'plan' as const };
		const before = given(plan, entries, quantity, target).value;
		const changed = quantity.kind === 'input' && quantity.whole ? Math.round(before * times) : before * times;
		const value = changed === 0 ? (quantity.kind === 'input' ? quantity.step : 1) : changed;
		const { sheet, row, column } = spot(quantity, index, 0);
		return { id, where, sheet, address: `${columnLetters(column)}${row}`, value };
	});
	const changed = changes.reduce((sum, { id, where, value }) => withSetting(sum, where, id, value), plan);
	return { plan: changed, typed: changes };
}
