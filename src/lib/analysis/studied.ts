import type { Reading } from '#lib/analysis/reading.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { sensitivityOf } from '#lib/analysis/sensitivityOf.ts';
import { simulate, simulationOf } from '#lib/analysis/simulate.ts';
import { leastCounted } from '#lib/analysis/sureness.ts';

/** How far the verdict carries, from as many futures as give a share worth printing, or more; the plan's own seed draws them. */
export function studied(reading: Reading, samples = leastCounted): Sensitivity {
	const { plan } = reading;
	const request = { samples, seed: plan.seed, shape: 'pert' } as const;
	return sensitivityOf(reading, simulationOf(plan, request, [simulate(plan, request)]));
}
