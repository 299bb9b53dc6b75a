import { describe, expect, it } from 'vitest';
import {
	compareCovers,
	coversOf,
	joinCovers,
	noCards,
	unbeaten,
	type Candidate,
	type Cover
} from './cardCovers.ts';
import { sketchCard } from './hardware.fixture.ts';

const card = sketchCard({ name: 'Card', device: 'NIC', ports: 1, watts: 1, price: 1 });

/** A card that gives so many ports, of class 0 unless said otherwise. */
const candidate = (
	gives: number | readonly number[],
	price: number,
	others: Partial<Candidate> = {}
): Candidate => ({
	card,
	kind: 'nic',
	fitClass: 0,
	gives: typeof gives === 'number' ? [gives] : gives,
	price,
	watts: 1,
	...others
});

describe('of two choices of cards', () => {
	const cover = (price: number, watts: number, cards: number, ...counts: number[]): Cover => ({
		price,
		watts,
		cards,
		counts,
		byClass: [cards]
	});
	const better = (a: Cover, b: Cover): void => {
		expect(compareCovers(a, b)).toBeLessThan(0);
		expect(compareCovers(b, a)).toBeGreaterThan(0);
	};

	it('the cheaper is better, then the cooler, then the one of fewer cards, then the earlier in the catalogue', () => {
		better(cover(1, 9, 9, 0, 9), cover(2, 1, 1, 1, 0));
		better(cover(2, 1, 9, 0, 9), cover(2, 2, 1, 1, 0));
		better(cover(2, 2, 2, 0, 2), cover(2, 2, 3, 3, 0));
		better(cover(2, 2, 3, 2, 1), cover(2, 2, 3, 1, 2));
		better(cover(2, 2, 3, 1, 2, 0), cover(2, 2, 3, 1, 1, 1));
		expect(compareCovers(cover(2, 2, 3, 1, 2), cover(2, 2, 3, 1, 2))).toBe(0);
	});

	it('both together are their sums; no card adds nothing', () => {
		const one = { price: 5, watts: 3, cards: 2, counts: [2, 0], byClass: [0, 2, 0] };
		const other = { price: 7, watts: 4, cards: 3, counts: [1, 2], byClass: [1, 0, 2] };
		const both = { price: 12, watts: 7, cards: 5, counts: [3, 2], byClass: [1, 2, 2] };
		expect(joinCovers(one, other)).toEqual(both);
		expect(joinCovers(noCards(2, 3), one)).toEqual(one);
	});
});

describe('a card is beaten', () => {
	/** Places in the list of those that stay, where slots are given as bits and four ports are wanted. */
	function staying(all: readonly Candidate[], slots: readonly bigint[] = [], wanted = 4): number[] {
		const kinds = { nic: [wanted], fc: [wanted], usb: [wanted], graphics: [wanted] };
		return unbeaten(all, (one) => slots[all.indexOf(one)] ?? 1n, kinds).map((one) => all.indexOf(one));
	}

	it('by a cheaper or cooler one that gives as much, wherever it stands', () => {
		expect(staying([candidate(2, 5), candidate(2, 4)])).toEqual([1]);
		expect(staying([candidate(2, 4), candidate(2, 5)])).toEqual([0]);
		expect(staying([candidate(2, 5, { watts: 3 }), candidate(2, 5, { watts: 2 })])).toEqual([1]);
		expect(staying([candidate(2, 5, { watts: 3 }), candidate(2, 4, { watts: 2 })])).toEqual([1]);
		expect(staying([candidate(2, 5), candidate(3, 5)])).toEqual([0, 1]);
		expect(staying([candidate(2, 5), candidate(3, 4)])).toEqual([1]);
	});

	it('not by one that is cheaper and hotter, or cooler and dearer', () => {
		expect(staying([candidate(2, 5, { watts: 1 }), candidate(2, 4, { watts: 2 })])).toEqual([0, 1]);
	});

	it('by the earlier of two that are the same', () => {
		expect(staying([candidate(2, 5), candidate(2, 5), candidate(2, 5)])).toEqual([0]);
	});

	it('not by one that gives less of what is wanted, but giving more than that is no merit', () => {
		expect(staying([candidate(4, 5), candidate(2, 4)])).toEqual([0, 1]);
		expect(staying([candidate(4, 5), candidate(2, 4)], [], 2)).toEqual([1]);
	});

	it('not by one that fits fewer slots', () => {
		expect(staying([candidate(2, 5), candidate(2, 4)], [0b11n, 0b01n])).toEqual([0, 1]);
		expect(staying([candidate(2, 5), candidate(2, 4)], [0b01n, 0b11n])).toEqual([1]);
	});

	it('not by one of another kind', () => {
		expect(staying([candidate(2, 5), candidate(2, 4, { kind: 'fc' })])).toEqual([0, 1]);
	});
});

