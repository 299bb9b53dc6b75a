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

/** Ranks the options of a plan by their net present value at the horizon. */
export function rank(plan: Plan, costs: readonly number[], limits: readonly LimitReading[]): Ranking {
	const asIs = plan.options.findIndex((option) => option.keepsEstate);
	const cost = (option: number): number => costs[option] as number;
	const feasible = plan.options
		.map((_, option) => option)
		.filter((option) => option !== asIs && limits[option]?.feasible && Number.isFinite(cost(option)))
		.sort((a, b) => cost(a) - cost(b) || (plan.options[a]!.id < plan.options[b]!.id ? -1 : 1));
	const winner = feasible[0] ?? null;
	const pinned = plan.options.findIndex((option) => option.id === plan.pinned);
	const rival = pinned >= 0 && pinned !== winner ? pinned : (feasible[1] ?? null);
	return {
		feasible,
		winner,
		rival,
		asIs,
		keepingIsCheapest: winner !== null && asIs >= 0 && cost(asIs) < cost(winner)
	};
}
