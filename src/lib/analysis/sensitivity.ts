import type { Assumption, Input } from '#lib/engine/quantity.ts';
import type { Where } from '#lib/model/change.ts';
import type { FanFigure, MapFigure, OptionRef, RatioFigure, TornadoFigure } from './figures.ts';

/**
 * A number of a plan that an analysis may vary. Options that share a catalogue entry share its numbers, so they vary
 * together.
 */
export interface Variable {
	/** Names it in links, requests and tests: `growth`, `option/blades/serverMemory`. */
	readonly key: string;
	readonly quantity: Input | Assumption;
	/** `VM growth`; with the option, group or entry behind it where it is not the plan's own. */
	readonly label: string;
	/** Where the number is set when it is varied. */
	readonly targets: readonly Where[];
	/** The plan's own number, the most likely one. */
	readonly value: number;
	/** Likely range; both equal `value` where the number is known. */
	readonly low: number;
	readonly high: number;
}

/** How likely a number is to lie where, between the ends of its likely range. */
export type Shape = 'pert' | 'triangular';

/** What a request for a simulation asks: how many futures, over which years, from which seed. */
export interface SimulationRequest {
	readonly samples: number;
	readonly seed: number;
	readonly shape: Shape;
}

/** Many futures of one plan: all its uncertain numbers varied at once. */
export interface Simulation extends SimulationRequest {
	readonly variables: readonly Variable[];
	/** Share of the futures in which each option is the cheapest of the feasible ones, As is aside; in option order. */
	readonly cheapest: readonly number[];
	readonly noneFeasible: number;
	/** Share of the futures in which each option stays within the room's cooling in every year. */
	readonly withinRoom: readonly number[];
	/** Share of the futures in which each option has no uncured limit. */
	readonly feasible: readonly number[];
	/** Percentiles by option and year: cumulative present cost in money, and tons of cooling. */
	readonly fans: { readonly cost: readonly Fan[]; readonly tons: readonly Fan[] };
	/** How each variable goes with the lead of the winner over its rival: Spearman's rank correlation, strongest first. */
	readonly influences: readonly { readonly variable: Variable; readonly correlation: number }[];
}

/** Percentiles of one option over the years 0…horizon. */
export interface Fan {
	readonly p5: readonly number[];
	readonly p25: readonly number[];
	readonly p50: readonly number[];
	readonly p75: readonly number[];
	readonly p95: readonly number[];
}

/** What each uncertain number alone does to the difference of two options: their net present cost, `other` minus `option`. */
export interface Tornado {
	/** Indices of the two options; the difference is positive where `option` is cheaper. */
	readonly option: number;
	readonly other: number;
	readonly difference: number;
	/** Largest swing first. */
	readonly bars: readonly {
		readonly variable: Variable;
		readonly atLow: number;
		readonly atHigh: number;
	}[];
}

/** Where the answer changes when one number is moved through its range. */
export interface Crossing {
	/** The two values next to the change; equal up to the search's precision where it is smooth, a jump where cost steps. */
	readonly below: number;
	readonly above: number;
	readonly isJump: boolean;
	/** Winner on either side: index of the option, or null where none is feasible. */
	readonly before: number | null;
	readonly after: number | null;
	/** Options whose feasibility changes here. */
	readonly feasibility: readonly { readonly option: number; readonly feasibleAfter: boolean }[];
}

/** What would have to change for another answer to win: one number, all the places where the answer changes. */
export interface BreakEven {
	readonly variable: Variable;
	readonly from: number;
	readonly to: number;
	readonly crossings: readonly Crossing[];
	/** The crossing nearest to the plan's own value at which the winner changes; null where there is none in the range. */
	readonly nearest: Crossing | null;
}

/** A row of the table “what would have to change”, as shown. */
export interface ChangeRow {
	readonly variable: string; // key
	readonly label: string;
	readonly now: string; // 'USD 0.12 per kWh'
	readonly range: string; // '0.05–0.40'
	readonly answer: string; // 'At USD 0.21 per kWh or more, blades win'
	/** Moves by this share of its present value at the nearest change; null where nothing changes. */
	readonly move: number | null;
}

/** The winner over two inputs, cell by cell. */
export interface DecisionMap {
	readonly x: Variable;
	readonly y: Variable;
	readonly xs: readonly number[];
	readonly ys: readonly number[];
	/** Row by row from the lowest y: index of the winning option, -1 where none is feasible. */
	readonly winner: Int8Array;
	/** Lead over the runner-up as a share of the winner's cost; 0 where there is no winner. */
	readonly lead: Float64Array;
}

/** How sure the verdict is, in words. */
export interface Sureness {
	readonly tooClose: boolean;
	/** `Blades are cheapest in 91% of 16,384 futures.` / `Too close to call: …` */
	readonly sentence: string;
	readonly shares: readonly {
		readonly option: OptionRef | null;
		readonly share: number;
		readonly shown: string;
	}[];
}

/** All that the page, the report and the slides say about how far a verdict carries. */
export interface Sensitivity {
	readonly samples: number;
	readonly seed: number;
	readonly shape: Shape;
	readonly sureness: Sureness;
	readonly changes: readonly ChangeRow[];
	readonly influences: readonly { readonly label: string; readonly correlation: string }[];
	readonly figures: {
		readonly tornado: TornadoFigure | null;
		readonly cost: FanFigure;
		readonly tons: FanFigure;
		readonly ratio: {
			readonly heat: RatioFigure;
			readonly tons: RatioFigure;
			readonly rackUnits: RatioFigure;
			readonly cost: RatioFigure;
		} | null;
		readonly map: MapFigure | null;
	};
}
