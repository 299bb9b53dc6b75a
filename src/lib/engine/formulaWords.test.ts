import { describe, expect, it } from 'vitest';
import { f, type Formula } from './formula.ts';
import { formulaPieces } from './formulaText.ts';
import { chapter } from './quantity.ts';
import {
	a,
	b,
	big,
	c,
	cost,
	duo,
	given,
	growth,
	heat,
	last,
	load,
	mode,
	ofGroup,
	pue,
	result,
	spare,
	unit,
	words
} from './telling.fixture.ts';

const { derive } = chapter('Test');

describe('arithmetic in words', () => {
	it.each([
		['kW', f`floor(${heat} ÷ 2)`, '(Heat ÷ 2) rounded down'],
		['kW', f`ceil(${heat})`, 'Heat rounded up'],
		['kW', f`ceil(${heat}) + ${unit}`, '(Heat rounded up) + One unit'],
		['kW', f`ceil(−${heat})`, '(−Heat) rounded up'],
		['kW', f`−${heat}`, '−Heat'],
		['kW', f`−(${heat} + ${unit})`, '−(Heat + One unit)'],
		['kW', f`−${heat} × 2`, '−Heat × 2'],
		['kW', f`${heat} + (${unit} + ${heat})`, 'Heat + One unit + Heat'],
		['kW', f`${heat} − (${unit} + ${heat})`, 'Heat − (One unit + Heat)'],
		['kW', f`${heat} × (${given} × 2)`, `Heat × ${pue} × 2`],
		['1', f`${heat} ÷ (${unit} ÷ 2)`, 'Heat ÷ (One unit ÷ 2)'],
		['1', f`${heat} ÷ −${unit}`, 'Heat ÷ −One unit'],
		['1', f`2 ^ −${given}`, `2 ^ (−${pue})`],
		['1', f`${given} ^ (2 + 1)`, `${pue} ^ (2 + 1)`],
		['1', f`(${given} ^ 2) ^ 3`, `(${pue} ^ 2) ^ 3`],
		['1', f`(${given} × 2) ^ 3`, `(${pue} × 2) ^ 3`],
		['kW', f`2.5 × ${heat} × 1000`, '2.5 × Heat × 1,000'],
		['1', f`none`, 'none'],
		['kW', f`min(${heat}, ${unit})`, 'the least of Heat and One unit'],
		['kW', f`min(${heat}, ${unit}) + ${heat}`, '(the least of Heat and One unit) + Heat'],
		['kW', f`max(ceil(${heat}), ${unit}, 0)`, 'the largest of Heat rounded up, One unit, and 0'],
		[
			'kW',
			f`max(if(${spare}, ${heat}, 0), ${unit})`,
			'the largest of (Heat if Spare unit is yes, otherwise 0) and One unit'
		],
		[
			'W',
			f`interpolate(${load}, ${a}, ${b}, ${c})`,
			'the curve from a to c, 3 points apart, read at Load of a supply'
		],
		[
			'W',
			f`interpolate(min(${load}, 1), ${a} + ${b}, ${c})`,
			'the curve from (a + b) to c, 2 points apart, read at (the least of Load of a supply and 1)'
		]
	])('in %s: %#', (inUnit, formula, said) => {
		expect(words(inUnit, formula)).toBe(said);
	});

	it.each([
		['kW', f`sumGroups(${ofGroup})`, 'Group heat of all groups'],
		['money', f`baseline(${cost}) − ${cost}`, 'Cost of As is − Cost'],
		['1', f`irr(${cost})`, 'internal rate of return of Cost'],
		['1', f`irr(${cost}) × 2`, '(internal rate of return of Cost) × 2'],
		['kW', f`lastYear(${heat})`, 'Heat last year'],
		['kW', f`yearsAgo(${heat}, 2)`, 'Heat 2 years earlier'],
		['kW', f`yearsAgo(${heat}, ${last} + ${last})`, 'Heat (Years compared + Years compared earlier)']
	])('says whose number it is and when, in %s: %#', (inUnit, formula, said) => {
		expect(words(inUnit, formula)).toBe(said);
	});

	it.each([
		[f`${load} + 0.1`, 'Load of a supply + 10%'],
		[f`0.1 + ${load}`, '10% + Load of a supply'],
		[f`${load} − 0.1`, 'Load of a supply − 10%'],
		[f`lastYear(${load}) + 0.1`, 'Load of a supply last year + 10%'],
		[f`min(${load}, 0.5)`, 'the least of Load of a supply and 50%'],
		[f`max(${load} − ${load}, 0.25)`, 'the largest of Load of a supply − Load of a supply and 25%'],
		[f`(${given} + ${load}) + 0.25`, `${pue} + Load of a supply + 25%`],
		[
			f`min(max(${load}, ${given}), 0.25)`,
			`the least of (the largest of Load of a supply and ${pue}) and 25%`
		],
		[
			f`max(min(${load}, ${given}), 0.25)`,
			`the largest of (the least of Load of a supply and ${pue}) and 25%`
		],
		[f`${load} + 1`, 'Load of a supply + 1'],
		[f`${load} × 0.1`, 'Load of a supply × 0.1'],
		[f`${load} × 2 + 0.5`, 'Load of a supply × 2 + 0.5'],
		[f`${given} + 0.5`, `${pue} + 0.5`]
	])('writes a fraction in percent where it stands beside a share: %#', (formula, said) => {
		expect(words('1', formula)).toBe(said);
	});
});

