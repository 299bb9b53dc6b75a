import { describe, expect, it } from 'vitest';
import { estimate } from './evidence.ts';
import { isClaim } from './claims.ts';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { duo, given, heat, mode, result, spare, unit } from './telling.fixture.ts';

const { assumption, derive } = chapter('Test');

describe('a quantity that is yes or no', () => {
	it('is a choice of just these two, not of others, and no number', () => {
		expect([spare, duo, mode, given].map((input) => isClaim(input))).toEqual([true, false, false, false]);
	});

	it('is neither an assumption nor the result of a method', () => {
		const evidence = estimate(1, [0, 1], 'test');
		expect(isClaim(assumption({ id: 'one', label: 'one', unit: '1', evidence }))).toBe(false);
		const method = { id: 'm', title: 'Method', prose: 'Found.' };
		expect(isClaim(derive({ id: 'm', label: 'm', unit: '1', method }))).toBe(false);
	});

	it.each([
		['a comparison', f`${heat} > ${unit}`, true],
		['an equality', f`${heat} = ${unit}`, true],
		['a claim of another quantity', f`${spare}`, true],
		['such a claim last year', f`lastYear(${spare})`, true],
		['a quantity that is no claim', f`${given}`, false],
		['such a quantity last year', f`lastYear(${given})`, false],
		['claims that all must hold', f`${spare} × (${heat} > 0)`, true],
		['a claim times a number', f`${spare} × ${given}`, false],
		['the least of claims', f`min(${spare}, ${heat} > 0)`, true],
		['the least of a claim and a number', f`min(${spare}, ${given})`, false],
		['the largest of claims', f`max(${spare}, ${heat} > 0)`, true],
		['the largest of a claim and a number', f`max(${spare}, ${given})`, false],
		['a choice between claims, on whatever condition', f`if(${given}, ${spare}, ${heat} > 0)`, true],
		['a choice between a claim and yes', f`if(${given}, ${spare}, 1)`, true],
		['a choice between no and a claim', f`if(${given}, 0, ${spare})`, true],
		['a choice between a claim and 2', f`if(${given}, ${spare}, 2)`, false],
		['a choice between 2 and a claim', f`if(${given}, 2, ${spare})`, false],
		['a sum of claims', f`${spare} + ${spare}`, false],
		['a bare 1', f`1`, false]
	])('or not, by its formula: %s', (_, formula, isSo) => {
		expect(isClaim(result('1', formula))).toBe(isSo);
	});

	it('stays one that reads itself in an earlier year', () => {
		const once: Quantity = result('1', f`max(lastYear(${self}), ${spare})`);
		expect(isClaim(once)).toBe(true);
	});

	it('is none where two quantities only read each other', () => {
		const one: Quantity = derive({
			id: 'one',
			label: 'one',
			unit: '1',
			scope: 'plan',
			formula: f`lastYear(${(): Quantity => other})`
		});
		const other: Quantity = derive({ id: 'other', label: 'other', unit: '1', formula: f`${one}` });
		expect(isClaim(one)).toBe(false);
	});
});
