import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { axisValues, decisionMap, defaultAxes, joinMaps } from '#lib/analysis/decisionMap.ts';
import { mapFigure, ticks } from '#lib/analysis/mapFigure.ts';
import { read } from '#lib/analysis/reading.ts';
import type { DecisionMap } from '#lib/analysis/sensitivity.ts';
import { uncertain, variable, withVariable } from '#lib/analysis/variables.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import { withRange, withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import { presentCost } from '#lib/model/totals.ts';
import { examplePlan } from '../examples/reading.ts';
import { anyPlan } from '../randomPlans.ts';
import { threeLines } from './priced.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

/** The plan as it stands at a cell of a map. */
const at = (plan: Plan, map: DecisionMap, column: number, row: number): Plan =>
	withVariable(withVariable(plan, map.x, map.xs[column]!), map.y, map.ys[row]!);

/** Licences likely at 1,000 to 3,000, servers of B at 3,000 to 5,000: the map shows 0 to 4,000 by 2,000 to 6,000. */
const plan = withRange(
	withRange(threeLines, { of: 'plan' }, 'hypervisorPrice', { low: 1000, high: 3000 }),
	{ of: 'option', id: 'b' },
	'serverBasePrice',
	{ low: 3000, high: 5000 }
);
const [x, y] = [variable(plan, 'hypervisorPrice')!, variable(plan, 'option/b/serverBasePrice')!];

describe('A decision map', () => {
	const map = decisionMap(plan, x, y, 5, 5);

	it('covers the likely ranges and half as much again on either side', () => {
		expect(map.xs).toEqual([0, 1000, 2000, 3000, 4000]);
		expect(map.ys).toEqual([2000, 3000, 4000, 5000, 6000]);
	});

	// A 50 × (1,000 + p), B 20 × (q + p), C 10 × (11,000 + p). At p = 0 A is 50,000, at q = 2,000 B 40,000; at p = 4,000
	// A is 250,000, C 150,000 and B 120,000 to 200,000. Where two cost the same the first by name wins.
	it('has in each cell the least of three costs', () => {
		const rows = map.ys.map((_, row) => [...map.winner.slice(row * 5, row * 5 + 5)]);
		expect(rows).toEqual([
			[2, 2, 2, 2, 2], // 40, 60, 80, 100, 120 thousand
			[1, 2, 2, 2, 2], // B 60, 80, 100, 120, 140
			[1, 1, 2, 2, 3], // B 80, 100, 120, 140, 160; A 50, 100; C 140 at 3,000, 150 at 4,000
			[1, 1, 3, 3, 3], // B 100, 120, 140, 160, 180; C 130 at 2,000
			[1, 1, 3, 3, 3]
		]);
	});

	it('has as lead the distance to the next, as a share of the winner’s cost', () => {
		expect(map.lead[0]).toBeCloseTo((50 - 40) / 40, 9);
		expect(map.lead[12]).toBeCloseTo((130 - 120) / 120, 9); // p = 2,000, q = 4,000: the plan itself
		expect(map.lead[11]).toBeCloseTo(0, 9); // A and B both 100,000
	});

	it('is the same put together from parts', () => {
		const parts = [
			decisionMap(plan, x, y, 5, 5, 0, 2),
			decisionMap(plan, x, y, 5, 5, 2, 3),
			decisionMap(plan, x, y, 5, 5, 3, 5)
		] as const;
		expect(joinMaps(parts)).toEqual(map);
	});

	it('holds the values of a cell, that the plan may take them', () => {
		expect([map.xs[3], map.ys[1]]).toEqual([3000, 3000]);
		expect(read(at(plan, map, 4, 3)).ranking.winner).toBe(3);
	});

	it('over the years compared gives plans that are kept and read back', () => {
		const years = variable(plan, 'horizon')!;
		const over = decisionMap(plan, years, x, 5, 5);
		const taken = at(plan, over, 1, 1);
		expect(taken.horizon).toBe(over.xs[1]);
		const again = readPlan(writePlan(examplePlan('today')));
		const today = again.ok ? withVariable(again.plan, years, 7) : null;
		const kept = readPlan(writePlan(today!));
		expect(kept.ok && kept.plan.horizon).toBe(7);
	});

	it('is drawn with round ticks, its shares and a table of names', () => {
		const figure = mapFigure(read(plan), map);
		expect(figure.title).toBe('Servers B win in 44% of the map, servers A in 28%'); // 11 and 7 of 25, as are C’s
		expect(figure.x.ticks.map(({ text }) => text)).toEqual(['0', '1,000', '2,000', '3,000', '4,000']);
		expect([figure.x.plan, figure.y.plan]).toEqual([2000, 4000]);
		expect(figure.y.label).toBe('Price of a server without memory, Servers B, USD per server');
		expect(figure.table.rows[2]).toEqual([
			'4,000',
			'Servers A',
			'Servers A (within 2%)',
			'Servers B',
			'Servers B (within 2%)',
			'Servers C'
		]);
	});
});

