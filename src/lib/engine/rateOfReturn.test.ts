import { describe, expect, it } from 'vitest';
import { irr } from './rateOfReturn.ts';

const rate = (...flows: number[]): number => irr(flows, 0, 1, flows.length);

/** How many flows are read until the rate is found. */
function readings(...flows: number[]): number {
	let count = 0;
	const counted = new Proxy(flows, {
		get: (target, key) => {
			count += 1;
			return Reflect.get(target, key) as number;
		}
	});
	irr(counted, 0, 1, flows.length);
	return count;
}

describe('the internal rate of return', () => {
	it('is 0 % where just as much comes back', () => {
		expect(rate(-100, 100)).toBe(0);
		expect(rate(-100, 60, 40)).toBe(0);
	});

	it('is found across years without a flow, whichever way the money goes first', () => {
		expect(rate(-100, 0, 121)).toBeCloseTo(0.1, 12);
		expect(rate(100, 0, -121)).toBeCloseTo(0.1, 12);
		expect(rate(0, -100, 0, 81)).toBeCloseTo(-0.1, 12);
	});

	it('is found near both ends of what is looked for', () => {
		expect(rate(-100, 1.1)).toBeCloseTo(-0.989, 12);
		expect(rate(-1, 10.99)).toBeCloseTo(9.99, 12);
	});

	it('is found where a first step would leave the range: x¹⁰ = 100,000', () => {
		expect(rate(-100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.001)).toBeCloseTo(1 / Math.sqrt(10) - 1, 12);
		expect(rate(100, 0, 0, 0, 0, 0, 0, 0, 0, 0, -0.001)).toBeCloseTo(1 / Math.sqrt(10) - 1, 12);
	});

	it('is the lowest of two, on either side of 0 %', () => {
		// (x − 2)(1.1x − 1), where x = 1 ÷ (1 + rate) is 2 at −50 % and 1 ÷ 1.1 at 10 %.
		expect(rate(2, -3.2, 1.1)).toBeCloseTo(-0.5, 12);
		expect(rate(-2, 3.2, -1.1)).toBeCloseTo(-0.5, 12);
		// (10.98x − 1)(21x − 1): 998 % and 2,000 %.
		expect(rate(1, -31.98, 230.58)).toBeCloseTo(9.98, 10);
	});

	it('does not exist where a flow does not', () => {
		expect(rate(-100, NaN, 110)).toBeNaN();
		expect(rate(-100, Infinity)).toBeNaN();
	});

	it('is found in a few readings: none more where flows have one sign or do not exist', () => {
		expect(readings(0, 0, 0)).toBe(3);
		expect(readings(5, 6, 7)).toBe(3);
		expect(readings(-100, NaN, 110)).toBe(2);
		// Once for the signs, three sums, one at the end of the range, and Newton’s first step is the rate itself.
		expect(readings(-100, 110)).toBeLessThanOrEqual(2 * (1 + 3 + 1 + 3));
		expect(readings(100, -110)).toBeLessThanOrEqual(2 * (1 + 3 + 1 + 3));
		// Halving would take some fifty turns for the last digit, Newton’s steps double the digits each time.
		for (const flows of [
			[-100, 30, 30, 30, 30, 30],
			[-100, 0, 0, 0, 0, 200],
			[-100, 10, 10, 10, 10, 10],
			[0, 100, -30, -30, -30, -30]
		])
			expect(readings(...flows)).toBeLessThanOrEqual(6 * (1 + 3 + 1 + 10));
	});
});
