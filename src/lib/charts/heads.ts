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

function arrange(wishes: readonly HeadWish[], canvas: number): Placed[] {
	const placed: Placed[] = [];
	const order = [...wishes].sort((a, b) => b.from - a.from);
	for (const wish of order) {
		const width = textWidth(wish.text, size);
		const middle = wish.from + wish.wide / 2;
		const starts = [middle - width / 2, middle - 3, middle - width + 3].map((x) =>
			Math.max(0, Math.min(canvas - width, x))
		);
		for (let row = 0; ; row += 1) {
			// Right above the bar stands only what its own part carries; the others hang from a leader.
			const standsOn = (x: number): boolean => x >= wish.from - 2 && x + width <= wish.from + wish.wide + 2;
			const x = starts.find(
				(start) => (row > 0 || standsOn(start)) && isFree({ row, x: start, width, middle }, placed)
			);
			if (x === undefined) continue;
			placed.push({ text: wish.text, row, x, width, middle, hasLeader: row > 0 });
			break;
		}
	}
	return placed.reverse();
}

function isFree(head: Pick<Placed, 'row' | 'x' | 'width' | 'middle'>, placed: readonly Placed[]): boolean {
	const covers = (one: Pick<Box, 'x' | 'width'>, x: number): boolean =>
		x > one.x - 4 && x < one.x + one.width + 4;
	return placed.every((other) => {
		if (other.row === head.row)
			return head.x + head.width + gap <= other.x || other.x + other.width + gap <= head.x;
		return other.row < head.row ? !covers(other, head.middle) : !covers(head, other.middle);
	});
}
