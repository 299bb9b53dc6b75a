import { parentPort, workerData } from 'node:worker_threads';
import { memoryOf, simulate } from '#lib/analysis/simulate.ts';
import type { SimulationRequest } from '#lib/analysis/sensitivity.ts';
import type { Plan } from '#lib/model/plan.ts';

const { plan, request, from, to } = workerData as {
	plan: Plan;
	request: SimulationRequest;
	from: number;
	to: number;
};

const part = simulate(plan, request, from, to);
parentPort?.postMessage(part, memoryOf(part));
