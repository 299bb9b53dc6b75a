/** Corner of a grid of cells: column and row lines are counted from 0 at the upper left. */
type Corner = readonly [column: number, row: number];

/**
 * Outlines of all cells of a grid that `holds` says, as closed loops of corners: clockwise around an area, the other way
 * around a hole in it. Neighbours are one area, so that no seam shows between them.
 */
export function outlines(
	columns: number,
	rows: number,
	holds: (column: number, row: number) => boolean
): Corner[][] {
	const inside = (column: number, row: number): boolean =>
		column >= 0 && row >= 0 && column < columns && row < rows && holds(column, row);
	const key = (column: number, row: number): number => row * (columns + 1) + column;
	// Edges by their first corner, with the area at their right hand; at a corner two areas may touch.
	const edges = new Map<number, Corner[]>();
	const add = (from: Corner, to: Corner): void => {
		const at = key(...from);
		edges.set(at, [...(edges.get(at) ?? []), to]);
	};
	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < columns; column += 1) {
			if (!inside(column, row)) continue;
			if (!inside(column, row - 1)) add([column, row], [column + 1, row]);
			if (!inside(column + 1, row)) add([column + 1, row], [column + 1, row + 1]);
			if (!inside(column, row + 1)) add([column + 1, row + 1], [column, row + 1]);
			if (!inside(column - 1, row)) add([column, row + 1], [column, row]);
		}
	}
	const loops: Corner[][] = [];
	for (const [start, open] of edges) {
		while (open.length > 0) {
			const first: Corner = [start % (columns + 1), Math.floor(start / (columns + 1))];
			const loop: Corner[] = [first];
			let at = first;
			let next = open.pop();
			while (next) {
				const [before, here] = [loop.at(-2), at];
				// Straight on: the corner between is none.
				if (before && (before[0] === next[0] || before[1] === next[1]) && sameWay(before, here, next))
					loop.pop();
				loop.push(next);
				at = next;
				next = key(...at) === start ? undefined : takeTurn(edges.get(key(...at)), here, at);
			}
			loop.pop();
			loops.push(loop);
		}
	}
	return loops;
}

const sameWay = (a: Corner, b: Corner, c: Corner): boolean =>
	(a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);

/** The edge that goes on; where two areas touch at a corner, the one that turns right, so that each stays whole. */
function takeTurn(open: Corner[] | undefined, from: Corner, at: Corner): Corner | undefined {
	if (!open || open.length < 2) return open?.pop();
	const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
	const right = open.findIndex(
		([column, row]) => column - at[0] === -Math.sign(dy) && row - at[1] === Math.sign(dx)
	);
	return open.splice(Math.max(0, right), 1)[0];
}
