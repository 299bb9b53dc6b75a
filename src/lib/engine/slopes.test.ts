import { describe, expect, it } from 'vitest';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { number } from './small.fixture.ts';
import { slopes } from './slopes.ts';

const { derive } = chapter('Test');
const [a, b, c] = ['a', 'b', 'c'].map((id) => number(id, '1', 1)) as [Quantity, Quantity, Quantity];
const values: Readonly<Record<string, number>> = { a: 6, b: 2, c: 5 };
const formula = (id: string, of: ReturnType<typeof f>): Quantity =>
	derive({ id, label: id, unit: '1', formula: of });

/** Slopes as `[id, slope]` in the order of ids, each given number once; a is 6, b is 2, c is 5 unless said otherwise. */
function slopesOf(
	quantity: Quantity,
	others: Readonly<Record<string, number | readonly number[]>> = {},
	year = 0
): [string, number][] {
	const found = slopes(
		{ quantity, index: 0, year },
		{ groups: 0, options: 0, horizon: year, baseline: -1 },
		({ id }, _, at) => {
			const value = others[id] ?? values[id] ?? NaN;
			return typeof value === 'number' ? value : (value[at] ?? NaN);
		}
	);
	return found
		.map(({ quantity: { id }, slope }): [string, number] => [id, slope])
		.sort(([one], [other]) => one.localeCompare(other));
}

describe('the slope of a formula', () => {
	it.each([
		[
			'of a sum',
			f`${a} + ${b}`,
			[
				['a', 1],
				['b', 1]
			]
		],
		[
			'of a difference',
			f`${a} − ${b}`,
			[
				['a', 1],
				['b', -1]
			]
		],
		['of a negative', f`−${a}`, [['a', -1]]],
		[
			'of a product: each factor has the other',
			f`${a} × ${b}`,
			[
				['a', 2],
				['b', 6]
			]
		],
		[
			'of a quotient: 1 ÷ 2, and −6 ÷ 2²',
			f`${a} ÷ ${b}`,
			[
				['a', 0.5],
				['b', -1.5]
			]
		],
		['of a square: 6² grows by 12 for each a', f`${a} ^ 2`, [['a', 12]]],
		[
			'of a power: 2 × 6¹ and 6² × ln 6',
			f`${a} ^ ${b}`,
			[
				['a', 12],
				['b', 36 * Math.log(6)]
			]
		],
		[
			'of what is rounded up: the line through its steps',
			f`ceil(${a} × ${c})`,
			[
				['a', 5],
				['c', 6]
			]
		],
		[
			'of what is rounded down: the same',
			f`floor(${a} × ${c})`,
			[
				['a', 5],
				['c', 6]
			]
		],
		['of a choice: the branch that holds', f`if(${b} > 1, 3 × ${a}, ${c})`, [['a', 3]]],
		['of a choice: the other where it does not', f`if(${b} > 3, 3 × ${a}, ${c})`, [['c', 1]]],
		['of the least', f`min(${a}, ${c})`, [['c', 1]]],
		['of the largest', f`max(${c}, ${a})`, [['a', 1]]],
		['of nothing', f`if(${b} > 1, none, ${a})`, []],
		['of a rate of return: none', f`irr(${b}) + ${a}`, [['a', 1]]],
		['of a choice within a product', f`${a} × if(${b} > 1, 7, ${c})`, [['a', 7]]],
		[
			'of another within a product: 5, and 6 for each c',
			f`${a} × if(${b} > 3, 7, ${c})`,
			[
				['a', 5],
				['c', 6]
			]
		]
	])('%s', (_, of, expected) => {
		expect(slopesOf(formula('q', of))).toEqual(expected);
	});

	it('does not exist beside a rate of return or what does not exist', () => {
		expect(slopesOf(formula('q', f`irr(${b}) × ${a}`))).toEqual([['a', NaN]]);
		expect(slopesOf(formula('q', f`none × ${a}`))).toEqual([['a', NaN]]);
	});

	it('of a power has none for the exponent where the base is not above 0', () => {
		const power = formula('q', f`${a} ^ ${b}`);
		// 2 × (−3)¹; and 1 × 0⁰ = 1.
		expect(slopesOf(power, { a: -3 })).toEqual([['a', -6]]);
		expect(slopesOf(power, { a: 0, b: 1 })).toEqual([['a', 1]]);
	});

	it('of a curve is shared by the two points beside the place; the place has the rise times the stretches', () => {
		const share = number('share', '1', 0);
		const curve = formula('q', f`2 × interpolate(${share}, ${a}, ${b}, ${c})`);
		const at = (place: number) => slopesOf(curve, { share: place });
		// Points 6, 2, 5 at 0, ½, 1: falls 4 and rises 3 in half of the way each.
		expect(at(0.125)).toEqual([
			['a', 1.5],
			['b', 0.5],
			['share', -16]
		]);
		expect(at(0.75)).toEqual([
			['b', 1],
			['c', 1],
			['share', 12]
		]);
		expect(at(0.5)).toEqual([
			['b', 2],
			['share', 12]
		]);
		for (const beyond of [-1, 0]) expect(at(beyond)).toEqual([['a', 2]]);
		for (const beyond of [1, 2]) expect(at(beyond)).toEqual([['c', 2]]);
	});
});

