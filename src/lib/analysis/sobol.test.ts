import { describe, expect, it } from 'vitest';
import { polynomials, scrambledSobol, sobolPoints, type Points } from './sobol.ts';

function drawn(points: Points, dimensions: number, from: number, count: number): number[][] {
	const point = new Float64Array(dimensions);
	return Array.from({ length: count }, (_, place) => {
		points(from + place, point);
		return [...point];
	});
}

describe('the Sobol sequence', () => {
	it('begins as Joe and Kuo publish it for three dimensions', () => {
		// The sample output on the authors’ page, “sobol 10 3 new-joe-kuo-6.21201”.
		expect(drawn(sobolPoints(3), 3, 0, 10)).toEqual([
			[0, 0, 0],
			[0.5, 0.5, 0.5],
			[0.75, 0.25, 0.25],
			[0.25, 0.75, 0.75],
			[0.375, 0.375, 0.625],
			[0.875, 0.875, 0.125],
			[0.625, 0.125, 0.875],
			[0.125, 0.625, 0.375],
			[0.1875, 0.3125, 0.9375],
			[0.6875, 0.8125, 0.4375]
		]);
	});

	it('gives the same point whether it is reached step by step or at once', () => {
		const steps = drawn(sobolPoints(20), 20, 0, 600);
		expect(drawn(sobolPoints(20), 20, 531, 1)[0]).toEqual(steps[531]);
	});

	it('rests on primitive polynomials, each another one, and on odd numbers below 2, 4, 8 …', () => {
		const seen = new Set<number>();
		for (const [inner, first] of polynomials) {
			const degree = first.length;
			const polynomial = 2 ** degree + 2 * inner + 1;
			expect(seen.has(polynomial)).toBe(false);
			seen.add(polynomial);
			// x is of order 2^degree − 1 among the remainders.
			let power = 1;
			let order = 0;
			do {
				power <<= 1;
				if (power & (1 << degree)) power ^= polynomial;
				order += 1;
			} while (power !== 1 && order < 2 ** degree);
			expect(order).toBe(2 ** degree - 1);
			first.forEach((number, place) => {
				expect(number % 2).toBe(1);
				expect(number).toBeLessThan(2 ** (place + 1));
			});
		}
		expect(seen.size).toBe(255);
	});
});

describe('scrambled Sobol points', () => {
	it('come again with the same seed and not with another', () => {
		const first = drawn(scrambledSobol(5, 7), 5, 0, 16);
		expect(drawn(scrambledSobol(5, 7), 5, 0, 16)).toEqual(first);
		expect(drawn(scrambledSobol(5, 8), 5, 0, 16)).not.toEqual(first);
	});

	it.each([0, 1024])('put one of 1,024 points into each 1,024th of every dimension, from %i on', (from) => {
		const dimensions = 300;
		const points = drawn(scrambledSobol(dimensions, 3), dimensions, from, 1024);
		for (let dimension = 0; dimension < dimensions; dimension += 1) {
			const cells = new Set(points.map((point) => Math.floor((point[dimension] as number) * 1024)));
			expect(cells.size).toBe(1024);
		}
	});

	it('put one of 256 points into each square of the first two dimensions, 16 by 16', () => {
		const points = drawn(scrambledSobol(2, 11), 2, 0, 256);
		const squares = new Set(points.map(([x, y]) => Math.floor(x! * 16) * 16 + Math.floor(y! * 16)));
		expect(squares.size).toBe(256);
	});

	it('integrate a smooth function of six dimensions a hundred times nearer than its spread over 4,096 points', () => {
		const points = drawn(scrambledSobol(6, 5), 6, 0, 4096);
		const mean = points.reduce((sum, point) => sum + point.reduce((all, x) => all * (0.5 + x), 1), 0) / 4096;
		// Each factor has the mean 1; the product has the variance (1 + 1/12)^6 − 1 = 0.62.
		expect(Math.abs(mean - 1)).toBeLessThan(Math.sqrt(0.62) / 64 / 10);
	});

	it('lie above 0 and below 1', () => {
		for (const point of drawn(scrambledSobol(4, 1), 4, 0, 5000)) {
			for (const x of point) {
				expect(x).toBeGreaterThan(0);
				expect(x).toBeLessThan(1);
			}
		}
	});
});
