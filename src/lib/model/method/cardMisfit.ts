import type { CardEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import { amount, cardNames, listed } from './portPhrases.ts';
import { cardFits, type PortKind } from './slotProblem.ts';

/** What stands between cards of one kind and some slots: nothing when one of them fits one of the slots. */
export interface Misfit {
	readonly cause: 'no card' | 'bus' | 'size' | 'watts';
	/** 'NIC needs PCIe', 'NIC draws 25 W, the slots take less than 25 W'. */
	readonly why: string;
}

/** Why none of the cards of a kind fits any of the slots, or null where one does. */
export function misfitOf(
	kind: PortKind,
	cards: readonly CardEntry[],
	slots: readonly SlotGroup[]
): Misfit | null {
	const name = cardNames[kind];
	const fitsOne = (card: CardEntry) => slots.some((slot) => slot.count > 0 && cardFits(card, slot));
	if (cards.some(fitsOne)) return null;
	if (cards.length === 0) return { cause: 'no card', why: `no ${name} is offered` };
	const onBus = cards.filter((card) => slots.some((slot) => slot.bus === card.bus));
	const buses = listed([...new Set(cards.map((card) => card.bus))], 'or');
	if (onBus.length === 0) return { cause: 'bus', why: `${name} needs ${buses}` };
	const small = onBus.filter((card) => fitsOne({ ...card, watts: noWatts }));
	if (small.length === 0) return { cause: 'size', why: `${name} is too large for the slots` };
	const lightest = small.reduce((a, b) => (b.watts.value < a.watts.value ? b : a));
	const limits = slots.flatMap((slot) =>
		cardFits({ ...lightest, watts: noWatts }, slot) ? slot.wattsBelow : []
	);
	const draws = `${name} draws ${amount(lightest.watts.value)} W`;
	return { cause: 'watts', why: `${draws}, the slots take less than ${amount(Math.max(...limits))} W` };
}

/** Watts that no limit stops, to ask about bus and size alone. */
const noWatts = { value: 0, kind: 'fact', date: '' } as const;
