import type { Plan } from '#lib/model/plan.ts';
import { growth } from '#lib/model/demand.ts';
import { tariff } from '#lib/model/running.ts';
import { isCount } from './crossings.ts';
import { read } from './reading.ts';
import type { DecisionMap, Tornado, Variable } from './sensitivity.ts';
import { leadTornado } from './tornado.ts';
import { trial } from './trial.ts';
import { variable } from './variables.ts';

/** Cells along each side of a map unless told. */
export const cellsAcross = 100;

/**
 * Who wins over two numbers of a plan, cell by cell: `columns` values of `x` by `rows` values of `y`, fewer where a
 * count has fewer. Rows `fromRow` to `toRow` (not included) of the whole map, the lowest y first, so that several may
 * share the work; `joinMaps` puts them together.
 */
export function decisionMap(
	plan: Plan,
	x: Variable,
	y: Variable,
	columns = cellsAcross,
	rows = cellsAcross,
	fromRow = 0,
	toRow = rows
): DecisionMap {
	const attempt = trial(plan, [x, y]);
	const xs = axisValues(x, columns);
	const ys = axisValues(y, rows).slice(fromRow, toRow);
	const winner = new Int8Array(xs.length * ys.length);
	const lead = new Float64Array(winner.length);
	ys.forEach((ofY, row) =>
		xs.forEach((ofX, column) => {
			const outcome = attempt([ofX, ofY]);
			const cell = row * xs.length + column;
			winner[cell] = outcome.winner;
			lead[cell] = leadOf(plan, outcome);
		})
	);
	return { x, y, xs, ys, winner, lead };
}

/** Parts of one map, in the order of their rows, as one. */
export function joinMaps(parts: readonly [DecisionMap, ...DecisionMap[]]): DecisionMap {
	const [{ x, y, xs }] = parts;
	return {
		x,
		y,
		xs,
		ys: parts.flatMap(({ ys }) => ys),
		winner: Int8Array.from(parts.flatMap(({ winner }) => [...winner])),
		lead: Float64Array.from(parts.flatMap(({ lead }) => [...lead]))
	};
}

/** Rows that a map of that variable has at most `rows` of: a count may have fewer values. */
export function rowsOf(y: Variable, rows = cellsAcross): number {
	return axisValues(y, rows).length;
}

/** The values along one side of a map: its likely range and half as much again on either side, within the bounds. */
export function axisValues(of: Variable, count: number): number[] {
	const { quantity, value, low, high } = of;
	const step = quantity.kind === 'input' ? quantity.step : 0;
	const width = high - low || 2 * (Math.abs(value) / 2 || step || 1);
	const [from, to] = [
		Math.max(quantity.min, (high > low ? low : value - width / 2) - width / 2),
		Math.min(quantity.max, (high > low ? high : value + width / 2) + width / 2)
	];
	if (!isCount(of)) return spread(from, to, count);
	const [first, last] = [Math.ceil(from), Math.floor(to)];
	if (last - first < count) return Array.from({ length: last - first + 1 }, (_, place) => first + place);
	return [...new Set(spread(first, last, count).map(Math.round))];
}

function spread(from: number, to: number, count: number): number[] {
	if (count < 2 || to <= from) return [from];
	return Array.from({ length: count }, (_, place) => from + ((to - from) * place) / (count - 1));
}

function leadOf(
	plan: Plan,
	{ winner, costs, feasible }: { winner: number; costs: ArrayLike<number>; feasible: ArrayLike<number> }
): number {
	if (winner < 0) return 0;
	const best = costs[winner] as number;
	const next = plan.options.reduce((least, { keepsEstate }, option) => {
		const cost = costs[option] as number;
		return keepsEstate || option === winner || !feasible[option] || !(cost < least) ? least : cost;
	}, Infinity);
	// Where nothing else fits nothing is near.
	return next === Infinity || best === 0 ? 1 : (next - best) / Math.abs(best);
}

/**
 * The two numbers that a map is drawn over unless others are asked for: along x the input of the whole plan, along y
 * the other quantity, that moves the lead of the winner over its rival most; growth and tariff where there are no two
 * options to compare.
 */
export function defaultAxes(
	plan: Plan,
	known: Tornado | null = leadTornado(read(plan))
): { x: Variable; y: Variable } | null {
	const strongest = known?.bars.map((bar) => bar.variable) ?? [];
	const x =
		strongest.find(({ quantity, targets }) => quantity.kind === 'input' && targets[0]?.of === 'plan') ??
		variable(plan, growth.id);
	const y =
		strongest.find(({ quantity }) => quantity !== x?.quantity) ??
		[tariff, growth].map(({ id }) => variable(plan, id)).find((other) => other?.key !== x?.key);
	return x && y ? { x, y } : null;
}
