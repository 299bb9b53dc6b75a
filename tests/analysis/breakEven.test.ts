import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { breakEven, spanOf } from '#lib/analysis/breakEven.ts';
import { breakEvenSentence } from '#lib/analysis/breakEvenWords.ts';
import { read } from '#lib/analysis/reading.ts';
import type { BreakEven, Crossing, Variable } from '#lib/analysis/sensitivity.ts';
import { variable, variablesOf, withVariable } from '#lib/analysis/variables.ts';
import { decisive } from '#lib/analysis/whatWouldChange.ts';
import type { Plan } from '#lib/model/plan.ts';
import { examplePlan } from '../examples/reading.ts';
import { anyPlan } from '../randomPlans.ts';
import { threeLines, twoSteps } from './priced.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

function named(plan: Plan, key: string): Variable {
	const found = variable(plan, key);
	if (!found) throw new Error(`The plan has no number “${key}”.`);
	return found;
}

const winnerAt = (plan: Plan, of: Variable, value: number): number | null =>
	read(withVariable(plan, of, value)).ranking.winner;

const ends = ({ crossings }: BreakEven): [number, number][] =>
	crossings.map(({ below, above }) => [below, above]);

describe('Two break-evens of one number', () => {
	const found = breakEven(threeLines, named(threeLines, 'hypervisorPrice'));
	const [first, second] = found.crossings as [Crossing, Crossing];

	it('are where two lines of cost cross: 50,000 + 50p = 80,000 + 20p, 80,000 + 20p = 110,000 + 10p', () => {
		expect(found.crossings).toHaveLength(2);
		expect(first.above).toBeCloseTo(1000, 6);
		expect(second.above).toBeCloseTo(3000, 6);
		expect([first.before, first.after, second.before, second.after]).toEqual([1, 2, 2, 3]);
	});

	it('are smooth: the lead passes through zero', () => {
		expect(first.isJump || second.isJump).toBe(false);
		for (const { below, above } of found.crossings) expect(above - below).toBeLessThan(1e-8);
	});

	it('are both said, and the range that was searched is four times the price', () => {
		expect([found.from, found.to]).toEqual([0, 8000]);
		expect(found.nearest).toBe(first);
		expect(breakEvenSentence(threeLines, found)).toBe(
			'At USD\u00a01,000 per licence or less, servers A win; at USD\u00a03,000 per licence or more, servers C win'
		);
	});

	it('leave a stretch between them where neither side is open', () => {
		const cheap = { ...threeLines, inputs: { ...threeLines.inputs, hypervisorPrice: 500 } };
		const from = breakEven(cheap, named(cheap, 'hypervisorPrice'), { from: 0, to: 8000 });
		expect(breakEvenSentence(cheap, from)).toBe('From USD\u00a01,000 to 3,000 per licence, servers B win');
		const dear = { ...threeLines, inputs: { ...threeLines.inputs, hypervisorPrice: 5000 } };
		const down = breakEven(dear, named(dear, 'hypervisorPrice'), { from: 0, to: 8000 });
		expect(breakEvenSentence(dear, down)).toBe('From USD\u00a01,000 to 3,000 per licence, servers B win');
	});

	it('say a stretch too narrow for round ends by its exact ones alone, up and down', () => {
		const jump = (above: number, change: Pick<Crossing, 'before' | 'after'>): Crossing => ({
			...first,
			...change,
			below: above - 1e-7,
			above,
			isJump: true
		});
		const crossings = [jump(1270.08, { before: 1, after: 2 }), jump(1273.06, { before: 2, after: 3 })];
		const sentence = (value: number): string => {
			const variable = { ...found.variable, value };
			return breakEvenSentence(threeLines, { ...found, variable, crossings, nearest: crossings[0]! });
		};
		expect(sentence(845)).toBe('From USD\u00a01,270.08 to 1,273.06 per licence, servers B win');
		expect(sentence(2000)).toBe('From USD\u00a01,270.08 to 1,273.06 per licence, servers B win');
	});

	it('are none within a range that holds none', () => {
		const none = breakEven(threeLines, named(threeLines, 'hypervisorPrice'), { from: 1500, to: 2500 });
		expect(none.crossings).toEqual([]);
		expect(none.nearest).toBeNull();
		expect(breakEvenSentence(threeLines, none)).toBe(
			'No break-even between USD\u00a01,500 and 2,500 per licence'
		);
	});
});

describe('The break-even of a price of one option', () => {
	// B costs 20 × (4,000 + 2,000) = 120,000; A 50 × (x + 2,000) is the cheaper below x = 400.
	it('is where its hosts cost what the other’s cost', () => {
		const found = breakEven(threeLines, named(threeLines, 'option/a/serverBasePrice'));
		expect(found.crossings).toHaveLength(1);
		expect(found.nearest!.below).toBeCloseTo(400, 6);
		expect(breakEvenSentence(threeLines, found)).toBe('At USD\u00a0400 per server or less, servers A win');
	});
});

