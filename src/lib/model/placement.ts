import { chapter } from '#lib/engine/quantity.ts';
import { f } from '#lib/engine/formula.ts';
import { chassisRackUnits, chassisWeight } from './chassisFields.ts';
import { chassisDesignWatts, serverDesignWatts } from './itPower.ts';
import { chassisPerItem, itemsPlaced, newBoxes, serversPerItem } from './chassis.ts';
import { expansionUnitsPerServer, expansionWeight } from './connectivity.ts';
import { boxesPerServer, kilowattsPerWatt, oneItemPerRack, oneRackUnitPerItem } from './constants.ts';
import { keptServers, leftServersInAll } from './estate.ts';
import { keptRacks, keptRackUnits, leftRacks, leftRackUnits } from './estateRacks.ts';
import { estateKept } from './options.ts';
import {
	rackCoolingLimit,
	rackFreeUnits,
	rackLoadLimit,
	rackPowerLimit,
	switchesPerRack,
	switchRackUnits
} from './racks.ts';
import { serverRackUnits, serverWeight } from './serverFields.ts';
import { gearRackUnits } from './storage.ts';

const { derive } = chapter('Placement');

export const boxes = derive({
	id: 'boxes',
	label: 'Physical boxes',
	unit: 'box',
	formula: f`${newBoxes} + (${estateKept} × ${keptServers} + ${leftServersInAll}) × ${boxesPerServer}`
});

export const itemRackUnits = derive({
	id: 'itemRackUnits',
	label: 'Height of a chassis or server',
	unit: 'RU/item',
	formula: f`max(${serverRackUnits} × ${serversPerItem} + ${chassisRackUnits} × ${chassisPerItem}, ${oneRackUnitPerItem})`
});
export const itemDesignKw = derive({
	id: 'itemDesignKw',
	label: 'Design power of a full chassis or a server',
	unit: 'kW/item',
	formula: f`(${serverDesignWatts} × ${serversPerItem} + ${chassisDesignWatts} × ${chassisPerItem}) × ${kilowattsPerWatt}`
});
export const itemWeight = derive({
	id: 'itemWeight',
	label: 'Weight of a full chassis or a server',
	unit: 'kg/item',
	formula: f`(${serverWeight} + ${expansionUnitsPerServer} × ${expansionWeight}) × ${serversPerItem} + ${chassisWeight} × ${chassisPerItem}`
});
export const perRackByUnits = derive({
	id: 'perRackByUnits',
	label: 'Per rack by rack units',
	unit: 'item/rack',
	formula: f`floor(${rackFreeUnits} ÷ ${itemRackUnits})`
});
export const perRackByCircuits = derive({
	id: 'perRackByCircuits',
	label: 'Per rack by circuits',
	unit: 'item/rack',
	formula: f`max(floor(${rackPowerLimit} ÷ ${itemDesignKw}), 0)`
});
export const perRackByCooling = derive({
	id: 'perRackByCooling',
	label: 'Per rack by cooling',
	unit: 'item/rack',
	formula: f`max(floor(${rackCoolingLimit} ÷ ${itemDesignKw}), 0)`
});
export const perRackByWeight = derive({
	id: 'perRackByWeight',
	label: 'Per rack by weight',
	unit: 'item/rack',
	formula: f`floor(${rackLoadLimit} ÷ ${itemWeight})`
});
export const perRackAllowed = derive({
	id: 'perRackAllowed',
	label: 'Chassis or servers that a rack takes',
	unit: 'item/rack',
	formula: f`min(${perRackByUnits}, ${perRackByCircuits}, ${perRackByCooling}, ${perRackByWeight})`
});
export const perRack = derive({
	id: 'perRack',
	label: 'Chassis or servers per rack',
	unit: 'item/rack',
	meaning: 'Where not even one is allowed, one is placed and the limit is reported.',
	formula: f`max(${perRackAllowed}, ${oneItemPerRack})`
});
export const gearItems = derive({
	id: 'gearItems',
	label: 'Places that array and switches take',
	unit: 'item',
	formula: f`ceil(${gearRackUnits} ÷ ${itemRackUnits})`
});
export const newRacks = derive({
	id: 'newRacks',
	label: 'Racks for new equipment',
	unit: 'rack',
	formula: f`ceil((${itemsPlaced} + ${gearItems}) ÷ ${perRack})`
});
export const racks = derive({
	id: 'racks',
	label: 'Racks',
	unit: 'rack',
	formula: f`${newRacks} + ${leftRacks} + ${estateKept} × ${keptRacks}`
});
export const rackUnits = derive({
	id: 'rackUnits',
	label: 'Rack units',
	unit: 'RU',
	meaning: 'Equipment, storage gear and the switches at the top of each rack.',
	formula: f`${itemsPlaced} × ${itemRackUnits} + ${gearRackUnits} + ${leftRackUnits} + ${estateKept} × ${keptRackUnits} + ${racks} × ${switchesPerRack} × ${switchRackUnits}`
});
