import { beforeEach, describe, expect, it } from 'vitest';
import type { Expression } from './expression.ts';
import { self } from './expression.ts';
import { f, type Formula } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { evaluated, number } from './small.fixture.ts';
import { assemble, type Table } from './table.ts';
import { year } from './time.ts';

const { derive } = chapter('Small');

const six = number('six', '1', 6);
const four = number('four', '1', 4);
const half = number('half', '1', 0.5);
const count = number('count', 'server', 0, 'group');
const each = number('each', 'W/server', 100);
const price = number('price', 'money', 0, 'option');
const life = number('life', 'yr', 2);

const plain = (id: string, formula: Formula) => derive({ id, label: id, unit: '1', formula });

/** Every operation once, with its result worked by hand: six is 6, four is 4, half is 0.5. */
const operations: [words: string, formula: Formula, result: number][] = [
	['adds', f`${six} + ${four}`, 10],
	['subtracts from the left', f`${six} − ${four} − 1`, 1],
	['multiplies', f`${six} × ${four}`, 24],
	['divides', f`${six} ÷ ${four}`, 1.5],
	['raises', f`${six} ^ 3`, 216],
	['raises from the right', f`2 ^ 3 ^ 2`, 512],
	['takes the negative', f`−${six} + 1`, -5],
	['takes the negative of a power, not the power of a negative', f`−${six} ^ 2`, -36],
	['keeps brackets', f`(${six} + ${four}) × 2`, 20],
	['subtracts a bracket', f`${six} − (${four} − 1)`, 3],
	['divides by a bracket', f`${six} ÷ (${four} ÷ 2)`, 3],
	['claims less: true', f`${four} < ${six}`, 1],
	['claims less: false where equal', f`${six} < 6`, 0],
	['claims at most where equal', f`${six} ≤ 6`, 1],
	['claims at most where less', f`${four} ≤ ${six}`, 1],
	['claims at most: false', f`${six} ≤ ${four}`, 0],
	['claims more: true', f`${six} > ${four}`, 1],
	['claims more: false where equal', f`${six} > 6`, 0],
	['claims at least where equal', f`${six} ≥ 6`, 1],
	['claims at least where more', f`${six} ≥ ${four}`, 1],
	['claims at least: false', f`${four} ≥ ${six}`, 0],
	['claims equal', f`${six} = 6`, 1],
	['claims equal: false', f`${six} = ${four}`, 0],
	['claims different', f`${six} ≠ ${four}`, 1],
	['claims different: false', f`${six} ≠ 6`, 0],
	['chooses the first where the condition holds', f`if(${six} > 5, 1, 2)`, 1],
	['chooses the second where it does not', f`if(${six} > 7, 1, 2)`, 2],
	['takes a number as a condition: 0 does not hold', f`if(${six} − 6, 1, 2)`, 2],
	['takes a number as a condition: anything else holds', f`if(${six}, 1, 2)`, 1],
	['rounds up', f`ceil(${six} ÷ ${four})`, 2],
	['rounds down', f`floor(${six} ÷ ${four})`, 1],
	['takes the least of three', f`min(${six}, ${four}, 5)`, 4],
	['takes the most of three', f`max(${four}, ${six}, 5)`, 6],
	['reads a curve', f`interpolate(${half}, 10, 20, 40)`, 20],
	['reads a curve between its points', f`interpolate(${half} ÷ 2, 10, 20, 40)`, 15],
	// By their ids they stand side by side, in this order.
	['reads a curve of given numbers', f`interpolate(${half} ÷ 2, ${four}, ${half}, ${six})`, 2.25],
	['holds a curve of given numbers at its end', f`interpolate(${four}, ${four}, ${half}, ${six})`, 6]
];

