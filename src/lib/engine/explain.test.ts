import { describe, expect, it } from 'vitest';
import { formulaText } from './explain.ts';
import { self } from './expression.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import {
	given,
	heat,
	labelled,
	last,
	load,
	mode,
	perRack,
	servers,
	spare,
	told,
	unit
} from './telling.fixture.ts';
import { year } from './time.ts';

const { derive } = chapter('Test');

describe('a formula in words', () => {
	it('says a choice by its name, and what holds otherwise', () => {
		const q = derive({
			id: 'q',
			label: 'Need',
			unit: 'kW',
			formula: f`${heat} + if(${spare} = 1, ${unit}, 0)`
		});
		expect(formulaText(q)).toBe('Heat + (One unit if Spare unit is yes, otherwise 0)');
	});
	it('says one condition after the other', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: 'kW',
			formula: f`if(${mode} = 0, ${heat}, if(${mode} = 1, ${unit}, ${heat} + ${unit}))`
		});
		expect(formulaText(q)).toBe(
			'Heat if Workload given as is “totals”, One unit if Workload given as is “servers”, otherwise Heat + One unit'
		);
	});
	it('says comparisons, rounding and extremes', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: 'rack',
			formula: f`if(${perRack} > 0, ceil(${servers} ÷ ${perRack}), none)`
		});
		expect(formulaText(q)).toBe(
			'(Servers ÷ Servers per rack) rounded up if Servers per rack is above 0, otherwise none'
		);
		const least = derive({ id: 'least', label: 'least', unit: 'kW', formula: f`min(${heat}, ${unit}, 0)` });
		expect(formulaText(least)).toBe('the least of Heat, One unit, and 0');
	});
	it('joins claims that are multiplied by “and”', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: 'kW',
			formula: f`if((${year} = ${last}) × ${spare} = 1, ${heat}, 0)`
		});
		expect(formulaText(q)).toBe('Heat if Year is Years compared and Spare unit is yes, otherwise 0');
	});
	it('keeps a label with a comma together, and writes a share beside a share in percent', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: '%',
			formula: f`if(${given} > 0, ${load}, max(${load}, 0.1))`
		});
		expect(formulaText(q)).toBe(
			'Load of a supply if “PUE, if given” is above 0, otherwise the largest of Load of a supply and 10%'
		);
	});
	it('keeps brackets where they are needed, and no others', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: 'kW',
			formula: f`(${heat} × 2) − (${unit} − (${heat} ÷ 4)) × 3`
		});
		expect(formulaText(q)).toBe('Heat × 2 − (One unit − Heat ÷ 4) × 3');
	});
	it('says whose number and of which year it is', () => {
		const grown: Quantity = derive({
			id: 'grown',
			label: 'Grown',
			unit: 'kW',
			formula: f`lastYear(${self}) + ${heat}`
		});
		expect(formulaText(grown)).toBe('Grown last year + Heat');
		const back = derive({ id: 'back', label: 'Back', unit: 'kW', formula: f`yearsAgo(${grown}, ${last})` });
		expect(formulaText(back)).toBe('Grown (Years compared earlier)');
	});
});

describe('a formula with its values', () => {
	const need = derive({
		id: 'need',
		label: 'Need',
		unit: 'kW',
		formula: f`${heat} + if(${spare} = 1, ${unit}, 0)`
	});
	it('shows only the branch that holds, and why it holds', () => {
		expect(told(need, { heat: 12, unit: 5, spare: 0 }).withValues).toBe('12 kW + (0, as Spare unit is no)');
		expect(told(need, { heat: 12, unit: 5, spare: 1 }).withValues).toBe(
			'12 kW + (5 kW, as Spare unit is yes)'
		);
	});
	it('says of each part whether it counts', () => {
		const counting = (spareUnit: number) =>
			told(need, { heat: 12, unit: 5, spare: spareUnit })
				.parts.filter(({ counts }) => counts)
				.map(({ quantity }) => quantity.id);
		expect(counting(0)).toEqual(['heat', 'spare']);
		expect(counting(1)).toEqual(['heat', 'spare', 'unit']);
	});
	it('says a choice that is not the one asked for by its own name', () => {
		const q = derive({ id: 'q', label: 'q', unit: 'kW', formula: f`if(${mode} = 1, ${heat}, ${unit})` });
		expect(told(q, { heat: 1, unit: 2, mode: 2 }).withValues).toBe('2 kW, as Workload given as is “ratio”');
	});
	it('gives the value beside a comparison, and says “is” where it is the bound itself', () => {
		const q = derive({ id: 'q', label: 'q', unit: 'kW', formula: f`if(${given} > 0, ${heat}, ${unit})` });
		expect(told(q, { heat: 1, unit: 2, given: 1.5 }).withValues).toBe(
			'1 kW, as “PUE, if given” (1.5 1) is above 0'
		);
		expect(told(q, { heat: 1, unit: 2, given: 0 }).withValues).toBe('2 kW, as “PUE, if given” is 0');
	});
	it('says of several conditions those that fail', () => {
		const q = derive({
			id: 'q',
			label: 'q',
			unit: 'kW',
			formula: f`if((${year} = ${last}) × ${spare} = 1, ${heat}, 0)`
		});
		expect(told(q, { last: 3, spare: 1 }, 2).withValues).toBe(
			'0, as Year (2 yr) is not Years compared (3 yr)'
		);
	});
	it('interpolates between the two points beside the place', () => {
		const [a, b, c] = ['a', 'b', 'c'].map((id) => labelled(id, id, 'W')) as [Quantity, Quantity, Quantity];
		const q = derive({ id: 'q', label: 'q', unit: 'W', formula: f`interpolate(${load}, ${a}, ${b}, ${c})` });
		const { withValues, parts } = told(q, { a: 100, b: 200, c: 400, load: 0.75 });
		expect(withValues).toBe('200 W + 0.5 × (400 W − 200 W)');
		expect(parts.filter(({ counts }) => counts).map(({ quantity }) => quantity.id)).toEqual([
			'load',
			'b',
			'c'
		]);
	});
	it('marks the one that decides, where the least of several is taken', () => {
		const q = derive({ id: 'q', label: 'q', unit: 'kW', formula: f`min(${heat}, ${unit})` });
		expect(
			told(q, { heat: 12, unit: 5 })
				.parts.filter(({ decides }) => decides)
				.map(({ quantity }) => quantity.id)
		).toEqual(['unit']);
	});
	it('knows a plain sum by its terms', () => {
		const sum = derive({ id: 'sum', label: 'sum', unit: 'kW', formula: f`${heat} + ${unit} − ${heat}` });
		expect(told(sum, {}).terms?.map(({ sign }) => sign)).toEqual([1, 1, -1]);
		expect(told(need, {}).terms).toBeNull();
	});
});
