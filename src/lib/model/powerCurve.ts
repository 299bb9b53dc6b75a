import { chapter, type Assumption, type Derived, type Quantity } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { wattsAtLoad } from './serverFields.ts';
import { sources } from './sources.ts';

const { choice, assumption, derive } = chapter('IT power');

export const powerCurve = choice({
	id: 'powerCurve',
	label: 'Power between idle and full load',
	scope: 'option',
	choices: ['as measured', 'straight line', 'bowed line'],
	meaning:
		'Where only idle and full load are known, a line is drawn between them and the loads between are not read.',
	evidence: estimate(0, [0, 2], 'Eleven measured points where there are any; else the published lines')
});
export const bowExponent = assumption({
	id: 'bowExponent',
	label: 'Exponent of the bowed line',
	unit: '1',
	min: 1,
	max: 3,
	evidence: fact(1.4, sources.fan2007, 'idle + (busy − idle) × (2u − u^1.4)')
});

const [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10] = wattsAtLoad as unknown as Assumption[];

/** What a server draws at one use of its CPU, never below idle nor above full load. */
export interface CurvePoint {
	/** How far up from idle to full power a drawn line stands there. */
	readonly rise: Derived;
	readonly watts: Derived;
}

/** Declares the watts of a server at a use of its CPU, on the curve that the option chooses. */
export function wattsAt(id: string, words: string, label: string, use: Quantity): CurvePoint {
	const rise = derive({
		id: `${id}Rise`,
		label: `Way from idle to full power ${words}`,
		unit: '%',
		meaning: 'Of a line drawn between the two, where the loads between were not measured.',
		formula: f`if(${powerCurve} = 2, 2 × max(min(${use}, 1), 0) − max(min(${use}, 1), 0) ^ ${bowExponent}, max(min(${use}, 1), 0))`,
		source: sources.fan2007
	});
	const watts = derive({
		id: `${id}Watts`,
		label,
		unit: 'W/server',
		formula: f`if(${powerCurve} = 0, interpolate(${use}, ${w0!}, ${w1!}, ${w2!}, ${w3!}, ${w4!}, ${w5!}, ${w6!}, ${w7!}, ${w8!}, ${w9!}, ${w10!}), ${w0!} + (${w10!} − ${w0!}) × ${rise})`,
		source: sources.openDc
	});
	return { rise, watts };
}
