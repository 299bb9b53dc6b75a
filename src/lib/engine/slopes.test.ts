import { expect, it } from 'vitest';
import { estimate } from './evidence.ts';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { slopes } from './slopes.ts';

const { input, derive } = chapter('Test');
const number = (id: string) =>
	input({ id, label: id, unit: '1', min: 0, max: 1e9, evidence: estimate(1, [1, 1], 'test') });
const [a, b, c] = ['a', 'b', 'c'].map(number) as [Quantity, Quantity, Quantity];
const values: Readonly<Record<string, number>> = { a: 6, b: 2, c: 5 };
const formula = (id: string, of: ReturnType<typeof f>): Quantity =>
	derive({ id, label: id, unit: '1', formula: of });

/** Slopes by the id of what is given; a is 6, b is 2, c is 5. */
function slopesOf(quantity: Quantity, computed: Readonly<Record<string, number>> = {}, year = 0) {
	const found = slopes(
		{ quantity, index: 0, year },
		{ groups: 0, options: 0, horizon: year, baseline: -1 },
		({ id }) => values[id] ?? computed[id] ?? NaN
	);
	return Object.fromEntries(found.map(({ quantity: { id }, slope }) => [id, slope]));
}

it('of a product each factor has the other, of a quotient the rule of quotients', () => {
	expect(slopesOf(formula('q', f`${a} × ${b}`))).toEqual({ a: 2, b: 6 });
	expect(slopesOf(formula('q', f`${a} ÷ ${b}`))).toEqual({ a: 0.5, b: -1.5 });
});

it('of a power: 6² grows by 12 for each a', () => {
	expect(slopesOf(formula('q', f`${a} ^ 2`))).toEqual({ a: 12 });
});

it('rounding counts as the straight line through its steps', () => {
	expect(slopesOf(formula('q', f`ceil(${a} ÷ ${c})`))).toMatchObject({ a: 0.2 });
});

it('only the branch that holds and the extreme that is taken have a slope', () => {
	expect(slopesOf(formula('q', f`if(${b} > 1, 3 × ${a}, ${c})`))).toEqual({ a: 3 });
	expect(slopesOf(formula('q', f`min(${a}, ${c})`))).toEqual({ c: 1 });
});

it('what is read in several places and years adds up', () => {
	const middle = formula('middle', f`${a} + ${b}`);
	expect(slopesOf(formula('q', f`${middle} × ${a}`), { middle: 8 })).toEqual({ a: 14, b: 6 });
	const sum: Quantity = formula('sum', f`lastYear(${self}) + ${a}`);
	expect(slopesOf(sum, { sum: 0 }, 3)).toEqual({ a: 4 });
});
