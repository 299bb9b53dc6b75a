import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulate, simulationOf } from '#lib/analysis/simulate.ts';
import { growth } from '#lib/model/demand.ts';
import { withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { SimulationTask, SimulationWorker } from '#lib/state/simulationMessages.ts';
import { simulationTasks } from '#lib/state/simulationTasks.ts';
import { Simulator } from '#lib/state/simulation.svelte.ts';
import { examplePlan } from '../examples/reading.ts';

const small = examplePlan('small-consolidation');
const grown = withSetting(small, { of: 'plan' }, growth.id, 0.12);

/** A worker in this thread: it answers one task when it is let, and copies everything as a real one does. */
class Bench {
	tasks: { worker: SimulationWorker; task: SimulationTask }[] = [];
	asked: SimulationTask[] = [];
	ended = 0;

	make = (): SimulationWorker => {
		const answer = simulationTasks();
		const worker: SimulationWorker = {
			onmessage: null,
			onerror: null,
			postMessage: (task, transfer) => {
				this.asked.push(task);
				this.tasks.push({ worker, task: structuredClone(task, { transfer }) });
			},
			terminate: () => (this.ended += 1)
		};
		this.#answers.set(worker, answer);
		return worker;
	};
	readonly #answers = new Map<SimulationWorker, ReturnType<typeof simulationTasks>>();

	/** Lets a change be made and the workers answer, the last one asked first, until nothing is left or so many are answered. */
	run(most = Infinity): void {
		vi.advanceTimersByTime(100);
		for (let turn = 0; turn < most && this.tasks.length > 0; turn += 1) {
			const { worker, task } = this.tasks.pop()!;
			const answer = this.#answers.get(worker)!(task);
			// A draw keeps its answer short: the model's formulas are functions and stay where they are.
			worker.onmessage?.({ data: answer } as MessageEvent);
		}
	}
}

function whole(plan: Plan, samples: number): ReturnType<typeof simulationOf> {
	const request = { samples, seed: plan.seed, shape: 'pert' as const };
	return simulationOf(plan, request, [simulate(plan, request)]);
}

describe('the simulator', { timeout: 120_000 }, () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it.each([1, 3])('draws 1,024 futures at once, the same from %i of them', (workers) => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, workers);
		simulator.ask(small);
		bench.run();
		expect(simulator.latest).toEqual(whole(small, 1024));
		expect(simulator.counted).toBeNull();
		expect(bench.asked.every(({ request }) => request.samples === 1024)).toBe(true);
	});

	it('draws the rest of 16,384 once the plan is left alone, and none of them twice', () => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 2);
		simulator.ask(small);
		bench.run();
		vi.advanceTimersByTime(1000);
		bench.run();
		expect(simulator.counted?.samples).toBe(16_384);
		expect(simulator.counted?.cheapest).toEqual(whole(small, 16_384).cheapest);
		const drawn = bench.asked.flatMap((task) => (task.kind === 'draw' ? [task.from] : []));
		expect(new Set(drawn).size).toBe(drawn.length);
	});

	it.each([
		['before it began', 0],
		['while a few are drawn', 2],
		['once a few are shown', Infinity]
	])('in a hurry draws all of them without waiting: %s', (_, answers) => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 2);
		simulator.ask(small);
		if (answers > 0) bench.run(answers);
		simulator.hurry();
		bench.run();
		expect(simulator.counted?.cheapest).toEqual(whole(small, 16_384).cheapest);
		const drawn = bench.asked.flatMap((task) => (task.kind === 'draw' ? [task.from] : []));
		expect(new Set(drawn).size).toBe(drawn.length);
		simulator.hurry();
		expect(bench.tasks).toEqual([]);
	});

	it('gives an earlier plan up for a later one, and says that what it shows is of the earlier', () => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 2);
		simulator.ask(small);
		bench.run();
		simulator.ask(withSetting(small, { of: 'plan' }, growth.id, 0.3));
		expect(simulator.isStale).toBe(true);
		simulator.ask(grown);
		bench.run();
		expect(simulator.isStale).toBe(false);
		expect(simulator.latest).toEqual(whole(grown, 1024));
	});

	it('asked for the same plan again it goes on as it is', () => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 1);
		simulator.ask(small);
		vi.advanceTimersByTime(100);
		simulator.ask(small);
		vi.advanceTimersByTime(100);
		expect(bench.asked).toHaveLength(1);
	});

	it('leaves a plan alone for as long as it is being changed', () => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 1);
		for (const value of [0.1, 0.11, 0.12]) {
			simulator.ask(withSetting(small, { of: 'plan' }, growth.id, value));
			vi.advanceTimersByTime(90);
		}
		expect(bench.asked).toEqual([]);
		bench.run();
		expect(simulator.latest).toEqual(whole(grown, 1024));
	});

	it('ends its workers, and says so where one does not start', () => {
		const bench = new Bench();
		const simulator = new Simulator(bench.make, 2);
		simulator.ask(small);
		vi.advanceTimersByTime(100);
		bench.tasks[0]!.worker.onerror?.({ message: 'blocked' } as ErrorEvent);
		expect(simulator.isUnavailable).toBe(true);
		expect(bench.ended).toBe(2);
		vi.advanceTimersByTime(1000);
		expect(bench.asked).toHaveLength(2);
	});
});
