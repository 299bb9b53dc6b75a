import { describe, expect, it } from 'vitest';
import type { Explanation } from './explain.ts';
import { f, type Formula } from './formula.ts';
import { chapter } from './quantity.ts';
import {
	a,
	b,
	big,
	c,
	cost,
	duo,
	given,
	heat,
	last,
	load,
	mode,
	ofGroup,
	pue,
	result,
	spare,
	told,
	unit,
	valued
} from './telling.fixture.ts';
import { year } from './time.ts';

const { derive } = chapter('Test');

/** A choice between 2 and 3 by a condition, as a formula. */
const chosen = (condition: Formula): Formula => ({
	...condition,
	expression: { op: 'if', args: [condition, f`2`, f`3`].map(({ expression }) => expression) }
});

describe('values set in', () => {
	it.each([
		['kW', f`${heat} + ${unit}`, { heat: 12, unit: -5 }, '12 kW + (−5 kW)'],
		['kW', f`${heat} × ${spare}`, { heat: 12, spare: 1 }, '12 kW × 1 (yes)'],
		['kW', f`${heat} × ${mode}`, { heat: 12, mode: 2 }, '12 kW × 2 (ratio)'],
		['kW', f`${heat} × ${big}`, { heat: 12, big: 1 }, '12 kW × 1 (yes)'],
		['1', f`irr(${cost})`, { cost: 7 }, 'the internal rate of return of Cost'],
		['kW', f`sumGroups(${ofGroup}) + ${unit}`, { ofGroup: 1, 'ofGroup groups': 8, unit: 5 }, '8 kW + 5 kW'],
		['money', f`baseline(${cost}) − ${cost}`, { cost: 1, 'cost baseline': 3 }, '3 money − 1 money'],
		['kW', f`if(${spare}, none, ${heat})`, { spare: 1 }, 'none, as Spare unit is yes'],
		['kW', f`if(${big}, ${unit}, ${heat})`, { big: 0, heat: 4 }, '4 kW, as Big is no'],
		[
			'kW',
			f`if(${spare}, min(${heat}, ${unit}), 0)`,
			{ spare: 1, heat: 3, unit: 4 },
			'the least of 3 kW and 4 kW, as Spare unit is yes'
		],
		[
			'1',
			f`if(${spare}, irr(${cost}), 0)`,
			{ spare: 1 },
			'(the internal rate of return of Cost), as Spare unit is yes'
		],
		[
			'kW',
			f`if(${spare}, ${heat}, if(${mode} = 1, ${unit}, ${heat} + ${unit}))`,
			{ heat: 12, unit: 5, spare: 0, mode: 1 },
			'5 kW, as Spare unit is no and Workload given as is “servers”'
		],
		[
			'kW',
			f`if(${spare}, ${heat}, if(${mode} = 1, ${unit}, if(${duo} = 0, 0, ${heat} + ${unit})))`,
			{ heat: 12, unit: 5, spare: 0, mode: 0, duo: 1 },
			'12 kW + 5 kW, as Spare unit is no, Workload given as is “totals” and Cooling by is “water”'
		]
	])('in %s: %#', (inUnit, formula, values, said) => {
		expect(valued(inUnit, formula, values)).toBe(said);
	});

	it('of years before the first are 0, whatever would stand there', () => {
		const back = f`lastYear(${heat}) + ${unit}`;
		expect(valued('kW', back, { heat: 12, unit: 5 })).toBe('0 (before year 0) + 5 kW');
		expect(told(result('kW', back), { heat: 12 }).parts[0]).toMatchObject({ year: -1, value: 0 });
		expect(valued('kW', back, { heat: 12, unit: 5 }, 1)).toBe('12 kW + 5 kW');
	});

	it('draw a curve between the two points beside the place, the ends beyond it', () => {
		const curve = f`interpolate(${load}, ${a}, ${b}, ${c})`;
		const at = (share: number) => valued('W', curve, { a: 100, b: 200, c: 400, load: share });
		const [first, second] = ['100 W + 0 × (200 W − 100 W)', '200 W + 1 × (400 W − 200 W)'];
		expect([-1, 0, 1, 2].map(at)).toEqual([first, first, second, second]);
		expect(at(1 / 3)).toBe('100 W + 0.667 × (200 W − 100 W)');
		expect(valued('W', f`interpolate(${load}, ${a} + ${b}, ${c})`, { a: 1, b: 2, c: 4, load: 0.5 })).toBe(
			'(1 W + 2 W) + 0.5 × (4 W − (1 W + 2 W))'
		);
		expect(valued('W', f`interpolate(${load}, ${a}, ${b}) × 2`, { a: 1, b: 2, load: 0.5 })).toBe(
			'(1 W + 0.5 × (2 W − 1 W)) × 2'
		);
	});

	it.each([
		[f`${heat} > ${unit}`, { heat: 3, unit: 5 }, 'Heat (3 kW) is at most One unit (5 kW)'],
		[f`${heat} ≥ ${unit}`, { heat: 3, unit: 5 }, 'Heat (3 kW) is below One unit (5 kW)'],
		[f`${heat} < ${unit}`, { heat: 5, unit: 3 }, 'Heat (5 kW) is at least One unit (3 kW)'],
		[f`${heat} ≤ ${unit}`, { heat: 5, unit: 3 }, 'Heat (5 kW) is above One unit (3 kW)'],
		[f`${heat} = ${unit}`, { heat: 5, unit: 3 }, 'Heat (5 kW) is not One unit (3 kW)'],
		[f`${heat} ≠ ${unit}`, { heat: 3, unit: 3 }, 'Heat (3 kW) is One unit (3 kW)'],
		[f`${heat} > ${unit}`, { heat: 3, unit: 3 }, 'Heat (3 kW) is at most One unit (3 kW)'],
		[f`${given} × 2 > 4`, { given: 2 }, '2 1 × 2 is at most 4'],
		[f`${given} = 2`, { given: 3 }, `${pue} is 3`],
		[f`${given} = 2`, { given: 2 }, `${pue} is 2`],
		[f`${given} × 2 = 4`, { given: 2 }, '2 1 × 2 is 4'],
		[f`${given} × 2 = 4`, { given: 3 }, '3 1 × 2 is not 4'],
		[f`${mode} ≥ 1`, { mode: 1 }, 'Workload given as is “servers”'],
		[f`${mode} > 1`, { mode: 2 }, 'Workload given as is above “servers”'],
		[f`lastYear(${mode}) = 1`, { mode: 2 }, 'Workload given as last year is “ratio”'],
		[f`${spare} ≥ 1`, { spare: 1 }, 'Spare unit is yes'],
		[f`${spare} > 0`, { spare: 0 }, 'Spare unit is no'],
		[f`${big} ≥ 1`, { big: 1 }, 'Big is yes'],
		[f`${big} > 0`, { big: 0 }, 'Big is no'],
		[f`yearsAgo(${given}, 2) > 1`, { given: 4 }, `${pue} earlier (4 1) is above 1`],
		[f`yearsAgo(${given}, ${last}) > 1`, { given: 4, last: 1 }, `${pue} earlier (4 1) is above 1`],
		[f`lastYear(${given}) > 1`, { given: 4 }, `${pue} last year (4 1) is above 1`],
		[f`baseline(${cost}) > 0`, { 'cost baseline': 4 }, 'Cost of As is (4 money) is above 0'],
		[f`sumGroups(${ofGroup}) > 0`, { 'ofGroup groups': 4 }, 'Group heat of all groups (4 kW) is above 0'],
		[
			f`(${year} = ${last}) × ${spare} = 1`,
			{ last: 3, spare: 1 },
			'Year (3 yr) is Years compared (3 yr) and Spare unit is yes'
		],
		[f`max(${spare}, ${heat} > 0)`, { spare: 0, heat: 12 }, 'Heat (12 kW) is above 0'],
		[f`max(${spare}, ${heat} > 0)`, { spare: 1, heat: 12 }, 'Spare unit is yes or Heat (12 kW) is above 0'],
		[f`max(${spare}, ${heat} > 0)`, { spare: 0, heat: 0 }, 'Spare unit is no and Heat is 0'],
		[f`min(${spare}, ${heat} > 0)`, { spare: 1, heat: 0 }, 'Heat is 0'],
		[f`min(${spare}, ${heat} > 0)`, { spare: 0, heat: 0 }, 'Spare unit is no or Heat is 0']
	])('say why a condition holds or fails: %#', (condition, values, said) => {
		expect(valued('1', chosen(condition), values, 3)).toMatch(/^[23], as /);
		expect(valued('1', chosen(condition), values, 3)?.slice('2, as '.length)).toBe(said);
	});

	it('say once which choice holds where one input is asked for several', () => {
		const formula = f`if(${mode} = 0, ${heat}, if(${mode} = 1, ${unit}, 0))`;
		const at = (chosenMode: number) => valued('kW', formula, { heat: 12, unit: 5, mode: chosenMode });
		expect([0, 1, 2].map(at)).toEqual([
			'12 kW, as Workload given as is “totals”',
			'5 kW, as Workload given as is “servers”',
			'0, as Workload given as is “ratio”'
		]);
	});

	it('are none for what is given', () => {
		const nothing = { formula: null, withValues: null, told: [], parts: [], terms: null };
		expect(told(heat, { heat: 12, 'heat here': 13 }, 2)).toEqual({
			quantity: heat,
			year: 2,
			value: 13,
			...nothing
		});
		const method = { id: 'm', title: 'Method', prose: 'Found.' };
		const found = derive({ id: 'm', label: 'm', unit: '1', method });
		expect(told(found, { m: 4 })).toEqual({ quantity: found, year: 0, value: 4, ...nothing });
	});
});

