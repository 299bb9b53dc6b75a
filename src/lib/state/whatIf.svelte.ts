import { axisValues, joinMaps } from '#lib/analysis/decisionMap.ts';
import type { MapFigure, TornadoFigure } from '#lib/analysis/figures.ts';
import { mapFigure } from '#lib/analysis/mapFigure.ts';
import { ratioFigures, type RatioFigures } from '#lib/analysis/ratioFigures.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { BreakEven, ChangeRow, DecisionMap, Tornado } from '#lib/analysis/sensitivity.ts';
import { tornadoFigure } from '#lib/analysis/tornadoFigure.ts';
import { variable } from '#lib/analysis/variables.ts';
import { byMove, changeRow } from '#lib/analysis/whatWouldChange.ts';
import type { Plan } from '#lib/model/plan.ts';
import { withOwnRecord } from './quantities.ts';
import type { Reader } from './reader.svelte.ts';
import {
	mapJobs,
	type Axes,
	type Job,
	type JobReply,
	type JobRequest,
	type JobResult
} from './whatIfJobs.ts';

/** One that does jobs: a worker of the browser, or what stands for it. */
export interface Hand {
	onmessage: ((event: { readonly data: JobReply }) => void) | null;
	onerror: ((event: { readonly message: string }) => void) | null;
	postMessage(request: JobRequest): void;
	terminate(): void;
}

const startWorker = (): Hand =>
	new Worker(new URL('./whatIf.worker.ts', import.meta.url), { type: 'module' }) as Hand;

type MapPart = Extract<JobResult, { kind: 'map' }>;
type RatioCurves = Extract<JobResult, { kind: 'ratio' }>['curves'];

/** What was found, and the plan of which it holds: not always the one at hand. */
interface Found<T> {
	readonly plan: Plan;
	readonly of: T;
}

/** Cells along a side of the map: a first coarse look, then the map itself. */
const coarse = 20;
const fine = 100;
/** Milliseconds that a plan has to stand still before work on it begins. */
const settled = 150;

/**
 * What would have to change for another answer to win, worked out beside the page for the plan at hand: break-evens,
 * tornado, ratio curves and decision map, each as soon as it is there, told as their reader reads. The latest plan wins;
 * what was found for the one before stays until it is found anew, while `isBusy`.
 */
