import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan, withInputs } from './reading.ts';

/** Eight CAD workstations with a graphics card of 134 W each become desktops on one logical host with eight cards. */
const plan = examplePlan('graphics-cards');
const { value, verdict, structure, limits } = answersOf(plan);
const cards = 8;

describe('Eight graphics cards', () => {
	// 8 × 4 × 0.8 = 25.6 GB of 32 × 0.9 − 1 = 27.8: one host would do for the work.
	it('are asked of one host, which memory and processor would fit', () => {
		expect(value('demandMemory')).toBeCloseTo(25.6, 9);
		expect(value('newHosts', 'blades-expansion', 5)).toBe(1);
		expect(value('newHosts', 'rack-graphics', 5)).toBe(1);
	});

	// The expansion blade gives one slot for a card of up to 150 W, and serves one host; a host takes one such unit.
	it('make it eight blades with an expansion blade each: all sixteen bays of a chassis, eight licences', () => {
		expect(value('graphicsCardsMet', 'blades-expansion')).toBe(1);
		expect(structure('blades-expansion').assignment?.expansionUnits).toBe(1);
		expect(value('serversPerHost', 'blades-expansion')).toBe(cards / 1);
		expect(value('serversPerHost', 'blades-expansion') * value('baysPerServer', 'blades-expansion')).toBe(16);
		expect(value('chassis', 'blades-expansion')).toBe(1);
		expect(value('hypervisorNeeded', 'blades-expansion', 0)).toBe(8);
	});

	it('make it four rack servers with two cards each, four licences', () => {
		expect(value('graphicsCardsMet', 'rack-graphics')).toBe(2);
		expect(value('serversPerHost', 'rack-graphics')).toBe(cards / 2);
		expect(value('hypervisorNeeded', 'rack-graphics', 0)).toBe(4);
	});

	it('take half the rack units in the chassis: 10 against 20', () => {
		expect(value('itemsPlaced', 'blades-expansion') * value('itemRackUnits', 'blades-expansion')).toBe(10);
		expect(value('itemsPlaced', 'rack-graphics') * value('itemRackUnits', 'rack-graphics')).toBe(4 * 5);
	});

	it('rule the plain blade out, spread or not, for it has no slot', () => {
		expect(value('graphicsCardsMet', 'blades')).toBe(0);
		expect(limits('blades')[0]).toMatchObject({ code: 'graphics-cards', value: 0, limit: 8, cure: null });
	});
});

describe('The cost of a graphics card with its host', () => {
	// Blade 3,900, memory 32 × 60, graphics card 1,900, FC mezzanine 850, expansion blade 750; chassis with modules 30,200.
	const blades = 8 * (3900 + 1920 + 1900 + 850 + 750) + 30200; // 104,760
	// Rack workstation 4,600, memory 32 × 60, two graphics cards, FC adapter 1,700.
	const rack = 4 * (4600 + 1920 + 2 * 1900 + 1700); // 48,080

	it('is 13,095 in a chassis of expansion and 6,010 in a rack server', () => {
		expect(value('hostCapex', 'blades-expansion', 0)).toBe(blades);
		expect(value('hostCapex', 'rack-graphics', 0)).toBe(rack);
		expect(blades / cards).toBe(13095);
		expect(rack / cards).toBe(6010);
	});

	// 5,750 for each server’s pair of sockets, 350 for its installation.
	it('is 19,195 and 9,060 with licences and installation', () => {
		const first = (option: string): number =>
			value('hostCapex', option, 0) +
			value('installation', option, 0) +
			value('hypervisorPurchase', option, 0);
		expect(first('blades-expansion') / cards).toBe((blades + 8 * 350 + 8 * 5750) / 8); // 19,195
		expect(first('rack-graphics') / cards).toBe((rack + 4 * 350 + 4 * 5750) / 8); // 9,060
		expect(first('blades-expansion') / first('rack-graphics')).toBeGreaterThan(2);
	});

	it('makes the chassis of expansion not worth it, and the move itself dearer than keeping workstations', () => {
		expect(verdict.best).toBe('rack-graphics');
		expect(verdict.ranking).toEqual(['rack-graphics', 'blades-expansion']);
		const perCard = (option: string): number => value('presentCost', option, 5) / cards;
		expect(perCard('blades-expansion')).toBeGreaterThan(1.5 * perCard('rack-graphics'));
		expect(verdict.sentence).toMatch(/^Keeping what you have costs least over 5 years: Rack workstations/u);
	});
});

describe('Where eight cards must be in one server', () => {
	const alone = answersOf(withInputs(plan, { portsThatDoNotFit: 'rule out' }));

	it('nothing fits: one blade cannot have a chassis of expansion blades', () => {
		expect(alone.verdict.best).toBeNull();
		expect(alone.verdict.ranking).toEqual([]);
		const has = ['rack-graphics', 'blades', 'blades-expansion'].map(
			(option) => alone.limits(option)[0]?.value
		);
		expect(has).toEqual([2, 0, 1]);
	});
});
