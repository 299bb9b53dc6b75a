import type { CardEntry } from '#lib/catalogue/entry.ts';
import type { NicRole } from './ports.ts';
import { matchPorts } from './portMatching.ts';
import { placedGroups, type PlacedGroup } from './slotLayouts.ts';
import { cardFits, kindOfDevice, wantedPorts, type Slot, type SlotProblem } from './slotProblem.ts';
import { allFit } from './slotRoom.ts';
import type { Choice, SlotSearch } from './slotSearch.ts';

/** One NIC port of a fitted device. */
export interface NicPort {
	/** Gb/s. */
	readonly speed: number;
	/** Which of the needed ports it carries, counted from 1 over all devices; null where the port is free. */
	readonly need: number | null;
	/** The role it carries; null where it is free or carries a share of roles spread over several servers. */
	readonly role: NicRole | null;
}

/** What sits in one place of the server: the onboard ports, or a slot, used or empty. */
export interface Device {
	readonly where: 'onboard' | 'slot' | 'expansion';
	/** The slot's bus, size and watt limit; null onboard. */
	readonly slot: Slot | null;
	/** Number of the slot among those of its bus in the server, or among those of its expansion unit, from 1; 0 onboard. */
	readonly position: number;
	/** Expansion unit, from 1; null elsewhere. */
	readonly unit: number | null;
	/** Which slot alternative that unit is configured with, from 0; null elsewhere. */
	readonly alternative: number | null;
	/** Expansion unit whose connection occupies this mezzanine, so that it takes no card; null elsewhere. */
	readonly connects: number | null;
	readonly card: CardEntry | null;
	readonly nics: readonly NicPort[];
	readonly fcPorts: number;
	readonly fcCarried: number;
	readonly usbPorts: number;
	readonly usbCarried: number;
	readonly graphicsCards: number;
	readonly graphicsCarried: number;
	/** Watts of the card, 0 where there is none. */
	readonly watts: number;
	/** Watts that a card must stay below; null onboard. */
	readonly wattsBelow: number | null;
}

/** A slot or the onboard ports before it is known what they carry. */
type Place = Pick<Device, 'where' | 'slot' | 'position' | 'unit' | 'alternative' | 'connects' | 'card'>;

/** The onboard ports and every slot of the choice, with its card and what each port carries. */
export function devicesOf(choice: Choice, search: SlotSearch): Device[] {
	const { problem } = search;
	const places = [onboard, ...filledSlots(choice, search)];
	return carry(places, problem);
}

const onboard: Place = {
	where: 'onboard',
	slot: null,
	position: 0,
	unit: null,
	alternative: null,
	connects: null,
	card: null
};

function filledSlots(choice: Choice, search: SlotSearch): Place[] {
	const { problem } = search;
	const groups = placedGroups(choice.layout, problem);
	const cards = placeCards(choice, groups, search);
	const numbered = new Map<string, number>();
	let connected = 0;
	const each = groups.reduce((sum, group) => sum + group.connecting, 0) / Math.max(1, choice.units);
	return groups.flatMap((group, g) =>
		Array.from({ length: group.count }, (_, n): Place => {
			const row = group.unit === null ? group.bus : `unit ${group.unit}`;
			const position = (numbered.get(row) ?? 0) + 1;
			numbered.set(row, position);
			return {
				where: group.unit === null ? 'slot' : 'expansion',
				slot: { bus: group.bus, size: group.size, wattsBelow: group.wattsBelow },
				position,
				unit: group.unit,
				alternative: group.unit === null ? null : (choice.layout.alternatives[group.unit - 1] ?? null),
				connects: n >= group.count - group.connecting ? Math.floor(connected++ / each) + 1 : null,
				card: cards[g]![n] ?? null
			};
		})
	);
}

/** The cards of each group: in catalogue order, each in the first slot that leaves room for all that follow. */
function placeCards(choice: Choice, groups: readonly PlacedGroup[], search: SlotSearch): CardEntry[][] {
	const { candidates, rules } = search;
	const placed: CardEntry[][] = groups.map(() => []);
	const left = groups.map((group) => ({ ...group }));
	const wattsUsed = new Map<number, number>();
	const rest = [...choice.cover.byClass];
	for (const [c, candidate] of candidates.entries()) {
		for (let n = 0; n < choice.cover.counts[c]!; n++) {
			rest[candidate.fitClass]!--;
			const g = left.findIndex((group) => {
				if (group.count <= group.connecting || !cardFits(candidate.card, group)) return false;
				group.count--;
				const used = group.unit === null ? 0 : candidate.card.watts.value;
				const before = wattsUsed.get(group.unit ?? 0) ?? 0;
				wattsUsed.set(group.unit ?? 0, before + used);
				if (allFit(rest, search.roomsLeft(left, wattsUsed), rules)) return true;
				group.count++;
				wattsUsed.set(group.unit ?? 0, before);
				return false;
			});
			placed[g]!.push(candidate.card);
		}
	}
	return placed;
}

function carry(places: readonly Place[], problem: SlotProblem): Device[] {
	const { server, needs } = problem;
	const nics = places.map(({ card }) => {
		if (card) return { ports: card.device === 'NIC' ? card.ports : 0, speed: card.speed };
		return { ports: 0, speed: 0 };
	});
	nics[0] = { ports: server.onboardNicPorts.value, speed: server.onboardNicSpeed.value };
	const matched = matchPorts(nics, needs.nics, needs.redundantOnTwoDevices);
	const left = { ...wantedPorts(needs) };
	let need = 0;
	return places.map((place, p): Device => {
		const { ports, speed } = nics[p]!;
		const roles = matched[p]!.flatMap((count, r) => Array.from({ length: count }, () => needs.nics[r]!.role));
		const has = { nic: 0, fc: 0, usb: place.where === 'onboard' ? server.usbPorts.value : 0, graphics: 0 };
		if (place.card)
			has[kindOfDevice[place.card.device]] += place.card.device === 'GPU' ? 1 : place.card.ports;
		const take = (kind: 'fc' | 'usb' | 'graphics') => {
			const carried = Math.min(has[kind], left[kind]);
			left[kind] -= carried;
			return carried;
		};
		return {
			...place,
			nics: Array.from({ length: ports }, (_, n) =>
				n < roles.length ? { speed, need: ++need, role: roles[n]! } : { speed, need: null, role: null }
			),
			fcPorts: has.fc,
			fcCarried: take('fc'),
			usbPorts: has.usb,
			usbCarried: take('usb'),
			graphicsCards: has.graphics,
			graphicsCarried: take('graphics'),
			watts: place.card?.watts.value ?? 0,
			wattsBelow: place.slot?.wattsBelow ?? null
		};
	});
}
