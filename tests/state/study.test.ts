import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Simulation } from '#lib/analysis/sensitivity.ts';
import { withSetting } from '#lib/model/change.ts';
import { Reader } from '#lib/state/reader.svelte.ts';
import { Study } from '#lib/state/study.svelte.ts';
import { examplePlan } from '../examples/reading.ts';

const plan = examplePlan('small-consolidation');
const changed = withSetting(plan, { of: 'plan' }, 'growth', 0.12);
const all = { samples: 16_384 } as Simulation;

describe('the futures that a study gives', () => {
	beforeEach(() => {
		vi.useFakeTimers();
		vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
	});
	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	it('are those of the plan that it works on, and of no plan that the page turned to meanwhile', () => {
		const study = new Study(new Reader());
		study.follow(plan);
		study.simulator.latest = all;
		study.simulator.isStale = false;
		expect(study.counted(plan)).toBe(all);
		expect(study.counted(changed)).toBeNull();

		study.follow(changed);
		expect(study.counted(changed)).toBeNull();
		study.stop();
	});
});
