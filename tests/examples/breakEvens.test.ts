import { describe, expect, it } from 'vitest';
import { breakEven, changesIn, type Span } from '#lib/analysis/breakEven.ts';
import { breakEvenSentence } from '#lib/analysis/breakEvenWords.ts';
import { curveRatios, ratioCurves } from '#lib/analysis/ratioCurve.ts';
import { read } from '#lib/analysis/reading.ts';
import type { BreakEven, Variable } from '#lib/analysis/sensitivity.ts';
import { trial, type Outcome } from '#lib/analysis/trial.ts';
import { variable } from '#lib/analysis/variables.ts';
import { withSetting } from '#lib/model/change.ts';
import { heat } from '#lib/model/cooling.ts';
import type { Plan } from '#lib/model/plan.ts';
import { presentCost } from '#lib/model/totals.ts';
import { answersOf, examplePlan, withInputs } from './reading.ts';

function named(plan: Plan, key: string): Variable {
	const found = variable(plan, key);
	if (!found) throw new Error(`The plan has no number “${key}”.`);
	return found;
}
const solved = (plan: Plan, key: string, range?: Span): BreakEven => breakEven(plan, named(plan, key), range);
/** Where the answer to a question about one number of a plan turns. */
function turns(plan: Plan, key: string, range: Span, ask: (outcome: Outcome) => boolean): number[] {
	const of = named(plan, key);
	return changesIn(trial(plan, [of]), of, ask, range).map(({ above }) => above);
}
const gap = (plan: Plan): number => {
	const { value } = answersOf(plan);
	return value('presentCost', 'large', 5) - value('presentCost', 'small', 5);
};

/** Present value of 1 a year from year 1 to 5, at 8 %: 3.99271. */
const years = [1, 2, 3, 4, 5];
const annuity = years.reduce((sum, year) => sum + 1 / 1.08 ** year, 0);

describe('Example 4: the ratio from which on blades give off less heat than the estate', () => {
	const plan = examplePlan('consolidation-ratio');
	const { heat: ofHeat } = ratioCurves(read(plan))!;
	const blades = ofHeat.lines.find(({ option }) => plan.options[option]!.id === 'blades-5')!;

	// As in the example’s own tests: a blade 257.98 W, a chassis 380 W in a rack of its own with 300 W of switches, one more
	// rack for the array of 1,043 W, other equipment 10 kW. A chassis holds sixteen blades.
	const bladeWatts = 244.8 + 16 * 0.284 + 8 / (0.9 + (0.04 * 0.2) / 0.3);
	const room = (load: number): number => (load * 1.07 + 0.05 * 80 + 0.09 * 21.53 + 0.1) * 3412.142;
	const heatAt = (ratio: number): number => {
		const hosts = Math.ceil(100 / ratio);
		const chassis = Math.ceil(hosts / 16);
		return room((hosts * bladeWatts + chassis * 380) / 1000 + (chassis + 1) * 0.3 + 1.043 + 10);
	};
	const estate = room(100 * 0.405 + 7 * 0.3 + 1.043 + 10); // 216,452 BTU/h

	it.each([1, 2, 5, 10])('is passed already at %i:1', (ratio) => {
		const found = blades.values[curveRatios.indexOf(ratio)]!;
		expect(found / heatAt(ratio)).toBeCloseTo(1, 5);
		expect(found).toBeLessThan(estate);
	});

	it('is none between 1:1 and 30:1: even a blade for each old server takes a fifth of the heat out', () => {
		expect(ofHeat.asIs / estate).toBeCloseTo(1, 6);
		expect(blades.fallsBelow).toBeNull();
		expect(heatAt(1) / estate).toBeCloseTo(0.8, 2); // 173,581
		const key = 'option/blades-5/consolidationRatio';
		const isCooler = ({ of }: Outcome): boolean => of(heat, 2, 0) < of(heat, 0, 0);
		expect(turns(plan, key, { from: 1, to: 30 }, isCooler)).toEqual([]);
	});
});

