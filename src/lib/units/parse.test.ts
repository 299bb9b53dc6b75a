import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInUnit, parseNumber } from './parse.ts';

const read = (text: string, decimal?: '.' | ','): number | string => {
	const parsed = parseNumber(text, decimal);
	return parsed.ok ? parsed.value : parsed.message;
};

describe('a number as people write it', () => {
	it.each([
		['400', 400],
		['6.5', 6.5],
		['6,5', 6.5],
		['0,125', 0.125],
		['.5', 0.5],
		[',5', 0.5],
		['5.', 5],
		['114,000', 114000],
		['1,234,567', 1234567],
		['1.234.567', 1234567],
		['1.234,5', 1234.5],
		['1,234.5', 1234.5],
		['114 000', 114000],
		['114\u202f000', 114000],
		['114’000', 114000],
		['−3', -3],
		['-3', -3],
		['+3', 3],
		['114k', 114000],
		['1.2 M', 1200000],
		['19%', 0.19],
		['29 %', 0.29],
		['2e3', 2000]
	])('reads “%s”', (text, value) => {
		expect(read(text)).toBe(value);
	});

	it('takes three digits after a single sign as thousands unless the sign is the reader’s decimal sign', () => {
		expect(read('1,234')).toBe(1234);
		expect(read('1,234', ',')).toBe(1.234);
		expect(read('1.234')).toBe(1.234);
		expect(read('1.234', ',')).toBe(1234);
	});

	it.each(['6,5x', 'many', '1,2,3', '1.2.3,4', '12,34,567', '1,23.4', '--3', '3-', '%', '.', '1.234,567,8'])(
		'refuses “%s”',
		(text) => {
			expect(read(text)).toBe('Not a number.');
		}
	);

	it('says when nothing is written, and when a number is beyond all bounds', () => {
		expect(read('  ')).toBe('No number yet.');
		expect(read('1e999')).toBe('Too large a number.');
	});

	it('reads back any number that it can be given in plain digits', () => {
		fc.assert(
			fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
				expect(read(String(value))).toBe(value === 0 ? Number(`${value}`) : value);
			})
		);
	});
});

describe('a number in the unit of its quantity', () => {
	it('takes a share in percent with or without the sign', () => {
		expect(parseInUnit('19', '%')).toEqual({ ok: true, value: 0.19 });
		expect(parseInUnit('19%', '%')).toEqual({ ok: true, value: 0.19 });
		expect(parseInUnit('6,5 %', '%')).toEqual({ ok: true, value: 0.065 });
	});

	it('refuses a percent sign where no share is meant', () => {
		expect(parseInUnit('19%', 'GB/VM')).toEqual({
			ok: false,
			message: 'A number is wanted here, not a share in percent.'
		});
	});

	it('leaves other units as they are', () => {
		expect(parseInUnit('24', 'GB/VM')).toEqual({ ok: true, value: 24 });
	});

	it('says that nothing is written in an empty field for a share', () => {
		expect(parseInUnit('', '%')).toEqual({ ok: false, message: 'No number yet.' });
	});
});
