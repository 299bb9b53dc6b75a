import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examplePlan } from '../examples/reading.ts';
import type { Plan } from '#lib/model/plan.ts';
import { variable } from '#lib/analysis/variables.ts';
import { withSetting } from '#lib/model/change.ts';
import { Reader } from '#lib/state/reader.svelte.ts';
import { WhatIf, type Hand } from '#lib/state/whatIf.svelte.ts';
import type { JobReply, JobRequest, JobResult } from '#lib/state/whatIfJobs.ts';

/** A hand that keeps what it is asked and answers when told to. */
class Slow implements Hand {
	onmessage: Hand['onmessage'] = null;
	onerror: Hand['onerror'] = null;
	asked: JobRequest[] = [];
	ended = false;
	postMessage(request: JobRequest): void {
		this.asked.push(request);
	}
	terminate(): void {
		this.ended = true;
	}
	answer(reply: (request: JobRequest) => JobResult | string): void {
		const request = this.asked.shift();
		if (!request) throw new Error('Nothing was asked.');
		const result = reply(request);
		const { round } = request;
		const data: JobReply = typeof result === 'string' ? { round, failed: result } : { round, result };
		this.onmessage?.({ data });
	}
}

const plan = examplePlan('existing-san');
const other: Plan = withSetting(plan, { of: 'plan' }, 'tariff', 0.3);
const axes = { x: 'growth', y: 'tariff' };

/** Answers at once: two numbers worth asking for, a map on which the second option wins everywhere. */
function quick({ job, plan }: JobRequest): JobResult {
	switch (job.kind) {
		case 'tornado':
			return { kind: 'tornado', tornado: null, axes, decisive: ['growth', 'tariff'] };
		case 'ratio':
			return { kind: 'ratio', curves: null };
		case 'change': {
			const of = variable(plan, job.variable)!;
			const moved = of.value * (job.variable === 'growth' ? 3 : 2);
			const nearest = { below: of.value, above: moved, isJump: true, before: 1, after: 2, feasibility: [] };
			return {
				kind: 'change',
				found: { variable: of, from: 0, to: 4 * moved, crossings: [nearest], nearest }
			};
		}
		case 'map': {
			const count = (job.to - job.from) * job.cells;
			return {
				kind: 'map',
				cells: job.cells,
				from: job.from,
				winner: new Int8Array(count).fill(2),
				lead: new Float64Array(count).fill(0.1)
			};
		}
	}
}

let hands: Slow[];
let reader: Reader;
const start = (): Slow => {
	const hand = new Slow();
	hands.push(hand);
	return hand;
};
/** Answers all that is asked until nothing is. */
function finish(): void {
	for (let busy = hands.find(({ asked }) => asked.length); busy;) {
		busy.answer(quick);
		busy = hands.find(({ asked }) => asked.length);
	}
}

/** The tariff of the plan that was worked on, as it is told. */
const tariffOf = ({ changes }: WhatIf): string | undefined =>
	changes.find(({ variable: key }) => key === 'tariff')?.now;

beforeEach(() => {
	hands = [];
	reader = new Reader();
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('What would have to change, worked out beside the page', () => {
	it('begins once a plan stands still, for the last of them', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		whatIf.follow(other);
		expect(hands).toEqual([]);
		expect(whatIf.isBusy).toBe(true);
		vi.advanceTimersByTime(200);
		expect(hands[0]!.asked.map(({ plan: of, job }) => [of === other, job.kind])).toEqual([[true, 'tornado']]);
	});

	it('in a hurry does not wait for the plan to stand still, and begins once', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		whatIf.hurry();
		whatIf.hurry();
		expect(hands[0]!.asked).toHaveLength(1);
		vi.advanceTimersByTime(1000);
		expect(hands[0]!.asked).toHaveLength(1);
		finish();
		expect(whatIf.progress).toBe(1);
		whatIf.hurry();
		expect(hands[0]!.asked).toEqual([]);
	});

	it('hands out one job at a time to each hand', () => {
		const whatIf = new WhatIf(reader, start, 2);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		expect(hands.map(({ asked }) => asked.length)).toEqual([1, 1]);
		hands.find(({ asked }) => asked[0]!.job.kind === 'tornado')!.answer(quick);
		expect(hands.map(({ asked }) => asked.length)).toEqual([1, 1]);
	});

	it('shows rows as they come, by how little has to change, and the map when all its rows are there', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		const shares: number[] = [];
		while (hands[0]!.asked.length > 0) {
			hands[0]!.answer(quick);
			shares.push(whatIf.progress);
		}
		expect(whatIf.changes.map(({ variable }) => variable)).toEqual(['tariff', 'growth']);
		expect(whatIf.map?.winner.length).toBe(100 * 100);
		expect([...shares].sort((a, b) => a - b)).toEqual(shares);
		expect(whatIf.progress).toBe(1);
		expect(whatIf.isBusy).toBe(false);
		expect(whatIf.axes).toEqual(axes);
	});

	it('puts answers about an older plan aside', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		hands[0]!.answer(quick); // tornado
		hands[0]!.answer(quick); // ratio
		whatIf.follow(other);
		vi.advanceTimersByTime(200);
		finish();
		expect(tariffOf(whatIf)).toBe('USD\u00a00.300 per kWh');
		expect(whatIf.progress).toBe(1);
	});

	it('keeps what was found until it is found anew', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.follow(other);
		vi.advanceTimersByTime(200);
		expect(tariffOf(whatIf)).toBe('USD\u00a00.100 per kWh');
		expect(whatIf.isBusy).toBe(true);
	});

	it('does nothing for the same plan again', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		expect(hands[0]!.asked).toEqual([]);
		expect(whatIf.progress).toBe(1);
	});

	it('draws the map over the numbers that are asked for', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.mapOver({ x: 'tariff', y: 'growth' });
		vi.advanceTimersByTime(200);
		finish();
		expect([whatIf.map?.x.variable, whatIf.map?.y.variable]).toEqual(['tariff', 'growth']);
	});

	it('is told anew in the units that the reader chooses, without being worked out again', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		hands[0]!.answer((request) => ({
			...quick(request),
			kind: 'tornado',
			tornado: null,
			axes,
			decisive: ['roomTons']
		}));
		finish();
		// The room of the example has 20 tons, of 3.516853 kW each.
		expect(whatIf.changes[0]?.now).toBe('20.0\u00a0tons');
		reader.units = 'si';
		expect(whatIf.changes[0]?.now).toBe('70.3\u00a0kW');
		expect(whatIf.changes[0]?.answer).toContain('kW');
		expect(hands[0]!.asked).toEqual([]);
	});

	it('says why it failed and begins again when asked', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		hands[0]!.answer(() => 'out of memory');
		expect(whatIf.failure).toBe('out of memory');
		expect(whatIf.isBusy).toBe(false);
		expect(hands[0]!.ended).toBe(true);
		whatIf.again();
		vi.advanceTimersByTime(200);
		finish();
		expect(whatIf.failure).toBeNull();
		expect(whatIf.progress).toBe(1);
	});

	it('lets its hands go when it is stopped', () => {
		const whatIf = new WhatIf(reader, start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		whatIf.stop();
		expect(hands[0]!.ended).toBe(true);
		expect(whatIf.isBusy).toBe(false);
	});
});
