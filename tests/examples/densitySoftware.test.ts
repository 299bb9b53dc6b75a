import { describe, expect, it } from 'vitest';
import type { Plan } from '#lib/model/plan.ts';
import { answersOf, examplePlan, withInputs } from './reading.ts';

/** 96 servers of 2003 at four to one on small servers, eight to one on large ones; density software doubles both. */
const plan = examplePlan('density-software');
const without = (of: Plan): Plan => ({ ...of, licences: { ...of.licences, density: null } });
const doubled = answersOf(plan);
const plain = answersOf(without(plan));

/** Present value of five years’ support at 21 % of a price that rises 3 % a year, money at 8 %. */
const support = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 0.21 * (1.03 / 1.08) ** year, 0);

describe('Density software', () => {
	// 96 ÷ 4 = 24 small hosts, 96 ÷ 8 = 12 large ones.
	it('halves the hosts: 24 small to 12, 12 large to 6', () => {
		expect(plain.value('newHosts', 'small', 5)).toBe(24);
		expect(doubled.value('newHosts', 'small', 5)).toBe(12);
		expect(plain.value('newHosts', 'large', 5)).toBe(12);
		expect(doubled.value('newHosts', 'large', 5)).toBe(6);
		// 96 × 4 × 0.6 = 230.4 GB: ÷ 27.8 = 8.3 and ÷ 56.6 = 4.1 hosts, so memory does not stop it.
		expect(doubled.value('hostsForMemory', 'small')).toBe(9);
		expect(doubled.value('hostsForMemory', 'large')).toBe(5);
	});

	it('costs 3,500 for each of 24 sockets, large or small', () => {
		expect(doubled.value('densityNeeded', 'small')).toBe(12 * 2);
		expect(doubled.value('densityNeeded', 'large')).toBe(6 * 4);
		expect(doubled.value('densityPurchase', 'small', 0)).toBe(84000);
		expect(doubled.value('densityPurchase', 'large', 0)).toBe(84000);
		expect(plain.value('densityPurchase', 'small', 0)).toBe(0);
	});

	// A small host: 4,200, 32 GB at 60, NIC 170, adapter 1,700; installation 350, four cables at 40; one licence of 5,750.
	// A large one: 13,400, 64 GB at 60, the same cards, two licences.
	it('is to be earned by one host for each that stays: 14,250 against 7,000, 31,120 against 14,000', () => {
		const small = 4200 + 1920 + 1870 + 350 + 160 + 5750;
		const large = 13400 + 3840 + 1870 + 350 + 160 + 2 * 5750;
		expect([small, large]).toEqual([14250, 31120]);
		for (const [option, hosts, host] of [
			['small', 12, small],
			['large', 6, large]
		] as const) {
			const saved = ['serverPurchase', 'installation', 'cablePurchase', 'hypervisorPurchase'].reduce(
				(sum, id) => sum + plain.value(id, option, 0) - doubled.value(id, option, 0),
				0
			);
			expect(saved).toBe(hosts * host);
		}
		expect(small).toBeGreaterThan(3500 * 2);
		expect(large).toBeGreaterThan(3500 * 4);
	});

	// 24 sockets of software against 12 pairs of sockets of VMware Infrastructure 3 no longer needed, each with its support.
	it('makes the licences dearer all the same: 84,000 more and 69,000 less, with support', () => {
		for (const option of ['small', 'large'])
			expect(
				doubled.value('licencePresent', option, 5) - plain.value('licencePresent', option, 5)
			).toBeCloseTo((84000 - 69000) * (1 + support), 4);
	});

	it('pays with both sizes, because hosts cost more than their licences', () => {
		for (const option of ['small', 'large'])
			expect(doubled.value('presentCost', option, 5)).toBeLessThan(plain.value('presentCost', option, 5));
		expect(doubled.verdict.sentence).toMatch(/cost the same within 2%/u);
	});
});

describe('The price at which density software no longer pays', () => {
	/** The whole cost of one host not bought, over the plan: what 12 small or 6 large ones less save, without the software. */
	const free = answersOf(withInputs(plan, { densityPrice: 0 }));
	const wholeCost = (option: string, hosts: number): number =>
		(plain.value('presentCost', option, 5) - free.value('presentCost', option, 5)) / hosts;

	it.each([
		['small', 12, 2],
		['large', 6, 4]
	])(
		'is, for %s servers, where it costs as much on a host’s sockets as the host that it saves',
		(option, hosts, sockets) => {
			const price = wholeCost(option, hosts) / (sockets * (1 + support));
			const at = (of: number): number =>
				answersOf(withInputs(plan, { densityPrice: of })).value('presentCost', option, 5);
			const unaided = plain.value('presentCost', option, 5);
			expect(at(price)).toBeCloseTo(unaided, 3);
			expect(at(price * 0.99)).toBeLessThan(unaided);
			expect(at(price * 1.01)).toBeGreaterThan(unaided);
			expect(price).toBeGreaterThan(3500);
		}
	);
});

describe('Density software where the hypervisor is nearly free', () => {
	// Without 5,750 for each pair of sockets a small host costs 8,528 on the first day, and no support on licences.
	const cheap: Plan = { ...plan, licences: { ...plan.licences, hypervisor: 'hyper-v-server-2008' } };
	const gain = (of: Plan, option: string): number =>
		answersOf(without(of)).value('presentCost', option, 5) - answersOf(of).value('presentCost', option, 5);

	it('gains less by what the licences of twelve hosts cost', () => {
		const licences = 12 * (5750 * (1 + support) - 28);
		expect(gain(plan, 'small') - gain(cheap, 'small')).toBeCloseTo(licences, 3);
	});
});