describe('the interpreter and the emitted kernel', () => {
	const quantities = operations.map(([, formula], index) => plain(`q${index}`, formula));
	const evaluate = () =>
		evaluated(
			assemble([year, six, four, half, ...quantities]),
			{ groups: 0, options: 0, horizon: 1, baseline: -1 },
			(quantity) => (quantity === six ? 6 : quantity === four ? 4 : 0.5)
		);

	it.each(operations.map(([words, , result], index) => [words, result, index] as const))(
		'%s',
		(_, result, index) => {
			const quantity = quantities[index] as Quantity;
			const { walked, emitted } = evaluate();
			for (const at of [0, 1]) {
				expect(walked(quantity, at)).toBe(result);
				expect(emitted(quantity, at)).toBe(result);
			}
		}
	);

	it('have no number for a result that does not exist', () => {
		const nothing = plain('nothing', f`if(${six} > 7, 1, none)`);
		const own = evaluated(
			assemble([year, six, nothing]),
			{ groups: 0, options: 0, horizon: 0, baseline: -1 },
			() => 6
		);
		expect(own.walked(nothing, 0)).toBeNaN();
		expect(own.emitted(nothing, 0)).toBeNaN();
	});
});

describe('a model of groups, options and years', () => {
	// Two groups of 3 and 5 servers; three options that cost 10, 20 and 30; the second is what the others are measured by.
	const perGroup = derive({ id: 'perGroup', label: 'perGroup', unit: 'W', formula: f`${count} × ${each}` });
	const grown = derive({
		id: 'grown',
		label: 'grown',
		unit: 'W',
		formula: f`${perGroup} + lastYear(${self})`
	});
	const inAll = derive({ id: 'inAll', label: 'inAll', unit: 'W', formula: f`sumGroups(${perGroup})` });
	const heads = derive({ id: 'heads', label: 'heads', unit: 'server', formula: f`sumGroups(${count}) × 2` });
	const spent = derive({
		id: 'spent',
		label: 'spent',
		unit: 'money',
		formula: f`${price} × (1 + ${year} ÷ ${life}) + lastYear(${self})`
	});
	const retired = derive({
		id: 'retired',
		label: 'retired',
		unit: 'money',
		formula: f`yearsAgo(${spent}, ${life})`
	});
	const priced = derive({
		id: 'priced',
		label: 'priced',
		unit: 'money',
		formula: f`yearsAgo(${price}, 1)`
	});
	const when = derive({ id: 'when', label: 'when', unit: 'yr', formula: f`yearsAgo(${year}, 1)` });
	const saved = derive({
		id: 'saved',
		label: 'saved',
		unit: 'money',
		scope: 'option',
		formula: f`baseline(${spent}) − ${spent}`
	});
	const flow = derive({
		id: 'flow',
		label: 'flow',
		unit: 'money',
		formula: f`if(${year} = 0, 0 − ${price}, ${price} × 1.1)`
	});
	const rate = derive({ id: 'rate', label: 'rate', unit: '1', formula: f`irr(${flow})` });
	const share = derive({
		id: 'share',
		label: 'share',
		unit: 'money/W',
		formula: f`${spent} ÷ ${inAll}`
	});
	const all = [
		year,
		count,
		each,
		price,
		life,
		perGroup,
		grown,
		inAll,
		heads,
		spent,
		retired,
		priced,
		when,
		saved,
		flow,
		rate,
		share
	];
	const values = (quantity: Quantity, index: number): number =>
		quantity === count
			? [3, 5][index]!
			: quantity === price
				? [10, 20, 30][index]!
				: quantity === each
					? 100
					: 2;
	const extent = { groups: 2, options: 3, horizon: 3, baseline: 1 };
	let table: Table;
	let cells: Readonly<Record<'walked' | 'emitted', Float64Array>>;
	let both: readonly ReturnType<typeof evaluated>['walked'][];

	beforeEach(() => {
		table = assemble(all);
		const found = evaluated(table, extent, values);
		cells = found.cells;
		both = [found.walked, found.emitted];
	});

	it('counts each group by itself, and remembers its last year', () => {
		for (const read of both) {
			expect([0, 1].map((group) => read(perGroup, 2, group))).toEqual([300, 500]);
			expect([0, 1].map((group) => read(grown, 2, group))).toEqual([900, 1500]);
		}
	});

	it('may end with what is computed for each group', () => {
		const short = evaluated(assemble([year, count, each, perGroup, grown]), extent, values);
		for (const read of [short.walked, short.emitted])
			expect([0, 1].map((group) => read(grown, 1, group))).toEqual([600, 1000]);
	});

	it('adds groups up, computed and given ones', () => {
		for (const read of both) {
			expect(read(inAll, 0)).toBe(800);
			expect(read(heads, 3)).toBe(16);
		}
	});

	it('counts each option by itself over the years', () => {
		// 10 + 10 × 1.5 + 10 × 2 = 45 by year 2, and twice and three times that.
		for (const read of both) {
			expect([0, 1, 2].map((option) => read(spent, 2, option))).toEqual([45, 90, 135]);
			expect(read(share, 2, 2)).toBe(135 / 800);
		}
	});

	it('looks back as many years as another quantity says, and sees 0 before the first', () => {
		for (const read of both) {
			expect([0, 1, 2, 3].map((at) => read(retired, at, 0))).toEqual([0, 0, 10, 25]);
			expect([0, 1, 2].map((at) => read(priced, at, 2))).toEqual([0, 30, 30]);
			expect([0, 1, 3].map((at) => read(when, at))).toEqual([0, 0, 2]);
		}
	});

	it('measures options against the baseline, wherever it stands', () => {
		for (const read of both) expect([0, 1, 2].map((option) => read(saved, 2, option))).toEqual([45, 0, -45]);
		const last = evaluated(table, { ...extent, baseline: 2 }, values);
		for (const read of [last.walked, last.emitted])
			expect([0, 1, 2].map((option) => read(saved, 2, option))).toEqual([90, 45, 0]);
	});

	it('finds the rate at which a cost comes back: 10 % after one year', () => {
		for (const read of both) {
			expect(read(rate, 0, 0)).toBeNaN();
			expect(read(rate, 1, 0)).toBeCloseTo(0.1, 12);
			expect(read(rate, 1, 2)).toBeCloseTo(0.1, 12);
			// 10 out, 11 back twice: x = 1 ÷ (1 + r) with 11x + 11x² = 10, x = (−11 + √561) ÷ 22, r = 0.7298…
			expect(read(rate, 2, 1)).toBeCloseTo(22 / (Math.sqrt(561) - 11) - 1, 10);
		}
	});

	it('fills the same cells both ways, every one of them', () => {
		expect([...cells.emitted]).toEqual([...cells.walked]);
		expect(cells.walked.length).toBe(4 * 3 + 2 * 4 * 2 + 3 * 4 * 7);
	});
});

