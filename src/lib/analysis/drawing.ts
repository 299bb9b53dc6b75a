import type { Plan } from '#lib/model/plan.ts';
import { quantileOf, type Quantile } from './distributions.ts';
import { drawsOf, type Draw } from './draws.ts';
import type { SimulationRequest, Variable } from './sensitivity.ts';
import { scrambledSobol, type Points } from './sobol.ts';
import { uncertain } from './variables.ts';

/** How the futures of a plan are drawn: one dimension for each draw, its quantiles for each variable. */
export interface Drawing {
	readonly variables: readonly Variable[];
	readonly draws: readonly Draw[];
	/** The shares of the future at an index, by draw. */
	readonly shares: Points;
	/** The number of a variable that a share stands for. */
	readonly number: (variable: number, share: number) => number;
	/** Draws the future at an index: shares by draw, numbers by variable. */
	readonly at: (index: number, shares: Float64Array, values: Float64Array) => void;
}

/** Prepares the futures of a plan: the same index and seed give the same future. */
export function drawing(plan: Plan, { seed, shape }: SimulationRequest): Drawing {
	const variables = uncertain(plan);
	const draws = drawsOf(plan, variables);
	const quantiles = variables.map((variable): Quantile => quantileOf(shape, variable));
	const isWhole = variables.map(({ quantity }) => quantity.kind === 'input' && quantity.whole);
	const points = scrambledSobol(draws.length, seed);
	const drawOf = new Int32Array(variables.length);
	draws.forEach(({ members }, draw) => members.forEach((member) => (drawOf[member] = draw)));
	const number = (variable: number, share: number): number => {
		const value = (quantiles[variable] as Quantile)(share);
		return isWhole[variable] ? Math.round(value) : value;
	};
	return {
		variables,
		draws,
		shares: points,
		number,
		at(index, shares, values) {
			points(index, shares);
			for (let variable = 0; variable < drawOf.length; variable += 1) {
				values[variable] = number(variable, shares[drawOf[variable] as number] as number);
			}
		}
	};
}
