import { expect, it } from 'vitest';
import { fanOf, percentile } from './percentiles.ts';

it('a percentile lies between the two nearest numbers', () => {
	expect(percentile([1, 2, 3, 4], 0.5)).toBe(2.5);
	expect(percentile([10, 20, 30, 40, 50], 0.25)).toBe(20);
	expect(percentile([10, 20, 30, 40, 50], 0.05)).toBeCloseTo(12, 12);
	expect(percentile([7], 0.95)).toBe(7);
	expect(percentile([], 0.5)).toBeNaN();
});

it('a fan has one number a year, and leaves aside futures that have none', () => {
	const first = Float64Array.from({ length: 101 }, (_, place) => 100 - place);
	const second = Float64Array.from([NaN, 3, NaN, 1, 2]);
	expect(fanOf([first, second])).toEqual({
		p5: [5, 1.1],
		p25: [25, 1.5],
		p50: [50, 2],
		p75: [75, 2.5],
		p95: [95, 2.9]
	});
});