it.each([
	['a given number', six],
	['a computed one of the plan', plain('doubled', f`${six} × 2`)],
	['a given one of the options', price]
])('the kernel has no value of the baseline for %s', (_, quantity) => {
	const wrong = derive({
		id: 'wrong',
		label: 'wrong',
		unit: quantity.unitText,
		scope: 'option',
		formula: f`baseline(${quantity})`
	});
	const table = assemble([
		year,
		six,
		price,
		...(quantity === six || quantity === price ? [] : [quantity]),
		wrong
	]);
	expect(() => evaluated(table, { groups: 0, options: 1, horizon: 0, baseline: 0 }, () => 6)).toThrow(
		`“${quantity.label}” has no value of its own in As is.`
	);
});

it('As is reads itself too, where a formula reads nothing but As is', () => {
	const spent = derive({ id: 'spent', label: 'spent', unit: 'money', formula: f`${price} × 2` });
	const base = derive({ id: 'base', label: 'base', unit: 'money', formula: f`baseline(${spent})` });
	const { walked, emitted } = evaluated(
		assemble([year, price, spent, base]),
		{ groups: 0, options: 2, horizon: 0, baseline: 1 },
		(_, index) => [10, 20][index]!
	);
	for (const read of [walked, emitted])
		expect([0, 1].map((option) => read(base, 0, option))).toEqual([40, 40]);
});

it('formulas know no other operation', () => {
	const odd = plain('odd', {
		text: [''],
		operands: [],
		expression: { op: 'add', args: [] } satisfies Expression
	});
	const strange = { ...odd, formula: { ...odd.formula!, expression: { op: 'modulo', args: [] } as never } };
	const table = assemble([year, strange]);
	expect(() => evaluated(table, { groups: 0, options: 0, horizon: 0, baseline: -1 }, () => 0)).toThrow(
		'Formulas know no operation “modulo”.'
	);
});
