import type { Quantity, Scope } from './quantity.ts';
import type { Table } from './table.ts';

/** How large an evaluation is: groups of existing servers, options, and years 0…horizon. */
export interface Extent {
	readonly groups: number;
	readonly options: number;
	readonly horizon: number;
	/** Index of the option that the others are measured against. */
	readonly baseline: number;
}

/** Which number is meant: the index of the option or group where the quantity has one, and the year. */
export interface At {
	readonly index: number;
	readonly year: number;
}

/** The offsets of the three blocks, plan, groups, options, in the given numbers and in the cells. */
export function offsets(
	table: Table,
	extent: Extent
): { given: Record<Scope, number>; cells: Record<Scope, number>; givenLength: number; cellsLength: number } {
	const years = extent.horizon + 1;
	const given = { plan: 0, group: table.given.plan.length, option: 0 };
	given.option = given.group + extent.groups * table.given.group.length;
	const cells = { plan: 0, group: years * table.cells.plan.length, option: 0 };
	cells.option = cells.group + extent.groups * years * table.cells.group.length;
	return {
		given,
		cells,
		givenLength: given.option + extent.options * table.given.option.length,
		cellsLength: cells.option + extent.options * years * table.cells.option.length
	};
}

/** Reads one number of an evaluation. `at.index` is ignored for a quantity of the plan. */
export function readCell(
	table: Table,
	extent: Extent,
	given: Float64Array,
	cells: Float64Array,
	quantity: Quantity,
	at: At
): number {
	const place = table.place(quantity);
	if (place.of === 'year') return at.year;
	const base = offsets(table, extent);
	const index = place.scope === 'plan' ? 0 : at.index;
	const position =
		place.of === 'given'
			? base.given[place.scope] + index * table.given[place.scope].length + place.index
			: base.cells[place.scope] +
				(index * (extent.horizon + 1) + at.year) * table.cells[place.scope].length +
				place.index;
	return (place.of === 'given' ? given : cells)[position] as number;
}