describe('the choices of cards that meet what is lacking', () => {
	interface Limits {
		readonly slots?: number;
		readonly mayFit?: (byClass: readonly number[]) => boolean;
	}
	/** Each choice as its price and its cards by candidate. */
	function choices(
		lacking: readonly number[],
		all: readonly Candidate[],
		limits: Limits = {}
	): (number | readonly number[])[][] {
		const indexed = all.map((one, index) => ({ candidate: one, index }));
		const none = noCards(all.length, 3);
		const found = coversOf(lacking, indexed, none, {
			slots: limits.slots ?? 4,
			mayFit: limits.mayFit ?? (() => true)
		});
		return found.map(({ price, counts }) => [price, counts]);
	}

	it('are no card at all where nothing is', () => {
		expect(choices([0, -2], [candidate([1, 1], 5)])).toEqual([[0, [0]]]);
	});

	it('are the cheapest for each number of slots, here two triple cards for six ports', () => {
		const [quad, dual, triple] = [candidate(4, 100), candidate(2, 90), candidate(3, 80)];
		expect(choices([6], [quad, dual, triple])).toEqual([[160, [0, 0, 2]]]);
		expect(choices([6], [quad, dual, triple], { slots: 1 })).toEqual([]);
		expect(choices([7], [quad, dual, triple], { slots: 2 })).toEqual([[180, [1, 0, 1]]]);
		expect(choices([12], [quad, dual, triple])).toEqual([[300, [3, 0, 0]]]);
		expect(choices([13], [quad, dual, triple])).toEqual([[340, [1, 0, 3]]]);
	});

	it('keep a dearer one only where it spares slots of a kind', () => {
		const large = { fitClass: 1 };
		const [small, big, single] = [candidate(2, 200), candidate(2, 150, large), candidate(1, 90)];
		expect(choices([2], [small, big, single])).toEqual([
			[150, [0, 1, 0]],
			[180, [0, 0, 2]],
			[200, [1, 0, 0]]
		]);
		const dearSingle = candidate(1, 120);
		expect(choices([2], [small, big, dearSingle])).toEqual([
			[150, [0, 1, 0]],
			[200, [1, 0, 0]]
		]);
	});

	it('take fewer cards at the same price and watts, and the earlier of two that are alike', () => {
		expect(choices([2], [candidate(1, 50), candidate(2, 100, { watts: 2 })])).toEqual([[100, [0, 1]]]);
		expect(choices([2], [candidate(2, 100), candidate(2, 100)])).toEqual([[100, [1, 0]]]);
		expect(choices([4], [candidate(2, 100), candidate(2, 100)])).toEqual([[200, [2, 0]]]);
	});

	it('meet every count at once: two cards where each gives one of two of the second', () => {
		expect(choices([2, 2], [candidate([2, 1], 10)])).toEqual([[20, [2]]]);
		expect(choices([2, -1], [candidate([2, 1], 10)])).toEqual([[10, [1]]]);
		expect(choices([1, 1], [candidate([1, 0], 10), candidate([0, 1], 20)])).toEqual([[30, [1, 1]]]);
		expect(choices([1, 1], [candidate([1, 0], 10)])).toEqual([]);
	});

	it('hold no more cards of a class than have a place', () => {
		const oneSmall = { mayFit: ([small = 0]: readonly number[]) => small <= 1 };
		expect(choices([4], [candidate(2, 10)], oneSmall)).toEqual([]);
		expect(choices([4], [candidate(2, 10), candidate(2, 30, { fitClass: 2 })], oneSmall)).toEqual([
			[40, [1, 1]],
			[60, [0, 2]]
		]);
	});
});
