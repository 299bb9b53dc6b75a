import { chapter, type Derived, type Quantity } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { addedCoresPerSocket, addedEmbodied, addedMemory, addedRackUnits, addedSockets } from './estate.ts';
import { suppliesPerServer } from './itPower.ts';
import { coresPerSocket, serverEmbodied, serverMemory, serverRackUnits, sockets } from './serverFields.ts';
import { sources } from './sources.ts';

const { choice, input, assumption, derive } = chapter('Carbon');

export const embodiedBasis = choice({
	id: 'embodiedBasis',
	label: 'Embodied carbon of a server',
	choices: ['maker’s figure or estimate', 'sum of its components'],
	evidence: estimate(0, [0, 1], 'The maker’s own figure where there is one')
});

const component = (id: string, label: string, unit: string, value: number, locator: string): Quantity =>
	assumption({ id, label, unit, evidence: fact(value, sources.boaviztaServer, locator) });

export const dieArea = component('dieArea', 'Die of a core', 'mm²/core', 24.5, 'R740 example: 24 cores');
export const dieCarbon = component('dieCarbon', 'Carbon of a processor’s die', 'kgCO2e/mm²', 0.0197, 'CPU');
export const processorCarbon = component(
	'processorCarbon',
	'Carbon of a processor without its die',
	'kgCO2e/socket',
	9.14,
	'CPU'
);
export const moduleMemory = input({
	id: 'moduleMemory',
	label: 'Memory of a module',
	unit: 'GB/module',
	min: 0.5,
	max: 512,
	step: 1,
	evidence: estimate(32, [8, 64], 'Usual module')
});
export const memoryDensity = component(
	'memoryDensity',
	'Memory of a die’s area',
	'GB/cm²',
	1.79,
	'R740 example'
);
export const chipCarbon = component(
	'chipCarbon',
	'Carbon of memory and flash dies',
	'kgCO2e/cm²',
	2.2,
	'RAM and SSD'
);
export const moduleCarbon = component(
	'moduleCarbon',
	'Carbon of a memory module without its dies',
	'kgCO2e/module',
	5.22,
	'RAM'
);
export const ownDrives = input({
	id: 'ownDrives',
	label: 'Flash drives of a server’s own',
	unit: 'drive/server',
	min: 0,
	max: 64,
	step: 1,
	whole: true,
	evidence: estimate(2, [1, 2], 'A pair to boot from; drives of local storage come on top')
});
export const ownDriveGigabytes = input({
	id: 'ownDriveGigabytes',
	label: 'Capacity of a server’s own drive',
	unit: 'GB/drive',
	min: 8,
	max: 100000,
	step: 10,
	evidence: estimate(480, [240, 960], 'Usual boot drive')
});
export const flashDensity = component(
	'flashDensity',
	'Flash of a die’s area',
	'GB/cm²',
	50.6,
	'R740 example'
);
export const driveCarbon = component(
	'driveCarbon',
	'Carbon of a flash drive without its dies',
	'kgCO2e/drive',
	6.34,
	'SSD'
);
export const boardCarbon = component(
	'boardCarbon',
	'Carbon of a main board',
	'kgCO2e/server',
	66.1,
	'Motherboard'
);
export const assemblyCarbon = component(
	'assemblyCarbon',
	'Carbon of assembly',
	'kgCO2e/server',
	6.68,
	'Assembly'
);
export const supplyWeight = component(
	'supplyWeight',
	'Weight of one power supply of a server',
	'kg/server',
	2.99,
	'R740 example'
);
export const supplyCarbon = component(
	'supplyCarbon',
	'Carbon of a power supply',
	'kgCO2e/kg',
	24.3,
	'Power supply'
);
export const rackCaseCarbon = component(
	'rackCaseCarbon',
	'Carbon of a rack server’s case',
	'kgCO2e/server',
	150,
	'Case'
);
export const bladeCaseCarbon = component(
	'bladeCaseCarbon',
	'Carbon of a blade’s case',
	'kgCO2e/server',
	30.9,
	'Case'
);

/** Numbers of a server from which its embodied carbon follows. */
interface Made {
	readonly sockets: Quantity;
	readonly coresPerSocket: Quantity;
	readonly memory: Quantity;
	readonly rackUnits: Quantity;
	readonly stated: Quantity;
}

/** Embodied carbon of a server, part by part, and what the plan counts for it. */
interface Embodied {
	readonly processors: Derived;
	readonly memory: Derived;
	readonly drives: Derived;
	readonly enclosure: Derived;
	readonly components: Derived;
	readonly counted: Derived;
}

function embodiedOf(id: string, words: string, of: Made): Embodied {
	const part = (key: string, label: string, formula: ReturnType<typeof f>, meaning?: string): Derived =>
		derive({
			id: `${id}${key}`,
			label: `${label} ${words}`,
			unit: 'kgCO2e/server',
			...(meaning ? { meaning } : {}),
			formula,
			source: sources.boaviztaServer
		});
	const processors = part(
		'ProcessorCarbon',
		'Carbon of the processors',
		f`${of.sockets} × (${of.coresPerSocket} × ${dieArea} × ${dieCarbon} + ${processorCarbon})`
	);
	const memory = part(
		'MemoryCarbon',
		'Carbon of the memory',
		f`ceil(${of.memory} ÷ ${moduleMemory}) × (${moduleMemory} ÷ ${memoryDensity} × ${chipCarbon} + ${moduleCarbon})`
	);
	const drives = part(
		'DriveCarbon',
		'Carbon of the drives',
		f`${ownDrives} × (${ownDriveGigabytes} ÷ ${flashDensity} × ${chipCarbon} + ${driveCarbon})`
	);
	const enclosure = part(
		'EnclosureCarbon',
		'Carbon of case and supplies',
		f`if(${of.rackUnits} > 0, ${rackCaseCarbon} + ${suppliesPerServer} × ${supplyWeight} × ${supplyCarbon}, ${bladeCaseCarbon})`,
		'A blade has no supply of its own; its chassis counts as a whole where it is bought.'
	);
	const components = part(
		'ComponentCarbon',
		'Carbon of all components',
		f`${processors} + ${memory} + ${drives} + ${boardCarbon} + ${assemblyCarbon} + ${enclosure}`
	);
	const counted = part(
		'CountedCarbon',
		'Embodied carbon counted',
		f`if(${embodiedBasis} = 1, ${components}, ${of.stated})`
	);
	return { processors, memory, drives, enclosure, components, counted };
}

export const serverMade = embodiedOf('server', 'of a server', {
	sockets,
	coresPerSocket,
	memory: serverMemory,
	rackUnits: serverRackUnits,
	stated: serverEmbodied
});
export const addedMade = embodiedOf('added', 'of an added server', {
	sockets: addedSockets,
	coresPerSocket: addedCoresPerSocket,
	memory: addedMemory,
	rackUnits: addedRackUnits,
	stated: addedEmbodied
});
