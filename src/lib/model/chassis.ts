import { chapter } from '#lib/engine/quantity.ts';
import { f } from '#lib/engine/formula.ts';
import { expansionUnitsPerServer } from './connectivity.ts';
import { boxesPerChassis, boxesPerExpansionUnit, boxesPerServer } from './constants.ts';
import { servers } from './hosts.ts';

const { derive } = chapter('Chassis and boxes');

const bays = {
	id: 'bayPlacement',
	title: 'Bay placement',
	prose:
		'How many servers a full chassis holds: each blade in bays of its size, each expansion unit where its maker lets it stand (the other bay of an odd/even pair, the lower adjacent bay of a full-height host), bays that stay off for want of supplies or fans left empty. The search is exact. A rack server stands alone.'
};
export const serversPerItem = derive({
	id: 'serversPerItem',
	label: 'Servers in one chassis or standing alone',
	unit: 'server/item',
	scope: 'option',
	method: bays
});
export const chassisPerItem = derive({
	id: 'chassisPerItem',
	label: 'Chassis around them',
	unit: 'chassis/item',
	scope: 'option',
	meaning: '1 for blades, 0 for servers that stand alone.',
	method: bays
});
export const baysPerServer = derive({
	id: 'baysPerServer',
	label: 'Bays per server',
	unit: 'bay/server',
	scope: 'option',
	method: bays
});

export const itemsPlaced = derive({
	id: 'itemsPlaced',
	label: 'Chassis or servers to place',
	unit: 'item',
	meaning: 'What stands in a rack: a chassis with its blades, or a rack server.',
	formula: f`ceil(${servers} ÷ ${serversPerItem})`
});
export const chassis = derive({
	id: 'chassis',
	label: 'Chassis',
	unit: 'chassis',
	formula: f`${itemsPlaced} × ${chassisPerItem}`
});
export const expansionUnits = derive({
	id: 'expansionUnits',
	label: 'Expansion units',
	unit: 'unit',
	formula: f`${servers} × ${expansionUnitsPerServer}`
});
export const newBoxes = derive({
	id: 'newBoxes',
	label: 'New boxes',
	unit: 'box',
	formula: f`${servers} × ${boxesPerServer} + ${chassis} × ${boxesPerChassis} + ${expansionUnits} × ${boxesPerExpansionUnit}`
});
