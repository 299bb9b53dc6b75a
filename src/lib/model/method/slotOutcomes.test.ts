import { describe, expect, it } from 'vitest';
import { sketchExpansion, sketchNeeds, sketchServer } from './hardware.fixture.ts';
import { baysOf, compareOutcomes, priceOf, wattsOf, whyLost, type Outcome } from './slotOutcomes.ts';
import type { PortCount, SlotProblem } from './slotProblem.ts';
import { SlotSearch } from './slotSearch.ts';
import { role } from './slots.fixture.ts';

const problem: SlotProblem = {
	server: sketchServer({ bay: 'half' }),
	expansion: sketchExpansion({ alternatives: [], baysTaken: 2, price: 500, watts: 15 }),
	cards: [],
	needs: sketchNeeds([role(6)], { fcPorts: 2 })
};
const all: PortCount = { nic: 6, fc: 2, usb: 0, graphics: 0 };

/** An outcome with so many units, and cards of that price and those watts. */
const outcome = (units: number, price: number, watts: number, met: PortCount = all, cards = 1): Outcome => ({
	search: new SlotSearch(problem),
	choice: {
		layout: { alternatives: [], connecting: [] },
		units,
		cover: { price: price * 1e6, watts: watts * 1e6, cards, counts: [], byClass: [] }
	},
	met
});

it('an outcome takes the bays, the money and the watts of its units and cards', () => {
	const two = outcome(2, 200, 7);
	expect([baysOf(two), priceOf(two), wattsOf(two)]).toEqual([4, 1200, 37]);
});

describe('of two outcomes', () => {
	it('the one that carries more is nearer, then of fewer bays, then cheaper, then cooler', () => {
		const order = [
			outcome(2, 900, 90),
			outcome(0, 100, 5, { ...all, fc: 1, usb: 9 }),
			outcome(0, 100, 5, { ...all, fc: 1 }),
			outcome(0, 100, 6, { ...all, fc: 1 }),
			outcome(0, 101, 4, { ...all, fc: 1 }),
			outcome(1, 0, 0, { ...all, fc: 1 }),
			outcome(0, 0, 0, { ...all, nic: 5 })
		];
		for (const [place, one] of order.entries())
			for (const later of order.slice(place + 1)) {
				expect(compareOutcomes(one, later)).toBeLessThan(0);
				expect(compareOutcomes(later, one)).toBeGreaterThan(0);
			}
		expect(compareOutcomes(outcome(1, 2, 3), outcome(1, 2, 3))).toBe(0);
	});

	it.each<[Parameters<typeof outcome>, string]>([
		[[0, 0, 0, { ...all, nic: 4 }], '4 of 6 NIC ports'],
		[[0, 0, 0, { ...all, nic: 4, fc: 1 }], '4 of 6 NIC ports, 1 of 2 FC ports'],
		[[2, 200, 9], '2 bays more'],
		[[2, 0, 9], '2 bays more'],
		[[1, 410, 9], 'dearer by 210'],
		[[1, 200, 12.5], '3.5 W more at the same price'],
		[[1, 200, 9, all, 2], 'more cards at the same price and watts'],
		[[1, 200, 9], 'later in the catalogue, otherwise equal']
	])('the loser is told why: %#', (loser, why) => {
		expect(whyLost(outcome(...loser), outcome(1, 200, 9))).toBe(why);
	});

	it('the loser that takes more bays for less money is told both', () => {
		expect(whyLost(outcome(1, 200, 9), outcome(0, 900, 9))).toBe('2 bays more, though cheaper by 200');
	});
});