describe('The values along an axis', () => {
	it('are whole for a count, each once', () => {
		const horizon = variable(examplePlan('today'), 'horizon')!;
		// 5 years, known: half of it on either side and half of that width again.
		expect(axisValues(horizon, 100)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		const vms = variable(examplePlan('today'), 'virtualMachinesToday')!;
		const values = axisValues(vms, 100);
		expect(values).toHaveLength(100);
		expect(values.every(Number.isInteger)).toBe(true);
		expect([values[0], values.at(-1)]).toEqual([0 + 1, 800]);
	});
});

describe('Round numbers between two ends', () => {
	it.each([
		[0, 0.3, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
		[70, 140, [80, 100, 120, 140]],
		[0.1, 0.9, [0.2, 0.4, 0.6, 0.8]],
		[-0.5, 0.5, [-0.4, -0.2, 0, 0.2, 0.4]],
		[5, 5, [5]]
	])('from %d to %d', (from, to, expected) => {
		expect(ticks(from, to)).toEqual(expected);
	});
});

describe('The axes of a map', () => {
	it('are two different numbers, the plan’s own along x', () => {
		for (const name of ['today', 'existing-san', 'article-2008']) {
			const axes = defaultAxes(examplePlan(name))!;
			expect(axes.x.quantity.kind).toBe('input');
			expect(axes.x.targets).toEqual([{ of: 'plan' }]);
			expect(axes.y.quantity).not.toBe(axes.x.quantity);
		}
	});

	it('are growth and tariff where no two options can be compared', () => {
		const none = withSetting(threeLines, { of: 'plan' }, 'graphicsCards', 4);
		const axes = defaultAxes(none)!;
		expect([axes.x.key, axes.y.key]).toEqual(['growth', 'tariff']);
	});
});

describe('Any cell of any plan’s map', () => {
	it('says what a single evaluation says', () => {
		fc.assert(
			fc.property(anyPlan, fc.nat(), fc.nat(), (any, one, other) => {
				const all = uncertain(any);
				const [ofX, ofY] = [all[one % all.length]!, all[other % all.length]!];
				const map = decisionMap(any, ofX, ofY, 3, 2);
				for (const [column, row] of [
					[0, 0],
					[map.xs.length - 1, map.ys.length - 1]
				] as const) {
					const reading = read(at(any, map, column, row));
					const { winner, feasible } = reading.ranking;
					const cell = row * map.xs.length + column;
					expect(map.winner[cell]).toBe(winner ?? -1);
					if (winner === null) expect(map.lead[cell]).toBe(0);
					else if (feasible.length > 1) {
						const cost = (option: number): number => reading.of(presentCost, option, any.horizon);
						const best = cost(winner);
						expect(map.lead[cell]).toBe((cost(feasible[1]!) - best) / Math.abs(best));
					} else expect(map.lead[cell]).toBe(1);
				}
			}),
			{ numRuns: 25 }
		);
	});
});
