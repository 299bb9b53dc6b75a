import type { CardEntry } from '#lib/catalogue/entry.ts';
import type { PlacedGroup } from './slotLayouts.ts';
import { cardFits, type Slot } from './slotProblem.ts';

/** Cards that fit the same slots (and where a unit caps watts, draw the same): to the slots they are one. */
export interface CardClass {
	/** Bit s is set when the class fits slot kind s. */
	readonly fits: bigint;
	/** Watts that count against a unit's cap; 0 where no unit has a cap. */
	readonly watts: number;
}

/**
 * When cards fit, said in sums. By Hall's theorem cards find slots exactly when, for every set of slot kinds that is a
 * union of what some classes fit, the cards that fit nowhere else are no more than those slots.
 *
 * Example: one low and one full slot. Low-profile cards fit both, full-size cards the full slot only: at most one full
 * card, and at most two cards together.
 */
export interface SlotRules {
	readonly kinds: readonly Slot[];
	readonly classes: readonly CardClass[];
	/** The sets that matter: slot kinds as bits, and the classes that fit nowhere outside it. */
	readonly sets: readonly { readonly slots: bigint; readonly classes: readonly number[] }[];
}

/** The rules for these kinds of slot and these classes of card. */
export function slotRules(kinds: readonly Slot[], classes: readonly CardClass[]): SlotRules {
	const unions = new Set<bigint>();
	for (const bus of new Set(kinds.map((kind) => kind.bus))) {
		const ofBus = maskOf(kinds, (kind) => kind.bus === bus);
		const here = new Set<bigint>();
		for (const { fits } of classes) {
			if ((fits & ofBus) === 0n) continue;
			for (const set of [...here]) here.add(set | fits);
			here.add(fits);
		}
		for (const set of here) unions.add(set);
	}
	const sets = [...unions].map((slots) => ({
		slots,
		classes: [...classes.keys()].filter((c) => (classes[c]!.fits & ~slots) === 0n)
	}));
	return { kinds, classes, sets };
}

/** The distinct kinds of slot among these. */
export function slotKinds(slots: readonly Slot[]): Slot[] {
	return slots.filter((slot, s) => slots.findIndex((other) => sameKind(slot, other)) === s);
}

/** Which of the slot kinds the card fits, as bits. */
export function fitMask(card: CardEntry, kinds: readonly Slot[]): bigint {
	return maskOf(kinds, (kind) => cardFits(card, kind));
}

function maskOf(kinds: readonly Slot[], holds: (kind: Slot) => boolean): bigint {
	return kinds.reduce((mask, kind, k) => (holds(kind) ? mask | (1n << BigInt(k)) : mask), 0n);
}

function sameKind(a: Slot, b: Slot): boolean {
	return a.bus === b.bus && a.size === b.size && a.wattsBelow === b.wattsBelow;
}

/** For each set of the rules, how many of these cards (given by class) fit nowhere outside it. */
export function loadsOf(cards: readonly number[], { sets }: SlotRules): number[] {
	return sets.map((set) => set.classes.reduce((sum, c) => sum + (cards[c] ?? 0), 0));
}

/** Free slots under one watt cap or none, as slots for each set of the rules. */
export interface Room {
	readonly slots: readonly number[];
	readonly wattsLeft: number;
}

/** The room that slot groups give: all slots without a cap together, each unit with a cap less the watts used in it. */
export function roomsOf(
	groups: readonly PlacedGroup[],
	cap: number | null,
	{ kinds, sets }: SlotRules,
	wattsUsed: ReadonlyMap<number, number> = new Map()
): Room[] {
	const units = [...new Set(groups.map((group) => (cap === null ? null : group.unit)))];
	return units.map((unit) => {
		const mine = groups.filter((group) => cap === null || group.unit === unit);
		const slots = sets.map((set) =>
			mine.reduce((sum, group) => {
				const kind = kinds.findIndex((other) => sameKind(group, other));
				return (set.slots >> BigInt(kind)) & 1n ? sum + group.count - group.connecting : sum;
			}, 0)
		);
		return { slots, wattsLeft: unit === null || cap === null ? Infinity : cap - (wattsUsed.get(unit) ?? 0) };
	});
}

/** Whether the cards, given as numbers by class, all find slots in the rooms within their watts. */
export function allFit(cards: readonly number[], rooms: readonly Room[], rules: SlotRules): boolean {
	if (!loadsOf(cards, rules).every((load, s) => load <= sumOf(rooms, s))) return false;
	const capped = rooms.filter((room) => room.wattsLeft < Infinity);
	if (capped.length === 0) return true;
	if (capped.some((room) => room.wattsLeft < -tolerance)) return false;
	const open = rooms.filter((room) => room.wattsLeft === Infinity);
	const watts = cards.reduce((sum, count, c) => sum + count * rules.classes[c]!.watts, 0);
	if (open.length === 0 && watts > capped.reduce((sum, room) => sum + room.wattsLeft, tolerance))
		return false;
	return splitFits(cards, capped, open, rules, new Set());
}

function sumOf(rooms: readonly Room[], set: number): number {
	return rooms.reduce((sum, room) => sum + room.slots[set]!, 0);
}

/**
 * Tries every share of the cards for the first capped room, the fullest first, the rest going to the others. `failed`
 * remembers what the later rooms could not take.
 */
function splitFits(
	cards: readonly number[],
	capped: readonly Room[],
	open: readonly Room[],
	rules: SlotRules,
	failed: Set<string>
): boolean {
	const [room, ...others] = capped;
	if (!room) return loadsOf(cards, rules).every((load, s) => load <= sumOf(open, s));
	const key = `${capped.length} ${cards.join()}`;
	if (failed.has(key)) return false;
	const rest = [...cards];
	const share = cards.map(() => 0);
	const fill = (c: number, wattsLeft: number): boolean => {
		const kind = rules.classes[c];
		if (!kind) return splitFits(rest, others, open, rules, failed);
		const all = rest[c]!;
		const hasRoom = (n: number) => {
			share[c] = n;
			return (
				wattsLeft - n * kind.watts >= -tolerance &&
				loadsOf(share, rules).every((load, s) => load <= room.slots[s]!)
			);
		};
		let most = 0;
		while (most < all && hasRoom(most + 1)) most++;
		for (let n = most; n >= 0; n--) {
			share[c] = n;
			rest[c] = all - n;
			if (fill(c + 1, wattsLeft - n * kind.watts)) return true;
		}
		rest[c] = all;
		return false;
	};
	if (fill(0, room.wattsLeft)) return true;
	failed.add(key);
	return false;
}

/** Watts that a sum of decimals may miss its cap by, so that 0.1 + 0.2 stays within 0.3. */
const tolerance = 1e-9;