describe('A count at which cost steps', () => {
	const found = breakEven(twoSteps, named(twoSteps, 'group/rack-2u/estateServers'));

	it('has a jump wherever a host more is needed: after 5, 10, 15 … 45 servers', () => {
		expect(ends(found)).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45].map((below) => [below, below + 1]));
		expect(found.crossings.every(({ isJump }) => isJump)).toBe(true);
		expect(found.crossings.map(({ after }) => after)).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1]);
	});

	it('is said between two neighbours, the nearest to the plan’s 28 first', () => {
		expect(found.nearest).toMatchObject({ below: 25, above: 26, before: 2, after: 1 });
		expect(breakEvenSentence(twoSteps, found)).toBe(
			'Between 25 and 26\u00a0servers the winner changes: from 21 to 25, servers B win; between 30 and 31\u00a0servers the winner changes: from 31 to 35, servers B win; 5 more changes further out'
		);
	});
});

describe('A need that no option meets', () => {
	const plan = examplePlan('existing-san');

	it('ends every win, and says so', () => {
		const found = breakEven(plan, named(plan, 'graphicsCards'));
		expect(found.crossings).toHaveLength(1);
		expect(found.nearest).toMatchObject({ below: 0, above: 1, after: null, isJump: true });
		expect(found.nearest!.feasibility).toEqual([
			{ option: 1, feasibleAfter: false },
			{ option: 2, feasibleAfter: false }
		]);
		expect(breakEvenSentence(plan, found)).toBe(
			'Between 0 and 1\u00a0cards per host the winner changes: at 1 or more, no option fits'
		);
	});

	// Two ports onboard and two on the one card that its slots leave room for: beside management and migration a small
	// server has two for VMs.
	it('of one option alone lets the other win', () => {
		const found = breakEven(plan, named(plan, 'vmTrafficPorts'));
		expect(found.nearest).toMatchObject({ below: 2, above: 3, before: 2, after: 1 });
		expect(found.nearest!.feasibility).toEqual([{ option: 2, feasibleAfter: false }]);
		expect(winnerAt(plan, found.variable, 2)).toBe(2);
		expect(winnerAt(plan, found.variable, 3)).toBe(1);
	});
});

describe('The range of a break-even', () => {
	it('goes from nothing to four times the value, rounded upwards, within the bounds', () => {
		const plan = examplePlan('today');
		expect(spanOf(named(plan, 'tariff'))).toEqual({ from: 0, to: 0.8 });
		expect(spanOf(named(plan, 'memoryPerVm'))).toEqual({ from: 0.25, to: 130 });
		expect(spanOf(named(plan, 'windowsShare'))).toEqual({ from: 0, to: 1 });
		expect(spanOf(named(plan, 'horizon'))).toEqual({ from: 1, to: 10 });
		expect(spanOf(named(plan, 'virtualMachinesToday'))).toEqual({ from: 1, to: 1600 });
	});

	it('goes down as far as up where a number may be negative', () => {
		expect(spanOf(named(examplePlan('today'), 'energyRise'))).toEqual({ from: -0.2, to: 0.2 });
	});

	it('holds the plan’s own value, whatever the number', () => {
		for (const name of ['today', 'consolidation-ratio', 'article-2008'])
			for (const of of variablesOf(examplePlan(name))) {
				const { from, to } = spanOf(of);
				expect(from, of.key).toBeLessThanOrEqual(of.value);
				expect(to, of.key).toBeGreaterThanOrEqual(of.value);
			}
	});
});

describe('Any break-even of any plan', () => {
	it('has on either side the winner and the feasible options that a single evaluation finds', () => {
		fc.assert(
			fc.property(anyPlan, fc.nat(), (plan, pick) => {
				const candidates = decisive(plan);
				const of = candidates[pick % candidates.length]!;
				const found = breakEven(plan, of);
				for (const { below, above, before, after, feasibility } of found.crossings.slice(0, 4)) {
					expect(above).toBeGreaterThan(below);
					const [left, right] = [read(withVariable(plan, of, below)), read(withVariable(plan, of, above))];
					expect(left.ranking.winner).toBe(before);
					expect(right.ranking.winner).toBe(after);
					for (const { option, feasibleAfter } of feasibility) {
						expect(left.limits[option]!.feasible).toBe(!feasibleAfter);
						expect(right.limits[option]!.feasible).toBe(feasibleAfter);
					}
				}
				// Between two crossings nothing changes, so the plan's own winner holds around its own value.
				const own = read(plan).ranking.winner;
				const before = found.crossings.filter(({ above }) => above <= of.value).at(-1);
				expect(before ? before.after : (found.crossings[0]?.before ?? own)).toBe(own);
			}),
			{ numRuns: 12 }
		);
	});
});
