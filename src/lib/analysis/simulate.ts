import { numberAt, type Spot } from '#lib/engine/cells.ts';
import { coolingTons, roomTons } from '#lib/model/cooling.ts';
import type { Plan } from '#lib/model/plan.ts';
import { presentCost } from '#lib/model/totals.ts';
import { drawing } from './drawing.ts';
import { influences } from './influences.ts';
import { fanOf } from './percentiles.ts';
import { read } from './reading.ts';
import type { Fan, Simulation, SimulationRequest } from './sensitivity.ts';
import { trial, type Outcome } from './trial.ts';

/** The futures `from` up to `to` of a simulation, as plain arrays that workers hand over. Parts put together are the whole. */
export interface SimulationPart {
	readonly from: number;
	readonly to: number;
	/** By future: index of the cheapest feasible option, −1 where none is feasible. */
	readonly winners: Int8Array;
	/** By future: what the plan’s rival costs more than the plan’s winner. */
	readonly leads: Float64Array;
	/** By option, then year, then future. */
	readonly cost: Float64Array;
	readonly tons: Float64Array;
	/** By option: in how many futures it is feasible, and stays within the room’s cooling. */
	readonly feasible: Uint32Array;
	readonly withinRoom: Uint32Array;
}

/** The memory of a part, which workers pass on with it rather than copy. */
export function memoryOf({
	winners,
	leads,
	cost,
	tons,
	feasible,
	withinRoom
}: SimulationPart): ArrayBuffer[] {
	return [winners, leads, cost, tons, feasible, withinRoom].map(({ buffer }) => buffer as ArrayBuffer);
}

/** Draws and evaluates the futures `from` up to `to` of a plan; the same ones whoever draws the others. */
export function simulate(
	plan: Plan,
	request: SimulationRequest,
	from = 0,
	to = request.samples
): SimulationPart {
	return simulator(plan, request)(from, to);
}

/** Prepares a plan once for all the parts of its simulation. */
export function simulator(
	plan: Plan,
	request: SimulationRequest
): (from: number, to: number) => SimulationPart {
	const { variables, draws, at } = drawing(plan, request);
	const run = trial(plan, variables, [presentCost, coolingTons, roomTons]);
	const [winner, rival] = contest(plan) ?? [0, 0];
	const [options, years] = [plan.options.length, plan.horizon + 1];
	const shares = new Float64Array(draws.length);
	const values = new Float64Array(variables.length);

	function write(part: SimulationPart, future: number, outcome: Outcome): void {
		const { costs, feasible, winner: best, watched } = outcome;
		const [cost, tons, room] = watched as [Spot, Spot, Spot];
		const count = part.to - part.from;
		part.winners[future] = best;
		part.leads[future] = (costs[rival] as number) - (costs[winner] as number);
		for (let option = 0; option < options; option += 1) {
			let isWithin = true;
			for (let year = 0; year < years; year += 1) {
				const place = (option * years + year) * count + future;
				const needed = numberAt(tons, option, year);
				part.cost[place] = numberAt(cost, option, year);
				part.tons[place] = needed;
				isWithin = isWithin && needed <= numberAt(room, option, year);
			}
			part.feasible[option] = (part.feasible[option] as number) + (feasible[option] as number);
			part.withinRoom[option] = (part.withinRoom[option] as number) + Number(isWithin);
		}
	}

	return (from, to) => {
		const count = to - from;
		const part: SimulationPart = {
			from,
			to,
			winners: new Int8Array(count),
			leads: new Float64Array(count),
			cost: new Float64Array(options * years * count),
			tons: new Float64Array(options * years * count),
			feasible: new Uint32Array(options),
			withinRoom: new Uint32Array(options)
		};
		for (let future = 0; future < count; future += 1) {
			at(from + future, shares, values);
			write(part, future, run(values));
		}
		return part;
	};
}

/** The plan’s winner and its rival, As is where there is no other; null where no option fits. */
function contest(plan: Plan): readonly [winner: number, rival: number] | null {
	const { winner, rival, asIs } = read(plan).ranking;
	return winner === null ? null : [winner, rival ?? asIs];
}

/** Puts the parts of a simulation together, in whatever order they come. */
export function simulationOf(
	plan: Plan,
	request: SimulationRequest,
	parts: readonly SimulationPart[]
): Simulation {
	const ordered = [...parts].sort((a, b) => a.from - b.from);
	const options = plan.options.map((_, option) => option);
	const counted = (count: (part: SimulationPart) => number): number =>
		ordered.reduce((sum, part) => sum + count(part), 0) / request.samples;
	const wins = (option: number): number =>
		counted(({ winners }) => winners.reduce((sum, winner) => sum + Number(winner === option), 0));
	const drawn = drawing(plan, request);
	return {
		...request,
		variables: drawn.variables,
		cheapest: options.map(wins),
		noneFeasible: wins(-1),
		withinRoom: options.map((option) => counted((part) => part.withinRoom[option] as number)),
		feasible: options.map((option) => counted((part) => part.feasible[option] as number)),
		fans: {
			cost: options.map((option) => fan(plan, ordered, 'cost', option)),
			tons: options.map((option) => fan(plan, ordered, 'tons', option))
		},
		influences: contest(plan) ? influences(drawn, joined(ordered.map(({ leads }) => leads))) : []
	};
}

/** The percentiles of an option over the years, from all futures. */
function fan(plan: Plan, parts: readonly SimulationPart[], of: 'cost' | 'tons', option: number): Fan {
	const years = plan.horizon + 1;
	return fanOf(
		Array.from({ length: years }, (_, year) =>
			joined(
				parts.map((part) => {
					const count = part.to - part.from;
					const start = (option * years + year) * count;
					return part[of].subarray(start, start + count);
				})
			)
		)
	);
}

function joined(pieces: readonly Float64Array[]): Float64Array {
	const whole = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let start = 0;
	for (const piece of pieces) {
		whole.set(piece, start);
		start += piece.length;
	}
	return whole;
}
