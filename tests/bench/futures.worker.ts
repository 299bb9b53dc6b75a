import { parentPort, workerData } from 'node:worker_threads';
import { simulator, type SimulationPart } from '#lib/analysis/simulate.ts';
import type { SimulationRequest } from '#lib/analysis/sensitivity.ts';
import type { Plan } from '#lib/model/plan.ts';

const { plan, request, from, to } = workerData as {
	plan: Plan;
	request: SimulationRequest;
	from: number;
	to: number;
};

/** Futures drawn at a time, as on the page. */
const block = 512;

const draw = simulator(plan, request);
const parts: SimulationPart[] = [];
for (let next = from; next < to; next += block) parts.push(draw(next, Math.min(next + block, to)));
parentPort?.postMessage(parts);
