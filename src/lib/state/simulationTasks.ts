import { simulationOf, simulator } from '#lib/analysis/simulate.ts';
import type { SimulationAnswer, SimulationTask } from './simulationMessages.ts';

/** Answers tasks one after the other; a plan is prepared once for all the futures that are drawn of it. */
export function simulationTasks(): (task: SimulationTask) => SimulationAnswer {
	let prepared: { job: number; draw: ReturnType<typeof simulator> } | null = null;
	return (task) => {
		const { job, plan, request } = task;
		if (task.kind === 'conclude') {
			return { job, kind: 'concluded', simulation: simulationOf(plan, request, task.parts) };
		}
		if (prepared?.job !== job) prepared = { job, draw: simulator(plan, request) };
		return { job, kind: 'drawn', part: prepared.draw(task.from, task.to) };
	};
}
