import { px, type Box, type Point } from './boxes.ts';
import { textWidth } from './textWidth.ts';

/** A category that wants its name above its part of a bar. */
export interface HeadWish {
	readonly text: string;
	/** Left edge and width of the part, px. */
	readonly from: number;
	readonly wide: number;
}

/** A category's name above a bar, with a leader down to its part unless it stands right on it. */
export interface Head {
	readonly text: string;
	readonly at: Point;
	readonly leader: readonly [Point, Point] | null;
}

interface Placed {
	readonly text: string;
	readonly row: number; // 0 right above the bar
	readonly x: number;
	readonly width: number;
	readonly middle: number;
	readonly hasLeader: boolean;
}

const size = 12;
const gap = 8;

/** Rows that the heads need above a bar. */
export const headRows = (wishes: readonly HeadWish[], canvas: number): number =>
	Math.max(0, ...arrange(wishes, canvas).map(({ row }) => row + 1));

/** Heads above a bar whose upper edge is at `top`: as low as they go without touching another head or its leader. */
export function placeHeads(wishes: readonly HeadWish[], canvas: number, top: number): Head[] {
	return arrange(wishes, canvas).map(({ text, row, x, middle, hasLeader }) => {
		const base = top - 7 - row * 14;
		return {
			text,
			at: { x: px(x), y: px(base) },
			leader: hasLeader
				? [
						{ x: px(middle), y: px(base + 3.5) },
						{ x: px(middle), y: px(top - 2) }
					]
				: null
		};
	});
}

const mostRows = 8;
type Side = 'over' | 'right' | 'left';

/** The lowest arrangement that works: first with heads over their parts, else all to one side, like stairs. */
function arrange(wishes: readonly HeadWish[], canvas: number): Placed[] {
	return (
		attempt(wishes, canvas, ['over', 'right', 'left']) ??
		attempt(wishes, canvas, ['right', 'left']) ??
		stairs(wishes, canvas)
	);
}

/** Where a name begins when it stands over the middle of its part, or to one side of it. */
const startAt = (side: Side, middle: number, width: number, canvas: number): number => {
	const start = side === 'over' ? middle - width / 2 : side === 'right' ? middle - 3 : middle - width + 3;
	return Math.max(0, Math.min(canvas - width, start));
};

function attempt(wishes: readonly HeadWish[], canvas: number, sides: readonly Side[]): Placed[] | null {
	const placed: Placed[] = [];
	for (const wish of [...wishes].sort((a, b) => b.from - a.from)) {
		const width = textWidth(wish.text, size);
		const middle = wish.from + wish.wide / 2;
		const starts = sides.map((side) => startAt(side, middle, width, canvas));
		// Right above the bar stands only what its own part carries; the others hang from a leader.
		const over = startAt('over', middle, width, canvas);
		const isCarried = over >= wish.from - 2 && over + width <= wish.from + wish.wide + 2;
		const places = [
			...(isCarried ? [{ row: 0, x: over }] : []),
			...Array.from({ length: mostRows }, (_, row) => starts.map((x) => ({ row: row + 1, x }))).flat()
		];
		const free = places.find((place) => isFree({ ...place, width, middle }, placed));
		if (!free) return null;
		placed.push({ text: wish.text, ...free, width, middle, hasLeader: free.row > 0 });
	}
	return placed.reverse();
}

/** Each name in a row of its own: for parts so narrow that nothing else works. */
const stairs = (wishes: readonly HeadWish[], canvas: number): Placed[] =>
	wishes.map((wish, place) => {
		const width = textWidth(wish.text, size);
		const middle = wish.from + wish.wide / 2;
		const x = startAt('right', middle, width, canvas);
		return { text: wish.text, row: wishes.length - place, x, width, middle, hasLeader: true };
	});

function isFree(head: Pick<Placed, 'row' | 'x' | 'width' | 'middle'>, placed: readonly Placed[]): boolean {
	const covers = (one: Pick<Box, 'x' | 'width'>, x: number): boolean =>
		x > one.x - 4 && x < one.x + one.width + 4;
	return placed.every((other) => {
		if (other.row === head.row)
			return head.x + head.width + gap <= other.x || other.x + other.width + gap <= head.x;
		return other.row < head.row ? !covers(other, head.middle) : !covers(head, other.middle);
	});
}
