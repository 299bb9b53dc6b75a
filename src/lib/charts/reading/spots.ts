import type { CellRef, OptionRef } from '#lib/analysis/figures.ts';
import type { Box, Point } from '../boxes.ts';

/** A line of what a spot says: an option or a part, and its value. */
export interface SpotLine {
	readonly option: OptionRef | null;
	readonly name: string;
	readonly text: string;
	/** The one that the spot stands on, where the others are named for comparison. */
	readonly isChosen: boolean;
}

/** A place of a drawing that can be read by pointer or keyboard. It only repeats what the figure's table says. */
export interface Spot {
	/** Where the tip stands beside. */
	readonly at: Point;
	readonly title: string;
	readonly lines: readonly SpotLine[];
	/** The same in one sentence, the chosen one first. */
	readonly spoken: string;
	/** The number whose explanation it opens. */
	readonly ref: CellRef | null;
	/** What is marked while the spot is read: an upright rule, a frame, dots. */
	readonly rule: number | null;
	readonly box: Box | null;
	readonly dots: readonly (Point & { readonly option: OptionRef })[];
}

/** A place among the spots of a figure. */
export interface SpotPlace {
	readonly column: number;
	readonly row: number;
}

/** The spots of a figure as a grid, so that arrow keys step through them; some places of it may be empty. */
export interface Spots {
	/** 'Year by year': how the figure is read. */
	readonly manner: string;
	/** What a spot is called: 'year'. */
	readonly noun: string;
	/** Where the pointer reads, and the upright lines of the drawing between which its tip stays. */
	readonly area: Box;
	readonly columns: number;
	readonly rows: number;
	/** Where reading begins. */
	readonly start: SpotPlace;
	spot(column: number, row: number): Spot | null;
	nearest(at: Point): SpotPlace | null;
}

/** The place that a key leads to, or null when the key means nothing here. Empty places are stepped over. */
export function stepTo(spots: Spots, from: SpotPlace | null, key: string): SpotPlace | null {
	const steps: Partial<Record<string, readonly [dx: number, dy: number]>> = {
		ArrowRight: [1, 0],
		ArrowLeft: [-1, 0],
		ArrowDown: [0, 1],
		ArrowUp: [0, -1]
	};
	if (key === 'Home') return along(spots, { column: -1, row: from?.row ?? spots.start.row }, [1, 0]);
	if (key === 'End')
		return along(spots, { column: spots.columns, row: from?.row ?? spots.start.row }, [-1, 0]);
	const step = steps[key];
	if (!step) return null;
	if (!from) return spots.start;
	return along(spots, from, step) ?? aside(spots, from, step) ?? from;
}

function along(spots: Spots, from: SpotPlace, [dx, dy]: readonly [number, number]): SpotPlace | null {
	let { column, row } = from;
	for (;;) {
		column += dx;
		row += dy;
		if (column < 0 || row < 0 || column >= spots.columns || row >= spots.rows) return null;
		if (spots.spot(column, row)) return { column, row };
	}
}

/** The nearest filled place of the next row or column, where the one straight ahead is empty. */
function aside(spots: Spots, from: SpotPlace, [dx, dy]: readonly [number, number]): SpotPlace | null {
	const [column, row] = [from.column + dx, from.row + dy];
	if (column < 0 || row < 0 || column >= spots.columns || row >= spots.rows) return null;
	const others = Array.from({ length: dx === 0 ? spots.columns : spots.rows }, (_, place) =>
		dx === 0 ? { column: place, row } : { column, row: place }
	).filter((place) => spots.spot(place.column, place.row));
	const distance = (place: SpotPlace): number =>
		Math.abs(place.column - from.column) + Math.abs(place.row - from.row);
	return others.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The place whose number is the least among those of a list. */
export const leastOf = (distances: readonly number[]): number =>
	distances.reduce((best, distance, place) => (distance < (distances[best] ?? Infinity) ? place : best), 0);
