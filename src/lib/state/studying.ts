import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import type { Planner } from './planner.svelte.ts';
import type { Study } from './study.svelte.ts';

/** Begins to work out how far the verdict of the plan at hand carries, or goes on with it. */
export async function beginStudy(planner: Planner): Promise<Study> {
	const { Study: Made } = await import('./study.svelte.ts');
	const study = (planner.study ??= new Made(planner.reader));
	study.follow(planner.plan);
	return study;
}

/** What is known of how far the verdict carries, once it is worked out; null where it cannot be. */
export async function sensitivityOf(planner: Planner): Promise<Sensitivity | null> {
	const { read } = await planner.wake();
	const study = await beginStudy(planner);
	return study.sensitivity(() => planner.reading ?? read(planner.plan, { units: planner.reader.units }));
}
