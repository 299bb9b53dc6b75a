import type { SimulationAnswer, SimulationTask } from './simulationMessages.ts';
import { simulationTasks } from './simulationTasks.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<SimulationTask>) => void) | null;
	postMessage: (answer: SimulationAnswer, transfer?: Transferable[]) => void;
};

const answer = simulationTasks();

page.onmessage = ({ data }) => {
	const answered = answer(data);
	if (answered.kind === 'concluded') return page.postMessage(answered);
	const { winners, leads, cost, tons, feasible, withinRoom } = answered.part;
	const arrays = [winners, leads, cost, tons, feasible, withinRoom];
	page.postMessage(
		answered,
		arrays.map(({ buffer }) => buffer as ArrayBuffer)
	);
};
