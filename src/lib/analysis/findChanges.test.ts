import { describe, expect, it } from 'vitest';
import { findChanges, scanPoints } from './findChanges.ts';

/** Which step of a staircase a value stands on: 0 below the first edge, an edge itself on the step above. */
const staircase =
	(...edges: readonly number[]) =>
	(x: number): number =>
		edges.filter((edge) => x >= edge).length;

describe('A change of an answer', () => {
	it('is found at a known edge to one part in 10¹²', () => {
		const edge = Math.PI;
		const [change, ...others] = findChanges(staircase(edge), 0, 10);
		expect(others).toEqual([]);
		expect(change).toMatchObject({ before: 0, after: 1 });
		expect(change!.below).toBeLessThan(edge);
		expect(change!.above).toBeGreaterThanOrEqual(edge);
		expect(change!.above - change!.below).toBeLessThanOrEqual(10e-12);
	});

	it('is found as often as there are edges, two in one stretch of the scan among them', () => {
		const edges = [0.5, 3.001, 3.002, 3.003, 7.25];
		const changes = findChanges(staircase(...edges), 0, 10);
		expect(changes).toHaveLength(5);
		changes.forEach(({ above, before, after }, place) => {
			expect(above).toBeCloseTo(edges[place]!, 10);
			expect([before, after]).toEqual([place, place + 1]);
		});
	});

	it('is not found where the answer is the same throughout', () => {
		expect(findChanges(() => 'large', 0, 1e9)).toEqual([]);
	});

	it('lies between two neighbours where only whole numbers are asked', () => {
		const asked: number[] = [];
		const changes = findChanges(
			(x) => {
				asked.push(x);
				return x > 14.3;
			},
			0,
			100,
			{ whole: true }
		);
		expect(changes).toEqual([{ below: 14, above: 15, before: false, after: true }]);
		expect(asked).toEqual(Array.from({ length: 101 }, (_, x) => x));
	});

	it('is halved to neighbours in a large range of whole numbers', () => {
		const [change] = findChanges((x) => x >= 54321, 1, 100000, { whole: true });
		expect(change).toEqual({ below: 54320, above: 54321, before: false, after: true });
	});

	it('is found within a range of one value or none without asking further', () => {
		expect(findChanges((x) => x, 5, 5)).toEqual([]);
		expect(findChanges((x) => x, 5, 4)).toEqual([]);
	});

	it('counts by what the caller holds to be the same', () => {
		const changes = findChanges((x) => ({ winner: x < 2 ? 'large' : 'small' }), 0, 3, {
			same: (a, b) => a.winner === b.winner
		});
		expect(changes).toHaveLength(1);
		expect(changes[0]!.above).toBeCloseTo(2, 10);
	});

	it('ends even where an answer never settles', () => {
		let turn = 0;
		const changes = findChanges(() => (turn += 1), 0, 1);
		expect(changes.length).toBeGreaterThan(255);
		expect(turn).toBeLessThan(256 * 2000);
		changes.slice(1).forEach(({ below }, place) => expect(below).toBe(changes[place]!.above));
	});
});

describe('The values of a scan', () => {
	it('are 256 with both ends, evenly apart', () => {
		const points = scanPoints(0, 51, false);
		expect(points).toHaveLength(256);
		expect([points[0], points[1], points.at(-1)]).toEqual([0, 0.2, 51]);
	});

	it('stand in equal ratios where the ends are decades apart', () => {
		const points = scanPoints(0.01, 1000, false);
		expect(points).toHaveLength(256);
		expect(points[0]).toBe(0.01);
		expect(points.at(-1)).toBe(1000);
		// Five decades in 255 steps: fifty-one to a decade.
		expect(points[51]! / 0.1).toBeCloseTo(1, 12);
		expect(points[102]! / 1).toBeCloseTo(1, 12);
	});

	it('hold the value to include, once, and none beyond the range', () => {
		expect(scanPoints(0, 255, false, [1.5, 3, 999])).toHaveLength(257);
		expect(scanPoints(0, 255, false, [1.5])).toContain(1.5);
	});

	it('are whole and each but once where thousands are thinned out', () => {
		const points = scanPoints(1, 100000, true);
		expect(points.every(Number.isInteger)).toBe(true);
		expect(new Set(points).size).toBe(points.length);
		expect([points[0], points.at(-1)]).toEqual([1, 100000]);
	});
});
