import { expect, test } from 'vitest';
import { crosses, lengthInside, pathOf, sharedArea } from './boxes.ts';
import { hatch } from './hatch.ts';

const box = { x: 10, y: 10, width: 20, height: 10 };

test('two boxes share the area where they overlap, none when they touch', () => {
	expect(sharedArea(box, { x: 25, y: 15, width: 20, height: 20 })).toBe(25);
	expect(sharedArea(box, { x: 30, y: 10, width: 5, height: 5 })).toBe(0);
});

test('a stroke is inside for as long as it crosses the box', () => {
	expect(lengthInside({ x: 0, y: 15 }, { x: 100, y: 15 }, box)).toBeCloseTo(20, 9);
	// From corner to corner: √(20² + 10²).
	expect(lengthInside({ x: 10, y: 10 }, { x: 30, y: 20 }, box)).toBeCloseTo(Math.sqrt(500), 9);
	expect(lengthInside({ x: 0, y: 5 }, { x: 100, y: 5 }, box)).toBe(0);
	expect(lengthInside({ x: 15, y: 0 }, { x: 15, y: 12 }, box)).toBeCloseTo(2, 9);
});

test('strokes cross only where they meet between their ends', () => {
	expect(crosses({ x: 0, y: 0 }, { x: 10, y: 10 }, { x: 0, y: 10 }, { x: 10, y: 0 })).toBe(true);
	expect(crosses({ x: 0, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 10 }, { x: 10, y: 0 })).toBe(false);
});

test('a path runs from point to point, breaks where one is missing, and leaves a dot where one stands alone', () => {
	const [a, b, c] = [
		{ x: 0, y: 1.004 },
		{ x: 10, y: 2 },
		{ x: 20, y: 3 }
	];
	expect(pathOf([a, b, c])).toBe('M0,1L10,2L20,3');
	expect(pathOf([a, b, null, c])).toBe('M0,1L10,2M20,3Z');
	expect(pathOf([null, null])).toBe('');
});

test('a hatch climbs to the right and stays within its box', () => {
	// Strokes every 10 px along the edge of a box of 20 by 10: they meet the upper edge at 10 and 20.
	expect(hatch(box, 10)).toBe('M10 20L20 10M20 20L30 10');
});
