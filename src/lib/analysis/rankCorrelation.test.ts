import { expect, it } from 'vitest';
import { correlation, rankCorrelation, ranks } from './rankCorrelation.ts';

it('equal numbers share the mean of their places', () => {
	expect([...ranks([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
});

it('Spearman’s example: five pairs with squared differences of rank 0, 1, 1, 1, 1 correlate at 1 − 6 × 4 ÷ 120', () => {
	expect(rankCorrelation([1, 2, 3, 4, 5], [1, 3, 2, 5, 4])).toBeCloseTo(0.8, 12);
});

it('a curve that only rises correlates at 1, one that only falls at −1, a level one not at all', () => {
	const x = Array.from({ length: 50 }, (_, place) => place / 10);
	const rising = x.map((value) => Math.exp(value));
	expect(rankCorrelation(x, rising)).toBeCloseTo(1, 12);
	expect(
		rankCorrelation(
			x,
			rising.map((value) => -value)
		)
	).toBeCloseTo(-1, 12);
	expect(
		rankCorrelation(
			x,
			x.map(() => 3)
		)
	).toBe(0);
});

it('Pearson’s correlation of a line with noise that is square to it is known: 3 ÷ 5', () => {
	// y = 3x + 4z with x and z uncorrelated and of equal spread: 3 ÷ √(3² + 4²).
	const x = [-1, -1, 1, 1];
	const z = [-1, 1, -1, 1];
	const y = x.map((value, place) => 3 * value + 4 * z[place]!);
	expect(correlation(x, y)).toBeCloseTo(0.6, 12);
});
