import type { Reading } from './reading.ts';
import type { Sensitivity } from './sensitivity.ts';
import { sensitivityOf } from './sensitivityOf.ts';
import { simulate, simulationOf } from './simulate.ts';
import { leastCounted } from './sureness.ts';

/** How far the verdict carries, from as many futures as give a share worth printing, or more; the plan's own seed draws them. */
export function studied(reading: Reading, samples = leastCounted): Sensitivity {
	const { plan } = reading;
	const request = { samples, seed: plan.seed, shape: 'pert' } as const;
	return sensitivityOf(reading, simulationOf(plan, request, [simulate(plan, request)]));
}
