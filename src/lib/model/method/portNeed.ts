import type { CardEntry } from '#lib/catalogue/entry.ts';
import { kindOfDevice, portKinds, type PortCount, type PortKind, type SlotProblem } from './slotProblem.ts';
import { SlotSearch } from './slotSearch.ts';

/** A kind of port that a server cannot carry in full. */
export interface PortNeed {
	readonly problem: SlotProblem;
	readonly kind: PortKind;
	/** What the assignment that carries most has of every kind. */
	readonly met: PortCount;
	readonly want: number;
	/** Searches for relaxed problems, by the name of the relaxation: the kinds that are short ask the same ones. */
	readonly searches: Map<string, SlotSearch>;
}

/**
 * Whether the problem, relaxed as named, carries so many ports of the kind, with those before it in weight as they are
 * met and those after it left aside: one search.
 */
export function carries(need: PortNeed, name: string, relax: () => SlotProblem, target: number): boolean {
	const search = need.searches.get(name) ?? new SlotSearch(relax());
	need.searches.set(name, search);
	const targets = { nic: 0, fc: 0, usb: 0, graphics: 0, [need.kind]: target };
	for (const before of portKinds.slice(0, portKinds.indexOf(need.kind))) targets[before] = need.met[before];
	return search.best(targets) !== null;
}

/** The cards that bring ports of the kind. */
export function cardsFor({ problem, kind }: PortNeed): CardEntry[] {
	return problem.cards.filter((card) => kindOfDevice[card.device] === kind);
}