describe('claims in words', () => {
	it.each([
		[f`${heat} < ${unit}`, 'Heat is below One unit'],
		[f`${heat} ≤ ${unit}`, 'Heat is at most One unit'],
		[f`${heat} > ${unit}`, 'Heat is above One unit'],
		[f`${heat} ≥ ${unit}`, 'Heat is at least One unit'],
		[f`${heat} = ${unit}`, 'Heat is One unit'],
		[f`${heat} ≠ ${unit}`, 'Heat is not One unit'],
		[f`0 < ${heat}`, '0 is below Heat'],
		[f`${load} > 0.5`, 'Load of a supply is above 50%'],
		[f`${growth} > 0`, 'Growth is above 0%'],
		[f`${given} > 0.5`, `${pue} is above 0.5`],
		[f`${given} × 2 > 3`, `${pue} × 2 is above 3`],
		[f`${given} + 1 > 3`, `${pue} + 1 is above 3`],
		[f`min(${given}, 2) > 3`, `(the least of ${pue} and 2) is above 3`],
		[f`lastYear(${given}) > 1`, `${pue} last year is above 1`],
		[f`baseline(${cost}) > 0`, 'Cost of As is is above 0'],
		[f`sumGroups(${ofGroup}) > 0`, 'Group heat of all groups is above 0'],
		[f`irr(${cost}) > 0.1`, '(internal rate of return of Cost) is above 0.1'],
		[f`(${heat} > 0) × (${unit} > 0)`, 'Heat is above 0 and One unit is above 0'],
		[
			f`min(${heat} > 0, ${unit} > 0, ${spare})`,
			'Heat is above 0, One unit is above 0 and Spare unit is yes'
		],
		[f`max(${heat} > 0, ${unit} > 0)`, 'Heat is above 0 or One unit is above 0'],
		[
			f`if(${spare}, ${heat} > 0, 0)`,
			'(1 if Heat is above 0, otherwise 0) if Spare unit is yes, otherwise 0'
		],
		[f`${given} + (${heat} > 0)`, `${pue} + (1 if Heat is above 0, otherwise 0)`],
		[f`${spare}`, 'Spare unit'],
		[f`1`, '1'],
		[f`−(${heat} > 0)`, '−(1 if Heat is above 0, otherwise 0)']
	])('%#', (formula, said) => {
		expect(words('1', formula)).toBe(said);
	});

	it.each([
		[f`${spare}`, 'Spare unit is yes'],
		[f`${big}`, 'Big is yes'],
		[f`${given}`, `${pue} is yes`],
		[f`${spare} = 1`, 'Spare unit is yes'],
		[f`${spare} = 0`, 'Spare unit is no'],
		[f`${spare} ≠ 1`, 'Spare unit is no'],
		[f`${spare} ≠ 0`, 'Spare unit is yes'],
		[f`${big} = 0`, 'Big is no'],
		[f`lastYear(${spare}) = 1`, 'Spare unit last year is yes'],
		[f`lastYear(${mode}) = 1`, 'Workload given as last year is “servers”'],
		[f`lastYear(${mode}) ≠ 2`, 'Workload given as last year is not “ratio”'],
		[f`${mode} = 2`, 'Workload given as is “ratio”'],
		[f`${mode} ≠ 1`, 'Workload given as is not “servers”'],
		[f`${spare} × (${heat} > 0) = 0`, 'Spare unit is no or Heat is at most 0'],
		[f`max(${spare}, ${heat} > 0) = 0`, 'Spare unit is no and Heat is at most 0'],
		[f`${spare} × ${duo} = 1`, 'Spare unit is yes and Cooling by is “water”'],
		[f`${spare} × ${duo} ≠ 1`, 'Spare unit is no or Cooling by is not “water”'],
		[f`${spare} × ${duo} × ${big} = 1`, 'Spare unit is yes, Cooling by is “water” and Big is yes'],
		[f`${spare} × ${duo} = 2`, 'Spare unit × Cooling by is 2'],
		[f`${mode} × ${duo} = 1`, 'Workload given as × Cooling by is 1'],
		[f`${duo} × ${given} ≠ 1`, `Cooling by × ${pue} is not 1`],
		[f`${duo} × (${given} + 1) = 1`, `Cooling by × (${pue} + 1) is 1`],
		[f`${duo} + ${given} = 1`, `Cooling by + ${pue} is 1`],
		[f`${given} = 1`, `${pue} is 1`]
	])('as a condition: %#', (condition, said) => {
		const args = [condition, f`2`, f`3`].map(({ expression }) => expression);
		const formula: Formula = { ...condition, expression: { op: 'if', args } };
		expect(words('1', formula)).toBe(`2 if ${said}, otherwise 3`);
	});

	it('says conditions one after the other, and one within a branch in brackets', () => {
		expect(words('kW', f`if(${spare}, if(${big}, ${heat}, 0), ${unit} + ${heat})`)).toBe(
			'(Heat if Big is yes, otherwise 0) if Spare unit is yes, otherwise One unit + Heat'
		);
		expect(words('kW', f`if(${spare}, ceil(${heat}), if(${big}, ${unit}, none))`)).toBe(
			'Heat rounded up if Spare unit is yes, One unit if Big is yes, otherwise none'
		);
	});
});

