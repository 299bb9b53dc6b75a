import { estimate } from './evidence.ts';
import { explain, formulaText, type Explanation, type Read } from './explain.ts';
import { f, type Formula } from './formula.ts';
import { isClaim } from './claims.ts';
import { chapter, type Input, type Quantity, type Scope } from './quantity.ts';
import { number } from './small.fixture.ts';
import { year } from './time.ts';

const { choice, derive } = chapter('Test');

/** A number that tests of told formulas read. */
export const labelled = (id: string, label: string, unit: string, scope: Scope = 'plan'): Input => ({
	...number(id, unit, 1, scope),
	label
});

const switched = (id: string, label: string, ...choices: string[]): Input =>
	choice({ id, label, choices, evidence: estimate(0, [0, 1], 'test') });

export const heat = labelled('heat', 'Heat', 'kW');
export const unit = labelled('unit', 'One unit', 'kW');
export const load = labelled('load', 'Load of a supply', '%');
export const growth = labelled('growth', 'Growth', '%/yr');
export const servers = labelled('servers', 'Servers', 'server');
export const perRack = labelled('perRack', 'Servers per rack', 'server/rack');
export const given = labelled('given', 'PUE, if given', '1');
export const last = labelled('last', 'Years compared', 'yr');
export const ofGroup = labelled('ofGroup', 'Group heat', 'kW', 'group');
export const cost = labelled('cost', 'Cost', 'money', 'option');
export const spare = switched('spare', 'Spare unit', 'no', 'yes');
export const mode = switched('mode', 'Workload given as', 'totals', 'servers', 'ratio');
export const duo = switched('duo', 'Cooling by', 'air', 'water');

/** A result with a formula, called q. */
export const result = (resultUnit: string, formula: Formula): Quantity =>
	derive({ id: 'q', label: 'q', unit: resultUnit, formula });

/** The formula in words. */
export const words = (resultUnit: string, formula: Formula): string | null =>
	formulaText(result(resultUnit, formula));

/**
 * Explains with these values, each found by its id, or by its id and where else it is read (`heat groups`). Numbers are
 * written as `12 kW`, below 0 as `−12 kW`; choices and claims by their names.
 */
export function told(quantity: Quantity, values: Readonly<Record<string, number>> = {}, at = 0): Explanation {
	const read: Read = (asked, { year: then, from }) =>
		asked === year ? then : (values[`${asked.id} ${from}`] ?? values[asked.id] ?? 0);
	return explain(quantity, at, read, (value, of) => {
		if (of.kind === 'input' && of.choices) return of.choices[value] ?? '';
		if (isClaim(of)) return value === 1 ? 'yes' : 'no';
		return `${value < 0 ? '−' : ''}${Math.abs(value)} ${of.unitText}`;
	});
}

/** The formula with these values set in. */
export const valued = (
	resultUnit: string,
	formula: Formula,
	values: Readonly<Record<string, number>>,
	at = 0
): string | null => told(result(resultUnit, formula), values, at).withValues;

/** How a sentence says `given`, whose label holds a comma. */
export const pue = '“PUE, if given”';
export const big = derive({ id: 'big', label: 'Big', unit: '1', formula: f`${heat} > 0` });
export const [a, b, c] = ['a', 'b', 'c'].map((id) => labelled(id, id, 'W')) as [
	typeof heat,
	typeof heat,
	typeof heat
];
