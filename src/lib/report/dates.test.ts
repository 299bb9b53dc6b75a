import { expect, test } from 'vitest';
import { writtenDate } from './dates.ts';

test('an ISO date is written with the name of its month, without time or leading zero', () => {
	expect(writtenDate('2025-11-22')).toBe('22 November 2025');
	expect(writtenDate('2026-03-05T23:59:59Z')).toBe('5 March 2026');
});

test('what is no date is refused', () => {
	expect(() => writtenDate('2025-13-01')).toThrow('is not an ISO date');
	expect(() => writtenDate('today')).toThrow('is not an ISO date');
});
