import { onDestroy, untrack } from 'svelte';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import type { Planner } from './planner.svelte.ts';
import type { Study } from './study.svelte.ts';

/** Milliseconds after the reader's first touch before futures are drawn: until then the page is theirs. */
const patience = 4000;

/** While a page is open, works out in workers how far its verdict carries, from the first thing that the reader does. */
export function studyAlong(planner: Planner): void {
	$effect(() => {
		if (!planner.isAwake || planner.study) return;
		const timer = setTimeout(() => void beginStudy(planner).catch(() => undefined), patience);
		return () => clearTimeout(timer);
	});
	$effect(() => {
		const { plan, study } = planner;
		untrack(() => study?.follow(plan));
	});
	onDestroy(() => planner.study?.stop());
}

/** Begins to work out how far the verdict of the plan at hand carries, or goes on with it. */
async function beginStudy(planner: Planner): Promise<Study> {
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
