import type { BayGeometry, BaySize, ExpansionEntry } from '#lib/catalogue/entry.ts';

/** Bays that one blade or one expansion unit takes, by number, in ascending order. */
export type Shape = readonly number[];

/** Every bay of the chassis, 1 … columns × rows. */
export function bayNumbers({ columns, rows }: BayGeometry): readonly number[] {
	return Array.from({ length: columns * rows }, (_, index) => index + 1);
}

/** Column of a bay, from 0 at the left. */
export const columnOf = (bay: number, { columns }: BayGeometry): number => (bay - 1) % columns;

/** Row of a bay, 0 at the top. */
export const rowOf = (bay: number, { columns }: BayGeometry): number => Math.floor((bay - 1) / columns);

/**
 * The places where a blade of this size can stand: any bay for a half-height or single-width one, a column of two rows
 * for a full-height one, an odd/even pair for a double-width one. None where the chassis has no such place.
 */
export function serverShapes(size: BaySize, geometry: BayGeometry): readonly Shape[] {
	if (size === 'double') return runs(2, geometry);
	if (size !== 'full') return runs(1, geometry);
	if (geometry.rows < 2) return [];
	return bayNumbers({ ...geometry, rows: 1 }).map((bay) => [bay, bay + geometry.columns]);
}

/** The places of an expansion unit: any bay, an odd/even pair, or as many neighbouring bays of a row as it takes. */
export function unitShapes({ baysTaken }: ExpansionEntry, geometry: BayGeometry): readonly Shape[] {
	return runs(baysTaken, geometry);
}

/** The places where the unit may serve the blade that stands in `host`. */
export function unitShapesFor(
	host: Shape,
	expansion: ExpansionEntry,
	geometry: BayGeometry
): readonly Shape[] {
	const clear = unitShapes(expansion, geometry).filter((unit) => !unit.some((bay) => host.includes(bay)));
	if (expansion.adjacency === 'any') return clear;
	if (expansion.adjacency === 'beside')
		return clear.filter((unit) =>
			unit.some((bay) => host.some((other) => areNeighbours(bay, other, geometry)))
		);
	// The link joins the two columns of a pair; that of a full-height blade leaves it in the lower row.
	const linked = partnerOf(host.at(-1) ?? 0, geometry);
	return clear.filter((unit) => unit.length === 1 && unit[0] === linked);
}

/** The other bay of the side-by-side pair: columns 1 and 2, 3 and 4 … of the same row; null where there is none. */
function partnerOf(bay: number, geometry: BayGeometry): number | null {
	const column = columnOf(bay, geometry);
	if (column % 2 === 1) return bay - 1;
	return column + 1 < geometry.columns ? bay + 1 : null;
}

function areNeighbours(bay: number, other: number, geometry: BayGeometry): boolean {
	return Math.abs(bay - other) === 1 && rowOf(bay, geometry) === rowOf(other, geometry);
}

/** Runs of neighbouring bays within a row; two bays are always an odd/even pair. */
function runs(length: number, geometry: BayGeometry): readonly Shape[] {
	return bayNumbers(geometry)
		.filter((bay) => {
			const column = columnOf(bay, geometry);
			return column + length <= geometry.columns && (length !== 2 || column % 2 === 0);
		})
		.map((bay) => Array.from({ length }, (_, index) => bay + index));
}
