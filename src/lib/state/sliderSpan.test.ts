import { describe, expect, it } from 'vitest';
import type { InputRow } from './railRows.ts';
import { roundAbove, sliderSpan } from './sliderSpan.ts';

describe('the far end of a slider', () => {
	it.each([
		[1000, 1000],
		[1001, 1200],
		[0.2, 0.2],
		[0.21, 0.25],
		[33500, 40000],
		[85, 100]
	])('for %d is %d', (value, end) => {
		expect(roundAbove(value)).toBe(end);
	});

	it('is 1 where nothing is known', () => {
		expect(roundAbove(0)).toBe(1);
	});
});

describe('the ends of a slider', () => {
	const row = (min: number, value: number, low: number, high: number): InputRow =>
		({ quantity: { min, max: 1 }, value, default: 0.02, range: { low, high } }) as InputRow;

	it('are the least value and what lies beyond the likely range', () => {
		expect(sliderSpan(row(0, 0.02, 0, 0.04))).toMatchObject({ min: 0, max: 0.06 });
	});

	it('lie as far below zero as above it where the number may be negative, so that the likely range is seen', () => {
		expect(sliderSpan(row(-0.5, 0.02, 0, 0.04))).toMatchObject({ min: -0.06, max: 0.06 });
	});

	it('reach down to what is likely, to the value in use and no further than the least value', () => {
		expect(sliderSpan(row(-0.5, 0.02, -0.1, 0.04))).toMatchObject({ min: -0.15 });
		expect(sliderSpan(row(-0.5, -0.4, 0, 0.04))).toMatchObject({ min: -0.4 });
		expect(sliderSpan(row(-0.05, 0.02, -0.1, 0.04))).toMatchObject({ min: -0.05 });
	});
});
