import { describe, expect, it } from 'vitest';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { self } from '#lib/engine/expression.ts';
import { f, type Formula } from '#lib/engine/formula.ts';
import { chapter, type Derived } from '#lib/engine/quantity.ts';
import { assemble, type Computed, type Table } from '#lib/engine/table.ts';
import { year } from '#lib/engine/time.ts';
import { table } from '#lib/model/index.ts';
import { alone } from '../oracles/alone.ts';
import { canonical } from './canonical.ts';
import { inWords } from './inWords.ts';
import { mutantsOf } from './mutants.ts';
import { reordered } from './order.ts';
import { plant, readsDuring } from './patch.ts';

const source = { title: 'Made up', date: '2026' };
const { input, choice, assumption, derive } = chapter('Apples');
const number = (id: string, unit: string) =>
	input({ id, label: id, unit, min: 0, max: 100, evidence: estimate(1, [0, 2], 'a guess') });
const [red, green, boxes] = [number('red', 'apple'), number('green', 'apple'), number('boxes', 'box')];
const dozen = assumption({ id: 'dozen', label: 'dozen', unit: 'apple/box', evidence: fact(12, source) });
const isMarket = choice({
	id: 'isMarket',
	label: 'market',
	choices: ['no', 'yes'],
	evidence: estimate(1, [0, 1], 'a guess')
});

const computed = (id: string, unit: string, formula: Formula): Computed =>
	derive({ id, label: id, unit, formula }) as Computed;
/** The mutants of a formula, each with its kind, as a reader would write them. */
const said = (unit: string, formula: Formula): readonly string[] => {
	const quantity = computed('sum', unit, formula);
	return mutantsOf(quantity).map(({ kind, expression }) => `${kind}: ${inWords(expression, quantity)}`);
};

describe('The mutants of a formula', () => {
	it('have each operator once for its opposite', () => {
		expect(said('apple', f`${red} + ${green}`)).toEqual(['operator swapped: red − green']);
		expect(said('apple', f`max(${red}, ${green})`)).toEqual(['operator swapped: min(red, green)']);
		expect(said('1', f`${red} = ${green}`)).toEqual(['operator swapped: red ≠ green']);
	});

	it('have the operands exchanged where their order matters', () => {
		expect(said('apple', f`${red} − ${green}`)).toEqual([
			'operator swapped: red + green',
			'operands swapped: green − red'
		]);
		expect(said('1', f`${red} < ${green}`)).toEqual([
			'operator swapped: red ≥ green',
			'operands swapped: green < red'
		]);
		// In a sum of two and one less the third, only exchanges with the third count.
		const third = number('third', 'apple');
		expect(
			said('apple', f`${red} + ${green} − ${third}`).filter((words) => words.startsWith('operands'))
		).toEqual([
			'operands swapped: third − (red + green)',
			'operands swapped: third + green − red',
			'operands swapped: red + third − green'
		]);
	});

	it('leave operands of different units where they are', () => {
		expect(said('apple/box', f`${red} ÷ ${boxes}`)).toEqual(['operator swapped: red × boxes']);
	});

	it('round the other way, and not at all', () => {
		expect(said('apple', f`ceil(${red})`)).toEqual(['operator swapped: floor(red)', 'rounding dropped: red']);
	});

	it('have constants of one hundredth more, written ones and those of the model', () => {
		expect(said('apple', f`${boxes} × ${dozen}`)).toEqual([
			'operator swapped: boxes ÷ dozen',
			'constant × 1.01: boxes × (1.01 × dozen)'
		]);
		expect(said('1', f`${isMarket} > 0`)).toEqual([
			'operator swapped: market ≤ 0',
			'operands swapped: 0 > market'
		]);
		expect(said('1', f`${isMarket} + 2`)).toContain('constant × 1.01: market + 2.02');
	});

	it('look at another year', () => {
		const apples = computed('apples', 'apple', f`${red} + ${green}`);
		expect(said('apple', f`lastYear(${apples})`)).toEqual([
			'year shifted: yearsAgo(apples, 2)',
			'year shifted: apples'
		]);
		expect(said('apple', f`yearsAgo(${apples}, 3)`)).toEqual([
			'year shifted: yearsAgo(apples, 4)',
			'year shifted: yearsAgo(apples, 3 − 1)'
		]);
		expect(said('1', f`1.5 ^ ${year}`)).toContain('year shifted: 1.5 ^ (Year + 1)');
		// A quantity cannot stand in its own formula of this year.
		expect(said('apple', f`lastYear(${self}) + ${red}`)).toEqual([
			'operator swapped: lastYear(sum) − red',
			'year shifted: yearsAgo(sum, 2) + red'
		]);
	});

	it('are none where nothing changes: two claims that both hold, multiplied or divided', () => {
		expect(said('1', f`(${red} > 0) × ${isMarket} = 1`).filter((words) => words.includes('÷'))).toEqual([]);
	});

	it('of the whole model differ from their formula and from each other', () => {
		const all = [...table.shared, ...table.options];
		expect(all.flatMap(mutantsOf).length).toBeGreaterThan(2000);
		for (const quantity of all) {
			const texts = mutantsOf(quantity).map(({ expression }) => canonical(expression, quantity));
			const own = canonical(quantity.formula.expression, quantity);
			expect(new Set([own, ...texts]).size, quantity.id).toBe(texts.length + 1);
		}
	});
});

describe('A mutant in the place of a formula', () => {
	it('is what is computed, until the formula is put back', () => {
		const apples = computed('apples', 'apple', f`${red} + ${green}`);
		const twice = computed('twice', 'apple', f`${apples} + ${apples}`);
		const count = (): number =>
			alone(twice, [
				[red, 5],
				[green, 2]
			]);
		const [mutant] = mutantsOf(apples);
		expect(count()).toBe(14);
		const restore = plant(apples, mutant!.expression);
		expect(count()).toBe(6);
		restore();
		expect(count()).toBe(14);
	});

	it('is found to be read by what reads it', async () => {
		const apples = computed('apples', 'apple', f`${red} + ${green}`);
		const pears = computed('pears', 'apple', f`${red} − ${green}`);
		const read = await readsDuring([apples, pears], () => alone(apples, []));
		expect([...read]).toEqual([apples]);
		expect(await readsDuring([apples, pears], () => alone(red, []))).toEqual(new Set());
	});

	it('is computed after what it reads now, or not at all in a circle', () => {
		const early: Derived = derive({
			id: 'early',
			label: 'early',
			unit: 'apple',
			formula: f`lastYear(${(): Derived => late})`
		});
		const late: Derived = derive({ id: 'late', label: 'late', unit: 'apple', formula: f`${red} + ${green}` });
		const apples: Table = assemble([year, red, green, early, late]);
		const order = (): readonly string[] | undefined => reordered(apples)?.shared.map(({ id }) => id);
		expect(order()).toEqual(['early', 'late']);
		plant(early as Computed, { op: 'quantity', of: late });
		expect(order()).toEqual(['late', 'early']);
		plant(late as Computed, { op: 'quantity', of: early });
		expect(order()).toBeUndefined();
	});
});