describe('Example 4: the ratio from which on blades cost less than the estate', () => {
	const plan = examplePlan('consolidation-ratio');
	const key = 'option/blades-5/consolidationRatio';
	const isCheaper = ({ of }: Outcome): boolean => of(presentCost, 2, 5) <= of(presentCost, 0, 5);
	const at = (ratio: number): ReturnType<typeof answersOf> =>
		answersOf(withSetting(plan, { of: 'option', id: 'blades-5' }, 'consolidationRatio', ratio));

	// 100 × 1.05² = 110.25 servers in year 2. Up to 32 blades fill two chassis, the 33rd asks for a third at 30,200 and its
	// rack: 110.25 ÷ 32 = 3.4453.
	const ratio = (100 * 1.05 ** 2) / 32;

	it('is 3.45:1, where year 2 does without a third chassis', () => {
		const found = turns(plan, key, { from: 1, to: 11 }, isCheaper);
		expect(found).toHaveLength(1);
		expect(found[0]).toBeCloseTo(ratio, 6);
		expect(at(3.44).value('chassis', 'blades-5', 2)).toBe(3);
		expect(at(3.45).value('chassis', 'blades-5', 2)).toBe(2);
	});

	it('is a jump: 3.44:1 costs more than the estate, 3.45:1 and five and ten to one cost less', () => {
		const isLess = (of: number): boolean => {
			const { value } = at(of);
			return value('presentCost', 'blades-5', 5) < value('presentCost', 'as-is', 5);
		};
		expect([2, 3.44, 3.45, 5, 10].map(isLess)).toEqual([false, false, true, true, true]);
	});

	it('is where the curve has its ring', () => {
		const { cost } = ratioCurves(read(plan))!;
		expect(cost.lines.find(({ option }) => option === 2)!.fallsBelow!.ratio).toBeCloseTo(ratio, 6);
	});
});

describe('Example 5: the price of an array from which on large servers on a first SAN lose', () => {
	const plan = examplePlan('new-san');
	// A unit of its price costs itself, 10 % maintenance a year, less a sixth of book value in year 5: 1.28584.
	const perPrice = 1 + 0.1 * annuity - (1 - 5 / 6) / 1.08 ** 5;

	it('does not exist: they lose even where the array is free', () => {
		const found = solved(plan, 'arrayBasePrice');
		expect([found.from, found.to]).toEqual([0, 360000]);
		expect(found.nearest).toBeNull();
		expect(breakEvenSentence(plan, found)).toBe('No break-even between USD\u00a00 and 360,000');
		const free = gap(withInputs(plan, { arrayBasePrice: 0 }));
		expect(gap(plan) - free).toBeCloseTo(60000 * perPrice, 4); // 77,150 of 205,927
		expect(free).toBeGreaterThan(0);
	});

	// With a price p of the array large servers are behind by gap(0) + 1.28584p, so they would win below a price that is negative.
	it('would be a gift with the array, by hand', () => {
		const even = 60000 - gap(plan) / perPrice;
		expect(even).toBeLessThan(-100000 + 1000);
		expect(even).toBeCloseTo(-gap(withInputs(plan, { arrayBasePrice: 0 })) / perPrice, 4);
	});

	it('does not exist for the storage either, nor for the large servers themselves', () => {
		expect(solved(plan, 'storagePrice').nearest).toBeNull();
		expect(solved(plan, 'option/large/serverBasePrice').nearest).toBeNull();
	});
});

