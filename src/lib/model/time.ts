import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { oneYear } from './constants.ts';

const { input, derive } = chapter('Time and money');

export const horizon = input({
	id: 'horizon',
	label: 'Years compared',
	unit: 'yr',
	min: 1,
	max: 10,
	step: 1,
	whole: true,
	evidence: estimate(5, [3, 7], 'Choice of the planner')
});
export const discountRate = input({
	id: 'discountRate',
	label: 'Discount rate',
	unit: '%',
	meaning: 'Nominal, a year.',
	min: 0,
	max: 0.5,
	step: 0.005,
	evidence: estimate(0.08, [0.05, 0.12], 'Usual cost of capital; ask the customer’s finance')
});
export const operatingTime = derive({
	id: 'operatingTime',
	label: 'Time in operation',
	unit: 'yr',
	meaning: 'None in year 0, the day of purchase; a full year in every other.',
	formula: f`min(${year}, ${oneYear})`
});
export const discountFactor = derive({
	id: 'discountFactor',
	label: 'Discount factor',
	unit: '1',
	meaning:
		'Year 0 is not discounted. NPV in a spreadsheet discounts its first flow by a year: there the flows of year 0 stand outside.',
	formula: f`1 ÷ (1 + ${discountRate}) ^ ${year}`
});

/** Declares a yearly rise of a class of prices, and its factor since today. */
function escalation(
	id: string,
	label: string,
	[low, rate, high]: readonly [number, number, number],
	basis: string
): Quantity {
	const rise = input({
		id: `${id}Rise`,
		label: `Rise of ${label}`,
		unit: '%',
		meaning: 'Nominal, a year.',
		min: -0.5,
		max: 0.5,
		step: 0.005,
		evidence: estimate(rate, [low, high], basis)
	});
	risesDeclared.push(rise);
	return derive({
		id: `${id}Factor`,
		label: `${label[0]!.toUpperCase()}${label.slice(1)} against today`,
		unit: '1',
		formula: f`(1 + ${rise}) ^ ${year}`
	});
}
/** The rises behind the factors, for the table of quantities. */
export const risesDeclared: Quantity[] = [];

export const hardwareFactor = escalation(
	'hardware',
	'hardware prices',
	[-0.05, 0, 0.04],
	'Price for the same work fell for decades, price for a server did not'
);
export const storageFactor = escalation(
	'storage',
	'storage prices',
	[-0.15, -0.05, 0.02],
	'Price per TB has fallen most years'
);
export const licenceFactor = escalation(
	'licence',
	'licence prices',
	[0, 0.03, 0.1],
	'Usual cap in contracts'
);
export const labourFactor = escalation('labour', 'labour cost', [0.02, 0.03, 0.05], 'Usual pay rise');
export const energyFactor = escalation(
	'energy',
	'energy prices',
	[0, 0.03, 0.08],
	'Long-run rise of commercial tariffs'
);
export const spaceFactor = escalation('space', 'space cost', [0, 0.02, 0.05], 'Usual index clause');
export const worksFactor = escalation(
	'works',
	'building works',
	[0.01, 0.03, 0.06],
	'Usual rise of building cost'
);
