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

it('a fan of many numbers in any order, equal ones among them, has those that stand at its places when they are sorted', () => {
	// 499 shares no factor with 1001 or 2002, so its multiples run through every remainder once: 0 to 1000 once, then each twice.
	const once = Float64Array.from({ length: 1001 }, (_, place) => (place * 499) % 1001);
	const twice = Float64Array.from({ length: 2002 }, (_, place) => Math.floor(((place * 499) % 2002) / 2));
	expect(fanOf([once])).toEqual({ p5: [50], p25: [250], p50: [500], p75: [750], p95: [950] });
	// Place 0.05 × 2001 = 100.05 holds 50, 500.25 holds 250, 1000.5 holds 500, 1500.75 holds 750, 1900.95 holds 950.
	expect(fanOf([twice])).toEqual({ p5: [50], p25: [250], p50: [500], p75: [750], p95: [950] });
});
