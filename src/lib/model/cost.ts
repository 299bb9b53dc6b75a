import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f, type Formula } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import {
	ethernetModulePrice,
	ethernetModules,
	fcModulePrice,
	fcModules,
	framePrice
} from './chassisFields.ts';
import { chassis, chassisPerItem } from './chassis.ts';
import {
	cardPrice,
	expansionPrice,
	expansionUnitsPerServer,
	fcPortsAsked,
	nicPortsPresent
} from './connectivity.ts';
import { servers } from './hosts.ts';
import { estateKept, localStorage } from './options.ts';
import { newRacks } from './placement.ts';
import { rackClassPrice } from './rackClass.ts';
import { rackPrice, switchesPerRack } from './racks.ts';
import { addedBasePrice, addedBought, addedMemory, addedMemoryPrice, refreshLife } from './estate.ts';
import { keptRacks } from './estateRacks.ts';
import { memoryPrice, newShare, serverBasePrice, serverMemory } from './serverFields.ts';
import {
	addedStorage,
	addedToSan,
	arrayBasePrice,
	fcSwitches,
	estateLocalGrowth,
	fcSwitchPrice,
	localStoragePrice,
	sanExists,
	sanInstallation,
	sanUsed,
	storagePrice
} from './storage.ts';
import { hardwareFactor, labourFactor, storageFactor, worksFactor } from './time.ts';
import { addedSteps, retrofitPrice, retrofitStep } from './cooling.ts';

const { input, derive } = chapter('Purchases');
const quote = 'Estimate: replace with your quote';

export const installationPerServer = input({
	id: 'installationPerServer',
	label: 'Installation of a server',
	unit: 'money/server',
	min: 0,
	max: 1000000,
	step: 50,
	evidence: estimate(350, [200, 600], quote)
});
export const switchPrice = input({
	id: 'switchPrice',
	label: 'Price of a top-of-rack switch',
	unit: 'money/switch',
	min: 0,
	max: 1000000,
	step: 500,
	evidence: estimate(9000, [5000, 14000], quote)
});
export const rackPowerPrice = input({
	id: 'rackPowerPrice',
	label: 'Price of a rack’s power strips',
	unit: 'money/rack',
	min: 0,
	max: 100000,
	step: 50,
	evidence: estimate(1200, [700, 2000], quote)
});
export const cablePrice = input({
	id: 'cablePrice',
	label: 'Price of a network cable',
	unit: 'money/port',
	min: 0,
	max: 10000,
	step: 5,
	evidence: estimate(40, [15, 80], quote)
});
export const uplinksPerModule = input({
	id: 'uplinksPerModule',
	label: 'Uplinks of a chassis module',
	unit: 'port/module',
	min: 0,
	max: 64,
	step: 1,
	whole: true,
	evidence: estimate(4, [2, 8], 'Usual cabling of a chassis')
});
export const facilityLife = input({
	id: 'facilityLife',
	label: 'Life of racks and cooling',
	unit: 'yr',
	min: 1,
	max: 40,
	step: 1,
	whole: true,
	evidence: estimate(15, [10, 20], 'Usual life of building equipment')
});

/** What is bought, retired and in service of a thing, by year. */
export interface Stock {
	readonly bought: Quantity;
	readonly retired: Quantity;
	readonly inService: Quantity;
}

/** Declares the purchases that keep as many of a thing in service as are needed, each retired at the end of its life. */
function stock(id: string, plural: string, unit: string, needed: Quantity, life: Quantity): Stock {
	const retired: Quantity = derive({
		id: `${id}Retired`,
		label: `${plural} retired`,
		unit,
		scope: 'option',
		formula: f`yearsAgo(${(): Quantity => bought}, ${life})`
	});
	const bought: Quantity = derive({
		id: `${id}Bought`,
		label: `${plural} bought`,
		unit,
		formula: f`max(${needed} − (lastYear(${(): Quantity => inService}) − ${retired}), 0)`
	});
	const inService: Quantity = derive({
		id: `${id}InService`,
		label: `${plural} in service`,
		unit,
		formula: f`lastYear(${self}) − ${retired} + ${bought}`
	});
	return { bought, retired, inService };
}

export const racksToOwn = derive({
	id: 'racksToOwn',
	label: 'Racks beyond those that stand today',
	unit: 'rack',
	meaning: 'What As is stands in on the first day is there already.',
	formula: f`max(${newRacks} + ${estateKept} × (${keptRacks} − yearsAgo(${keptRacks}, ${year}) − yearsAgo(${newRacks}, ${year})), 0)`
});
export const rackSwitches = derive({
	id: 'rackSwitches',
	label: 'Top-of-rack switches beyond those that stand today',
	unit: 'switch',
	formula: f`${racksToOwn} × ${switchesPerRack}`
});

