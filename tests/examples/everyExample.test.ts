import { describe, expect, it } from 'vitest';
import { categories } from '#lib/analysis/categories.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { presentCost } from '#lib/model/totals.ts';
import { totalQuantities } from '../headline.ts';
import { answersOf, exampleNames, examplePlan, exampleText } from './reading.ts';

/** Results that rightly have no value in some plans: a cost that is never paid back, a saving without a rate. */
const mayHaveNoValue = new Set(['payback', 'discountedPayback', 'internalRate']);

describe.each(exampleNames)('The example “%s”', (name) => {
	const plan = examplePlan(name);
	const { reading, verdict } = answersOf(plan);

	it('is read without a finding', () => {
		const file = readPlan(exampleText(name));
		expect(file.ok && file.findings).toEqual([]);
	});

	it('is the same plan when it is written and read again', () => {
		const again = readPlan(writePlan(plan));
		expect(again.ok && again.plan).toEqual(plan);
		expect(again.ok && writePlan(again.plan)).toBe(writePlan(plan));
	});

	it('says in its notes which question it answers', () => {
		expect(plan.notes).toMatch(/\?/u);
		expect(plan.notes.split(/(?<=[.?]) /u).length).toBeLessThanOrEqual(2);
		expect(plan.title.length).toBeLessThan(80);
	});

	it('gives every result of every option a value in every year', () => {
		const without: string[] = [];
		for (const quantity of totalQuantities) {
			if (mayHaveNoValue.has(quantity.id)) continue;
			plan.options.forEach(({ id }, option) => {
				for (let year = 0; year <= plan.horizon; year += 1) {
					if (quantity.id === 'costPerVmMonth' && year === 0) continue;
					if (!Number.isFinite(reading.of(quantity, option, year)))
						without.push(`${quantity.id} of ${id} in year ${year}`);
				}
			});
		}
		expect(without).toEqual([]);
	});

	it('adds its categories up to the cost, exactly and as shown', () => {
		plan.options.forEach(({ id }, option) => {
			const parts = categories(reading, option);
			const sum = (of: 'value' | 'shown'): number => parts.reduce((total, part) => total + part[of], 0);
			expect(sum('value'), id).toBeCloseTo(reading.of(presentCost, option, plan.horizon), 6);
			expect(sum('shown'), id).toBe(reading.shownCost[option]);
		});
	});

	it('reaches a verdict that names the cheapest option that fits', () => {
		const costs = new Map(plan.options.map(({ id }, option) => [id, reading.shownCost[option]]));
		const cheapest = Math.min(...verdict.ranking.map((id) => costs.get(id) ?? NaN));
		expect(costs.get(verdict.best ?? '')).toBe(cheapest);
		expect(verdict.ranking).not.toContain('as-is');
	});
});
