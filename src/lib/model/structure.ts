import type { Quantity } from '#lib/engine/quantity.ts';
import { neededFor } from '#lib/engine/reach.ts';
import { baysPerServer, chassisPerItem, serversPerItem } from './chassis.ts';
import * as connectivity from './connectivity.ts';
import { exchangeRate } from './currency.ts';
import { hardwareOf, type Entries, type Hardware } from './entries.ts';
import { bayKey, placeBays, type BayPlacement } from './method/bayPlacement.ts';
import { nicRoles, type PortNeeds } from './method/ports.ts';
import { assignSlots, slotKey, type SlotAssignment } from './method/slotAssignment.ts';
import { spreadPorts } from './method/spread.ts';
import { densityUsed, estateKept, localStorage } from './options.ts';
import type { Option, Plan } from './plan.ts';
import { numberOf } from './settings.ts';

/** What is solved once for an option and enters the formulas as given: cards in slots, servers per host, blades in bays. */
export interface Structure {
	readonly hardware: Hardware;
	readonly needs: PortNeeds;
	/** None for As is, of which ports are not asked. */
	readonly assignment: SlotAssignment | null;
	readonly serversPerHost: number;
	/** None where servers stand alone. */
	readonly placement: BayPlacement | null;
	/** True where a blade stands in a chassis that takes it, or a rack server alone. */
	readonly isPlaced: boolean;
}

/** The inputs that decide what is fitted where: with one of them changed, structures are solved anew. */
export const structural: ReadonlySet<Quantity> = new Set(
	[...neededFor([...connectivity.askedOfSlots, connectivity.portsThatDoNotFit])].filter(
		({ kind }) => kind === 'input'
	)
);

/** What a host of an option asks for; without a SAN it asks for no FC port. */
export function portNeeds(plan: Plan, entries: Entries, option: Option): PortNeeds {
	const number = (quantity: Parameters<typeof numberOf>[2]): number =>
		numberOf(plan, entries, quantity, { of: 'plan' });
	const isLocal = numberOf(plan, entries, localStorage, { of: 'option', option }) === 1;
	return {
		nics: connectivity.roleInputs
			.map(({ role, ports, speed }) => ({ role, ports: number(ports), speed: number(speed) }))
			.filter(({ role, ports }) => nicRoles.includes(role) && ports > 0),
		redundantOnTwoDevices: number(connectivity.redundantOnTwoDevices) === 1,
		fcPorts: isLocal ? 0 : number(connectivity.fcPorts),
		usbPorts: number(connectivity.usbPorts),
		graphicsCards: number(connectivity.graphicsCards)
	};
}

const remembered = new Map<string, unknown>();
const mostRemembered = 2000;

/** The result for a structure key, solved at the first asking. */
function memoised<T>(key: string, solve: () => T): T {
	if (!remembered.has(key)) {
		if (remembered.size >= mostRemembered) remembered.clear();
		remembered.set(key, solve());
	}
	return remembered.get(key) as T;
}

/** Solves the structure of one option of a plan. */
export function structureOf(plan: Plan, entries: Entries, option: Option): Structure {
	const hardware = hardwareOf(plan, entries, option);
	const needs = portNeeds(plan, entries, option);
	const { server, chassis, expansion, cards } = hardware;
	if (!server || option.keepsEstate) {
		return { hardware, needs, assignment: null, serversPerHost: 1, placement: null, isPlaced: true };
	}
	const question = { server, expansion, cards, needs };
	const spreads = numberOf(plan, entries, connectivity.portsThatDoNotFit, { of: 'plan' }) === 1;
	const alone = memoised(`slots ${slotKey(question)}`, () => assignSlots(question));
	const spread =
		spreads && !alone.feasible ? memoised(`spread ${slotKey(question)}`, () => spreadPorts(question)) : null;
	const assignment = spread?.assignment ?? alone;
	const serversPerHost = spread?.servers ?? 1;
	if (server.form.in === 'rack') {
		return { hardware, needs, assignment, serversPerHost, placement: null, isPlaced: true };
	}
	if (!chassis) return { hardware, needs, assignment, serversPerHost, placement: null, isPlaced: false };
	const bays = { chassis, server, expansion, expansionUnits: assignment.expansionUnits };
	const placement = memoised(`bays ${bayKey(bays)}`, () => placeBays(bays));
	return {
		hardware,
		needs,
		assignment,
		serversPerHost,
		placement,
		isPlaced: placement.serversPerChassis > 0
	};
}

/** Price of the fitted cards in the plan's currency; a missing rate counts as 1 and is a finding. */
function cardPriceIn(plan: Plan, assignment: SlotAssignment): number {
	return assignment.devices.reduce((sum, { card }) => {
		const rate = card ? (exchangeRate(plan, connectivity.cardPrice, card.currency ?? 'USD') ?? 1) : 0;
		return sum + (card?.price.value ?? 0) * rate;
	}, 0);
}

/** The numbers that a structure gives to the formulas of its option. */
export function structureNumber(
	quantity: Quantity,
	plan: Plan,
	option: Option,
	structure: Structure
): number {
	const { assignment, placement } = structure;
	const perServer = (count: number | undefined): number => count ?? 0;
	switch (quantity) {
		case estateKept:
			return option.keepsEstate ? 1 : 0;
		case connectivity.serversPerHost:
			return structure.serversPerHost;
		case connectivity.portsMet:
			return assignment && !assignment.feasible ? 0 : 1;
		case connectivity.nicPortsMet:
			return perServer(assignment?.met.nic);
		case connectivity.nicPortsPresent:
			return perServer(assignment?.present.nic);
		case connectivity.fcPortsMet:
			return perServer(assignment?.met.fc);
		case connectivity.usbPortsMet:
			return perServer(assignment?.met.usb);
		case connectivity.graphicsCardsMet:
			return perServer(assignment?.met.graphics);
		case connectivity.cardsPerServer:
			return perServer(assignment?.cardCount);
		case connectivity.cardPrice:
			return assignment ? cardPriceIn(plan, assignment) : 0;
		case connectivity.cardWatts:
			return perServer(assignment?.cardWatts);
		case connectivity.expansionUnitsPerServer:
			return perServer(assignment?.expansionUnits);
		case serversPerItem:
			return placement && placement.serversPerChassis > 0 ? placement.serversPerChassis : 1;
		case chassisPerItem:
			return placement && placement.serversPerChassis > 0 ? 1 : 0;
		case baysPerServer:
			return placement?.baysPerServer ?? 0;
		default:
			throw new Error(`No structure gives “${quantity.label}”.`);
	}
}

/** The numbers of the plan itself that no formula gives. */
export function planNumber(quantity: Quantity, plan: Plan): number {
	if (quantity === densityUsed) return plan.licences.density ? 1 : 0;
	throw new Error(`Nothing gives “${quantity.label}”.`);
}
