import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { railGroups } from '#lib/state/rail.ts';
import type { InputRow } from '#lib/state/railRows.ts';
import { Sliding } from '#lib/state/sliding.svelte.ts';
import { examplePlan } from '../examples/reading.ts';

const growth = railGroups(examplePlan('today'))
	.flatMap(({ rows }) => rows)
	.find(({ quantity }) => quantity.id === 'growth') as InputRow;

describe('a slider that is dragged', () => {
	let row: InputRow;
	let followed: number[];
	let ended: number;
	let sliding: Sliding;

	beforeEach(() => {
		vi.useFakeTimers();
		row = growth;
		followed = [];
		ended = 0;
		sliding = new Sliding(
			() => row,
			(value) => followed.push(value),
			() => (ended += 1)
		);
	});
	afterEach(() => void vi.useRealTimers());

	it('has its knob where the pointer is, and takes the plan along twenty times a second', () => {
		for (let step = 1; step <= 9; step += 1) {
			sliding.slide(step / 100);
			expect(sliding.value).toBe(step / 100);
			vi.advanceTimersByTime(16.7);
		}
		expect(followed).toEqual([0.01, 0.04, 0.07]);
		vi.advanceTimersByTime(500);
		expect(followed).toEqual([0.01, 0.04, 0.07, 0.09]);
		expect(ended).toBe(0);
	});

	it('leaves the plan where the knob is let go, as one step', () => {
		sliding.slide(0.02);
		sliding.slide(0.03);
		sliding.slide(0.05);
		sliding.release();
		sliding.release();
		expect(followed).toEqual([0.02, 0.05]);
		expect(ended).toBe(1);
		vi.advanceTimersByTime(500);
		expect(followed).toHaveLength(2);
		expect(sliding.value).toBe(growth.value);
	});

	it('keeps its ends until then', () => {
		const { max } = sliding.span;
		sliding.slide(max);
		row = { ...growth, value: max, default: 2 * max };
		expect(sliding.span.max).toBe(max);
		sliding.release();
		expect(sliding.span.max).toBeGreaterThan(max);
	});

	it('says where a value stands on its way, within its ends', () => {
		const { min, max } = sliding.span;
		expect([min, (min + max) / 2, max, max + 1, min - 1].map((value) => sliding.share(value))).toEqual([
			0, 0.5, 1, 1, 0
		]);
	});
});
