import { counted, listed } from './portPhrases.ts';
import {
	baysOf,
	cardsOf,
	compareOutcomes,
	outcomeOf,
	priceOf,
	wattsOf,
	whyLost,
	type Outcome
} from './slotOutcomes.ts';
import type { PortCount } from './slotProblem.ts';
import { SlotSearch } from './slotSearch.ts';

/** An assignment that was not taken, and the sentence that says why. */
export interface LostAlternative {
	/** Smallest bays that its expansion units take. */
	readonly bays: number;
	/** Cards and units. */
	readonly price: number;
	/** Cards and units. */
	readonly watts: number;
	/** What it carries. */
	readonly met: PortCount;
	/** What it is and how it loses: 'no expansion unit: 4 of 6 NIC ports', '2 × Dual-port NIC: dearer by 210'. */
	readonly why: string;
}

/**
 * The nearest assignments that lost, at most three: the best with fewer expansion units, the best with more where that
 * is cheaper, and the best that do without one of the cards in use.
 */
export function lostAlternatives(winner: Outcome): LostAlternative[] {
	const all = [...fewerUnits(winner), ...cheaperWithMore(winner), ...otherCards(winner)];
	return all.slice(0, 3);
}

function fewerUnits(winner: Outcome): LostAlternative[] {
	const fewer = outcomeOf(winner.search, { units: (units) => units < winner.choice.units });
	if (!fewer) return [];
	const { units } = fewer.choice;
	return [lostTo(winner, fewer, units > 0 ? counted(units, 'expansion unit') : 'no expansion unit')];
}

function cheaperWithMore(winner: Outcome): LostAlternative[] {
	const { search, met } = winner;
	const units = winner.choice.units + 1;
	const choice = search.best(met, { units: (count) => count === units });
	if (!choice) return [];
	const more = { search, choice, met };
	return priceOf(more) < priceOf(winner) ? [lostTo(winner, more, counted(units, 'expansion unit'))] : [];
}

function otherCards(winner: Outcome): LostAlternative[] {
	const { problem } = winner.search;
	const others = cardsOf(winner)
		.map(({ card }) => problem.cards.filter((other) => other !== card))
		.flatMap((cards) => outcomeOf(new SlotSearch({ ...problem, cards })) ?? [])
		.sort(compareOutcomes)
		.map((other) => lostTo(winner, other, describeCards(other)));
	return others.filter(({ why }, o) => others.findIndex((other) => other.why === why) === o);
}

function describeCards(found: Outcome): string {
	const cards = cardsOf(found).map(({ card, count }) =>
		count === 1 ? card.name : `${count} × ${card.name}`
	);
	return listed(cards, 'and') || 'no card';
}

function lostTo(winner: Outcome, loser: Outcome, what: string): LostAlternative {
	return {
		bays: baysOf(loser),
		price: priceOf(loser),
		watts: wattsOf(loser),
		met: loser.met,
		why: `${what}: ${whyLost(loser, winner)}`
	};
}