export const serverStock = stock('servers', 'Servers', 'server', servers, refreshLife);
export const chassisStock = stock('chassis', 'Chassis', 'chassis', chassis, refreshLife);
export const switchStock = stock('switches', 'Top-of-rack switches', 'switch', rackSwitches, refreshLife);
export const fcSwitchStock = stock('fcSwitches', 'FC switches', 'switch', fcSwitches, refreshLife);
export const rackStock = stock('racks', 'Racks', 'rack', racksToOwn, facilityLife);

export const serverPrice = derive({
	id: 'serverPrice',
	label: 'Price of a server with memory, cards and expansion units',
	unit: 'money/server',
	formula: f`${serverBasePrice} + ${serverMemory} × ${memoryPrice} + ${cardPrice} + ${expansionUnitsPerServer} × ${expansionPrice}`
});
export const chassisPrice = derive({
	id: 'chassisPrice',
	label: 'Price of a chassis with its modules',
	unit: 'money/chassis',
	formula: f`${framePrice} + ${ethernetModules} × ${ethernetModulePrice} + if(${fcPortsAsked} > 0, ${fcModules} × ${fcModulePrice}, 0)`
});

const purchase = (id: string, label: string, formula: Formula): Quantity =>
	derive({ id, label, unit: 'money', formula });

export const serverPurchase = purchase(
	'serverPurchase',
	'Servers',
	f`${serverStock.bought} × ${serverPrice} × ${hardwareFactor}`
);
export const chassisPurchase = purchase(
	'chassisPurchase',
	'Chassis',
	f`${chassisStock.bought} × ${chassisPrice} × ${hardwareFactor}`
);
export const installation = purchase(
	'installation',
	'Installation',
	f`${serverStock.bought} × ${installationPerServer} × ${labourFactor}`
);
export const groupPurchase = derive({
	id: 'groupPurchase',
	label: 'Servers added to a group, with installation',
	unit: 'money',
	formula: f`${addedBought} × ((${addedBasePrice} + ${addedMemory} × ${addedMemoryPrice}) × ${hardwareFactor} + ${installationPerServer} × ${labourFactor})`
});
export const estatePurchaseInAll = derive({
	id: 'estatePurchaseInAll',
	label: 'Servers added to the estate, with installation',
	unit: 'money',
	formula: f`sumGroups(${groupPurchase})`
});
export const estatePurchase = purchase(
	'estatePurchase',
	'Servers added in As is, with installation',
	f`${estateKept} × ${estatePurchaseInAll}`
);
export const rackPurchase = purchase(
	'rackPurchase',
	'Racks and power strips',
	f`${rackStock.bought} × (${rackPrice} + ${rackPowerPrice}) × ${worksFactor}`
);
export const rackClassPurchase = purchase(
	'rackClassPurchase',
	'Containment and cooling of dense racks',
	f`${rackStock.bought} × ${rackClassPrice} × ${worksFactor}`
);
export const switchPurchase = purchase(
	'switchPurchase',
	'Top-of-rack switches',
	f`${switchStock.bought} × ${switchPrice} × ${hardwareFactor}`
);
export const cablePurchase = purchase(
	'cablePurchase',
	'Network cables',
	f`if(${chassisPerItem} > 0, ${chassisStock.bought} × ${ethernetModules} × ${uplinksPerModule}, ${serverStock.bought} × ${nicPortsPresent}) × ${cablePrice} × ${hardwareFactor}`
);
export const arrayPurchase = purchase(
	'arrayPurchase',
	'Array and its installation',
	f`if((${year} = 0) × (${sanExists} = 0) = 1, ${sanUsed} × (${arrayBasePrice} + ${sanInstallation}), 0)`
);
export const storagePurchase = purchase(
	'storagePurchase',
	'Storage capacity',
	f`(${addedToSan} × ${sanUsed} × ${storagePrice} + ${addedStorage} × (${localStorage} × ${newShare} + ${estateLocalGrowth}) × ${localStoragePrice}) × ${storageFactor}`
);
export const fcSwitchPurchase = purchase(
	'fcSwitchPurchase',
	'FC switches',
	f`${fcSwitchStock.bought} × ${fcSwitchPrice} × ${hardwareFactor}`
);
export const retrofit = purchase(
	'retrofit',
	'Cooling retrofit',
	f`(${addedSteps} − lastYear(${addedSteps})) × ${retrofitStep} × ${retrofitPrice} × ${worksFactor}`
);
