import { expect, test } from 'vitest';
import { textWidth } from './textWidth.ts';

test('figures are tabular: 497 thousandths regular, 513 semibold', () => {
	expect(textWidth('42', 12)).toBeCloseTo((2 * 497 * 12) / 1000, 9);
	expect(textWidth('17', 13, 600)).toBeCloseTo((2 * 513 * 13) / 1000, 9);
});

test('a text is as wide as its characters together, and grows with its size', () => {
	const whole = textWidth('Blades + expansion', 13, 600);
	expect(whole).toBeCloseTo(textWidth('Blades ', 13, 600) + textWidth('+ expansion', 13, 600), 9);
	expect(textWidth('Blades', 26)).toBeCloseTo(2 * textWidth('Blades', 13), 9);
});

test('heavier text is wider, and accents do not change a letter’s width', () => {
	expect(textWidth('3.83', 13, 700)).toBeGreaterThan(textWidth('3.83', 13, 600));
	expect(textWidth('é', 12)).toBe(textWidth('e', 12));
});

test('ideographs take a full em though they are not in the table', () => {
	expect(textWidth('機架', 12)).toBe(24);
});
