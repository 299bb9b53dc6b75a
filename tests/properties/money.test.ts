import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { entriesOf } from '#lib/model/entries.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Plan, Settings } from '#lib/model/plan.ts';
import { given, type Target } from '#lib/model/settings.ts';
import { cumulativeCost, presentCost } from '#lib/model/totals.ts';
import { anyPlan } from '../randomPlans.ts';
import { many } from './runs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Plans without cards: a card's price comes through the slot assignment, not from a number of the plan. */
const plans = anyPlan.map((plan): Plan => ({
	...plan,
	inputs: { ...plan.inputs, reservedCores: 0.5, reservedMemory: 0.5 },
	options: plan.options.map((option) => ({ ...option, cards: [] }))
}));

/** The plan with every amount of money multiplied, wherever it is set or read. */
function withMoney(plan: Plan, factor: number): Plan {
	const entries = entriesOf(plan);
	const scaled = (target: Target, settings: Settings): Settings => ({
		...settings,
		...Object.fromEntries(
			table.given[target.of].flatMap((quantity) =>
				quantity.kind !== 'derive' && quantity.unit.has('money')
					? [[quantity.id, given(plan, entries, quantity, target).value * factor]]
					: []
			)
		)
	});
	return {
		...plan,
		inputs: scaled({ of: 'plan' }, plan.inputs),
		estate: plan.estate.map((group) => ({ ...group, inputs: scaled({ of: 'group', group }, group.inputs) })),
		options: plan.options.map((option) => ({
			...option,
			inputs: scaled({ of: 'option', option }, option.inputs)
		}))
	};
}

describe('on any plan', () => {
	it('all money at zero means that nothing costs anything', () => {
		fc.assert(
			fc.property(plans, (plan) => {
				const { of } = evaluate(withMoney(plan, 0));
				plan.options.forEach((_, option) => {
					for (let year = 0; year <= plan.horizon; year += 1) {
						expect(Math.abs(of(cumulativeCost, option, year))).toBe(0);
						expect(Math.abs(of(presentCost, option, year))).toBe(0);
					}
				});
			}),
			many
		);
	}, 60_000);

	it('twice the money means twice the cost', () => {
		fc.assert(
			fc.property(plans, (plan) => {
				const [once, twice] = [evaluate(plan), evaluate(withMoney(plan, 2))];
				plan.options.forEach((_, option) => {
					const cost = once.of(presentCost, option, plan.horizon);
					expect(Math.abs(twice.of(presentCost, option, plan.horizon) - 2 * cost)).toBeLessThanOrEqual(
						1e-9 * Math.abs(cost)
					);
				});
			}),
			many
		);
	}, 60_000);

	it('the same hardware under two labels gives the same numbers', () => {
		fc.assert(
			fc.property(plans, (plan) => {
				const last = plan.options.at(-1)!;
				const twin: Plan = {
					...plan,
					options: [...plan.options.slice(0, 5), { ...last, id: 'twin', label: 'Twin' }]
				};
				const { of } = evaluate(twin);
				const [one, other] = [plan.options.slice(0, 5).indexOf(last), twin.options.length - 1];
				if (one < 0) return;
				for (const quantity of table.cells.option)
					expect(of(quantity, other, plan.horizon)).toBe(of(quantity, one, plan.horizon));
			}),
			many
		);
	}, 60_000);
});
