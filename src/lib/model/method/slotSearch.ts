import {
	compareCovers,
	coversOf,
	joinCovers,
	noCards,
	unbeaten,
	type Candidate,
	type CardLimits,
	type Cover
} from './cardCovers.ts';
import { portCuts, type PortCuts } from './portCuts.ts';
import { layoutsWith, placedGroups, unitsPerServer, type Layout, type PlacedGroup } from './slotLayouts.ts';
import {
	kindOfDevice,
	portKinds,
	wantedPorts,
	type PortCount,
	type PortKind,
	type SlotProblem
} from './slotProblem.ts';
import {
	allFit,
	fitMask,
	loadsOf,
	roomsOf,
	slotKinds,
	slotRules,
	type CardClass,
	type Room,
	type SlotRules
} from './slotRoom.ts';

/** The best cards for some ports, and the layout that has the slots for them. */
export interface Choice {
	readonly layout: Layout;
	readonly units: number;
	readonly cover: Cover;
}

/** Which layouts a search may use. */
export interface Allowed {
	readonly units?: (units: number) => boolean;
	/** Slot alternatives that units may be configured with; all that can matter where it is not given. */
	readonly alternatives?: readonly number[];
}

interface FittedLayout {
	readonly layout: Layout;
	readonly rooms: readonly Room[];
}

/**
 * Exact search for the cards that carry given ports on one server. Fewest expansion units first; among the layouts
 * with so many units the lowest price of cards, then watts, then fewest cards, then catalogue order, then the earlier
 * layout.
 *
 * It stays exact and small by four observations: a card brings ports of one kind only, so the choices for each kind are
 * found apart and meet only in the slots; matching ports to roles is a set of sums (`portCuts`); fitting cards in slots
 * is another (`slotRules`); and of two choices that fill the same slots only the better one can matter (`coversOf`).
 */
export class SlotSearch {
	readonly problem: SlotProblem;
	readonly candidates: readonly Candidate[];
	readonly rules: SlotRules;
	readonly mostUnits: number;
	readonly #cuts: PortCuts;
	readonly #wanted: PortCount;
	readonly #cap: number | null;
	readonly #alternatives: readonly number[];
	readonly #layouts = new Map<string, FittedLayout[]>();
	readonly #covers = new Map<string, readonly Cover[]>();
	#limits: CardLimits | undefined;

	constructor(problem: SlotProblem) {
		this.problem = problem;
		const { server, expansion, needs } = problem;
		this.mostUnits = unitsPerServer(problem).most;
		this.#wanted = wantedPorts(needs);
		this.#cuts = portCuts(needs.nics, needs.redundantOnTwoDevices);
		this.#cap = this.mostUnits > 0 ? (expansion?.wattsCap ?? null) : null;
		const added = this.mostUnits > 0 ? (expansion?.alternatives.flat() ?? []) : [];
		const kinds = slotKinds([...server.slots, ...added]);
		const { classes, candidates } = this.#classify(kinds);
		this.rules = slotRules(kinds, classes);
		this.candidates = candidates;
		this.#alternatives = this.#usefulAlternatives();
	}

