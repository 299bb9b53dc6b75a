import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '#lib/analysis/reading.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { newPlan, newPlanBounds, type NewPlanNumbers } from '#lib/model/newPlan.ts';
import { nicPorts } from '#lib/model/connectivity.ts';
import { newHosts } from '#lib/model/hosts.ts';

const within = ({ min, max }: { min: number; max: number }): fc.Arbitrary<number> =>
	fc.oneof(fc.constantFrom(min, max), fc.integer({ min: Math.ceil(min), max }));
const anyNumbers: fc.Arbitrary<NewPlanNumbers> = fc.record({
	of: fc.constantFrom('VMs', 'servers'),
	count: within(newPlanBounds.count),
	memoryPerVm: within(newPlanBounds.memoryPerVm),
	nicPorts: within(newPlanBounds.nicPorts)
});
const usual: NewPlanNumbers = { of: 'VMs', count: 402, memoryPerVm: 16, nicPorts: 6 };

describe('a new plan from three numbers', () => {
	it('is a plan that reads back whole, with a verdict, whatever the numbers', () => {
		fc.assert(
			fc.property(anyNumbers, (numbers) => {
				const plan = newPlan(numbers, 'New plan');
				const again = readPlan(writePlan(plan));
				expect(again).toEqual({ ok: true, plan, findings: [] });
				expect(verdictOf(read(plan)).sentence).toMatch(/^[A-Z0-9].*\.$/u);
			}),
			{ numRuns: 25 }
		);
	});

	it('compares As is with four ways to replace it, of which some fit in a usual room', () => {
		const plan = newPlan(usual, 'New plan');
		expect(plan.options.map(({ label }) => label)).toEqual([
			'As is',
			'Large servers',
			'1U servers',
			'Blades',
			'Blades + PCIe nodes'
		]);
		const { ranking } = read(plan);
		expect(ranking.winner).not.toBeNull();
	});

	it('takes five VMs for a server in place, a part of five for another one', () => {
		const [group] = newPlan(usual, 'New plan').estate;
		expect(group?.inputs).toEqual({ estateServers: 81 });
	});

	it('makes one VM of each server that is not virtualised yet', () => {
		const plan = newPlan({ ...usual, of: 'servers', count: 60 }, 'New plan');
		expect(plan.inputs['virtualMachinesToday']).toBe(60);
		expect(plan.estate[0]?.inputs).toEqual({ estateServers: 60, estateVirtualised: 'no' });
	});

	it('sets nothing that equals its default', () => {
		const plan = newPlan({ of: 'VMs', count: 400, memoryPerVm: 12, nicPorts: 3 }, 'New plan');
		expect(plan.inputs).toEqual({ managementPorts: 1, migrationPorts: 0 });
		expect(plan.estate[0]?.inputs).toEqual({});
	});

	it('gives the ports to VM traffic first, then to storage, management and migration, two each', () => {
		const roles = (ports: number): unknown => newPlan({ ...usual, nicPorts: ports }, 'New plan').inputs;
		expect(roles(1)).toMatchObject({ vmTrafficPorts: 1, managementPorts: 0, migrationPorts: 0 });
		expect(roles(1)).not.toHaveProperty('fcPorts');
		expect(roles(4)).toMatchObject({ ipStoragePorts: 2, managementPorts: 0, migrationPorts: 0, fcPorts: 0 });
		expect(roles(7)).toMatchObject({ ipStoragePorts: 2, migrationPorts: 1, fcPorts: 0 });
		expect(roles(10)).toMatchObject({ vmTrafficPorts: 4, ipStoragePorts: 2, fcPorts: 0 });
	});

	it('asks of each host just the NIC ports that were given', () => {
		for (const ports of [1, 3, 4, 5, 8, 20])
			expect(read(newPlan({ ...usual, nicPorts: ports }, 'New plan')).of(nicPorts, 1, 0)).toBe(ports);
	});

	it('needs more hosts for more VMs', () => {
		const needed = (count: number): number =>
			read(newPlan({ ...usual, count }, 'New plan')).of(newHosts, 2, 0);
		expect(needed(800)).toBeGreaterThan(needed(402));
	});
});
