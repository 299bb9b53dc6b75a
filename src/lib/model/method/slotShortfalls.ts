import { portNames, type PortName } from './portPhrases.ts';
import { causeOf } from './slotCauses.ts';
import { fixOf } from './slotFixes.ts';
import type { Outcome } from './slotOutcomes.ts';
import { portKinds, wantedPorts } from './slotProblem.ts';

/** A need that a server cannot meet: how much it has of it, why not more, and the nearest thing that would help. */
export interface Shortfall {
	readonly need: PortName;
	readonly have: number;
	readonly want: number;
	/** What stops the next port: 'no free slot for another NIC', 'NIC needs PCIe'. */
	readonly why: string;
	/** '2 more ports: a second expansion unit, or a server with a free PCIe slot'. */
	readonly fix: string;
}

/** What is short in the assignment that carries most, kind by kind. */
export function shortfallsOf({ search, met }: Outcome): Shortfall[] {
	const { problem } = search;
	const wanted = wantedPorts(problem.needs);
	const searches = new Map();
	return portKinds
		.filter((kind) => met[kind] < wanted[kind])
		.map((kind) => {
			const need = { problem, kind, met, want: wanted[kind], searches };
			const cause = causeOf(need);
			const { why } = cause;
			return { need: portNames[kind], have: met[kind], want: need.want, why, fix: fixOf(need, cause) };
		});
}
