import { describe, expect, it } from 'vitest';
import { estimate } from './evidence.ts';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { assemble } from './table.ts';
import { year } from './time.ts';
import { interpret } from './interpret.ts';
import { explain } from './explain.ts';
import { cellReader } from './cells.ts';

const { input, derive } = chapter('Test');
const number = (id: string, unit: string, value: number) =>
	input({ id, label: id, unit, min: 0, max: 1e9, evidence: estimate(value, [value, value], 'test') });

const watts = number('watts', 'W', 500);
const kilowatts = number('kilowatts', 'kW', 2);
const perWatt = number('perWatt', 'kW/W', 0.001);
const servers = number('servers', 'server', 7);
const perRack = number('perRack', 'server/rack', 3);
const rate = number('rate', '%', 0.1);

/** The value of one quantity in a year, from the defaults of its inputs. */
function value(quantity: Quantity, others: readonly Quantity[], at: number): number {
	const table = assemble([year, ...others, quantity]);
	const extent = { groups: 0, options: 0, horizon: at, baseline: -1 };
	const given = Float64Array.from(table.given.plan.map((one) => (one.kind === 'input' ? one.default : NaN)));
	return cellReader(table, extent, given, interpret(table, extent, given))(quantity, 0, at);
}

describe('a formula', () => {
	it('binds power before product before sum before comparison', () => {
		const q = derive({ id: 'q', label: 'q', unit: '1', formula: f`1 + 2 × 3 ^ 2 ≤ 19` });
		expect(value(q, [], 0)).toBe(1);
	});
	it('takes sums and quotients from the left', () => {
		const q = derive({ id: 'q', label: 'q', unit: '1', formula: f`20 − 5 − 3 + 100 ÷ 5 ÷ 2` });
		expect(value(q, [], 0)).toBe(22);
	});
	it('rounds up what is whole, and forgives floating point', () => {
		const q = derive({ id: 'q', label: 'q', unit: 'rack', formula: f`ceil(${servers} ÷ ${perRack})` });
		expect(value(q, [servers, perRack], 0)).toBe(3);
		const near = derive({ id: 'near', label: 'near', unit: '1', formula: f`ceil(20.0000000001)` });
		expect(value(near, [], 0)).toBe(20);
	});
	it('remembers last year: 100 growing by a tenth is 133.1 after three years', () => {
		const grown = derive({
			id: 'grown',
			label: 'grown',
			unit: '1',
			formula: f`if(${year} = 0, 100, lastYear(${self}) × (1 + ${rate}))`
		});
		expect(value(grown, [rate], 3)).toBeCloseTo(133.1, 10);
	});
	it('looks back further than the first year as 0', () => {
		const ago = derive({ id: 'ago', label: 'ago', unit: 'yr', formula: f`yearsAgo(${year}, 2)` });
		expect([value(ago, [], 1), value(ago, [], 5)]).toEqual([0, 3]);
	});
	it('draws a line between equally spaced points, clamped at both ends', () => {
		const at = (share: number) => {
			const place = number('place', '1', share);
			const q = derive({ id: 'q', label: 'q', unit: '1', formula: f`interpolate(${place}, 10, 20, 40)` });
			return value(q, [place], 0);
		};
		expect([at(0), at(0.25), at(0.75), at(1), at(3)]).toEqual([10, 15, 30, 40, 40]);
	});
});

describe('the unit check', () => {
	it('refuses to add W to kW', () => {
		expect(() => derive({ id: 'q', label: 'Sum', unit: 'kW', formula: f`${watts} + ${kilowatts}` })).toThrow(
			'Units in “Sum”: cannot add or compare W and kW.'
		);
	});
	it('accepts W brought to kW by a visible constant', () => {
		const q = derive({ id: 'q', label: 'q', unit: 'kW', formula: f`${watts} × ${perWatt} + ${kilowatts}` });
		expect(value(q, [watts, perWatt, kilowatts], 0)).toBe(2.5);
	});
	it('refuses a result in another unit than the record says', () => {
		expect(() =>
			derive({ id: 'q', label: 'Racks', unit: 'rack', formula: f`${servers} × ${perRack}` })
		).toThrow('“Racks” is in rack, but its formula gives server·server/rack.');
	});
	it('refuses a quantity as an exponent', () => {
		expect(() => derive({ id: 'q', label: 'q', unit: '1', formula: f`2 ^ ${watts}` })).toThrow(
			'an exponent must be'
		);
	});
});

describe('a mistake in a formula', () => {
	it('is told with its place', () => {
		expect(() => f`${watts} × × ${perWatt}`).toThrow('expected a quantity, a number or “(”, found “×” at 5');
	});
	it('names an unknown function', () => {
		expect(() => f`round(${watts})`).toThrow('instead of “round”');
	});
	it('in a circle is told with the way around', () => {
		const a: Quantity = derive({
			id: 'a',
			label: 'a',
			unit: '1',
			scope: 'plan',
			formula: f`${(): Quantity => b} + 1`
		});
		const b: Quantity = derive({ id: 'b', label: 'b', unit: '1', formula: f`${a} + 1` });
		expect(() => assemble([year, a, b])).toThrow('These quantities go in a circle: a → b → a.');
	});
});

describe('an explanation', () => {
	it('says the formula in words, with values, and its parts by year', () => {
		const grown: Quantity = derive({
			id: 'grown',
			label: 'Grown',
			unit: 'W',
			formula: f`lastYear(${self}) + ${watts} × ${rate}`
		});
		const told = explain(
			grown,
			2,
			(q, how) => (q === grown ? 50 * (how.year + 1) : q === watts ? 500 : 0.1),
			(v, q) => `${v} ${q.unitText}`
		);
		expect(told.formula).toBe('Grown last year + watts × rate');
		expect(told.withValues).toBe('100 W + 500 W × 0.1 %');
		expect(told.parts.map(({ year: at }) => at)).toEqual([1, 2, 2]);
	});
});
