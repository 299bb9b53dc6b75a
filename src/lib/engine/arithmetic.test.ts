import { describe, expect, it } from 'vitest';
import { interpolate, irr, wholeDown, wholeUp } from './arithmetic.ts';

describe('whole numbers', () => {
	it('are the next at or above, forgiving what floating point missed by less than 1e-9', () => {
		expect([2, 2.1, 2.9, 20.0000000001, 19.9999999999].map(wholeUp)).toEqual([2, 3, 3, 20, 20]);
		expect(wholeUp(20.00000001)).toBe(21);
		expect(wholeUp(-1.5)).toBe(-1);
	});
	it('are the next at or below, with the same nearness', () => {
		expect([2, 2.1, 2.9, 20.0000000001, 19.9999999999].map(wholeDown)).toEqual([2, 2, 2, 20, 20]);
		expect(wholeDown(19.99999999)).toBe(19);
		expect(wholeDown(-1.5)).toBe(-2);
	});
	it('take a distance of exactly 1e-9 as near', () => {
		expect(wholeUp(1e-9)).toBe(0);
		expect(wholeDown(-1e-9)).toBe(-0);
	});
});

describe('a curve of equally spaced points', () => {
	it('is read between its points and held at its ends', () => {
		const at = (share: number) => interpolate(share, 10, 20, 40, 100);
		expect([-1, 0, 1 / 3, 0.5, 2 / 3, 5 / 6, 1, 2].map(at).map((value) => Number(value.toFixed(9)))).toEqual([
			10, 10, 20, 30, 40, 70, 100, 100
		]);
	});
});

describe('the internal rate of return', () => {
	const rate = (...flows: number[]) => irr(flows, 0, 1, flows.length);

	it('is 10 % where 100 comes back as 110', () => {
		expect(rate(-100, 110)).toBeCloseTo(0.1, 12);
	});
	it('is 25 % where 100 comes back as 25 a year for ever and 125 at the end', () => {
		expect(rate(-100, 25, 25, 125)).toBeCloseTo(0.25, 12);
	});
	it('is negative where less comes back than went out', () => {
		expect(rate(-100, 50)).toBeCloseTo(-0.5, 12);
	});
	it('is the same for money that comes first and is paid back', () => {
		expect(rate(100, -110)).toBeCloseTo(0.1, 12);
	});
	it('is the lowest where there are two: 10 % and 20 % for −100, 230, −132', () => {
		expect(rate(-100, 230, -132)).toBeCloseTo(0.1, 12);
	});
	it('does not exist where flows have one sign, or the rate lies beyond −99 % to 1,000 %', () => {
		expect(rate(100, 110)).toBeNaN();
		expect(rate(-100, -110)).toBeNaN();
		expect(rate(0, 0)).toBeNaN();
		expect(rate(-1, 100)).toBeNaN();
		expect(rate(-100, 0.5)).toBeNaN();
		expect(rate(-100, 150, -120)).toBeNaN();
	});
	it('reads flows that stand apart, from where they start, and no more than it is told', () => {
		expect(irr([9, -100, 7, 110, 7, 5000], 1, 2, 2)).toBeCloseTo(0.1, 12);
	});
});
