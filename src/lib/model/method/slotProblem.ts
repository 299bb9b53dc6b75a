import type { Bus, CardEntry, ExpansionEntry, ServerEntry, SlotSize } from '#lib/catalogue/entry.ts';
import type { NicRole, PortNeeds } from './ports.ts';

/** How many ports of each kind; `graphics` counts graphics cards. */
export interface PortCount {
	readonly nic: number;
	readonly fc: number;
	readonly usb: number;
	readonly graphics: number;
}

export type PortKind = keyof PortCount;

/** The kinds in the order of their weight when not all can be carried. */
export const portKinds = ['nic', 'fc', 'usb', 'graphics'] as const satisfies readonly PortKind[];

/** Which kind of port a card brings. */
export const kindOfDevice: Readonly<Record<CardEntry['device'], PortKind>> = {
	NIC: 'nic',
	HBA: 'fc',
	USB: 'usb',
	GPU: 'graphics'
};

/** Which server, which expansion unit and which cards are to carry which ports. */
export interface SlotQuestion {
	readonly server: ServerEntry;
	readonly expansion: ExpansionEntry | null;
	/** Cards that may be fitted, any number of each; their order decides between equals. */
	readonly cards: readonly CardEntry[];
	readonly needs: PortNeeds;
}

/** Ports of one role; `role` is null where the roles are spread over several servers and no longer told apart. */
export interface RoleNeed {
	readonly role: NicRole | null;
	readonly ports: number;
	readonly speed: number;
}

/** Ports that one server must carry: those of a logical host, or its share of them. */
export interface ServerNeeds extends Omit<PortNeeds, 'nics'> {
	readonly nics: readonly RoleNeed[];
}

/** The slot question for one server, whether it is a whole logical host or a share of one. */
export interface SlotProblem extends Omit<SlotQuestion, 'needs'> {
	readonly needs: ServerNeeds;
}

/** A kind of slot: its bus, its size, and the watts that a card must stay below. */
export interface Slot {
	readonly bus: Bus;
	readonly size: SlotSize;
	readonly wattsBelow: number;
}

const sizeRank: Readonly<Record<SlotSize, number>> = { low: 0, half: 1, full: 2, double: 3 };

/** Whether the card goes into the slot: same bus, no larger, and fewer watts than the limit (equal is too many). */
export function cardFits(card: CardEntry, slot: Slot): boolean {
	return (
		card.bus === slot.bus && sizeRank[card.size] <= sizeRank[slot.size] && card.watts.value < slot.wattsBelow
	);
}

/** The ports wanted of one server, by kind. */
export function wantedPorts(needs: ServerNeeds): PortCount {
	return {
		nic: needs.nics.reduce((sum, need) => sum + need.ports, 0),
		fc: needs.fcPorts,
		usb: needs.usbPorts,
		graphics: needs.graphicsCards
	};
}
