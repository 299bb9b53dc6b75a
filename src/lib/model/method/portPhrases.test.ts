import { expect, it } from 'vitest';
import { amount, carriedOf, counted, listed } from './portPhrases.ts';

it('a list is joined by commas and, before the last, by a word', () => {
	expect(listed([], 'and')).toBe('');
	expect(listed(['a'], 'or')).toBe('a');
	expect(listed(['a', 'b'], 'or')).toBe('a or b');
	expect(listed(['a', 'b', 'c'], 'and')).toBe('a, b and c');
});

it('what is short is told kind by kind', () => {
	const wanted = { nic: 6, fc: 2, usb: 10, graphics: 1 };
	expect(carriedOf({ nic: 4, fc: 2, usb: 2, graphics: 0 }, wanted)).toBe(
		'4 of 6 NIC ports, 2 of 10 USB ports, 0 of 1 graphics cards'
	);
	expect(carriedOf(wanted, wanted)).toBe('');
});

it('counts and amounts are told without noise', () => {
	expect([0, 1, 2].map((count) => counted(count, 'bay'))).toEqual(['0 bays', '1 bay', '2 bays']);
	expect([0.1 + 0.2, 24.5, 12.345, -3].map(amount)).toEqual(['0.3', '24.5', '12.35', '-3']);
});
