import { describe, expect, it } from 'vitest';
import { slots } from './hardware.fixture.ts';
import type { PlacedGroup } from './slotLayouts.ts';
import type { Slot } from './slotProblem.ts';
import { allFit, loadsOf, roomsOf, slotKinds, slotRules, type CardClass } from './slotRoom.ts';

const low: Slot = { bus: 'PCIe', size: 'low', wattsBelow: 75 };
const full: Slot = { bus: 'PCIe', size: 'full', wattsBelow: 75 };
const wide: Slot = { bus: 'PCI-X', size: 'full', wattsBelow: 75 };

describe('the rules of slots', () => {
	it('are the slots that classes of cards share, bus by bus, with the classes that fit nowhere else', () => {
		const classes = [0b011n, 0b010n, 0b100n].map((fits) => ({ fits, watts: 0 }));
		const rules = slotRules([low, full, wide], classes);
		expect(rules.sets).toEqual([
			{ slots: 0b011n, classes: [0, 1] },
			{ slots: 0b010n, classes: [1] },
			{ slots: 0b100n, classes: [2] }
		]);
		expect(loadsOf([2, 1, 5], rules)).toEqual([3, 1, 5]);
	});

	it('know each kind of slot once', () => {
		const hotter = { ...low, wattsBelow: 76 };
		expect(slotKinds([low, { ...low }, full, wide, hotter, { ...wide }])).toEqual([low, full, wide, hotter]);
	});
});

describe('cards in units whose watts are capped', () => {
	const kinds = [low, wide];
	/** A group of PCIe or PCI-X slots in a unit, or in the server itself. */
	const group = (unit: number | null, slot: Slot, count: number): PlacedGroup => ({
		...slots(slot.bus, count, 75, slot.size),
		unit,
		connecting: 0
	});
	function fit(
		cards: readonly number[],
		classes: readonly CardClass[],
		groups: readonly PlacedGroup[],
		cap: number,
		used: Readonly<Record<number, number>> = {}
	): boolean {
		const rules = slotRules(kinds, classes);
		const wattsUsed = new Map(Object.entries(used).map(([unit, watts]) => [Number(unit), watts]));
		return allFit(cards, roomsOf(groups, cap, rules, wattsUsed), rules);
	}
	const inLow = (watts: number): CardClass => ({ fits: 0b01n, watts });
	const inWide = (watts: number): CardClass => ({ fits: 0b10n, watts });
	const twoOfTwo = [group(1, low, 2), group(2, low, 2)];

	it('have room by unit: slots, and watts less those used', () => {
		const rules = slotRules(kinds, [inLow(10), inWide(10)]);
		const groups = [
			group(null, low, 3),
			group(1, low, 2),
			group(1, wide, 1),
			{ ...group(2, low, 2), connecting: 1 }
		];
		expect(roomsOf(groups, 25, rules, new Map([[2, 10]]))).toEqual([
			{ slots: [3, 0], wattsLeft: Infinity },
			{ slots: [2, 1], wattsLeft: 25 },
			{ slots: [1, 0], wattsLeft: 15 }
		]);
		expect(roomsOf(groups, null, rules)).toEqual([{ slots: [6, 1], wattsLeft: Infinity }]);
	});

	it('are shared out so that each unit keeps to its watts', () => {
		const classes = [inLow(10), inLow(5)];
		expect(fit([2, 2], classes, twoOfTwo, 15)).toBe(true);
		expect(fit([2, 0], classes, twoOfTwo, 15)).toBe(true);
		// 30 W in all, but two of 10 W in one unit.
		expect(fit([3, 0], classes, twoOfTwo, 15)).toBe(false);
		expect(fit([2, 2], classes, twoOfTwo, 14)).toBe(false);
		// 25 W of 28 W, but the one of 5 W has 4 W left beside either of 10 W.
		expect(fit([2, 1], classes, twoOfTwo, 14)).toBe(false);
		expect(fit([2, 1], classes, twoOfTwo, 15)).toBe(true);
		// One of 10 W in each of three units, and none for the fourth.
		expect(fit([4, 0], classes, [...twoOfTwo, group(3, low, 2)], 15)).toBe(false);
	});

	it('are shared out so that each unit keeps to its slots', () => {
		const uneven = [group(1, low, 1), group(2, low, 3)];
		expect(fit([4], [inLow(5)], uneven, 15)).toBe(true);
		// Two in the second unit and one in the first.
		expect(fit([4], [inLow(5)], uneven, 10)).toBe(false);
		expect(fit([3], [inLow(5)], uneven, 10)).toBe(true);
		// One slot of this kind in the first unit, no watts left in the second.
		const mixed = [group(1, low, 1), group(1, wide, 2), group(2, low, 1)];
		expect(fit([2, 0], [inLow(10), inWide(10)], mixed, 100, { 2: 100 })).toBe(false);
		expect(fit([2, 0], [inLow(10), inWide(10)], mixed, 100, { 2: 90 })).toBe(true);
	});

	it('may stand in the server itself, whatever they draw', () => {
		const groups = [group(null, low, 1), group(1, low, 2)];
		expect(fit([2], [inLow(10)], groups, 15)).toBe(true);
		expect(fit([3], [inLow(10)], groups, 15)).toBe(false);
		expect(fit([2], [inLow(10)], [group(null, low, 1), group(1, low, 1), group(null, wide, 1)], 5)).toBe(
			false
		);
		const both = [inLow(10), inWide(10)];
		expect(fit([2, 0], both, [group(null, low, 1), group(1, low, 1), group(null, wide, 1)], 5)).toBe(false);
		expect(fit([1, 1], both, [group(null, low, 1), group(1, low, 1), group(null, wide, 1)], 5)).toBe(true);
	});

	it('leave the only unit that a card can use to it', () => {
		// The first unit has both kinds of slot but watts for one card alone: the PCIe card must go to the second.
		const groups = [group(1, low, 1), group(1, wide, 1), group(2, low, 1)];
		expect(fit([1, 1], [inLow(10), inWide(5)], groups, 12)).toBe(true);
	});

	it('fit a cap to the last digit, where decimals do not add up', () => {
		expect(fit([1, 1], [inLow(0.1), inLow(0.2)], [group(1, low, 2)], 0.3)).toBe(true);
		expect(fit([1, 1], [inLow(0.1), inLow(0.2)], [group(1, low, 2)], 0.29)).toBe(false);
	});

	it('have none where more is used already than the cap', () => {
		expect(fit([0], [inLow(10)], twoOfTwo, 15, { 1: 16 })).toBe(false);
		expect(fit([0], [inLow(10)], twoOfTwo, 15, { 1: 15 })).toBe(true);
		expect(fit([1], [inLow(10)], twoOfTwo, 15, { 1: 15 })).toBe(true);
	});
});
