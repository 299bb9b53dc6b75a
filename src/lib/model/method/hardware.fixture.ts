import type { BaySize, CardEntry, ExpansionEntry, ServerEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import { fact, type Evidence } from '#lib/engine/evidence.ts';
import type { NicNeed, PortNeeds } from './ports.ts';

const source = { title: 'Made up for a test', date: '2026' };

const number = (value: number): Evidence => fact(value, source);

/** What tests of the slot methods say about a server; the rest does not matter to them. */
export interface ServerSketch {
	readonly nics?: number;
	readonly nicSpeed?: number;
	readonly usb?: number;
	readonly sockets?: number;
	readonly slots?: readonly SlotGroup[];
	/** Bay of a blade; a rack server where it is not given. */
	readonly bay?: BaySize;
	readonly fits?: readonly string[];
}

/** A server with just what the slot methods read. */
export function sketchServer(sketch: ServerSketch): ServerEntry {
	const zero = number(0);
	return {
		kind: 'server',
		id: 'server',
		name: 'Server',
		year: 2008,
		sources: [source],
		form: sketch.bay ? { in: 'chassis', bay: sketch.bay, fits: sketch.fits ?? ['c-Class'] } : { in: 'rack' },
		rackUnits: zero,
		sockets: number(sketch.sockets ?? 2),
		coresPerSocket: zero,
		corePerformance: zero,
		memory: zero,
		memoryMaximum: zero,
		measuredMemory: zero,
		memoryPrice: zero,
		price: zero,
		onboardNicPorts: number(sketch.nics ?? 0),
		onboardNicSpeed: number(sketch.nicSpeed ?? 1),
		usbPorts: number(sketch.usb ?? 0),
		slots: sketch.slots ?? [],
		watts: { curve: [], evidence: zero },
		nameplateWatts: zero,
		weight: zero,
		failuresPerYear: zero,
		embodiedCarbon: zero,
		vmLimit: zero,
		iopsLimit: zero,
		bandwidthLimit: zero
	};
}

/** A card with just what the slot methods read. */
export function sketchCard(
	card: Pick<CardEntry, 'name' | 'device' | 'ports'> &
		Partial<Pick<CardEntry, 'speed' | 'bus' | 'size'>> & { watts: number; price: number }
): CardEntry {
	return {
		kind: 'card',
		id: card.name.toLowerCase().replaceAll(' ', '-'),
		name: card.name,
		year: 2008,
		sources: [source],
		device: card.device,
		ports: card.ports,
		speed: card.speed ?? (card.device === 'NIC' ? 1 : 0),
		bus: card.bus ?? 'PCIe',
		size: card.size ?? 'low',
		watts: number(card.watts),
		price: number(card.price)
	};
}

/** An expansion unit with just what the slot methods read. */
export function sketchExpansion(
	sketch: Pick<ExpansionEntry, 'alternatives'> &
		Partial<Pick<ExpansionEntry, 'needs' | 'maxPerHost' | 'wattsCap' | 'baysTaken' | 'fits'>> & {
			price?: number;
			watts?: number;
		}
): ExpansionEntry {
	const { price, watts, ...rest } = sketch;
	return {
		kind: 'expansion',
		id: 'expansion-unit',
		name: 'Expansion unit',
		year: 2008,
		sources: [source],
		fits: ['c-Class'],
		baysTaken: 1,
		adjacency: 'pair',
		needs: {},
		maxPerHost: 1,
		maxPerChassis: null,
		weight: number(0),
		failuresPerYear: number(0),
		embodiedCarbon: number(0),
		...rest,
		price: number(price ?? 0),
		watts: number(watts ?? 0)
	};
}

/** Needs of a host: NIC roles as given, no redundancy on two devices and no other ports unless said. */
export function sketchNeeds(
	nics: readonly NicNeed[],
	others: Partial<Omit<PortNeeds, 'nics'>> = {}
): PortNeeds {
	return { nics, redundantOnTwoDevices: false, fcPorts: 0, usbPorts: 0, graphicsCards: 0, ...others };
}

/** A slot group: `slots('PCIe', 2, 75)` is two full-size PCIe slots for cards under 75 W. */
export function slots(
	bus: SlotGroup['bus'],
	count: number,
	wattsBelow: number,
	size: SlotGroup['size'] = 'full'
): SlotGroup {
	return { bus, size, count, wattsBelow };
}
