import type { CardEntry } from '#lib/catalogue/entry.ts';
import { amount, carriedOf, counted } from './portPhrases.ts';
import { portKinds, wantedPorts, type PortCount } from './slotProblem.ts';
import type { Allowed, Choice, SlotSearch } from './slotSearch.ts';

/** The best choice of a search with what it carries. */
export interface Outcome {
	readonly search: SlotSearch;
	readonly choice: Choice;
	readonly met: PortCount;
}

/** The outcome that carries most among the allowed layouts, or null where no layout is allowed. */
export function outcomeOf(search: SlotSearch, allowed: Allowed = {}): Outcome | null {
	const met = search.most(allowed);
	const choice = search.best(met, allowed);
	return choice && { search, choice, met };
}

/** Smallest bays that the expansion units of an outcome take. */
export function baysOf({ search, choice }: Outcome): number {
	return choice.units * (search.problem.expansion?.baysTaken ?? 0);
}

/** Price of cards and units. */
export function priceOf({ search, choice }: Outcome): number {
	return choice.cover.price / 1e6 + choice.units * (search.problem.expansion?.price.value ?? 0);
}

/** Watts of cards and units. */
export function wattsOf({ search, choice }: Outcome): number {
	return choice.cover.watts / 1e6 + choice.units * (search.problem.expansion?.watts.value ?? 0);
}

/** The cards of an outcome with their numbers, in catalogue order. */
export function cardsOf({ search, choice }: Outcome): { card: CardEntry; count: number }[] {
	return search.candidates
		.map(({ card }, c) => ({ card, count: choice.cover.counts[c] ?? 0 }))
		.filter(({ count }) => count > 0);
}

/** Negative when `a` is nearer to what is wanted: it carries more, else fewer bays, lower price, fewer watts. */
export function compareOutcomes(a: Outcome, b: Outcome): number {
	for (const kind of portKinds) if (a.met[kind] !== b.met[kind]) return b.met[kind] - a.met[kind];
	return baysOf(a) - baysOf(b) || priceOf(a) - priceOf(b) || wattsOf(a) - wattsOf(b);
}

/** Why an outcome lost to the winner: '4 of 6 NIC ports', '1 bay more', 'dearer by 210'. */
export function whyLost(loser: Outcome, winner: Outcome): string {
	if (carriedOf(loser.met, winner.met)) return carriedOf(loser.met, wantedPorts(loser.search.problem.needs));
	const bays = baysOf(loser) - baysOf(winner);
	const dearer = amount(priceOf(loser) - priceOf(winner));
	const hotter = amount(wattsOf(loser) - wattsOf(winner));
	const cheaper = dearer.startsWith('-') ? `, though cheaper by ${dearer.slice(1)}` : '';
	if (bays > 0) return `${counted(bays, 'bay')} more${cheaper}`;
	if (dearer !== '0') return `dearer by ${dearer}`;
	if (hotter !== '0') return `${hotter} W more at the same price`;
	return loser.choice.cover.cards > winner.choice.cover.cards
		? 'more cards at the same price and watts'
		: 'later in the catalogue, otherwise equal';
}
