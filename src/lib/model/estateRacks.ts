import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { f } from '#lib/engine/formula.ts';
import { kilowattsPerWatt, rackOfOneServer } from './constants.ts';
import {
	addedRackUnits,
	addedServers,
	addedWattsAtLoad,
	addedWeight,
	estateDesignWatts,
	keptOriginal,
	leftServers
} from './estate.ts';
import { estateRackUnits, estateWeight } from './estateDemand.ts';
import { rackCoolingLimit, rackFreeUnits, rackLoadLimit, rackPowerLimit } from './racks.ts';

const { derive } = chapter('As is');
const addedFullWatts = addedWattsAtLoad[10]!;

const perRack = (id: string, label: string, units: Quantity, watts: Quantity, weight: Quantity) =>
	derive({
		id,
		label,
		unit: 'server/rack',
		formula: f`max(floor(min(${rackFreeUnits} ÷ ${units}, ${rackPowerLimit} ÷ (${watts} × ${kilowattsPerWatt}), ${rackCoolingLimit} ÷ (${watts} × ${kilowattsPerWatt}), ${rackLoadLimit} ÷ ${weight})), ${rackOfOneServer})`
	});

export const estatePerRack = perRack(
	'estatePerRack',
	'Servers in place per rack',
	estateRackUnits,
	estateDesignWatts,
	estateWeight
);
export const addedPerRack = perRack(
	'addedPerRack',
	'Added servers per rack',
	addedRackUnits,
	addedFullWatts,
	addedWeight
);
export const groupKeptRacks = derive({
	id: 'groupKeptRacks',
	label: 'Racks of the servers to consolidate',
	unit: 'rack',
	formula: f`ceil(${keptOriginal} ÷ ${estatePerRack}) + ceil(${addedServers} ÷ ${addedPerRack})`
});
export const groupLeftRacks = derive({
	id: 'groupLeftRacks',
	label: 'Racks of the servers left',
	unit: 'rack',
	formula: f`ceil(${leftServers} ÷ ${estatePerRack})`
});
export const groupKeptRackUnits = derive({
	id: 'groupKeptRackUnits',
	label: 'Rack units of the servers to consolidate',
	unit: 'RU',
	formula: f`${keptOriginal} × ${estateRackUnits} + ${addedServers} × ${addedRackUnits}`
});
export const groupLeftRackUnits = derive({
	id: 'groupLeftRackUnits',
	label: 'Rack units of the servers left',
	unit: 'RU',
	formula: f`${leftServers} × ${estateRackUnits}`
});

const total = (id: string, label: string, unit: string, of: Quantity): Quantity =>
	derive({ id, label, unit, formula: f`sumGroups(${of})` });

export const keptRacks = total('keptRacks', 'Racks of all servers to consolidate', 'rack', groupKeptRacks);
export const leftRacks = total('leftRacks', 'Racks of all servers left', 'rack', groupLeftRacks);
export const keptRackUnits = total(
	'keptRackUnits',
	'Rack units of all servers to consolidate',
	'RU',
	groupKeptRackUnits
);
export const leftRackUnits = total(
	'leftRackUnits',
	'Rack units of all servers left',
	'RU',
	groupLeftRackUnits
);
