import { decisiveKernel, kernel } from 'virtual:kernel';
import { cellReader, numberAt, offsets, spotOf, type Extent, type Spot } from '#lib/engine/cells.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { neededFor } from '#lib/engine/reach.ts';
import { decisive } from '#lib/model/decisive.ts';
import { entriesOf } from '#lib/model/entries.ts';
import { extentOf, givenNumbers } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { structural, structureNumber, structureOf, type Structure } from '#lib/model/structure.ts';
import { horizon } from '#lib/model/time.ts';
import { presentCost } from '#lib/model/totals.ts';
import { givenPositions } from './givenPositions.ts';
import { isFeasible, limitRules, type LimitRules } from './limitRules.ts';
import { byCost, canWin } from './ranking.ts';
import type { Variable } from './sensitivity.ts';
import { withVariable } from './variables.ts';

/** What a plan comes to with some of its numbers changed. It holds until the next trial. */
export interface Outcome {
	/** Net present cost at the horizon, by option. */
	readonly costs: ArrayLike<number>;
	/** 1 where an option has no uncured limit. */
	readonly feasible: ArrayLike<number>;
	/** Index of the cheapest feasible option, As is aside; -1 where none is feasible. */
	readonly winner: number;
	/** Any number of an option or of the plan; what does not decide is computed when it is asked for. */
	of(quantity: Quantity, option: number, year: number): number;
	/** Where the watched quantities stand, in their order. */
	readonly watched: readonly Spot[];
}

const decided = neededFor(decisive);
const isDecided = (quantity: Quantity): boolean => quantity.kind !== 'derive' || decided.has(quantity);

/** What depends on the years compared: where the cells are, and how they are read. */
interface Frame {
	readonly extent: Extent;
	readonly cells: Float64Array;
	readonly rules: LimitRules;
	readonly cost: Spot;
	readonly watched: readonly Spot[];
	readonly read: (quantity: Quantity, index: number, year: number) => number;
}

/**
 * Prepares a plan to be evaluated again and again with other values of some variables, in their order. It gives to the
 * last bit what `read` gives for the plan with those settings: what is solved once per structure is solved again where
 * a value changes it. One array of numbers is used over and over. Quantities that are `watched` can be read fast.
 */
export function trial(
	plan: Plan,
	variables: readonly Variable[],
	watched: readonly Quantity[] = []
): (values: ArrayLike<number>) => Outcome {
	const entries = entriesOf(plan);
	const solve = (of: Plan): Structure[] => of.options.map((option) => structureOf(of, entries, option));
	let structures = solve(plan);
	const given = givenNumbers(plan, entries, structures);
	const positions = givenPositions(plan, variables);
	const shapes = variables.flatMap(({ quantity }, index) => (structural.has(quantity) ? [index] : []));
	const shaping = new Float64Array(shapes.length).fill(NaN);
	const years = variables.findLastIndex(({ quantity }) => quantity === horizon);
	const frames = new Map<number, Frame>();
	const areDecisive = watched.every(isDecided);
	const costs = new Float64Array(plan.options.length);
	const feasible = new Uint8Array(plan.options.length);
	const cheaper = byCost(plan, costs);

	/** Solves the structures anew where a number that shapes them has changed. */
	function reshape(values: ArrayLike<number>): void {
		if (shapes.every((index, place) => values[index] === shaping[place])) return;
		shapes.forEach((index, place) => (shaping[place] = values[index] as number));
		const changed = shapes.reduce(
			(sum, index) => withVariable(sum, variables[index] as Variable, values[index] as number),
			plan
		);
		structures = solve(changed);
		const base = offsets(table, extentOf(plan)).given.option;
		table.given.option.forEach((quantity, column) => {
			if (quantity.kind !== 'derive') return;
			changed.options.forEach((option, index) => {
				given[base + index * table.given.option.length + column] = structureNumber(
					quantity,
					changed,
					option,
					structures[index] as Structure
				);
			});
		});
	}

	function frameOf(last: number): Frame {
		const known = frames.get(last);
		if (known) return known;
		const extent = { ...extentOf(plan), horizon: last };
		const cells = new Float64Array(offsets(table, extent).cellsLength);
		const spot = (quantity: Quantity): Spot => spotOf(table, extent, given, cells, quantity);
		const frame = {
			extent,
			cells,
			rules: limitRules(spot),
			cost: spot(presentCost),
			watched: watched.map(spot),
			read: cellReader(table, extent, given, cells)
		};
		frames.set(last, frame);
		return frame;
	}

	return (values) => {
		positions.forEach((places, variable) => {
			for (const place of places) given[place] = values[variable] as number;
		});
		if (shapes.length > 0) reshape(values);
		const frame = frameOf(years < 0 ? plan.horizon : (values[years] as number));
		const { extent, cells, rules, cost, read } = frame;
		const compute = areDecisive ? decisiveKernel : kernel;
		compute(given, cells, extent.groups, extent.options, extent.horizon, extent.baseline);
		let isWhole = !areDecisive;
		let winner = -1;
		plan.options.forEach((option, index) => {
			costs[index] = numberAt(cost, index, extent.horizon);
			const at = { option, index, horizon: extent.horizon };
			feasible[index] = Number(isFeasible(rules, at, structures[index] as Structure));
			if (canWin(plan, costs, feasible, index) && (winner < 0 || cheaper(index, winner) < 0)) winner = index;
		});
		return {
			costs,
			feasible,
			winner,
			watched: frame.watched,
			of(quantity, option, year) {
				if (!isWhole && !isDecided(quantity)) {
					kernel(given, cells, extent.groups, extent.options, extent.horizon, extent.baseline);
					isWhole = true;
				}
				return read(quantity, option, year);
			}
		};
	};
}