	#classify(kinds: SlotRules['kinds']): { classes: CardClass[]; candidates: Candidate[] } {
		const classes: CardClass[] = [];
		const all: Candidate[] = [];
		for (const card of this.problem.cards) {
			const fits = fitMask(card, kinds);
			const kind = kindOfDevice[card.device];
			if (fits === 0n || this.#wanted[kind] === 0) continue;
			const watts = this.#cap === null ? 0 : card.watts.value;
			const known = classes.findIndex((other) => other.fits === fits && other.watts === watts);
			const fitClass = known >= 0 ? known : classes.push({ fits, watts }) - 1;
			const gives =
				kind === 'nic' ? this.#cuts.given(card.ports, card.speed) : [kind === 'graphics' ? 1 : card.ports];
			const price = Math.round(card.price.value * 1e6);
			all.push({ card, kind, fitClass, gives, price, watts: Math.round(card.watts.value * 1e6) });
		}
		const wanted = {
			nic: this.#cuts.wanted,
			fc: [this.#wanted.fc],
			usb: [this.#wanted.usb],
			graphics: [this.#wanted.graphics]
		};
		return { classes, candidates: unbeaten(all, (candidate) => classes[candidate.fitClass]!.fits, wanted) };
	}

	/** What the cards must add to the onboard ports to carry so many ports of a kind. */
	#lacking(kind: PortKind, target: number): number[] {
		const { onboardNicPorts, onboardNicSpeed, usbPorts } = this.problem.server;
		if (kind === 'usb') return [target - usbPorts.value];
		if (kind !== 'nic') return [target];
		const onboard = this.#cuts.given(onboardNicPorts.value, onboardNicSpeed.value);
		const spared = this.#wanted.nic - target;
		return this.#cuts.wanted.map((count, c) => count - spared - onboard[c]!);
	}

	#coversFor(kind: PortKind, target: number): readonly Cover[] {
		const key = `${kind} ${target}`;
		let covers = this.#covers.get(key);
		if (!covers) {
			const start = noCards(this.candidates.length, this.rules.classes.length);
			const ofKind = this.candidates
				.map((candidate, index) => ({ candidate, index }))
				.filter(({ candidate }) => candidate.kind === kind);
			covers = coversOf(this.#lacking(kind, target), ofKind, start, (this.#limits ??= this.#cardLimits()));
			this.#covers.set(key, covers);
		}
		return covers;
	}

	#cardLimits(): CardLimits {
		const largest = this.rules.sets.map(() => 0);
		let slots = 0;
		for (let units = 0; units <= this.mostUnits; units++)
			for (const { layout, rooms } of this.#layoutsWith(units)) {
				const groups = placedGroups(layout, this.problem);
				slots = Math.max(
					slots,
					groups.reduce((sum, group) => sum + group.count - group.connecting, 0)
				);
				for (const s of largest.keys())
					largest[s] = Math.max(
						largest[s]!,
						rooms.reduce((sum, room) => sum + room.slots[s]!, 0)
					);
			}
		const mayFit = (byClass: readonly number[]) =>
			loadsOf(byClass, this.rules).every((load, s) => load <= largest[s]!);
		return { slots, mayFit };
	}

	#layoutsWith(units: number, alternatives = this.#alternatives): FittedLayout[] {
		const key = `${units} ${alternatives.join()}`;
		let fitted = this.#layouts.get(key);
		if (!fitted) {
			fitted = layoutsWith(units, alternatives, this.problem).map((layout) => ({
				layout,
				rooms: roomsOf(placedGroups(layout, this.problem), this.#cap, this.rules)
			}));
			this.#layouts.set(key, fitted);
		}
		return fitted;
	}

	/** The slot alternatives without those that take no card, or no more of any than an earlier one. */
	#usefulAlternatives(): number[] {
		const offered = this.problem.expansion?.alternatives ?? [];
		const slots = offered.map((groups) => {
			const placed = groups.map((group) => ({ ...group, unit: null, connecting: 0 }));
			return roomsOf(placed, null, this.rules)[0]?.slots ?? [];
		});
		return [...offered.keys()].filter((a) => {
			const mine = slots[a]!;
			const isBeaten = (other: readonly number[]) => mine.every((count, s) => count <= (other[s] ?? 0));
			return mine.some((count) => count > 0) && !slots.slice(0, a).some(isBeaten);
		});
	}

	/** The rooms that slot groups give where some of them are taken already, with the watts used in each unit. */
	roomsLeft(groups: readonly PlacedGroup[], wattsUsed: ReadonlyMap<number, number>): Room[] {
		return roomsOf(groups, this.#cap, this.rules, wattsUsed);
	}

	/** The best choice that carries at least these ports, or null when none does. */
	best(targets: PortCount, allowed: Allowed = {}): Choice | null {
		const lists = portKinds.map((kind) => this.#coversFor(kind, targets[kind]));
		if (lists.some((covers) => covers.length === 0)) return null;
		lists.sort((a, b) => a.length - b.length);
		for (let units = 0; units <= this.mostUnits; units++) {
			if (allowed.units && !allowed.units(units)) continue;
			let best: Choice | null = null;
			for (const { layout, rooms } of this.#layoutsWith(units, allowed.alternatives)) {
				const cover = this.#cheapest(lists, rooms, best?.cover ?? null);
				if (cover) best = { layout, units, cover };
			}
			if (best) return best;
		}
		return null;
	}

	/** The best combination of one choice from each list that has room and beats the one given; else null. */
	#cheapest(
		lists: readonly (readonly Cover[])[],
		rooms: readonly Room[],
		toBeat: Cover | null
	): Cover | null {
		let best = toBeat;
		const least = lists.map((covers) => covers[0]!.price);
		const leastAfter = lists.map((_, l) => least.slice(l + 1).reduce((sum, price) => sum + price, 0));
		const combine = (l: number, sum: Cover): void => {
			const covers = lists[l];
			if (!covers) {
				if (!best || compareCovers(sum, best) < 0) best = sum;
				return;
			}
			for (const cover of covers) {
				if (best && sum.price + cover.price + leastAfter[l]! > best.price) break;
				const joined = joinCovers(sum, cover);
				if (allFit(joined.byClass, rooms, this.rules)) combine(l + 1, joined);
			}
		};
		combine(0, noCards(this.candidates.length, this.rules.classes.length));
		return best === toBeat ? null : best;
	}

	/**
	 * The most ports that can be carried: NIC ports first, then FC, USB and graphics, each as many as those before it
	 * leave possible. Whatever carries so many carries fewer too, so bisection finds the most.
	 */
	most(allowed: Allowed = {}): PortCount {
		if (this.best(this.#wanted, allowed)) return this.#wanted;
		let met: PortCount = { nic: 0, fc: 0, usb: 0, graphics: 0 };
		for (const kind of portKinds) {
			let low = 0;
			let high = this.#wanted[kind];
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				if (this.best({ ...met, [kind]: middle }, allowed)) low = middle;
				else high = middle - 1;
			}
			met = { ...met, [kind]: low };
		}
		return met;
	}
}
