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
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	let enter = 0;
	let leave = 1;
	for (const [step, low, high] of [
		[dx, box.x - from.x, box.x + box.width - from.x],
		[dy, box.y - from.y, box.y + box.height - from.y]
	] as const) {
		if (step === 0) {
			if (low > 0 || high < 0) return 0;
			continue;
		}
		enter = Math.max(enter, Math.min(low / step, high / step));
		leave = Math.min(leave, Math.max(low / step, high / step));
	}
	return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0;
}

/** Whether two straight strokes cross. */
export function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point): number =>
		(q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
	return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
