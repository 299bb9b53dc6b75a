import { Worker } from 'node:worker_threads';
import { simulationOf, type SimulationPart } from '#lib/analysis/simulate.ts';
import type { Simulation, SimulationRequest } from '#lib/analysis/sensitivity.ts';
import type { Plan } from '#lib/model/plan.ts';

/** A simulation drawn by workers in equal parts, starting them and putting the parts together included. */
export async function drawn(plan: Plan, request: SimulationRequest, workers: number): Promise<Simulation> {
	const part = (place: number): Promise<SimulationPart[]> =>
		new Promise((done, fail) => {
			const from = Math.round((request.samples * place) / workers);
			const to = Math.round((request.samples * (place + 1)) / workers);
			const worker = new Worker(new URL('./futures.js', import.meta.url), {
				workerData: { plan, request, from, to }
			});
			worker.once('message', (parts: SimulationPart[]) => done(parts));
			worker.once('error', fail);
		});
	const parts = await Promise.all(Array.from({ length: workers }, (_, place) => part(place)));
	return simulationOf(plan, request, parts.flat());
}
