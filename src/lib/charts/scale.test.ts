import { expect, test } from 'vitest';
import { linear, logarithmic, opened, roundValues, stepText } from './scale.ts';

test('a value stands as far along a straight axis as it lies within its span', () => {
	const y = linear([20, 40], [300, 100]);
	expect([20, 25, 40, 50].map(y)).toEqual([300, 250, 100, 0]);
});

test('equal ratios lie equally far apart on a logarithmic axis', () => {
	const x = logarithmic([1, 100], [0, 200]);
	expect(x(10)).toBeCloseTo(100, 9);
	expect(x(100) - x(50)).toBeCloseTo(x(2) - x(1), 9);
});

test('a span without extent is opened by one, so that nothing is divided by zero', () => {
	expect(opened([3, 3])).toEqual([3, 4]);
	expect(opened([3, 5])).toEqual([3, 5]);
});

test('round values are written with the decimals that their step needs', () => {
	expect(roundValues([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
	expect([0, 0.2, 1].map(stepText([0, 1], 5))).toEqual(['0.0', '0.2', '1.0']);
	expect([-500, 1500].map(stepText([-500, 1500], 5))).toEqual(['−500', '1,500']);
});
