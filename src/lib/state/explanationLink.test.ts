import { expect, it } from 'vitest';
import { hashFor, refFromHash } from './explanationLink.ts';

it('a link leads to a number and back', () => {
	const ref = { quantity: 'coolingTons', option: 'blades', year: 3 };
	expect(hashFor('', ref)).toBe('#explain=coolingTons&option=blades&year=3');
	expect(refFromHash('#explain=coolingTons&option=blades&year=3')).toEqual(ref);
});

it('a link without a year means the last one, and an anchor means no number', () => {
	expect(refFromHash('#explain=racks')).toEqual({ quantity: 'racks', year: Infinity });
	expect([refFromHash('#cost'), refFromHash('')]).toEqual([null, null]);
});

it('what else the address carries stays; an anchor gives way', () => {
	expect(hashFor('#plan=abc_-9&explain=racks&year=1', null)).toBe('#plan=abc_-9');
	expect(hashFor('#cost', { quantity: 'racks', year: 0 })).toBe('#explain=racks&year=0');
	expect(hashFor('#explain=racks&year=0', null)).toBe('');
});
