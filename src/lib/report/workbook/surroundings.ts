import type { Quantity } from '#lib/engine/quantity.ts';
import { year } from '#lib/engine/time.ts';
import type { Extent } from '#lib/engine/cells.ts';
import { address, columnLetters, type Spot } from './book.ts';
import { passes, rateFormula, type SearchCells } from './internalRate.ts';
import { firstYear, type Places } from './places.ts';
import type { Surroundings } from './spreadsheetFormula.ts';

/** A cell of a chapter: its sheet, whose number it is, and its year. */
export interface Position {
	readonly sheet: string;
	readonly index: number;
	readonly year: number;
}

/** What the formula of a cell sees around it. */
export function surroundingsOf(extent: Extent, places: Places, position: Position): Surroundings {
	const { sheet, index, year: at } = position;
	const isYearly = (quantity: Quantity): boolean => quantity.kind === 'derive';
	const written = (quantity: Quantity, whose: number, then: number): string =>
		quantity === year
			? yearAddress(then)
			: address(places.spot(quantity, whose, then), sheet, isYearly(quantity) ? 'none' : 'all');
	return {
		year: at,
		yearCell: yearAddress(at),
		isYearly,
		cell: (quantity, then) => written(quantity, index, then),
		cells: (quantity, last) => rowRange(places.spot(quantity, index, 0), last, sheet),
		baselineCell: (quantity, then) => written(quantity, extent.baseline, then),
		groupCells: (quantity, then) => {
			const last = { ...places.spot(quantity, extent.groups - 1, then) };
			const end = address(last, last.sheet, isYearly(quantity) ? 'none' : 'all');
			return `${written(quantity, 0, then)}:${end}`;
		},
		internalRate: (owner, flows) =>
			rateFormula(
				address(places.passSpot(owner, index, passes.length, at), sheet),
				searchCells(places, position, flows)
			)
	};
}

/** The cells that the search for the rate of some flows reads, in a cell of a chapter. */
export function searchCells(
	places: Places,
	{ sheet, index, year: at }: Position,
	flows: Quantity
): Omit<SearchCells, 'steps'> {
	return {
		flows: rowRange(places.spot(flows, index, 0), at, sheet),
		years: `$${columnLetters(firstYear)}$1:${yearAddress(at)}`
	};
}

/** The head of a column, which holds its year. */
function yearAddress(at: number): string {
	return `${columnLetters(firstYear + at)}$1`;
}

/** The cells of a row from year 0 on. */
function rowRange(first: Spot, last: number, sheet: string): string {
	const start = address(first, sheet).replace(/([A-Z]+\d+)$/u, '$$$1');
	return `${start}:${columnLetters(firstYear + last)}${first.row}`;
}
