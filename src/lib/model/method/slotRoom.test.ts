import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardEntry } from '#lib/catalogue/entry.ts';
import { sketchCard } from './hardware.fixture.ts';
import { cardFits, type Slot } from './slotProblem.ts';
import { allFit, fitMask, roomsOf, slotKinds, slotRules } from './slotRoom.ts';

/** The answer of the sums: whether the cards all find slots. */
function fitBySums(cards: readonly CardEntry[], slots: readonly Slot[]): boolean {
	const kinds = slotKinds(slots);
	const classes = cards.map((card) => ({ fits: fitMask(card, kinds), watts: 0 }));
	if (classes.some(({ fits }) => fits === 0n)) return false;
	const rules = slotRules(kinds, classes);
	const groups = slots.map((slot) => ({ ...slot, unit: null, count: 1, connecting: 0 }));
	const one = cards.map(() => 1);
	return allFit(one, roomsOf(groups, null, rules), rules);
}

/** The same by trying every slot for every card. */
function fitByTrying([card, ...others]: readonly CardEntry[], slots: readonly Slot[]): boolean {
	if (!card) return true;
	return slots.some((slot, s) => cardFits(card, slot) && fitByTrying(others, slots.toSpliced(s, 1)));
}

const card = (size: CardEntry['size'], watts: number) =>
	sketchCard({ name: `${size} card`, device: 'NIC', ports: 1, size, watts, price: 1 });

describe('room for cards', () => {
	it('counts slots that two kinds of card share only once', () => {
		// Hot cards fit the 75 W slots, long cards the full-size ones; all three slots together are the limit of both.
		const slots: Slot[] = [
			{ bus: 'PCIe', size: 'low', wattsBelow: 75 },
			{ bus: 'PCIe', size: 'full', wattsBelow: 75 },
			{ bus: 'PCIe', size: 'full', wattsBelow: 25 }
		];
		const hot = card('low', 40);
		const long = card('full', 10);
		expect(fitBySums([hot, hot, long], slots)).toBe(true);
		expect(fitBySums([hot, long, long], slots)).toBe(true);
		expect(fitBySums([hot, hot, long, long], slots)).toBe(false);
	});

	it('is there exactly when trying every slot finds places for all cards', () => {
		const slot: fc.Arbitrary<Slot> = fc.record({
			bus: fc.constantFrom('PCIe', 'PCIe', 'PCI-X'),
			size: fc.constantFrom('low', 'half', 'full'),
			wattsBelow: fc.constantFrom(25, 50, 75)
		});
		const cards = fc
			.record({ size: fc.constantFrom('low', 'low', 'half', 'full'), watts: fc.constantFrom(5, 30, 60) })
			.map(({ size, watts }) => card(size, watts));
		fc.assert(
			fc.property(fc.array(cards, { maxLength: 5 }), fc.array(slot, { maxLength: 6 }), (fitted, slots) => {
				expect(fitBySums(fitted, slots)).toBe(fitByTrying(fitted, slots));
			}),
			{ numRuns: 1000 }
		);
	});
});
