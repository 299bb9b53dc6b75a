import { describe, expect, it } from 'vitest';
import { pert, quantileOf, triangular, type Likely, type Quantile } from './distributions.ts';

/** Mean and variance over equally likely shares. */
function moments(quantile: Quantile): { mean: number; variance: number } {
	const count = 20_000;
	const numbers = Array.from({ length: count }, (_, place) => quantile((place + 0.5) / count));
	const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
	return { mean, variance: numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / count };
}

const ranges: readonly Likely[] = [
	{ low: 0, value: 5, high: 10 },
	{ low: 2, value: 3, high: 10 },
	{ low: -0.15, value: -0.05, high: 0.02 },
	{ low: 1, value: 1, high: 3 },
	{ low: 0, value: 0.25, high: 0.25 }
];

describe('PERT', () => {
	it.each(ranges)(
		'has the mean (low + 4 × most likely + high) ÷ 6 and its variance: $low, $value, $high',
		(range) => {
			const { low, value, high } = range;
			const { mean, variance } = moments(pert(range));
			const expected = (low + 4 * value + high) / 6;
			expect(Math.abs(mean - expected) / (high - low)).toBeLessThan(1e-5);
			// Vose: (mean − low) × (high − mean) ÷ 7.
			expect(variance / (high - low) ** 2).toBeCloseTo(
				((expected - low) * (high - expected)) / 7 / (high - low) ** 2,
				5
			);
		}
	);

	it('with the most likely value in the middle has the cumulative share 10x³ − 15x⁴ + 6x⁵', () => {
		const quantile = pert({ low: 0, value: 0.5, high: 1 });
		for (const x of [0.02, 0.1, 0.25, 0.4, 0.5, 0.7, 0.9, 0.99]) {
			expect(quantile(10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5)).toBeCloseTo(x, 5);
		}
	});

	it('with the most likely value at the low end has the quantile 1 − (1 − share)^⅕', () => {
		const quantile = pert({ low: 0, value: 0, high: 1 });
		for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
			expect(quantile(share)).toBeCloseTo(1 - (1 - share) ** 0.2, 5);
		}
	});
});

describe('the triangle', () => {
	it.each(ranges)(
		'has the mean (low + most likely + high) ÷ 3 and its variance: $low, $value, $high',
		(range) => {
			const { low, value, high } = range;
			const { mean, variance } = moments(triangular(range));
			expect(mean).toBeCloseTo((low + value + high) / 3, 4);
			const squares = low ** 2 + value ** 2 + high ** 2 - low * value - low * high - value * high;
			expect(variance).toBeCloseTo(squares / 18, 3);
		}
	);

	it('has as much below the most likely value as it lies into the range', () => {
		expect(triangular({ low: 2, value: 4, high: 10 })(0.25)).toBeCloseTo(4, 12);
	});
});

it.each(['pert', 'triangular'] as const)('%s rises from low to high and never leaves the range', (shape) => {
	for (const range of ranges) {
		const quantile = quantileOf(shape, range);
		let last = range.low;
		for (let step = 0; step <= 1000; step += 1) {
			const number = quantile(step / 1000);
			expect(number).toBeGreaterThanOrEqual(last - 1e-12);
			expect(number).toBeLessThanOrEqual(range.high + 1e-12);
			last = number;
		}
	}
});

it('what is known stays as it is', () => {
	expect(quantileOf('pert', { low: 7, value: 7, high: 7 })(0.9)).toBe(7);
});
