import { memoryOf } from '#lib/analysis/simulate.ts';
import type { SimulationAnswer, SimulationTask } from './simulationMessages.ts';
import { simulationTasks } from './simulationTasks.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<SimulationTask>) => void) | null;
	postMessage: (answer: SimulationAnswer, transfer?: Transferable[]) => void;
};

const answer = simulationTasks();

page.onmessage = ({ data }) => {
	const answered = answer(data);
	page.postMessage(answered, answered.kind === 'drawn' ? memoryOf(answered.part) : []);
};
