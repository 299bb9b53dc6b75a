import type { ExpansionEntry } from '#lib/catalogue/entry.ts';
import { lostAlternatives, type LostAlternative } from './lostAlternatives.ts';
import { devicesOf, type Device } from './slotDevices.ts';
import type { Outcome } from './slotOutcomes.ts';
import { wantedPorts, type PortCount, type SlotProblem, type SlotQuestion } from './slotProblem.ts';
import { SlotSearch, type Choice } from './slotSearch.ts';
import { slotSets, type SlotSet } from './slotSets.ts';
import { shortfallsOf, type Shortfall } from './slotShortfalls.ts';

export type { LostAlternative } from './lostAlternatives.ts';
export type { Device, NicPort } from './slotDevices.ts';
export type { PortCount, SlotQuestion } from './slotProblem.ts';
export type { SlotSet } from './slotSets.ts';
export type { Shortfall } from './slotShortfalls.ts';

/**
 * Which card sits in which slot of which unit, and which port carries what. The reasons (`shortfalls`, `lost`,
 * `slotSets`) are found when they are first read; a copy (spread, structured clone) holds them like any other field.
 */
export interface SlotAssignment {
	/** Every need has its ports. */
	readonly feasible: boolean;
	/** Expansion units fitted to one server. */
	readonly expansionUnits: number;
	/** Smallest bays that they take. */
	readonly expansionBays: number;
	/** The onboard ports first, then every slot of every group in order, used or empty. */
	readonly devices: readonly Device[];
	/** Ports on fitted devices. */
	readonly present: PortCount;
	/** Needed ports that are carried. */
	readonly met: PortCount;
	readonly wanted: PortCount;
	/** Of the cards alone, without the expansion units themselves. */
	readonly cardPrice: number;
	readonly cardWatts: number;
	readonly cardCount: number;
	/** Of the expansion units without cards. */
	readonly unitPrice: number;
	readonly unitWatts: number;
	/** Needs that are not met; empty when feasible. */
	readonly shortfalls: readonly Shortfall[];
	/** Up to three alternatives that lost, the nearest first. */
	readonly lost: readonly LostAlternative[];
	/** The slot alternatives of the expansion unit: which are in use, and why the others are not. */
	readonly slotSets: readonly SlotSet[];
}

/**
 * The best assignment of cards to the slots of one server: every needed port carried with the fewest bays, then the
 * lowest price, fewest watts, catalogue order, among all assignments that there are. Where no assignment carries all,
 * the one that carries most (NIC ports, then FC, USB, graphics), with what is short, why, and the nearest fix.
 *
 * Example: a blade with two onboard ports is asked for five; its expansion unit offers two PCI-X slots, two PCIe slots
 * or one strong PCIe slot. One quad-port PCIe card in one unit gives six ports for one bay; no unit gives two.
 */
export function assignSlots(question: SlotQuestion): SlotAssignment {
	return assignPorts(question);
}

/** The same for one server that carries a whole logical host or its share of one. */
export function assignPorts(problem: SlotProblem): SlotAssignment {
	const search = new SlotSearch(problem);
	const wanted = wantedPorts(problem.needs);
	const all = search.best(wanted);
	const met = all ? wanted : search.most();
	const choice = all ?? search.best(met)!;
	const devices = devicesOf(choice, search);
	const cards = devices.flatMap((device) => device.card ?? []);
	// Reasons cost more searches than the answer and are seldom read in a sweep: each is found when first asked for.
	const winner = (): Outcome => ({ search: new SlotSearch(problem), choice, met });
	const shortfalls = onDemand(() => (all ? [] : shortfallsOf(winner())));
	const lost = onDemand(() => lostAlternatives(winner()));
	const sets = onDemand(() => slotSets(winner(), devices));
	return {
		feasible: all !== null,
		expansionUnits: choice.units,
		expansionBays: choice.units * (problem.expansion?.baysTaken ?? 0),
		devices,
		present: {
			nic: sum(devices, (device) => device.nics.length),
			fc: sum(devices, (device) => device.fcPorts),
			usb: sum(devices, (device) => device.usbPorts),
			graphics: sum(devices, (device) => device.graphicsCards)
		},
		met,
		wanted,
		cardPrice: sum(cards, (card) => card.price.value),
		cardWatts: sum(cards, (card) => card.watts.value),
		cardCount: cards.length,
		...unitsOf(choice, problem.expansion),
		get shortfalls() {
			return shortfalls();
		},
		get lost() {
			return lost();
		},
		get slotSets() {
			return sets();
		}
	};
}

function onDemand<T>(find: () => T): () => T {
	let found: { value: T } | undefined;
	return () => (found ??= { value: find() }).value;
}

function unitsOf(
	{ units }: Choice,
	expansion: ExpansionEntry | null
): { unitPrice: number; unitWatts: number } {
	return {
		unitPrice: units * (expansion?.price.value ?? 0),
		unitWatts: units * (expansion?.watts.value ?? 0)
	};
}

function sum<T>(all: readonly T[], amount: (one: T) => number): number {
	return all.reduce((total, one) => total + amount(one), 0);
}

/** Everything that the assignment depends on, as text: equal keys have equal assignments. */
export function slotKey({ server, expansion, cards, needs }: SlotQuestion): string {
	return JSON.stringify([
		[server.form, server.sockets.value, server.slots],
		[server.onboardNicPorts.value, server.onboardNicSpeed.value, server.usbPorts.value],
		expansion && [
			expansion.name,
			expansion.fits,
			expansion.baysTaken,
			expansion.alternatives,
			expansion.needs,
			expansion.maxPerHost,
			expansion.wattsCap ?? null,
			expansion.price.value,
			expansion.watts.value
		],
		cards.map((card) => [
			[card.id, card.name, card.device, card.ports, card.speed, card.bus, card.size],
			[card.watts.value, card.price.value]
		]),
		needs
	]);
}