describe('the parts of an explained formula', () => {
	const ids = (explanation: Explanation, which: 'counts' | 'decides'): string[] =>
		explanation.parts.filter((part) => part[which]).map(({ quantity }) => quantity.id);

	it('stand in reading order, each once by quantity, year and whose it is; how far back before what is read there', () => {
		const parts = (formula: Formula, at: number) =>
			told(result('money', formula), { last: 1 }, at).parts.map((part) => [
				part.quantity.id,
				part.year,
				part.from
			]);
		expect(parts(f`baseline(${cost}) + ${cost} + lastYear(${cost}) + ${cost}`, 4)).toEqual([
			['cost', 4, 'baseline'],
			['cost', 4, 'here'],
			['cost', 3, 'here']
		]);
		expect(parts(f`yearsAgo(${cost}, ${last})`, 4)).toEqual([
			['last', 4, 'here'],
			['cost', 3, 'here']
		]);
		const ofGroups = told(result('kW', f`sumGroups(${ofGroup})`), { 'ofGroup groups': 8 }).parts;
		expect(ofGroups).toMatchObject([{ quantity: ofGroup, value: 8, from: 'groups', counts: true }]);
		expect(ids(told(result('1', f`irr(${cost})`)), 'counts')).toEqual(['cost']);
	});

	it('count where the value rests on them, the years looked back and the place on a curve included', () => {
		expect(ids(told(result('kW', f`yearsAgo(${heat}, ${last})`), { last: 1 }), 'counts')).toEqual([
			'last',
			'heat'
		]);
		const curve = told(result('W', f`interpolate(${load}, ${a}, ${b}, ${c}) × 2`), { load: 0.25 });
		expect(ids(curve, 'counts')).toEqual(['load', 'a', 'b']);
		const product = told(result('kW', f`if(${spare}, ${heat}, ${unit} × ${given})`), { spare: 1 });
		expect(ids(product, 'counts')).toEqual(['spare', 'heat']);
	});

	it('decide where they are the least or largest of several', () => {
		const deciding = (formula: Formula, values: Record<string, number>) =>
			ids(told(result('kW', formula), values), 'decides');
		const both = { heat: 12, unit: 5 };
		expect(deciding(f`min(${heat}, ${unit})`, both)).toEqual(['unit']);
		expect(deciding(f`max(${heat}, ${unit})`, both)).toEqual(['heat']);
		expect(deciding(f`max(${heat}, ${unit}) × 2 + ${heat}`, { heat: 1, unit: 5 })).toEqual(['unit']);
		expect(deciding(f`max(${heat}, ${unit})`, { heat: 5, unit: 5 })).toEqual(['heat', 'unit']);
		expect(deciding(f`min(${heat}, ${unit} + ${unit})`, both)).toEqual([]);
		expect(deciding(f`min(${heat}, none)`, both)).toEqual([]);
		expect(deciding(f`${heat} + ${unit}`, { heat: 5, unit: 5 })).toEqual([]);
		expect(deciding(f`max(if(${spare}, ${heat}, 0), ${unit})`, { ...both, spare: 1 })).toEqual([]);
		expect(deciding(f`max(if(${spare}, ${heat}, 0), ${unit})`, { ...both, spare: 0 })).toEqual(['unit']);
		expect(
			ids(told(result('1', f`max(irr(${cost}), ${given})`), { q: 0.1, given: 0.05 }), 'decides')
		).toEqual([]);
		expect(ids(told(result('1', f`max(irr(${cost}), ${given})`), { q: 0.1, given: 0.2 }), 'decides')).toEqual(
			['given']
		);
	});

	it('are the terms of a plain sum, with their signs', () => {
		const terms = (inUnit: string, formula: Formula) =>
			told(result(inUnit, formula), {}, 1).terms?.map(({ part, sign }) => [
				part.quantity.id,
				part.year,
				part.from,
				sign
			]) ?? null;
		expect(terms('kW', f`${heat} − (${unit} − lastYear(${heat}))`)).toEqual([
			['heat', 1, 'here', 1],
			['unit', 1, 'here', -1],
			['heat', 0, 'here', 1]
		]);
		expect(terms('kW', f`sumGroups(${ofGroup}) + ${unit}`)).toEqual([
			['ofGroup', 1, 'groups', 1],
			['unit', 1, 'here', 1]
		]);
		expect(terms('money', f`baseline(${cost}) − ${cost}`)).toEqual([
			['cost', 1, 'baseline', 1],
			['cost', 1, 'here', -1]
		]);
		expect(terms('kW', f`${heat}`)).toBeNull();
		expect(terms('kW', f`${heat} × 2 + ${unit}`)).toBeNull();
		expect(terms('kW', f`${heat} + ${unit} × 2`)).toBeNull();
		expect(terms('kW', f`${heat} + 0`)).toBeNull();
	});

	it('stand in the told formula where they are read, between words that are joined', () => {
		const explanation = told(result('1', f`${given} + 2 × 3`), { given: 4 });
		const [part] = explanation.parts;
		expect(part).toEqual({ quantity: given, value: 4, year: 0, from: 'here', counts: true, decides: false });
		expect(explanation.told).toEqual([{ text: '4 1', operand: part }, { text: ' + 2 × 3' }]);
		expect(explanation.told[0]?.operand).toBe(part);
		const rate = told(result('1', f`irr(${cost})`));
		expect(rate.told).toEqual([
			{ text: 'the internal rate of return of ' },
			{ text: 'Cost', operand: rate.parts[0] }
		]);
		const claim = told(result('1', f`${heat} > ${unit}`), { heat: 3, unit: 2 });
		expect(claim.told.map(({ text, operand }) => [text, operand?.quantity.id])).toEqual([
			['Heat (', undefined],
			['3 kW', 'heat'],
			[') is above One unit (', undefined],
			['2 kW', 'unit'],
			[')', undefined]
		]);
		const yes = told(result('kW', f`if(${spare}, ${heat}, 0)`), { spare: 1 });
		expect(yes.told.map(({ text, operand }) => [text, operand?.quantity.id])).toEqual([
			['0 kW', 'heat'],
			[', as ', undefined],
			['Spare unit', 'spare'],
			[' is yes', undefined]
		]);
	});
});
