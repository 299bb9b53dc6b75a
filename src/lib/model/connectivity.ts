import { chapter, type Input, type Quantity } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { nicRoles, type NicRole } from './method/ports.ts';
import { localStorage } from './options.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('Connectivity');

/** Ports and least speed of one role of a host's NIC ports. */
export interface RoleInputs {
	readonly role: NicRole;
	readonly ports: Input;
	readonly speed: Input;
}

const usualPorts: Readonly<Record<NicRole, number>> = {
	management: 2,
	migration: 2,
	'IP storage': 0,
	'VM traffic': 2,
	backup: 0,
	'fault tolerance': 0
};

const names: Readonly<Record<NicRole, string>> = {
	management: 'management',
	migration: 'migration',
	'IP storage': 'ipStorage',
	'VM traffic': 'vmTraffic',
	backup: 'backup',
	'fault tolerance': 'faultTolerance'
};

export const roleInputs: readonly RoleInputs[] = nicRoles.map((role) => ({
	role,
	ports: input({
		id: `${names[role]}Ports`,
		label: `NIC ports for ${role}`,
		unit: 'port/host',
		min: 0,
		max: 16,
		step: 1,
		whole: true,
		evidence:
			usualPorts[role] === 2
				? fact(2, sources.nicLayout, 'six NICs: two each for VMs, migration and management')
				: estimate(0, [0, 2], 'Only where the design asks for it')
	}),
	speed: input({
		id: `${names[role]}Speed`,
		label: `Least speed of a port for ${role}`,
		unit: 'Gb/s/port',
		min: 1,
		max: 400,
		step: 1,
		evidence: estimate(1, [1, 25], 'Choice of the planner')
	})
}));

export const redundantOnTwoDevices = choice({
	id: 'redundantOnTwoDevices',
	label: 'Ports of a role sit on two devices',
	choices: ['no', 'yes'],
	evidence: estimate(1, [0, 1], 'So that one card may fail')
});
export const fcPorts = input({
	id: 'fcPorts',
	label: 'FC ports',
	unit: 'port/host',
	min: 0,
	max: 8,
	step: 1,
	whole: true,
	evidence: estimate(2, [0, 2], 'Two paths to a Fibre Channel SAN')
});
export const usbPorts = input({
	id: 'usbPorts',
	label: 'USB ports',
	unit: 'port/host',
	min: 0,
	max: 32,
	step: 1,
	whole: true,
	evidence: estimate(0, [0, 2], 'Only where licence keys or devices must be plugged in')
});
export const graphicsCards = input({
	id: 'graphicsCards',
	label: 'Graphics cards',
	unit: 'card/host',
	min: 0,
	max: 16,
	step: 1,
	whole: true,
	evidence: estimate(0, [0, 4], 'Only for graphic or compute workloads')
});
export const portsThatDoNotFit = choice({
	id: 'portsThatDoNotFit',
	label: 'If ports do not fit',
	choices: ['rule out', 'spread'],
	evidence: estimate(
		0,
		[0, 1],
		'Spread gives a host as many servers as its ports need, each with its own licence'
	)
});

export const fcPortsAsked = derive({
	id: 'fcPortsAsked',
	label: 'FC ports asked of a host',
	unit: 'port/host',
	meaning: 'None where an option keeps its storage on local disks.',
	formula: f`${fcPorts} × (1 − ${localStorage})`
});
/** What a host asks of its slots. */
export const askedOfSlots: readonly Quantity[] = [
	...roleInputs.flatMap(({ ports, speed }) => [ports, speed]),
	fcPortsAsked,
	usbPorts,
	graphicsCards,
	redundantOnTwoDevices
];

export const nicPorts = derive({
	id: 'nicPorts',
	label: 'NIC ports needed',
	unit: 'port/host',
	formula: f`${roleInputs[0]!.ports} + ${roleInputs[1]!.ports} + ${roleInputs[2]!.ports} + ${roleInputs[3]!.ports} + ${roleInputs[4]!.ports} + ${roleInputs[5]!.ports}`
});

const slots = {
	id: 'slotAssignment',
	title: 'Slot assignment',
	prose:
		'Among all ways to put the allowed cards into the server’s mezzanines, slots and expansion units, those are feasible that give every role its ports at its speed, keep every card below its slot’s watt limit and set redundant ports on two devices. Of these the one with the fewest bays is taken, then the lowest price, the fewest watts, the catalogue’s order. The search is exact.'
};
const found = (id: string, label: string, unit: string) =>
	derive({ id, label, unit, scope: 'option', method: slots });

export const serversPerHost = derive({
	id: 'serversPerHost',
	label: 'Servers per host',
	unit: 'server/host',
	scope: 'option',
	method: {
		id: 'spread',
		title: 'Spread of ports over servers',
		prose:
			'One, unless ports do not fit and the plan says “spread”: then the smallest number of servers for which one server carries its share, rounded up, of every kind of port.'
	}
});
export const portsMet = found('portsMet', 'Ports and cards all met', '1');
export const nicPortsMet = found('nicPortsMet', 'NIC ports met', 'port/server');
export const nicPortsPresent = found('nicPortsPresent', 'NIC ports present', 'port/server');
export const fcPortsMet = found('fcPortsMet', 'FC ports met', 'port/server');
export const usbPortsMet = found('usbPortsMet', 'USB ports met', 'port/server');
export const graphicsCardsMet = found('graphicsCardsMet', 'Graphics cards met', 'card/server');
export const cardsPerServer = found('cardsPerServer', 'Cards per server', 'card/server');
export const cardPrice = found('cardPrice', 'Price of the cards of a server', 'money/server');
export const cardWatts = found('cardWatts', 'Power of the cards of a server', 'W/server');
export const expansionUnitsPerServer = found(
	'expansionUnitsPerServer',
	'Expansion units per server',
	'unit/server'
);

const ofUnit = (id: string, label: string, unit: string, field: string) =>
	assumption({ id, label, unit, scope: 'option', field: `expansion.${field}` });

export const expansionPrice = ofUnit('expansionPrice', 'Price of an expansion unit', 'money/unit', 'price');
export const expansionWatts = ofUnit('expansionWatts', 'Power of an expansion unit', 'W/unit', 'watts');
export const expansionWeight = ofUnit('expansionWeight', 'Weight of an expansion unit', 'kg/unit', 'weight');
export const expansionFailures = ofUnit(
	'expansionFailures',
	'Failures of an expansion unit',
	'failure/unit/yr',
	'failuresPerYear'
);
export const expansionEmbodied = ofUnit(
	'expansionEmbodied',
	'Embodied carbon of an expansion unit',
	'kgCO2e/unit',
	'embodiedCarbon'
);
