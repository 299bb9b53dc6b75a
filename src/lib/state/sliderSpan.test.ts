import { describe, expect, it } from 'vitest';
import { roundAbove } from './sliderSpan.ts';

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
