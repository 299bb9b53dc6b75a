import type { Plan } from '#lib/model/plan.ts';
import type { Reading } from './reading.ts';
import type { Tornado, Variable } from './sensitivity.ts';
import { trial } from './trial.ts';
import { uncertain } from './variables.ts';

/** A move by a smaller share of the costs is what rounding leaves of one that both options make alike. */
const leastMove = 1e-9;

/**
 * What each uncertain number alone does to the difference of two options, their indices in the plan: net present cost
 * of `other` minus that of `option`, in money, with the number at its likely low and at its likely high and everything
 * else as planned. Largest swing first; the plan itself counts as a point of every bar.
 */
export function tornado(
	plan: Plan,
	option: number,
	other: number,
	variables: readonly Variable[] = uncertain(plan)
): Tornado {
	const attempt = trial(plan, variables);
	const values = variables.map(({ value }) => value);
	const costsAt = (numbers: readonly number[]): [number, number] => {
		const { costs } = attempt(numbers);
		return [costs[option] as number, costs[other] as number];
	};
	const planned = costsAt(values);
	const difference = planned[1] - planned[0];
	const least = leastMove * Math.max(...planned.map(Math.abs));
	const differenceOf = (numbers: readonly number[]): number => {
		const [own, others] = costsAt(numbers);
		const moved = others - own;
		return Math.abs(moved - difference) <= least ? difference : moved;
	};
	const bars = variables.map((variable, index) => ({
		variable,
		atLow: differenceOf(values.with(index, variable.low)),
		atHigh: differenceOf(values.with(index, variable.high))
	}));
	const order = new Map(bars.map((bar, index) => [bar, [swing(bar, difference), index] as const]));
	const rank = (bar: (typeof bars)[number]): readonly [number, number] => order.get(bar) as [number, number];
	return {
		option,
		other,
		difference,
		bars: bars.sort((a, b) => rank(b)[0] - rank(a)[0] || rank(a)[1] - rank(b)[1])
	};
}

/** How far a bar reaches, the plan's own difference included. */
export function swing({ atLow, atHigh }: Tornado['bars'][number], difference: number): number {
	return Math.max(atLow, atHigh, difference) - Math.min(atLow, atHigh, difference);
}

/** The tornado of the winner against the option that the verdict compares it with, else As is; null where there is no pair. */
export function leadTornado({ plan, ranking }: Reading): Tornado | null {
	const { winner, rival, asIs } = ranking;
	const other = rival ?? asIs;
	if (winner === null || other < 0) return null;
	const found = tornado(plan, winner, other);
	return Number.isFinite(found.difference) ? found : null;
}
