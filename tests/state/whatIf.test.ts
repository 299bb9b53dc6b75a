import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examplePlan } from '../examples/reading.ts';
import type { Plan } from '#lib/model/plan.ts';
import { withSetting } from '#lib/model/change.ts';
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
function quick({ job, plan: of }: JobRequest): JobResult {
	switch (job.kind) {
		case 'tornado':
			return { kind: 'tornado', figure: null, axes, decisive: ['growth', 'tariff'] };
		case 'ratio':
			return { kind: 'ratio', figures: null };
		case 'change': {
			const move = job.variable === 'growth' ? 2 : 1;
			const now = `${of.inputs['tariff']}`;
			return {
				kind: 'change',
				row: { variable: job.variable, label: job.variable, now, range: '', answer: '', move }
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

beforeEach(() => {
	hands = [];
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('What would have to change, worked out beside the page', () => {
	it('begins once a plan stands still, for the last of them', () => {
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		whatIf.follow(other);
		expect(hands).toEqual([]);
		expect(whatIf.isBusy).toBe(true);
		vi.advanceTimersByTime(200);
		expect(hands[0]!.asked.map(({ plan: of, job }) => [of === other, job.kind])).toEqual([[true, 'tornado']]);
	});

	it('hands out one job at a time to each hand', () => {
		const whatIf = new WhatIf(start, 2);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		expect(hands.map(({ asked }) => asked.length)).toEqual([1, 1]);
		hands.find(({ asked }) => asked[0]!.job.kind === 'tornado')!.answer(quick);
		expect(hands.map(({ asked }) => asked.length)).toEqual([1, 1]);
	});

	it('shows rows as they come, by how little has to change, and the map when all its rows are there', () => {
		const whatIf = new WhatIf(start, 1);
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
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		hands[0]!.answer(quick); // tornado
		hands[0]!.answer(quick); // ratio
		whatIf.follow(other);
		vi.advanceTimersByTime(200);
		finish();
		expect(whatIf.changes.map(({ now }) => now)).toEqual(['0.3', '0.3']);
		expect(whatIf.progress).toBe(1);
	});

	it('keeps what was found until it is found anew', () => {
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.follow(other);
		vi.advanceTimersByTime(200);
		expect(whatIf.changes.map(({ now }) => now)).toEqual(['0.1', '0.1']);
		expect(whatIf.isBusy).toBe(true);
	});

	it('does nothing for the same plan again', () => {
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		expect(hands[0]!.asked).toEqual([]);
		expect(whatIf.progress).toBe(1);
	});

	it('draws the map over the numbers that are asked for', () => {
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		finish();
		whatIf.mapOver({ x: 'tariff', y: 'growth' });
		vi.advanceTimersByTime(200);
		finish();
		expect([whatIf.map?.x.variable, whatIf.map?.y.variable]).toEqual(['tariff', 'growth']);
	});

	it('says why it failed and begins again when asked', () => {
		const whatIf = new WhatIf(start, 1);
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
		const whatIf = new WhatIf(start, 1);
		whatIf.follow(plan);
		vi.advanceTimersByTime(200);
		whatIf.stop();
		expect(hands[0]!.ended).toBe(true);
		expect(whatIf.isBusy).toBe(false);
	});
});
