import { evaluate, type Evaluation } from '#lib/model/evaluate.ts';
import { presentCost } from '#lib/model/totals.ts';
import type { Plan } from '#lib/model/plan.ts';
import { moneyScale, shownMoney, type MoneyScale } from '#lib/units/money.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { firstLimit, limitHits, type LimitReading } from './limits.ts';
import type { OptionRef } from './figures.ts';
import { optionRefs } from './optionRefs.ts';
import { rank, type Ranking } from './ranking.ts';

/** An evaluated plan with what every part of a comparison needs: limits, ranking, how options look, how money is shown. */
export interface Reading extends Evaluation {
	/** The units in which its numbers are told; they are computed in the canonical ones. */
	readonly units: UnitSystem;
	readonly horizon: number;
	readonly refs: readonly OptionRef[];
	readonly limits: readonly LimitReading[];
	readonly ranking: Ranking;
	readonly scale: MoneyScale;
	/** Net present value at the horizon in the scale's unit: the one shown value of each option. */
	readonly shownCost: readonly number[];
}

/** How a reader wants a plan told. */
export interface Telling {
	/** US customary units unless told. */
	readonly units?: UnitSystem;
}

/** Evaluates a plan and reads its limits and ranking. */
export function read(plan: Plan, { units = 'us' }: Telling = {}): Reading {
	const evaluation = evaluate(plan);
	const horizon = plan.horizon;
	const limits = plan.options.map((_, option) => {
		const hits = limitHits(evaluation, option, units);
		return { hits, first: firstLimit(hits), feasible: hits.every(({ cure }) => cure !== null) };
	});
	const costs = plan.options.map((_, option) => evaluation.of(presentCost, option, horizon));
	const ranking = rank(plan, costs, limits);
	const scale = moneyScale(Math.max(0, ...costs.filter(Number.isFinite)), plan.currency);
	return {
		...evaluation,
		units,
		horizon,
		limits,
		ranking,
		refs: optionRefs(evaluation, limits, ranking),
		scale,
		shownCost: costs.map((cost) => shownMoney(cost, scale))
	};
}