describe('Example 5: the price of a large server at which it wins on a SAN that stands', () => {
	const plan = examplePlan('existing-san');
	// Four are bought on the first day and a fifth in year 4, of a life of six years: each unit of price costs 4 + 1 ÷ 1.08⁴,
	// 6 % support a year on four, then five, less 4 ÷ 6 + 5 ÷ 6 of book value in year 5.
	const held = [4, 4, 4, 5, 5];
	const perPrice =
		4 +
		1 / 1.08 ** 4 +
		held.reduce((sum, count, index) => sum + (0.06 * count) / 1.08 ** (index + 1), 0) -
		(4 * (1 - 5 / 6) + (1 - 1 / 6)) / 1.08 ** 5; // 4.75735

	it('is 5,990: 13,400 less the lead of small servers, 35,244 ÷ 4.757', () => {
		expect(perPrice).toBeCloseTo(4.75735, 4);
		const even = 13400 - gap(plan) / perPrice;
		const found = solved(plan, 'option/large/serverBasePrice');
		expect(found.crossings).toHaveLength(1);
		expect(found.nearest!.below).toBeCloseTo(even, 4);
		expect(found.nearest!.isJump).toBe(false);
		expect(even).toBeGreaterThan(5990);
		expect(even).toBeLessThan(6000);
		expect(breakEvenSentence(plan, found)).toBe('At USD\u00a05,990 per server or less, large servers win');
	});

	it('wins and loses on either side of it', () => {
		const at = (price: number): string | null =>
			answersOf(withSetting(plan, { of: 'option', id: 'large' }, 'serverBasePrice', price)).verdict.best;
		expect([at(5990), at(6000)]).toEqual(['large', 'small']);
	});
});

describe('Example 7: the price per socket at which density software no longer pays', () => {
	const shipped = examplePlan('density-software');
	const bare = (plan: Plan): Plan => ({ ...plan, licences: { ...plan.licences, density: null } });
	const options = { small: 2, large: 1 } as const;
	const priceAt = (plan: Plan, option: keyof typeof options): number[] => {
		const plain = answersOf(bare(plan)).value('presentCost', option, 5);
		return turns(plan, 'densityPrice', { from: 0, to: 20000 }, ({ costs }) => {
			return (costs[options[option]] as number) <= plain;
		});
	};

	/** Purchases alone: nothing runs, nothing is left over. */
	const purchases = withInputs(shipped, {
		tariff: 0,
		demandCharge: 0,
		rackSpaceCost: 0,
		supportShare: 0,
		labourRate: 0,
		repairCost: 0,
		creditBookValue: 'left out',
		rackPrice: 0,
		switchPrice: 0,
		rackPowerPrice: 0,
		containmentPrice: 0,
		hypervisorSupport: 0,
		densitySupport: 0
	});

	// The software goes on every host that stays, one for each that is not bought. A small host is 14,250 with its licence,
	// 2 sockets: 7,125. A large one is 31,120 with its two, 4 sockets: 7,780.
	it.each([
		['small', 4200 + 1920 + 1870 + 350 + 160 + 5750, 2, 7125],
		['large', 13400 + 3840 + 1870 + 350 + 160 + 2 * 5750, 4, 7780]
	] as const)(
		'is, counting purchases alone, one %s host over its sockets: %i ÷ %i',
		(option, host, sockets, price) => {
			expect(host / sockets).toBe(price);
			const found = priceAt(purchases, option);
			expect(found).toHaveLength(1);
			expect(found[0]).toBeCloseTo(price, 6);
			expect(price).toBeGreaterThan(3500);
		}
	);

	// Over five years the host not bought also saves power, space, support and staff, and the software costs 21 % support.
	it.each([
		['small', 12, 2],
		['large', 6, 4]
	] as const)(
		'is, over the whole plan, the whole cost of one %s host over its sockets with their support',
		(option, hosts, sockets) => {
			const free = answersOf(withInputs(shipped, { densityPrice: 0 })).value('presentCost', option, 5);
			const whole = (answersOf(bare(shipped)).value('presentCost', option, 5) - free) / hosts;
			const support = years.reduce((sum, year) => sum + 0.21 * (1.03 / 1.08) ** year, 0);
			const found = priceAt(shipped, option);
			expect(found).toHaveLength(1);
			expect(found[0]).toBeCloseTo(whole / (sockets * (1 + support)), 4);
			expect(found[0]).toBeGreaterThan(3500);
		}
	);

	it('changes nothing between the two sizes: both carry the software on 24 sockets', () => {
		expect(breakEvenSentence(shipped, solved(shipped, 'densityPrice'))).toBe(
			'No break-even between USD\u00a00 and 17,000 per licence'
		);
	});
});
