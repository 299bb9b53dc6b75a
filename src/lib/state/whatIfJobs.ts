import { breakEven } from '#lib/analysis/breakEven.ts';
import { decisionMap, defaultAxes, rowsOf } from '#lib/analysis/decisionMap.ts';
import { ratioCurves, type RatioCurve, type RatioMeasure } from '#lib/analysis/ratioCurve.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { BreakEven, Tornado } from '#lib/analysis/sensitivity.ts';
import { leadTornado, tornado } from '#lib/analysis/tornado.ts';
import { variable } from '#lib/analysis/variables.ts';
import { decisive } from '#lib/analysis/whatWouldChange.ts';
import type { Plan } from '#lib/model/plan.ts';

/** The keys of the two numbers that a map is drawn over. */
export interface Axes {
	readonly x: string;
	readonly y: string;
}

/** A piece of work on one plan, short enough that a newer plan waits no longer than a blink. */
export type Job =
	/** The tornado of two options by id, else of the winner and its rival; with it what the other jobs are about. */
	| { readonly kind: 'tornado'; readonly pair: readonly [string, string] | null }
	| { readonly kind: 'change'; readonly variable: string }
	| { readonly kind: 'ratio' }
	/** Rows `from` to `to`, not included, of a map of `cells` by `cells`. */
	| {
			readonly kind: 'map';
			readonly axes: Axes;
			readonly cells: number;
			readonly from: number;
			readonly to: number;
	  };

/** What a job comes to: plain values, that a worker can hand over. They become words and figures with their reader. */
export type JobResult =
	| {
			readonly kind: 'tornado';
			readonly tornado: Tornado | null;
			readonly axes: Axes | null;
			/** Keys of the numbers whose break-even is worth asking for. */
			readonly decisive: readonly string[];
	  }
	| { readonly kind: 'change'; readonly found: BreakEven | null }
	| { readonly kind: 'ratio'; readonly curves: Readonly<Record<RatioMeasure, RatioCurve>> | null }
	| {
			readonly kind: 'map';
			readonly cells: number;
			readonly from: number;
			readonly winner: Int8Array;
			readonly lead: Float64Array;
	  };

/** What the page sends to a worker; `round` tells which plan it is about. */
export interface JobRequest {
	readonly round: number;
	readonly plan: Plan;
	readonly job: Job;
}

/** What a worker sends back. */
export type JobReply =
	| { readonly round: number; readonly result: JobResult }
	| { readonly round: number; readonly failed: string };

let last: { readonly plan: Plan; readonly reading: Reading } | null = null;

/** The reading of a plan; kept while the plan is the same object. */
function readingOf(plan: Plan): Reading {
	if (last?.plan !== plan) last = { plan, reading: read(plan) };
	return last.reading;
}

/** Does one job. */
export function doJob(plan: Plan, job: Job): JobResult {
	switch (job.kind) {
		case 'tornado': {
			const reading = readingOf(plan);
			const lead = leadTornado(reading);
			const axes = defaultAxes(plan, lead);
			return {
				kind: 'tornado',
				tornado: (job.pair && between(plan, job.pair)) ?? lead,
				axes: axes && { x: axes.x.key, y: axes.y.key },
				decisive: decisive(plan).map(({ key }) => key)
			};
		}
		case 'change': {
			const of = variable(plan, job.variable);
			return { kind: 'change', found: of && breakEven(plan, of) };
		}
		case 'ratio':
			return { kind: 'ratio', curves: ratioCurves(readingOf(plan)) };
		case 'map': {
			const { axes, cells, from, to } = job;
			const [x, y] = [variable(plan, axes.x), variable(plan, axes.y)];
			if (!x || !y) return { kind: 'map', cells, from, winner: new Int8Array(), lead: new Float64Array() };
			const { winner, lead } = decisionMap(plan, x, y, cells, cells, from, to);
			return { kind: 'map', cells, from, winner, lead };
		}
	}
}

/** The tornado of two options by id; null where the plan has no such two, or one has no cost. */
function between(plan: Plan, [one, other]: readonly [string, string]): Tornado | null {
	const [a, b] = [one, other].map((id) => plan.options.findIndex((option) => option.id === id)) as [
		number,
		number
	];
	if (a < 0 || b < 0 || a === b) return null;
	const found = tornado(plan, a, b);
	return Number.isFinite(found.difference) ? found : null;
}

/** The jobs of a map: stretches of ten rows. None where the plan lacks one of the two numbers. */
export function mapJobs(plan: Plan, axes: Axes, cells: number): Job[] {
	const y = variable(plan, axes.y);
	if (!y || !variable(plan, axes.x)) return [];
	const rows = rowsOf(y, cells);
	return Array.from({ length: Math.ceil(rows / 10) }, (_, stretch) => ({
		kind: 'map',
		axes,
		cells,
		from: stretch * 10,
		to: Math.min((stretch + 1) * 10, rows)
	}));
}
