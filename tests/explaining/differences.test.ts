import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '#lib/file/read.ts';
import { withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import { differenceWords, optionDifferences, planDifferences } from '#lib/analysis/differences.ts';

const opened = readPlan(readFileSync('static/examples/today.json', 'utf8'));
if (!opened.ok) throw new Error('today');
const today: Plan = opened.plan;

describe('two plans', () => {
	it('do not differ from themselves', () => {
		expect(planDifferences(today, today)).toEqual([]);
	});
	it('differ in what one of them sets, with both values', () => {
		const other = withSetting(
			withSetting(today, { of: 'plan' }, 'roomTons', 30),
			{ of: 'plan' },
			'spareCoolingUnit',
			'yes'
		);
		expect(planDifferences(today, other).map(({ label, a, b }) => [label, a, b])).toEqual([
			['Room cooling', '16\u00a0tons', '30\u00a0tons'],
			['Spare cooling unit (N+1)', 'no', 'yes']
		]);
	});
	it('differ in horizon, rack and licences by name', () => {
		const other = { ...today, horizon: 7, licences: { ...today.licences, hypervisor: null } };
		const found = planDifferences(today, other);
		expect(found.map(({ id }) => id)).toEqual(['hypervisor', 'horizon']);
		expect(found[0]?.b).toBe('none');
		expect(found[1]).toMatchObject({ a: '5\u00a0years', b: '7\u00a0years' });
	});
	it('differ in an option that only one has, and in what one option sets', () => {
		const dear = withSetting(today, { of: 'option', id: 'small' }, 'serverBasePrice', 20000);
		const fewer = { ...dear, options: dear.options.filter(({ id }) => id !== 'large') };
		expect(planDifferences(today, fewer).map(({ label, of, b }) => [label, of, b])).toEqual([
			['Option', 'Large servers', 'none'],
			['Price of a server without memory', '1U servers', 'USD\u00a020,000 per server']
		]);
	});
	it('are told from either side', () => {
		const other = withSetting(today, { of: 'group', id: 'old-2u' }, 'estateServers', 60);
		const there = planDifferences(today, other);
		const back = planDifferences(other, today);
		expect(there).toHaveLength(1);
		expect(back.map(({ a, b }) => [b, a])).toEqual(there.map(({ a, b }) => [a, b]));
	});
});

describe('two options', () => {
	it('differ in their hardware by name, not in every number of it', () => {
		const found = optionDifferences(today, 'blades', 'blades-expansion');
		expect(found.map(({ id }) => id)).toContain('expansion');
		expect(found.every(({ ref }) => ref === null)).toBe(true);
	});
	it('that are alike differ in nothing, and in what one of them overrides', () => {
		const twin: Plan = {
			...today,
			options: [
				...today.options,
				{ ...today.options.find(({ id }) => id === 'small')!, id: 'twin', label: 'Twin' }
			]
		};
		expect(optionDifferences(twin, 'small', 'twin')).toEqual([]);
		const other = withSetting(twin, { of: 'option', id: 'twin' }, 'serverMemory', 1536);
		expect(optionDifferences(other, 'small', 'twin').map(({ id, b }) => [id, b])).toEqual([
			['serverMemory', '1,536\u00a0GB per server']
		]);
	});
});

it('a heading counts in words', () => {
	expect([0, 1, 4, 13].map(differenceWords)).toEqual([
		'Nothing differs',
		'This one differs',
		'These four differ',
		'These 13 differ'
	]);
});
