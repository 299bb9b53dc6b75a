import { describe, expect, it, vi } from 'vitest';
import { breakEven } from '#lib/analysis/breakEven.ts';
import { decisionMap } from '#lib/analysis/decisionMap.ts';
import type { Tornado } from '#lib/analysis/sensitivity.ts';
import { variable } from '#lib/analysis/variables.ts';
import { examplePlan } from '../examples/reading.ts';
import { doJob, mapJobs, type JobResult } from '#lib/state/whatIfJobs.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const plan = examplePlan('existing-san');
const axes = { x: 'growth', y: 'tariff' };

function done<K extends JobResult['kind']>(kind: K, result: JobResult): Extract<JobResult, { kind: K }> {
	if (result.kind !== kind) throw new Error(`A job of ${kind} came back as ${result.kind}.`);
	return result as Extract<JobResult, { kind: K }>;
}

const between = (tornado: Tornado | null): (string | undefined)[] =>
	tornado ? [tornado.option, tornado.other].map((option) => plan.options[option]?.id) : [];

describe('A job beside the page', () => {
	it('draws the tornado of the verdict, or of two options by name', () => {
		const verdict = done('tornado', doJob(plan, { kind: 'tornado', pair: null }));
		expect(between(verdict.tornado)).toEqual(['small', 'large']);
		const asked = done('tornado', doJob(plan, { kind: 'tornado', pair: ['large', 'as-is'] }));
		expect(between(asked.tornado)).toEqual(['large', 'as-is']);
		const unknown = done('tornado', doJob(plan, { kind: 'tornado', pair: ['large', 'gone'] }));
		expect(between(unknown.tornado)).toEqual(['small', 'large']);
		expect(verdict.decisive).toContain('tariff');
	});

	it('finds a break-even, nothing of a number that the plan lacks', () => {
		const { found } = done('change', doJob(plan, { kind: 'change', variable: 'growth' }));
		expect(found).toEqual(breakEven(plan, variable(plan, 'growth')!));
		expect(done('change', doJob(plan, { kind: 'change', variable: 'gone' })).found).toBeNull();
	});

	it('makes a map in stretches of ten rows, whose cells are those of the whole', () => {
		const jobs = mapJobs(plan, axes, 12);
		expect(jobs.map((job) => (job.kind === 'map' ? [job.from, job.to] : []))).toEqual([
			[0, 10],
			[10, 12]
		]);
		const parts = jobs.map((job) => done('map', doJob(plan, job)));
		const whole = decisionMap(plan, variable(plan, 'growth')!, variable(plan, 'tariff')!, 12, 12);
		expect(parts.flatMap(({ winner }) => [...winner])).toEqual([...whole.winner]);
		expect(parts.flatMap(({ lead }) => [...lead])).toEqual([...whole.lead]);
	});

	it('makes no map over a number that the plan lacks', () => {
		expect(mapJobs(plan, { x: 'gone', y: 'tariff' }, 12)).toEqual([]);
	});

	it('comes back in values that a worker can hand over', () => {
		for (const job of [
			{ kind: 'tornado', pair: null },
			{ kind: 'change', variable: 'tariff' },
			{ kind: 'ratio' },
			mapJobs(plan, axes, 4)[0]!
		] as const) {
			const result = doJob(plan, job);
			expect(structuredClone(result)).toEqual(result);
		}
	});
});
