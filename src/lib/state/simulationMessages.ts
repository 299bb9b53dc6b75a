import type { SimulationPart } from '#lib/analysis/simulate.ts';
import type { Simulation, SimulationRequest } from '#lib/analysis/sensitivity.ts';
import type { Plan } from '#lib/model/plan.ts';

/** What a worker is asked: to draw some futures of a plan, or to put together those that all workers drew. */
export type SimulationTask = {
	/** Counts the requests: an answer to an earlier one is dropped. */
	readonly job: number;
	readonly plan: Plan;
	readonly request: SimulationRequest;
} & (
	| { readonly kind: 'draw'; readonly from: number; readonly to: number }
	| { readonly kind: 'conclude'; readonly parts: readonly SimulationPart[] }
);

/** What a worker answers. */
export type SimulationAnswer = { readonly job: number } & (
	| { readonly kind: 'drawn'; readonly part: SimulationPart }
	| { readonly kind: 'concluded'; readonly simulation: Simulation }
);

/** As much of a worker as drawing needs; tests stand in for it. */
export interface SimulationWorker {
	onmessage: ((event: MessageEvent<SimulationAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	postMessage(task: SimulationTask, handedOver: Transferable[]): void;
	terminate(): void;
}
