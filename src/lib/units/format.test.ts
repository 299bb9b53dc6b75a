import { describe, expect, it } from 'vitest';
import { bareNumber, decimal, signed, unitLabel, withUnit } from './format.ts';
import { moneyDifference, moneyPhrase, moneyScale, moneyUnit, shownMoney } from './money.ts';
import { roundedParts } from './rounding.ts';

describe('a number', () => {
	it('has thousands apart and a true minus sign', () => {
		expect(decimal(-1234567.891, 1)).toBe('−1,234,567.9');
	});
	it('has no minus before zero', () => {
		expect(decimal(-0.04, 1)).toBe('0.0');
	});
	it('is a power of ten where its digits would stand for nothing', () => {
		expect([decimal(999_999_999_999_999, 0), decimal(1e300, 0), decimal(-2.5e15, 1)]).toEqual([
			'999,999,999,999,999',
			'1E300',
			'−2.5E15'
		]);
	});
	it('is signed as a difference, except zero', () => {
		expect([signed(12, 0), signed(-12, 0), signed(0, 0)]).toEqual(['+12', '−12', '0']);
	});
	it('stands in a field without trailing zeros, shares as percent', () => {
		expect([bareNumber(0.19, '%'), bareNumber(3.5, 'kW'), bareNumber(400, 'VM')]).toEqual([
			'19',
			'3.5',
			'400'
		]);
	});
});

describe('a unit beside a number', () => {
	it('is singular for one', () => {
		expect(withUnit(1, 'ton', 'USD')).toBe('1.0\u00a0ton');
		expect(withUnit(31.28, 'ton', 'USD')).toBe('31.3\u00a0tons');
	});
	it('names money by its currency', () => {
		expect(withUnit(1390, 'money/unit', 'USD')).toBe('USD\u00a01,390 per unit');
		expect(unitLabel('money/server/yr', 'EUR')).toBe('EUR per server a year');
	});
	it('keeps BTU/h and Mb/s whole', () => {
		expect(unitLabel('BTU/h', 'USD')).toBe('BTU/h');
		expect(unitLabel('Mb/s/VM', 'USD')).toBe('Mb/s per VM');
	});
	it('writes a share with its sign', () => {
		expect(withUnit(0.19, '%', 'USD')).toBe('19%');
	});
});

describe('money', () => {
	const scale = moneyScale(3_831_400, 'USD');
	it('of millions is shown in thousands', () => {
		expect([moneyUnit(scale), shownMoney(3_831_400, scale)]).toEqual(['USD\u00a0k', 3831]);
	});
	it('in a sentence has at most four significant digits', () => {
		expect(moneyPhrase(399, scale)).toBe('USD\u00a0399\u00a0k');
		expect(moneyPhrase(3831, scale)).toBe('USD\u00a03.831\u00a0M');
		expect(moneyPhrase(12_345, scale)).toBe('USD\u00a012.35\u00a0M');
	});
	it('as a difference carries its sign', () => {
		expect(moneyDifference(-821, scale)).toBe('−821\u00a0k');
	});
});

describe('parts beside a total', () => {
	it('add up to it: the largest remainders are rounded up', () => {
		expect(roundedParts([33.4, 33.4, 33.2], 100)).toEqual([34, 33, 33]);
	});
	it('add up with a negative part too', () => {
		expect(roundedParts([10.6, -2.3, 5.2], 14)).toEqual([11, -2, 5]);
	});
});
