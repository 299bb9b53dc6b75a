import type { Shape, Simulation, SimulationRequest } from '#lib/analysis/sensitivity.ts';
import { memoryOf, type SimulationPart } from '#lib/analysis/simulate.ts';
import type { Plan } from '#lib/model/plan.ts';
import { withOwnRecord } from './quantities.ts';
import type { SimulationAnswer, SimulationWorker } from './simulationMessages.ts';

/** Futures drawn once a change is made, and once the plan is at rest; a share is printed only from the latter. */
const quick = 1024;
const full = 16_384;
/** Futures that a worker draws without a look at what is asked by now. */
const block = 512;
/** Milliseconds without a change after which it is made, as a slider that is dragged is not, and the plan is at rest. */
const [made, rest] = [100, 400];

const usualWorkers = (): number => Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));
const usualWorker = (): SimulationWorker =>
	new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });

interface Pooled {
	readonly worker: SimulationWorker;
	isBusy: boolean;
}

/**
 * Simulates the plan at hand in workers: a few futures once a change is made, all of them when it rests. The latest
 * plan asked for wins. The numbers are the same for any number of workers.
 */
export class Simulator {
	/** The latest simulation, of the plan asked for or, until that is drawn, of an earlier one; null before the first. */
	latest: Simulation | null = $state.raw(null);
	/** True while the latest simulation is of an earlier plan. */
	isStale = $state(false);
	/** The simulation of the plan at hand with all its futures; null until they are drawn. */
	readonly counted: Simulation | null = $derived(
		this.latest && !this.isStale && this.latest.samples >= full ? this.latest : null
	);
	/** True where no worker could be started: there is no simulation to show. */
	isUnavailable = $state(false);

	readonly #makeWorker: () => SimulationWorker;
	readonly #workers: number;
	#pool: Pooled[] = [];
	#job = 0;
	#plan: Plan | null = null;
	#shape: Shape = 'pert';
	#goal = quick;
	#next = 0;
	#parts: SimulationPart[] = [];
	#isConcluding = false;
	#isMade = false;
	#isAtRest = false;
	#timers: ReturnType<typeof setTimeout>[] = [];

	constructor(makeWorker = usualWorker, workers = usualWorkers()) {
		this.#makeWorker = makeWorker;
		this.#workers = workers;
	}

	/** Asks for the futures of a plan; what is not drawn yet of an earlier one is given up. */
	ask(plan: Plan, shape: Shape = 'pert'): void {
		if (this.isUnavailable || (plan === this.#plan && shape === this.#shape)) return;
		this.#job += 1;
		this.#plan = plan;
		this.#shape = shape;
		this.#goal = quick;
		this.#next = 0;
		this.#parts = [];
		this.#isConcluding = false;
		this.#isMade = false;
		this.#isAtRest = false;
		this.isStale = this.latest !== null;
		this.#settle();
		this.#timers = [
			setTimeout(() => {
				this.#isMade = true;
				this.#start();
				this.#work();
			}, made),
			setTimeout(() => {
				this.#isAtRest = true;
				this.#drawAll();
			}, rest)
		];
	}

	/** Draws all futures of the plan at hand now: neither waits for its rest nor begins with a few. */
	hurry(): void {
		if (this.isUnavailable || !this.#plan) return;
		this.#settle();
		this.#isMade = true;
		this.#isAtRest = true;
		if (this.#isConcluding) this.#drawAll();
		else this.#goal = full;
		this.#start();
		this.#work();
	}

	/** Ends the workers; nothing is drawn afterwards until a plan is asked for again. */
	dispose(): void {
		this.#settle();
		for (const { worker } of this.#pool) worker.terminate();
		this.#pool = [];
		this.#plan = null;
		this.#job += 1;
	}

	#settle(): void {
		this.#timers.forEach(clearTimeout);
		this.#timers = [];
	}

	get #request(): SimulationRequest {
		return { samples: this.#goal, seed: this.#plan?.seed ?? 0, shape: this.#shape };
	}

	#start(): void {
		if (this.#pool.length > 0) return;
		this.#pool = Array.from({ length: this.#workers }, (): Pooled => {
			const pooled = { worker: this.#makeWorker(), isBusy: false };
			pooled.worker.onmessage = ({ data }) => {
				pooled.isBusy = false;
				this.#take(data);
				this.#work();
			};
			pooled.worker.onerror = () => {
				this.isUnavailable = true;
				this.dispose();
			};
			return pooled;
		});
	}

	/** Hands each idle worker the next futures, or all of them to be put together. */
	#work(): void {
		const plan = this.#plan;
		if (!plan || !this.#isMade) return;
		for (const pooled of this.#pool) {
			if (pooled.isBusy) continue;
			const task = { job: this.#job, plan, request: this.#request };
			if (this.#next < this.#goal) {
				const from = this.#next;
				this.#next = Math.min(from + block, this.#goal);
				pooled.isBusy = true;
				pooled.worker.postMessage({ ...task, kind: 'draw', from, to: this.#next }, []);
			} else if (this.#isDrawn && !this.#isConcluding) {
				this.#isConcluding = true;
				pooled.isBusy = true;
				const parts = this.#parts;
				// The last time they are handed over whole: copying millions of numbers would hold the page up.
				const isLast = this.#goal === full;
				pooled.worker.postMessage(
					{ ...task, kind: 'conclude', parts },
					isLast ? parts.flatMap(memoryOf) : []
				);
			}
		}
	}

	get #isDrawn(): boolean {
		return this.#parts.reduce((sum, { from, to }) => sum + to - from, 0) === this.#goal;
	}

	#take(answer: SimulationAnswer): void {
		if (answer.job !== this.#job) return;
		if (answer.kind === 'drawn') {
			this.#parts.push(answer.part);
			return;
		}
		this.latest = withOwnRecords(answer.simulation);
		this.isStale = false;
		this.#drawAll();
	}

	/** Goes on to all futures once the first are shown and the plan is at rest; those drawn already are among them. */
	#drawAll(): void {
		const isShown = this.latest !== null && !this.isStale && this.#isConcluding;
		if (!this.#isAtRest || !isShown || this.#goal === full) return;
		this.#goal = full;
		this.#isConcluding = false;
		this.#work();
	}
}

/** A simulation that came from a worker with the model’s own records in place of their copies. */
function withOwnRecords(simulation: Simulation): Simulation {
	return {
		...simulation,
		variables: simulation.variables.map(withOwnRecord),
		influences: simulation.influences.map(({ variable, correlation }) => ({
			variable: withOwnRecord(variable),
			correlation
		}))
	};
}
