import { expect, test } from 'vitest';
import { cumulativeCost, crowded } from '../../../tests/charts/examples.ts';
import { nearestYear, readYear, yearByKey } from './yearReading.ts';

test('a year is read from the greatest value down, with the decimals of the line’s end', () => {
	expect(readYear(cumulativeCost, 1).values.map(({ option, text }) => `${option.label} ${text}`)).toEqual([
		'Large servers 1.54',
		'Blades + expansion 1.29',
		'1U servers 1.26',
		'As is 1.10',
		'Blades 0.98'
	]);
});

test('an option without a value in that year is not named', () => {
	expect(readYear(crowded, 2).values.map(({ option }) => option.label)).not.toContain('1U servers');
	expect(readYear(crowded, 3).values.map(({ option }) => option.label)).toContain('1U servers');
});

test('the pointer reads the nearest year', () => {
	expect(nearestYear(cumulativeCost, 2.4)).toBe(2);
	expect(nearestYear(cumulativeCost, -3)).toBe(0);
	expect(nearestYear(cumulativeCost, 99)).toBe(5);
});

test('arrows step, Home and End jump, other keys mean nothing', () => {
	expect(yearByKey(cumulativeCost, null, 'ArrowRight')).toBe(0);
	expect(yearByKey(cumulativeCost, null, 'ArrowLeft')).toBe(5);
	expect(yearByKey(cumulativeCost, 2, 'ArrowRight')).toBe(3);
	expect(yearByKey(cumulativeCost, 5, 'ArrowRight')).toBe(5);
	expect(yearByKey(cumulativeCost, 0, 'ArrowLeft')).toBe(0);
	expect(yearByKey(cumulativeCost, 3, 'Home')).toBe(0);
	expect(yearByKey(cumulativeCost, 3, 'End')).toBe(5);
	expect(yearByKey(cumulativeCost, 3, 'a')).toBeNull();
});