describe('the stretches of a told formula', () => {
	it('are the operands, each by itself, and the words between them, joined', () => {
		expect(formulaPieces(result('1', f`${given} + 2 × 3 − ${load}`))).toEqual([
			{ text: pue, operand: given },
			{ text: ' + 2 × 3 − ' },
			{ text: 'Load of a supply', operand: load }
		]);
		expect(formulaPieces(result('kW', f`yearsAgo(${heat}, ${last})`))).toEqual([
			{ text: 'Heat', operand: heat },
			{ text: ' (' },
			{ text: 'Years compared', operand: last },
			{ text: ' earlier)' }
		]);
		expect(formulaPieces(result('1', f`irr(${cost})`))).toEqual([
			{ text: 'internal rate of return of ' },
			{ text: 'Cost', operand: cost }
		]);
		expect(formulaPieces(result('kW', f`yearsAgo(${heat}, 3)`))).toEqual([
			{ text: 'Heat', operand: heat },
			{ text: ' 3 years earlier' }
		]);
	});

	it('are none where there is no formula', () => {
		expect(formulaPieces(heat)).toBeNull();
		const method = { id: 'm', title: 'Method', prose: 'Found.' };
		expect(formulaPieces(derive({ id: 'm', label: 'm', unit: '1', method }))).toBeNull();
	});
});
