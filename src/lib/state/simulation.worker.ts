import type { SimulationAnswer, SimulationTask } from './simulationMessages.ts';
import { simulationTasks } from './simulationTasks.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<SimulationTask>) => void) | null;
	postMessage: (answer: SimulationAnswer) => void;
};

const answer = simulationTasks();

// Answers are copied: once memory has been handed over, the machine reads every array of numbers at half the speed.
page.onmessage = ({ data }) => {
	page.postMessage(answer(data));
};
