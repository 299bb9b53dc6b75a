import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { read } from '#lib/analysis/reading.ts';
import { leadTornado, swing, tornado } from '#lib/analysis/tornado.ts';
import { tornadoFigure } from '#lib/analysis/tornadoFigure.ts';
import { uncertain, variable, withVariable } from '#lib/analysis/variables.ts';
import { withRange, withSetting } from '#lib/model/change.ts';
import type { Plan } from '#lib/model/plan.ts';
import { presentCost } from '#lib/model/totals.ts';
import { examplePlan } from '../examples/reading.ts';
import { anyPlan } from '../randomPlans.ts';
import { threeLines } from './priced.ts';

// Hundreds of evaluations, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

/** A licence is likely to cost 500 to 2,500, a server of A 800 to 1,300, one of B 3,900 to 4,100. */
const ranged: Plan = [
	['hypervisorPrice', null, 500, 2500],
	['serverBasePrice', 'a', 800, 1300],
	['serverBasePrice', 'b', 3900, 4100]
].reduce((plan, [id, option, low, high]) => {
	const where = option === null ? ({ of: 'plan' } as const) : ({ of: 'option', id: String(option) } as const);
	return withRange(plan, where, String(id), { low: Number(low), high: Number(high) });
}, threeLines);
const priced = ['hypervisorPrice', 'option/b/serverBasePrice', 'option/a/serverBasePrice'].map((key) =>
	variable(ranged, key)!
);

describe('The tornado of two options whose cost is linear', () => {
	// A 50 × (1,000 + p), B 20 × (4,000 + p), p = 2,000: 150,000 − 120,000.
	const found = tornado(ranged, 2, 1, priced);
	const bar = (key: string) => found.bars.find((one) => one.variable.key === key)!;

	it('starts from the difference of the plan, 30,000', () => {
		expect(found.difference).toBeCloseTo(30000, 6);
	});

	it('has −15,000 and 45,000 for a licence of 500 and 2,500: thirty licences less', () => {
		expect(bar('hypervisorPrice').atLow).toBeCloseTo(30 * 500 - 30000, 6);
		expect(bar('hypervisorPrice').atHigh).toBeCloseTo(30 * 2500 - 30000, 6);
	});

	it('has 20,000 and 45,000 for A’s servers, 32,000 and 28,000 for B’s', () => {
		expect(bar('option/a/serverBasePrice').atLow).toBeCloseTo(30000 - 50 * 200, 6);
		expect(bar('option/a/serverBasePrice').atHigh).toBeCloseTo(30000 + 50 * 300, 6);
		expect(bar('option/b/serverBasePrice').atLow).toBeCloseTo(30000 + 20 * 100, 6);
		expect(bar('option/b/serverBasePrice').atHigh).toBeCloseTo(30000 - 20 * 100, 6);
	});

	it('has no bar for a number that both options bear alike, whatever rounding leaves of it', () => {
		const lead = leadTornado(read(examplePlan('today')))!;
		const swings = lead.bars.map((bar) => swing(bar, lead.difference));
		expect(swings.filter((width) => width > 0 && width < 0.001)).toEqual([]);
		expect(swings).toContain(0);
	});

	it('stands in the order of swing: 60,000, 25,000, 4,000', () => {
		expect(found.bars.map(({ variable: { key } }) => key)).toEqual([
			'hypervisorPrice',
			'option/a/serverBasePrice',
			'option/b/serverBasePrice'
		]);
		[60000, 25000, 4000].forEach((width, place) =>
			expect(swing(found.bars[place]!, found.difference)).toBeCloseTo(width, 6)
		);
	});

	it('is drawn in thousands, B to the right, with what the licence decides in its title', () => {
		const figure = tornadoFigure(read(ranged), found, 2);
		expect(figure.title).toBe('Hypervisor: price alone can make servers A the cheaper');
		expect(figure.unitLabel).toBe('USD\u00a0k, servers A minus servers B');
		expect([figure.left.id, figure.right.id]).toEqual(['a', 'b']);
		expect(figure.plan).toEqual({ value: 30, label: 'plan: +30' });
		expect(figure.bars.map(({ low, high }) => [low.input, low.value, high.input, high.value])).toEqual([
			['500', -15, '2,500', 45],
			['800', 20, '1,300', 45]
		]);
		expect(figure.notes).toEqual(['One further number moves it less.']);
		expect(figure.table.rows).toEqual([
			['Hypervisor: price, USD per licence', '500', '2,500', '−15', '+45'],
			['Price of a server without memory, Servers A, USD per server', '800', '1,300', '+20', '+45'],
			['Price of a server without memory, Servers B, USD per server', '3,900', '4,100', '+32', '+28']
		]);
	});

	it('sides the other way round where the options change places', () => {
		const turned = tornado(ranged, 1, 2, priced);
		expect(turned.difference).toBe(-found.difference);
		expect(tornadoFigure(read(ranged), turned).title).toBe(
			'Hypervisor: price alone can make servers A the cheaper'
		);
	});
});

describe('The tornado of the verdict', () => {
	it('sets the winner against the option that the verdict compares it with', () => {
		const pinned = { ...ranged, pinned: 'a' };
		expect(leadTornado(read(pinned))).toMatchObject({ option: 2, other: 1 });
		expect(leadTornado(read(ranged))).toMatchObject({ option: 2, other: 3 }); // 130,000 for C, 150,000 for A
	});

	it('sets the only new option against As is', () => {
		const alone: Plan = { ...ranged, options: ranged.options.slice(0, 2) };
		expect(leadTornado(read(alone))).toMatchObject({ option: 1, other: 0 });
	});

	it('is none where no option fits', () => {
		const none = withSetting(ranged, { of: 'plan' }, 'graphicsCards', 4);
		expect(leadTornado(read(none))).toBeNull();
	});
});

describe('Any bar of any plan', () => {
	it('ends at the differences that single evaluations give, but for what rounding leaves', () => {
		fc.assert(
			fc.property(anyPlan, fc.nat(), (plan, pick) => {
				const all = uncertain(plan);
				const some = [all[pick % all.length]!, all[(pick * 7 + 3) % all.length]!];
				const found = tornado(plan, 1, 0, some);
				const differenceAt = (value: (typeof some)[number], number: number): number => {
					const { of } = read(withVariable(plan, value, number));
					return of(presentCost, 0, plan.horizon) - of(presentCost, 1, plan.horizon);
				};
				const { of } = read(plan);
				const costs = [0, 1].map((option) => Math.abs(of(presentCost, option, plan.horizon)));
				const expectSame = (told: number, evaluated: number): void => {
					if (told === found.difference)
						expect(Math.abs(told - evaluated)).toBeLessThanOrEqual(1e-9 * Math.max(...costs));
					else expect(told).toBe(evaluated);
				};
				for (const { variable: one, atLow, atHigh } of found.bars) {
					expectSame(atLow, differenceAt(one, one.low));
					expectSame(atHigh, differenceAt(one, one.high));
				}
			}),
			{ numRuns: 25 }
		);
	});
});
