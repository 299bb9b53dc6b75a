import { chapter } from '#lib/engine/quantity.ts';
import type { Assumption } from '#lib/engine/quantity.ts';

const { assumption } = chapter('Chassis');

/** A number of the option's chassis, read from its catalogue entry; 0 where the option has none. */
const ofChassis = (id: string, label: string, unit: string, field: string, max = 1e9): Assumption =>
	assumption({ id, label, unit, scope: 'option', field: `chassis.${field}`, max });

export const chassisRackUnits = ofChassis(
	'chassisRackUnits',
	'Height of a chassis',
	'RU/chassis',
	'rackUnits',
	48
);
export const chassisWeight = ofChassis(
	'chassisWeight',
	'Weight of a chassis without blades',
	'kg/chassis',
	'weightEmpty'
);
export const frameIdleWatts = ofChassis(
	'frameIdleWatts',
	'Power of an idle chassis frame',
	'W/chassis',
	'frameIdleWatts'
);
export const frameFullWatts = ofChassis(
	'frameFullWatts',
	'Power of a chassis frame at full load',
	'W/chassis',
	'frameFullWatts'
);
export const framePrice = ofChassis('framePrice', 'Price of a chassis frame', 'money/chassis', 'price');
export const ethernetModules = ofChassis(
	'ethernetModules',
	'Ethernet modules per chassis',
	'module/chassis',
	'ethernetModules',
	16
);
export const ethernetModulePrice = ofChassis(
	'ethernetModulePrice',
	'Price of an Ethernet module',
	'money/module',
	'ethernetModulePrice'
);
export const ethernetModuleWatts = ofChassis(
	'ethernetModuleWatts',
	'Power of an Ethernet module',
	'W/module',
	'ethernetModuleWatts'
);
export const fcModules = ofChassis('fcModules', 'FC modules per chassis', 'module/chassis', 'fcModules', 16);
export const fcModulePrice = ofChassis(
	'fcModulePrice',
	'Price of an FC module',
	'money/module',
	'fcModulePrice'
);
export const fcModuleWatts = ofChassis('fcModuleWatts', 'Power of an FC module', 'W/module', 'fcModuleWatts');
export const fcUplinks = ofChassis('fcUplinks', 'FC uplinks per chassis', 'port/chassis', 'fcUplinks', 128);
export const chassisFailures = ofChassis(
	'chassisFailures',
	'Failures of a chassis',
	'failure/chassis/yr',
	'failuresPerYear',
	10
);
export const chassisEmbodied = ofChassis(
	'chassisEmbodied',
	'Embodied carbon of a chassis',
	'kgCO2e/chassis',
	'embodiedCarbon'
);
