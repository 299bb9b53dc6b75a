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

/** Where the numbers of one quantity stand: in which array, and how far apart by option or group and by year. */
export interface Spot {
	readonly numbers: Float64Array;
	readonly start: number;
	readonly perIndex: number;
	readonly perYear: number;
}

/** Finds where a quantity stands in an evaluation. The index counts for nothing where the quantity is of the plan. */
export function spotOf(
	table: Table,
	extent: Extent,
	given: Float64Array,
	cells: Float64Array,
	quantity: Quantity
): Spot {
	const { of, scope, index } = table.place(quantity);
	const years = extent.horizon + 1;
	if (of === 'year') {
		return {
			numbers: Float64Array.from({ length: years }, (_, at) => at),
			start: 0,
			perIndex: 0,
			perYear: 1
		};
	}
	const base = offsets(table, extent);
	const isOfPlan = scope === 'plan';
	if (of === 'given') {
		const perIndex = isOfPlan ? 0 : table.given[scope].length;
		return { numbers: given, start: base.given[scope] + index, perIndex, perYear: 0 };
	}
	const perYear = table.cells[scope].length;
	return {
		numbers: cells,
		start: base.cells[scope] + index,
		perIndex: isOfPlan ? 0 : years * perYear,
		perYear
	};
}

/** The number of the option or group at `index` in a year. */
export function numberAt({ numbers, start, perIndex, perYear }: Spot, index: number, year: number): number {
	return numbers[start + index * perIndex + year * perYear] as number;
}

/** Reads numbers of an evaluation by quantity, each found once. */
export function cellReader(
	table: Table,
	extent: Extent,
	given: Float64Array,
	cells: Float64Array
): (quantity: Quantity, index: number, year: number) => number {
	const spots = new Map<Quantity, Spot>();
	return (quantity, index, year) => {
		let spot = spots.get(quantity);
		if (!spot) spots.set(quantity, (spot = spotOf(table, extent, given, cells, quantity)));
		return numberAt(spot, index, year);
	};
}
