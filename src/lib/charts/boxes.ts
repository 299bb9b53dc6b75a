/** A place in a drawing, in px from its top left corner. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A rectangle in a drawing. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

/** Hundredths of a px are all that a drawing needs. */
export const px = (value: number): number => Math.round(value * 100) / 100;

/** The outline of points joined by straight strokes, broken where there is none; a point on its own is a dot. */
export function pathOf(points: readonly (Point | null)[]): string {
	const runs: string[][] = [[]];
	for (const point of points) {
		if (point) runs.at(-1)!.push(`${px(point.x)},${px(point.y)}`);
		else runs.push([]);
	}
	return runs
		.map((run) => (run.length > 0 ? `M${run.join('L')}${run.length === 1 ? 'Z' : ''}` : ''))
		.join('');
}

/** The box with a margin around it. */
export const around = (box: Box, margin: number): Box => ({
	x: box.x - margin,
	y: box.y - margin,
	width: box.width + 2 * margin,
	height: box.height + 2 * margin
});

/** Area in px² that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

/** Length in px of the part of a straight stroke that lies inside a box. */
export function lengthInside(from: Point, to: Point, box: Box): number {
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	// Most strokes are nowhere near.
	if (Math.max(from.x, to.x) < box.x || Math.min(from.x, to.x) > right) return 0;
	if (Math.max(from.y, to.y) < box.y || Math.min(from.y, to.y) > bottom) return 0;
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	let enter = 0;
	let leave = 1;
	if (dx !== 0) {
		const [one, other] = [(box.x - from.x) / dx, (right - from.x) / dx];
		enter = Math.max(enter, Math.min(one, other));
		leave = Math.min(leave, Math.max(one, other));
	}
	if (dy !== 0) {
		const [one, other] = [(box.y - from.y) / dy, (bottom - from.y) / dy];
		enter = Math.max(enter, Math.min(one, other));
		leave = Math.min(leave, Math.max(one, other));
	}
	return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Whether two straight strokes cross. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point): number =>
		(q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
