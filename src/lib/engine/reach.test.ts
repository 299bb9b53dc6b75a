import { describe, expect, it } from 'vitest';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { neededFor, steadyQuantities } from './reach.ts';
import { cellsOfPart, evaluated, number } from './small.fixture.ts';
import { assemble } from './table.ts';
import { year } from './time.ts';

const { derive } = chapter('Small');
const plain = (id: string, formula: ReturnType<typeof f>): Quantity =>
	derive({ id, label: id, unit: '1', formula });

// Three of the plan, two of the groups, three of the options; those that begin with s are the same in every year.
const a = number('a', '1', 1);
const count = number('count', '1', 1, 'group');
const price = number('price', '1', 1, 'option');
const method = { id: 'm', title: 'Method', prose: 'Found.' };
const solved = derive({ id: 'solved', label: 'solved', unit: '1', scope: 'option', method });
const sPlan = plain('sPlan', f`${a} × 2`);
const sGroup = plain('sGroup', f`${count} × ${sPlan}`);
const sSum = plain('sSum', f`sumGroups(${sGroup}) + sumGroups(${count})`);
const sOption = plain('sOption', f`${price} × ${sSum} + ${solved}`);
const grown = plain('grown', f`${sGroup} × (1 + ${a} ^ ${year})`);
const grownSum = plain('grownSum', f`sumGroups(${grown}) + ${sPlan}`);
const spent = plain('spent', f`lastYear(${self}) + ${sOption}`);
const against = plain('against', f`baseline(${sOption}) + ${grownSum}`);
const all = [year, a, count, price, solved, sPlan, sGroup, sSum, sOption, grown, grownSum, spent, against];
const ids = (quantities: Iterable<Quantity>): string[] => [...quantities].map(({ id }) => id).sort();

describe('what quantities rest on', () => {
	it('is everything below them, in any year, and themselves', () => {
		expect(ids(neededFor([sPlan]))).toEqual(['a', 'sPlan']);
		expect(ids(neededFor([spent]))).toEqual(
			['a', 'count', 'price', 'sGroup', 'sOption', 'sPlan', 'sSum', 'solved', 'spent'].sort()
		);
		expect(ids(neededFor([a, solved]))).toEqual(['a', 'solved']);
		expect(ids(neededFor([]))).toEqual([]);
	});
});

describe('what is the same in every year', () => {
	it('rests on given numbers alone, also through others and sums, and neither on the year nor on another one', () => {
		expect(ids(steadyQuantities(assemble(all)))).toEqual(['sGroup', 'sOption', 'sPlan', 'sSum']);
	});

	it('is computed once and stands in every year', () => {
		const table = assemble(all);
		const extent = { groups: 2, options: 2, horizon: 2, baseline: 1 };
		const values = (quantity: Quantity, index: number): number =>
			quantity === a ? 3 : quantity === count ? [4, 5][index]! : quantity === price ? [10, 20][index]! : 7;
		const { walked, emitted, cells } = evaluated(table, extent, values);
		for (const read of [walked, emitted])
			for (const at of [0, 1, 2]) {
				// 6; 24 and 30; 54 + 9; 630 + 7 and 1,260 + 7.
				expect(read(sPlan, at)).toBe(6);
				expect([0, 1].map((group) => read(sGroup, at, group))).toEqual([24, 30]);
				expect(read(sSum, at)).toBe(63);
				expect([0, 1].map((option) => read(sOption, at, option))).toEqual([637, 1267]);
				// 1 + 3^year is 2, 4, 10.
				const factor = [2, 4, 10][at]!;
				expect([0, 1].map((group) => read(grown, at, group))).toEqual([24 * factor, 30 * factor]);
				expect(read(grownSum, at)).toBe(54 * factor + 6);
				expect([0, 1].map((option) => read(spent, at, option))).toEqual([637 * (at + 1), 1267 * (at + 1)]);
				expect([0, 1].map((option) => read(against, at, option))).toEqual([
					1267 + 54 * factor + 6,
					1267 + 54 * factor + 6
				]);
			}
		expect([...cells.emitted]).toEqual([...cells.walked]);
	});
});

it('the kernel of a part fills the cells of what that part rests on, and no others', () => {
	const sOptionOfPlan = plain('sOptionOfPlan', f`${price} × ${sPlan}`);
	const spentOfPlan = plain('spentOfPlan', f`lastYear(${self}) + ${sOptionOfPlan}`);
	const table = assemble([year, a, sPlan, price, sOptionOfPlan, spentOfPlan]);
	const extent = { groups: 0, options: 1, horizon: 1, baseline: 0 };
	// Given are a = 3 and price = 10; cells are sPlan by year, then the two of the option by year.
	const given = Float64Array.of(3, 10);
	expect([...cellsOfPart(table, extent, given, [sPlan])]).toEqual([6, 6, -1, -1, -1, -1]);
	expect([...cellsOfPart(table, extent, given, [sOptionOfPlan])]).toEqual([6, 6, 60, -1, 60, -1]);
	expect([...cellsOfPart(table, extent, given, [spentOfPlan])]).toEqual([6, 6, 60, 60, 60, 120]);
});
