import { describe, expect, it } from 'vitest';
import type { Plan } from '#lib/model/plan.ts';
import { answersOf, examplePlan } from './reading.ts';

/** 96 servers of 2003 on 12 large or 24 small hosts, with Hyper-V Server or with VMware Infrastructure 3 Enterprise. */
const plan = examplePlan('hyper-v');
const vi3Plan: Plan = { ...plan, licences: { ...plan.licences, hypervisor: 'vmware-vi3-enterprise' } };
const hyperV = answersOf(plan);
const vi3 = answersOf(vi3Plan);
const options = ['large', 'small'] as const;

describe('Hyper-V at 28 for each server', () => {
	it('takes one licence for a server of any size: 12 and 24', () => {
		expect(options.map((option) => hyperV.value('newHosts', option, 5))).toEqual([12, 24]);
		expect(options.map((option) => hyperV.value('licencesPerHost', option))).toEqual([1, 1]);
		expect(options.map((option) => hyperV.value('hypervisorNeeded', option, 5))).toEqual([12, 24]);
	});

	it('costs 336 and 672, once', () => {
		expect(options.map((option) => hyperV.value('licencePresent', option, 5))).toEqual([12 * 28, 24 * 28]);
		expect(options.map((option) => hyperV.value('licenceRunning', option, 3))).toEqual([0, 0]);
	});
});

describe('VMware Infrastructure 3 beside it', () => {
	// Two pairs of sockets on each of 12, one on each of 24.
	it('takes 24 licences with either size, 138,000 on the first day', () => {
		for (const option of options) {
			expect(vi3.value('hypervisorNeeded', option, 0)).toBe(24);
			expect(vi3.value('hypervisorPurchase', option, 0)).toBe(24 * 5750);
		}
	});

	// 21 % support a year of a price that rises 3 %, discounted 8 %: 138,000 × (1 + 0.21 × Σ (1.03 ÷ 1.08)ᵗ) = 263,950.
	it('costs 264,000 over five years, all of which is the saving but 336 and 672', () => {
		const support = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 0.21 * (1.03 / 1.08) ** year, 0);
		const licences = 138000 * (1 + support);
		expect(licences / 1000).toBeCloseTo(264, 0);
		for (const [option, fee] of [
			['large', 336],
			['small', 672]
		] as const) {
			expect(vi3.value('licencePresent', option, 5)).toBeCloseTo(licences, 3);
			expect(vi3.value('presentCost', option, 5) - hyperV.value('presentCost', option, 5)).toBeCloseTo(
				licences - fee,
				3
			);
		}
	});

	it('counts as many pairs of sockets either way, so the choice of hypervisor does not choose the server', () => {
		expect(hyperV.verdict.best).toBe(vi3.verdict.best);
		for (const { verdict } of [hyperV, vi3]) expect(verdict.sentence).toMatch(/cost the same within 2%/u);
	});

	it('is a third of the cost of either option with it', () => {
		for (const option of options) {
			const share = vi3.value('licencePresent', option, 5) / vi3.value('presentCost', option, 5);
			expect(share).toBeGreaterThan(0.3);
			expect(share).toBeLessThan(0.4);
		}
	});
});