describe('the slope through other formulas', () => {
	it('adds up what is read in several places', () => {
		const middle = formula('middle', f`${a} + ${b}`);
		expect(slopesOf(formula('q', f`${middle} × ${a}`), { middle: 8 })).toEqual([
			['a', 14],
			['b', 6]
		]);
	});

	it('adds up what is read in several years', () => {
		const sum: Quantity = formula('sum', f`lastYear(${self}) + ${a}`);
		expect(slopesOf(sum, { sum: [6, 12, 18, 24] }, 3)).toEqual([['a', 4]]);
		const method = { id: 'm', title: 'Method', prose: 'Found.' };
		const found = derive({ id: 'found', label: 'found', unit: '1', method });
		expect(slopesOf(formula('q', f`lastYear(${found}) + 2 × ${found}`), {}, 3)).toEqual([['found', 3]]);
	});

	it('reads an earlier year as it was, and before the first nothing', () => {
		const grown = formula('grown', f`${b} × 4`);
		const product = formula('q', f`lastYear(${grown}) × ${a}`);
		const others = { grown: [8, 80, 800] };
		expect(slopesOf(product, others, 0)).toEqual([]);
		expect(slopesOf(product, others, 1)).toEqual([
			['a', 8],
			['b', 24]
		]);
		expect(slopesOf(product, others, 2)).toEqual([
			['a', 80],
			['b', 24]
		]);
	});
});

describe('the slope against groups and options', () => {
	const ofGroup = number('ofGroup', '1', 0, 'group');
	const price = number('price', '1', 0, 'option');
	const spent = formula('spent', f`${price} × 2`);
	// Two groups of 3 and 5; prices of 10, 20 and 30, As is the second.
	const found = (quantity: Quantity, index: number) =>
		slopes({ quantity, index, year: 0 }, { groups: 2, options: 3, horizon: 0, baseline: 1 }, ({ id }, at) =>
			id === 'ofGroup'
				? [3, 5, NaN][at]!
				: id === 'price'
					? [10, 20, 30][at]!
					: id === 'spent'
						? [20, 40, 60][at]!
						: 6
		)
			.map(({ quantity: { id }, index: of, slope }): [string, number, number] => [id, of, slope])
			.sort(([one, at], [other, then]) => one.localeCompare(other) || at - then);

	it('is one for each group that is added up, the plan’s own at 0', () => {
		const product = formula('q', f`sumGroups(${ofGroup}) × ${a}`);
		expect(found(product, 0)).toEqual([
			['a', 0, 8],
			['ofGroup', 0, 6],
			['ofGroup', 1, 6]
		]);
	});

	it('reads As is for every option, and the plan’s own once', () => {
		const product = derive({
			id: 'q',
			label: 'q',
			unit: '1',
			scope: 'option',
			formula: f`baseline(${spent}) × ${price} + ${a}`
		});
		expect(found(product, 2)).toEqual([
			['a', 0, 1],
			['price', 1, 60],
			['price', 2, 40]
		]);
	});
});
