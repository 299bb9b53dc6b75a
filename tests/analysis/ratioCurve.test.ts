import { describe, expect, it, vi } from 'vitest';
import { curveRatios, ratioCurves, type RatioLine } from '#lib/analysis/ratioCurve.ts';
import { ratioFigures } from '#lib/analysis/ratioFigures.ts';
import { read } from '#lib/analysis/reading.ts';
import { withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import { examplePlan } from '../examples/reading.ts';
import { pricedPlan } from './priced.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

/** A hundred servers; A costs 3,000 a host at two to one, B 11,000 at ten to one; both are of two rack units. */
const plan = pricedPlan(100, 0, [
	{ id: 'a', ratio: 2, price: 3000 },
	{ id: 'b', ratio: 10, price: 11000 }
]);
const curves = ratioCurves(read(plan))!;
const of = (lines: readonly RatioLine[], option: number): RatioLine =>
	lines.find((line) => line.option === option)!;
const valueAt = ({ values }: RatioLine, ratio: number): number => values[curveRatios.indexOf(ratio)]!;

describe('Cost against the consolidation ratio', () => {
	it.each([
		[1, 100],
		[2, 50],
		[5, 20],
		[7.5, 14], // 13.3
		[10, 10],
		[12, 9], // 8.3
		[30, 4] // 3.3
	])('at %d:1 is that of %i hosts', (ratio, hosts) => {
		expect(valueAt(of(curves.cost.lines, 1), ratio)).toBeCloseTo(hosts * 3000, 6);
		expect(valueAt(of(curves.cost.lines, 2), ratio)).toBeCloseTo(hosts * 11000, 6);
	});

	it('meets the plan where it stands', () => {
		expect(of(curves.cost.lines, 1).own).toEqual({ ratio: 2, value: expect.closeTo(150000, 6) as number });
		expect(of(curves.cost.lines, 2).own).toEqual({ ratio: 10, value: expect.closeTo(110000, 6) as number });
	});

	// As is keeps its servers for 500 a year and server, 3 % dearer each year, discounted at 8 %: 217,350 over five years.
	const asIs = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 50000 * (1.03 / 1.08) ** year, 0);
	it('falls below the estate with the first ratio that needs few enough hosts', () => {
		expect(curves.cost.asIs / asIs).toBeCloseTo(1, 9);
		// 217,350 ÷ 3,000 = 72.5, so 72 hosts: from 100 ÷ 72 on; ÷ 11,000 = 19.8, so 19 hosts: from 100 ÷ 19 on.
		expect(of(curves.cost.lines, 1).fallsBelow!.ratio).toBeCloseTo(100 / 72, 6);
		expect(of(curves.cost.lines, 1).fallsBelow!.value).toBeCloseTo(72 * 3000, 6);
		expect(of(curves.cost.lines, 2).fallsBelow!.ratio).toBeCloseTo(100 / 19, 6);
	});

	it('is drawn with 5:1 and 10:1 marked, the estate as a level and a ring for each fall', () => {
		const { cost } = ratioFigures(read(plan))!;
		expect(cost.marked).toEqual([
			{ ratio: 5, label: '5:1' },
			{ ratio: 10, label: '10:1' }
		]);
		expect(cost.title).toBe('Servers B cost less than keeping the estate from 5.3:1 on');
		expect(cost.today).toEqual({ value: expect.closeTo(asIs / 1000, 6) as number, label: 'As is 217' });
		expect(cost.crossings.map(({ label }) => label)).toEqual([
			'Servers A cost less than keeping the estate from 1.4:1',
			'Servers B cost less than keeping the estate from 5.3:1'
		]);
		expect(cost.table.rows[4]).toEqual(['5:1', '60', '220']);
		expect(cost.table.rows).toHaveLength(30);
	});
});

describe('Rack units against the consolidation ratio', () => {
	it('fall with the hosts, two for each, beside switches and array', () => {
		const { lines } = curves.rackUnits;
		const line = of(lines, 1);
		expect(valueAt(line, 5) - valueAt(line, 10)).toBeGreaterThanOrEqual((20 - 10) * 2);
		expect(line.values).toEqual(of(lines, 2).values);
	});
});

describe('What a host carries', () => {
	// 240 GB in use; a host has 32 × 0.9 − 1 = 27.8: nine hosts on the first day. Eight would be from 100 ÷ 8 on.
	// In year 5 306.3 GB ask for twelve hosts for 127.63 servers; eleven would be from 11.4:1 on.
	const example = examplePlan('consolidation-ratio');
	const reading = read(example);
	const blades = 3;
	const found = ratioCurves(reading)!;

	it('ends the line on the first day at 12.5:1, over all years at the year that asks most', () => {
		expect(of(found.heat.lines, blades).carriesTo).toBeCloseTo(100 / 8, 9);
		const servers = (year: number): number => 100 * 1.05 ** year;
		const hosts = (year: number): number => Math.ceil((servers(year) * 2.4) / 27.8);
		const ends = [0, 1, 2, 3, 4, 5].map((year) => servers(year) / (hosts(year) - 1));
		expect(of(found.cost.lines, blades).carriesTo).toBeCloseTo(Math.min(...ends), 9);
	});

	it('is said beneath the chart and bracketed in its table', () => {
		const { heat } = ratioFigures(reading)!;
		expect(heat.notes[0]).toContain('blades 10:1 from 12.5:1');
		const [before, beyond] = [heat.table.rows[11]!, heat.table.rows[12]!];
		expect([before[0], beyond[0]]).toEqual(['12:1', '13:1']);
		expect(before[blades]).not.toContain('(');
		expect(beyond[blades]).toMatch(/^\(.*\)$/u);
	});

	it('does not bend the line: beyond it is what it would be', () => {
		const line = of(found.heat.lines, blades);
		expect(valueAt(line, 20)).toBeLessThan(valueAt(line, 13));
	});
});

describe('A ratio with density software', () => {
	it('counts servers removed for each host, so that the plan’s own stands on the curve', () => {
		const reading = read(examplePlan('density-software'));
		const { cost } = ratioCurves(reading)!;
		// 96 servers on 12 small hosts, 6 large ones.
		expect(of(cost.lines, 2).own!.ratio).toBe(8);
		expect(of(cost.lines, 1).own!.ratio).toBe(16);
		expect(valueAt(of(cost.lines, 2), 8)).toBeCloseTo(of(cost.lines, 2).own!.value, 6);
		expect(valueAt(of(cost.lines, 1), 16)).toBeCloseTo(of(cost.lines, 1).own!.value, 6);
	});
});

describe('A plan without a ratio', () => {
	const empty: Plan = {
		...examplePlan('today'),
		estate: examplePlan('today').estate.map((group) => ({
			...group,
			inputs: { ...group.inputs, estateServers: 0 }
		}))
	};

	it('has no curve: nothing is consolidated', () => {
		expect(ratioCurves(read(empty))).toBeNull();
		expect(ratioFigures(read(empty))).toBeNull();
	});

	it('has broken lines from the first ratio on where a host carries nothing', () => {
		const full = withSetting(plan, { of: 'plan' }, 'reservedMemory', 512);
		const found = ratioCurves(read(full))!;
		expect(found.heat.lines.map(({ carriesTo }) => carriesTo)).toEqual([0, 0]);
		expect(ratioFigures(read(full))!.heat.lines[0]!.plan).toBeNull();
	});
});
