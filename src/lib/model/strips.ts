import { chapter } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { itemsPlaced } from './chassis.ts';
import { feeds, oneRack, wattsPerKilowatt } from './constants.ts';
import { hottestRackKw } from './rackClass.ts';
import { itemDesignKw, perRack } from './placement.ts';
import { circuitVoltAmperes, continuousAmps, phaseFactor, supplyVolts, wattsPerVoltAmpere } from './racks.ts';
import { sources } from './sources.ts';

const { input, derive } = chapter('Power strips');

export const stripOutlets = input({
	id: 'stripOutlets',
	label: 'Outlets of a power strip',
	unit: 'outlet',
	meaning: 'One strip stands on each circuit.',
	min: 1,
	max: 96,
	step: 1,
	whole: true,
	evidence: estimate(24, [20, 36], 'Usual vertical strip, outlets of its main kind')
});
export const outletsPerItem = input({
	id: 'outletsPerItem',
	label: 'Outlets of each feed that a chassis or server takes',
	unit: 'outlet/item',
	scope: 'option',
	min: 1,
	max: 8,
	step: 1,
	whole: true,
	evidence: estimate(1, [1, 3], 'A server has one supply on each feed, a chassis up to three')
});

export const itemAmps = derive({
	id: 'itemAmps',
	label: 'Current of a full chassis or a server',
	unit: 'A/item',
	meaning: 'At design power, all of it on one feed and one phase.',
	formula: f`${itemDesignKw} × ${wattsPerKilowatt} ÷ (${supplyVolts} × ${wattsPerVoltAmpere})`,
	source: sources.intraRack
});
export const rackAmps = derive({
	id: 'rackAmps',
	label: 'Current of the hottest rack with one feed lost',
	unit: 'A/rack',
	meaning: 'Each feed must be able to carry the whole rack.',
	formula: f`${hottestRackKw} × ${wattsPerKilowatt} ÷ (${supplyVolts} × ${phaseFactor} × ${wattsPerVoltAmpere})`,
	source: sources.intraRack
});
export const feedAmps = derive({
	id: 'feedAmps',
	label: 'Current of the hottest rack on each feed',
	unit: 'A/rack',
	meaning: 'While both feeds carry the load.',
	formula: f`${rackAmps} ÷ ${feeds}`,
	source: sources.intraRack
});
export const outletAmps = derive({
	id: 'outletAmps',
	label: 'Current of an outlet with the strip full',
	unit: 'A/outlet',
	formula: f`${circuitVoltAmperes} ÷ ${supplyVolts} ÷ ${stripOutlets}`,
	source: sources.ultraDense
});
export const outletWatts = derive({
	id: 'outletWatts',
	label: 'Power of an outlet with the strip full',
	unit: 'W/outlet',
	meaning: 'A server that draws more leaves outlets of its strip empty.',
	formula: f`${circuitVoltAmperes} × ${wattsPerVoltAmpere} ÷ ${stripOutlets}`,
	source: sources.ultraDense
});
export const stripsNeeded = derive({
	id: 'stripsNeeded',
	label: 'Power strips needed per rack and feed',
	unit: '1/rack',
	meaning: 'Enough of them for the outlets and for the current of a full rack.',
	formula: f`max(ceil(min(${perRack}, ${itemsPlaced} ÷ ${oneRack}) × ${outletsPerItem} ÷ ${stripOutlets}), ceil(${rackAmps} ÷ ${continuousAmps}))`,
	source: sources.ultraDense
});
