import { describe, expect, it } from 'vitest';
import { read } from '#lib/analysis/reading.ts';
import type { SimulationRequest } from '#lib/analysis/sensitivity.ts';
import { simulate, simulationOf, type SimulationPart } from '#lib/analysis/simulate.ts';
import { uncertain } from '#lib/analysis/variables.ts';
import { drawsOf } from '#lib/analysis/draws.ts';
import { withRange, withSetting } from '#lib/model/change.ts';
import type { Plan, Range } from '#lib/model/plan.ts';
import { coolingTons } from '#lib/model/cooling.ts';
import { itDesignKw } from '#lib/model/powerChain.ts';
import { presentCost } from '#lib/model/totals.ts';
import { examplePlan } from '../examples/reading.ts';

const today = examplePlan('today');
const request: SimulationRequest = { samples: 512, seed: 1, shape: 'pert' };

function simulated(
	plan: Plan,
	asked = request,
	cuts: readonly number[] = []
): ReturnType<typeof simulationOf> {
	const bounds = [0, ...cuts, asked.samples];
	const parts = bounds.slice(1).map((to, place): SimulationPart => simulate(plan, asked, bounds[place], to));
	return simulationOf(plan, asked, parts.reverse());
}

/** The plan with everything known but what is given a range here. */
function known(plan: Plan, ranges: Readonly<Record<string, Range>>): Plan {
	const certain = uncertain(plan).reduce(
		(sum, { targets, quantity, value }) =>
			targets.reduce((next, where) => withRange(next, where, quantity.id, { low: value, high: value }), sum),
		plan
	);
	return { ...certain, ranges: { ...certain.ranges, ...ranges } };
}

describe('a simulation', () => {
	const whole = simulated(today);

	it('is the same from one worker, two or five', () => {
		expect(simulated(today, request, [256])).toEqual(whole);
		expect(simulated(today, request, [1, 100, 101, 400])).toEqual(whole);
	});

	it('is the same again with the same seed, and another with another', () => {
		expect(simulated(today)).toEqual(whole);
		expect(simulated(today, { ...request, seed: 2 }).fans).not.toEqual(whole.fans);
	});

	it('shares out all futures: cheapest in each option, or none feasible', () => {
		const all = whole.cheapest.reduce((sum, share) => sum + share, whole.noneFeasible);
		expect(all).toBe(1);
		expect(whole.cheapest[0]).toBe(0);
		whole.cheapest.forEach((share, option) => {
			expect(share).toBeLessThanOrEqual(whole.feasible[option] as number);
		});
	});

	it('names how often each draw goes with the lead, strongest first, none twice', () => {
		const names = whole.influences.map(({ variable }) => variable.label);
		expect(new Set(names).size).toBe(names.length);
		const sizes = whole.influences.map(({ correlation }) => Math.abs(correlation));
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		expect(names.length).toBe(drawsOf(today, whole.variables).length);
	});

	it('has fans whose percentiles stand in order and hold the plan’s own cost between them', () => {
		const reading = read(today);
		whole.fans.cost.forEach((fan, option) => {
			fan.p5.forEach((low, year) => {
				const places = [low, fan.p25[year]!, fan.p50[year]!, fan.p75[year]!, fan.p95[year]!];
				expect(places).toEqual([...places].sort((a, b) => a - b));
			});
			expect(fan.p5).toHaveLength(today.horizon + 1);
			const own = reading.of(presentCost, option, today.horizon);
			expect(fan.p5.at(-1)).toBeLessThan(own * 1.2);
			expect(fan.p95.at(-1)).toBeGreaterThan(own * 0.8);
		});
	});
});

it('where all is known every future is the plan itself', () => {
	const certain = known(today, {});
	const { fans, cheapest, influences, variables } = simulated(certain, { ...request, samples: 8 });
	const { of, ranking } = read(certain);
	expect(variables).toEqual([]);
	expect(influences).toEqual([]);
	expect(cheapest[ranking.winner as number]).toBe(1);
	for (const [option, { p5, p95 }] of fans.tons.entries()) {
		const years = p5.map((_, year) => of(coolingTons, option, year));
		expect(p5).toEqual(years);
		expect(p95).toEqual(years);
	}
});

it('a number that only one option pays decides its lead: with nothing else uncertain its price correlates at ±1', () => {
	const certain = known(today, {});
	const { winner, rival } = read(certain).ranking;
	const prices = { low: 10_000, high: 12_000 };
	const dearer = today.options[rival as number]!.id;
	const ranged = withRange(
		withSetting(certain, { of: 'option', id: dearer }, 'serverBasePrice', 11_000),
		{ of: 'option', id: dearer },
		'serverBasePrice',
		prices
	);
	const reading = read(ranged);
	const { influences } = simulated(ranged, { ...request, samples: 256 });
	expect(influences).toHaveLength(1);
	// What the rival's servers cost more is what the winner leads by; if the new price turns them, by which it trails.
	const sign = reading.ranking.winner === winner ? 1 : -1;
	expect(influences[0]?.correlation).toBeCloseTo(sign, 3);
});

it('whether feasible is counted, not judged from the mean: a UPS that may be too small rules out a share', () => {
	const { of } = read(today);
	const least = Math.min(...[1, 2, 3, 4].map((option) => of(itDesignKw, option, today.horizon)));
	const tight = withSetting(today, { of: 'plan' }, 'upsRating', least);
	const ranged = known(tight, { upsRating: { low: least / 2, high: least * 1.2 } });
	const { feasible, noneFeasible, cheapest } = simulated(ranged, { ...request, samples: 256 });
	expect(Math.max(...feasible.slice(1))).toBeLessThan(1);
	expect(noneFeasible).toBeGreaterThan(0.5);
	expect(noneFeasible + cheapest.reduce((sum, share) => sum + share, 0)).toBe(1);
});

it('the points of one power curve, and the failures of like servers, move together', () => {
	const variables = uncertain(today);
	const draws = drawsOf(today, variables);
	const members = (key: string): string[] => {
		const draw = draws.find(({ members: all }) => all.some((place) => variables[place]?.key === key));
		return draw?.members.map((place) => variables[place]!.quantity.id) ?? [];
	};
	expect(members('option/large/wattsAt50')).toHaveLength(11);
	expect(new Set(members('option/large/serverFailures'))).toEqual(
		new Set(['addedFailures', 'serverFailures'])
	);
	expect(draws.length).toBeLessThanOrEqual(256);
	expect(members('growth')).toEqual(['growth']);
});
