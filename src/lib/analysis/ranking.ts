import type { Plan } from '#lib/model/plan.ts';
import type { LimitReading } from './limits.ts';

/** Options by cost, as indices into the plan's options. */
export interface Ranking {
	/** Feasible options but As is, cheapest first; equal costs in the order of their ids, so that moving a column changes nothing. */
	readonly feasible: readonly number[];
	readonly winner: number | null;
	/** The pinned option, else the runner-up; null where there is neither. */
	readonly rival: number | null;
	readonly asIs: number;
	/** True where As is costs less than the winner. */
	readonly keepingIsCheapest: boolean;
}

/** Puts the cheaper option first; equal costs in the order of their ids. */
export function byCost({ options }: Plan, costs: ArrayLike<number>): (a: number, b: number) => number {
	return (a, b) => (costs[a] as number) - (costs[b] as number) || (options[a]!.id < options[b]!.id ? -1 : 1);
}

/** Whether an option can win: it is not As is, no limit rules it out, and its cost is a number. */
export function canWin(
	{ options }: Plan,
	costs: ArrayLike<number>,
	feasible: ArrayLike<boolean | number>,
	option: number
): boolean {
	return !options[option]?.keepsEstate && Boolean(feasible[option]) && Number.isFinite(costs[option]);
}

/** Ranks the options of a plan by their net present value at the horizon. */
export function rank(plan: Plan, costs: readonly number[], limits: readonly LimitReading[]): Ranking {
	const asIs = plan.options.findIndex((option) => option.keepsEstate);
	const unhindered = limits.map((limit) => limit.feasible);
	const feasible = plan.options
		.map((_, option) => option)
		.filter((option) => canWin(plan, costs, unhindered, option))
		.sort(byCost(plan, costs));
	const winner = feasible[0] ?? null;
	const pinned = plan.options.findIndex((option) => option.id === plan.pinned);
	const rival = pinned >= 0 && pinned !== winner ? pinned : (feasible[1] ?? null);
	return {
		feasible,
		winner,
		rival,
		asIs,
		keepingIsCheapest: winner !== null && asIs >= 0 && (costs[asIs] as number) < (costs[winner] as number)
	};
}
