import { expect, test } from 'vitest';
import { outlines } from './regions.ts';

const of = (...rows: string[]): number[][][] =>
	outlines(rows[0]!.length, rows.length, (column, row) => rows[row]![column] === 'x').map((loop) =>
		loop.map(([column, row]) => [column, row])
	);

/** Twice the area that a loop goes around, positive where it goes clockwise on the screen. */
const turned = (loop: number[][]): number =>
	loop.reduce((sum, [x = 0, y = 0], place) => {
		const [nextX = 0, nextY = 0] = loop[(place + 1) % loop.length]!;
		return sum + x * nextY - nextX * y;
	}, 0);

test('neighbours are one area of four corners, so that no seam shows', () => {
	const [loop, ...others] = of('xx', 'xx');
	expect(others).toEqual([]);
	expect(loop).toHaveLength(4);
	expect(new Set(loop!.map((corner) => corner.join(' ')))).toEqual(new Set(['0 0', '2 0', '2 2', '0 2']));
});

test('a hole is gone around the other way', () => {
	const areas = of('xxx', 'x.x', 'xxx').map(turned);
	expect(areas.sort((a, b) => a - b)).toEqual([-2, 18]);
});

test('two areas that touch at a corner stay two', () => {
	const loops = of('x.', '.x');
	expect(loops.map((loop) => loop.length)).toEqual([4, 4]);
	expect(loops.map(turned)).toEqual([2, 2]);
});

test('an area with a step has six corners', () => {
	const [loop] = of('x.', 'xx');
	expect(loop).toHaveLength(6);
	expect(turned(loop!)).toBe(6);
});

test('nothing has no outline', () => {
	expect(of('..', '..')).toEqual([]);
});