export class WhatIf {
	#changes: Found<readonly BreakEven[]> | null = $state.raw(null);
	#tornado: Found<Tornado> | null = $state.raw(null);
	#ratio: Found<RatioCurves> | null = $state.raw(null);
	#map: Found<DecisionMap> | null = $state.raw(null);
	/** Break-evens found so far, by how little has to change. */
	readonly changes: readonly ChangeRow[] = $derived(
		this.#told(this.#changes, ({ plan, units }, found) =>
			byMove(found.map((each) => changeRow(plan, each, units)))
		) ?? []
	);
	readonly tornado: TornadoFigure | null = $derived(this.#told(this.#tornado, tornadoFigure));
	/** Null also where the plan has no consolidation ratio. */
	readonly ratio: RatioFigures | null = $derived(this.#told(this.#ratio, ratioFigures));
	/** First coarse, then fine. */
	readonly map: MapFigure | null = $derived(this.#told(this.#map, mapFigure));
	/** The numbers that the map is drawn over. */
	axes: Axes | null = $state.raw(null);
	/** Share of the work that is done: 1 when everything stands for the plan at hand. */
	progress = $state(1);
	/** Why the last work failed; null where it did not. */
	failure: string | null = $state(null);
	readonly isBusy = $derived(this.progress < 1 && this.failure === null);
	/** True where the reader chose what the map or the tornado is about. */
	get isChosen(): boolean {
		return this.#chosenAxes !== null || this.#pair !== null;
	}

	readonly #reader: Pick<Reader, 'units' | 'numbers'>;
	readonly #start: () => Hand;
	readonly #most: number;
	#hands: Hand[] = [];
	#idle: Hand[] = [];
	#queue: Job[] = [];
	#round = 0;
	#plan: Plan | null = null;
	#chosenAxes: Axes | null = null;
	#pair: readonly [string, string] | null = null;
	#found: BreakEven[] = [];
	#parts: MapPart[] = [];
	#asked = 0;
	#answered = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `hands` work at a time, each made by `start`; by default workers, one fewer than the machine has cores, at most four. */
	constructor(
		reader: Pick<Reader, 'units' | 'numbers'>,
		start: () => Hand = startWorker,
		hands = Math.min(4, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1))
	) {
		this.#reader = reader;
		this.#start = start;
		this.#most = hands;
	}

	/** Works on a plan from now on; the same plan again changes nothing. */
	follow(plan: Plan): void {
		if (plan === this.#plan) return;
		this.#plan = plan;
		this.progress = 0;
		this.failure = null;
		this.#round += 1;
		this.#queue = [];
		this.#settle();
		this.#timer = setTimeout(() => this.#begin(), settled);
	}

	/** Begins now with the plan at hand, where its rest is still waited for. */
	hurry(): void {
		if (this.#timer !== undefined) this.#begin();
	}

	/** Draws the map over two other numbers, by their keys; null goes back to the strongest two. */
	mapOver(axes: Axes | null): void {
		this.#chosenAxes = axes;
		this.again();
	}

	/** Draws the tornado of two other options, by their ids; null goes back to winner and rival. */
	compare(pair: readonly [string, string] | null): void {
		this.#pair = pair;
		this.again();
	}

	/** Ends all work and lets its workers go. */
	stop(): void {
		this.#settle();
		this.#round += 1;
		this.#plan = null;
		this.#queue = [];
		this.#dismiss();
		this.progress = 1;
	}

	/** Works on the plan at hand once more: what a reader asks for after a failure. */
	again(): void {
		const plan = this.#plan;
		this.#plan = null;
		if (plan) this.follow(plan);
	}

	#settle(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#begin(): void {
		this.#settle();
		this.#found = [];
		this.#parts = [];
		this.#asked = 0;
		this.#answered = 0;
		this.#ask([{ kind: 'tornado', pair: this.#pair }, { kind: 'ratio' }]);
	}

	#ask(jobs: readonly Job[]): void {
		this.#queue.push(...jobs);
		this.#asked += jobs.length;
		while (this.#idle.length < this.#queue.length && this.#hands.length < this.#most) {
			const hand = this.#start();
			hand.onmessage = ({ data }) => this.#hear(hand, data);
			hand.onerror = ({ message }) =>
				this.#fail(message || 'The part that works beside the page did not start.');
			this.#hands.push(hand);
			this.#idle.push(hand);
		}
		this.#hand();
	}

	/** Gives each idle hand the next job. */
	#hand(): void {
		while (this.#plan && this.#idle.length > 0 && this.#queue.length > 0) {
			const job = this.#queue.shift() as Job;
			this.#idle.pop()?.postMessage({ round: this.#round, plan: this.#plan, job });
		}
	}

	#hear(hand: Hand, reply: JobReply): void {
		if (!this.#hands.includes(hand)) return;
		this.#idle.push(hand);
		if (reply.round === this.#round && this.#plan) {
			if ('failed' in reply) this.#fail(reply.failed);
			else this.#take(this.#plan, reply.result);
		}
		this.#hand();
	}

	#take(plan: Plan, result: JobResult): void {
		this.#answered += 1;
		if (result.kind === 'tornado') {
			this.#tornado = result.tornado && { plan, of: withOwnRecords(result.tornado) };
			const axes = this.#chosenAxes ?? result.axes;
			this.axes = axes;
			if (!axes) this.#map = null;
			this.#ask([
				...(axes ? mapJobs(plan, axes, coarse) : []),
				...result.decisive.map((key): Job => ({ kind: 'change', variable: key })),
				...(axes ? mapJobs(plan, axes, fine) : [])
			]);
		} else if (result.kind === 'ratio') this.#ratio = { plan, of: result.curves };
		else if (result.kind === 'change') {
			if (result.found) this.#found.push({ ...result.found, variable: withOwnRecord(result.found.variable) });
			this.#changes = { plan, of: [...this.#found] };
		} else this.#draw(plan, result);
		// Until the first answer says how much there is to do, next to nothing is done.
		this.progress = this.#asked <= 2 ? 0.02 : this.#answered / this.#asked;
	}

	/** Puts a stretch of the map to the others; once all are there the map is drawn. */
	#draw(plan: Plan, part: MapPart): void {
		const { axes } = this;
		const [x, y] = axes ? [variable(plan, axes.x), variable(plan, axes.y)] : [null, null];
		if (!x || !y) return;
		this.#parts.push(part);
		const [xs, ys] = [axisValues(x, part.cells), axisValues(y, part.cells)];
		const parts = this.#parts.filter(({ cells }) => cells === part.cells).sort((a, b) => a.from - b.from);
		const cells = parts.reduce((sum, { winner }) => sum + winner.length, 0);
		if (cells < xs.length * ys.length) return;
		const stretches = parts.map(({ from, winner, lead }): DecisionMap => {
			return { x, y, xs, ys: ys.slice(from, from + winner.length / xs.length), winner, lead };
		});
		this.#map = { plan, of: joinMaps(stretches as [DecisionMap, ...DecisionMap[]]) };
	}

	/** Words and figures of what was found, made anew when the reader chooses other units or another writing of numbers. */
	#told<F, T>(found: Found<F> | null, tell: (reading: Reading, of: F) => T): T | null {
		const { units, numbers } = this.#reader;
		return found && numbers && tell(read(found.plan, { units }), found.of);
	}

	#fail(reason: string): void {
		this.failure = reason;
		this.#queue = [];
		this.#dismiss();
	}

	#dismiss(): void {
		for (const hand of this.#hands) hand.terminate();
		this.#hands = [];
		this.#idle = [];
	}
}

/** A tornado that came from a worker with the model’s own records in place of their copies. */
function withOwnRecords(tornado: Tornado): Tornado {
	const bars = tornado.bars.map((bar) => ({ ...bar, variable: withOwnRecord(bar.variable) }));
	return { ...tornado, bars };
}
