import { describe, expect, it, vi } from 'vitest';
import { breakEven } from '#lib/analysis/breakEven.ts';
import { variable } from '#lib/analysis/variables.ts';
import { byMove, changeRow, changeRows, decisive } from '#lib/analysis/whatWouldChange.ts';
import type { ChangeRow } from '#lib/analysis/sensitivity.ts';
import { withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import { examplePlan } from '../examples/reading.ts';
import { threeLines } from './priced.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const ids = (plan: Plan): string[] => decisive(plan).map(({ quantity }) => quantity.id);
const rowOf = (plan: Plan, key: string): ChangeRow => changeRow(plan, breakEven(plan, variable(plan, key)!));

describe('The numbers whose break-even is worth asking for', () => {
	it('are VMs and their size where the workload is given as VMs, else the existing servers', () => {
		expect(ids(examplePlan('today'))).toEqual(
			expect.arrayContaining(['virtualMachinesToday', 'memoryPerVm', 'vcpuPerVm'])
		);
		expect(ids(examplePlan('today'))).not.toContain('estateServers');
		expect(ids(examplePlan('existing-san'))).toContain('estateServers');
		expect(ids(examplePlan('existing-san'))).not.toContain('memoryPerVm');
	});

	it('hold the consolidation ratio only where hosts are sized by it, once for each option with one of its own', () => {
		expect(ids(examplePlan('today'))).not.toContain('consolidationRatio');
		expect(ids(examplePlan('consolidation-ratio')).filter((id) => id === 'consolidationRatio')).toHaveLength(
			5
		);
	});

	it('hold the price of every option’s server, one that options share once', () => {
		const prices = decisive(examplePlan('today')).filter(({ quantity }) => quantity.id === 'serverBasePrice');
		expect(prices.map(({ targets }) => targets.length)).toEqual([1, 1, 2]);
	});

	it('hold the ports of each role in use, and no role that asks for none', () => {
		const found = ids(examplePlan('existing-san'));
		expect(found).toEqual(expect.arrayContaining(['managementPorts', 'migrationPorts', 'vmTrafficPorts']));
		expect(found).not.toContain('backupPorts');
	});

	it('hold the price of an array only where there is none yet, and density software only where it is used', () => {
		expect(ids(examplePlan('new-san'))).toContain('arrayBasePrice');
		expect(ids(examplePlan('existing-san'))).not.toContain('arrayBasePrice');
		expect(ids(examplePlan('density-software'))).toEqual(
			expect.arrayContaining(['densityPrice', 'densityFactor'])
		);
		expect(ids(examplePlan('existing-san'))).not.toContain('densityPrice');
	});
});

describe('A row of what would have to change', () => {
	// A and B cost the same at 1,000 for a licence, the plan’s is 2,000: it has to fall by half.
	it('says what is now, where it was searched, what would win and how far it is', () => {
		const row = rowOf(threeLines, 'hypervisorPrice');
		expect(row).toEqual({
			variable: 'hypervisorPrice',
			label: 'Hypervisor: price',
			now: 'USD\u00a02,000 per licence',
			range: '0–8,000',
			answer:
				'At USD\u00a01,000 per licence or less, servers A win; at USD\u00a03,000 per licence or more, servers C win',
			move: expect.closeTo(0.5, 9) as number
		});
	});

	it('says percent once, after the range', () => {
		expect(rowOf(threeLines, 'growth')).toMatchObject({ label: 'Workload growth', now: '0%' });
		expect(rowOf(threeLines, 'growth').range).toMatch(/^0–\d+%$/u);
	});

	// From no graphics card to one is a step of a range of eight: half of a quarter of it.
	it('measures the move of what is 0 against a quarter of its range', () => {
		expect(rowOf(examplePlan('existing-san'), 'graphicsCards').move).toBe(1 / (8 / 4));
	});

	it('has no move where nothing changes', () => {
		expect(rowOf(threeLines, 'tariff')).toMatchObject({
			move: null,
			answer: 'No break-even between USD\u00a00 and 0.04 per kWh'
		});
	});
});

describe('The table', () => {
	it('begins with what has to move least and ends with what changes nothing', () => {
		const rows = changeRows(threeLines);
		const moves = rows.map(({ move }) => move ?? Infinity);
		expect([...moves].sort((a, b) => a - b)).toEqual(moves);
		expect(rows.length).toBe(decisive(threeLines).length);
		// C costs 130,000, so B wins with 21 hosts at 6,000 and no longer with 22: below 100 ÷ 21 instead of 5. B’s price of
		// 4,000 has to rise by 500.
		expect(rows[0]).toMatchObject({ variable: 'option/b/consolidationRatio' });
		expect(rows[0]!.move).toBeCloseTo((5 - 100 / 21) / 5, 6);
		expect(rows.find(({ variable: key }) => key === 'option/b/serverBasePrice')!.move).toBeCloseTo(1 / 8, 6);
	});

	it('keeps the order of the list where two have to move alike', () => {
		const row = (variable: string, move: number | null): ChangeRow => ({
			variable,
			label: '',
			now: '',
			range: '',
			answer: '',
			move
		});
		const rows = [row('a', null), row('b', 0.5), row('c', null), row('d', 0.5), row('e', 0.1)];
		expect(byMove(rows).map(({ variable: key }) => key)).toEqual(['e', 'b', 'd', 'a', 'c']);
	});

	it('is full even where no option fits: then it says what would let one fit', () => {
		const none = withSetting(examplePlan('existing-san'), { of: 'plan' }, 'graphicsCards', 1);
		expect(rowOf(none, 'graphicsCards').answer).toBe(
			'Between 0 and 1\u00a0cards per host the winner changes: at 0, small servers win'
		);
	});
});
