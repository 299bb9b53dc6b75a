import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { itemsPlaced } from './chassis.ts';
import { oneRack } from './constants.ts';
import { itemDesignKw, newRacks, perRack } from './placement.ts';
import { rackSwitchKw } from './racks.ts';
import { sources } from './sources.ts';

const { input, assumption, derive } = chapter('Rack density');
const quote = 'Estimate: replace with your quote';

const classPrice = (id: string, label: string, low: number, value: number, high: number): Quantity =>
	input({
		id,
		label,
		unit: 'money/rack',
		min: 0,
		max: 1000000,
		step: 100,
		evidence: estimate(value, [low, high], quote)
	});
export const containmentPrice = classPrice(
	'containmentPrice',
	'Containment of a rack, above 5 kW',
	600,
	1200,
	2500
);
export const inRowPrice = classPrice(
	'inRowPrice',
	'In-row cooling of a rack, above 10 kW',
	4000,
	7000,
	12000
);
export const liquidPrice = classPrice(
	'liquidPrice',
	'Liquid cooling of a rack, above 20 kW',
	12000,
	20000,
	35000
);
const classLimit = (id: string, label: string, kilowatts: number): Quantity =>
	assumption({
		id,
		label,
		unit: 'kW/rack',
		evidence: estimate(
			kilowatts,
			[kilowatts * 0.8, kilowatts * 1.3],
			'Classes of rack density: 5 to 8 kW is optimal, above 15 kW nothing is saved (Schneider White Paper 156)'
		)
	});
export const plainRackKw = classLimit('plainRackKw', 'Most of a plain rack', 5);
export const containedRackKw = classLimit('containedRackKw', 'Most of a contained rack', 10);
export const inRowRackKw = classLimit('inRowRackKw', 'Most of a rack with in-row cooling', 20);
export const hottestRackKw = derive({
	id: 'hottestRackKw',
	label: 'Hottest new rack',
	unit: 'kW/rack',
	meaning: 'A full rack at design load, with its switches.',
	formula: f`if(${newRacks} > 0, min(${itemDesignKw} × ${perRack}, ${itemDesignKw} × ${itemsPlaced} ÷ ${oneRack}) + ${rackSwitchKw}, 0)`
});
export const rackClassPrice = derive({
	id: 'rackClassPrice',
	label: 'Price of a rack’s cooling class',
	unit: 'money/rack',
	formula: f`if(${hottestRackKw} ≤ ${plainRackKw}, 0, if(${hottestRackKw} ≤ ${containedRackKw}, ${containmentPrice}, if(${hottestRackKw} ≤ ${inRowRackKw}, ${inRowPrice}, ${liquidPrice})))`,
	source: sources.densityClasses
});
