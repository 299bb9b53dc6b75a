import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from '#lib/analysis/reading.ts';
import type { Variable } from '#lib/analysis/sensitivity.ts';
import { trial } from '#lib/analysis/trial.ts';
import { variablesOf, withVariable } from '#lib/analysis/variables.ts';
import type { Input } from '#lib/engine/quantity.ts';
import type { Where } from '#lib/model/change.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { structural } from '#lib/model/structure.ts';
import { horizon } from '#lib/model/time.ts';
import { presentCost } from '#lib/model/totals.ts';
import { anyPlan } from '../randomPlans.ts';

/** A number that the variable may take: within its bounds, up to twice as far from its value as its range. */
function valueOf({ quantity, low, high, value }: Variable): fc.Arbitrary<number> {
	const [least, most] = [Math.max(quantity.min, low / 2), Math.min(quantity.max, Math.max(high, value) * 2)];
	if (quantity.kind === 'input' && quantity.whole) {
		return fc.integer({ min: Math.ceil(least), max: Math.max(Math.ceil(least), Math.floor(most)) });
	}
	return fc.double({ min: least, max: Math.max(least, most), noNaN: true });
}

/** An input that the variables of a plan leave aside, or that decides a structure, as a variable of its own. */
function further(quantity: Input, targets: readonly Where[]): Variable {
	return {
		key: quantity.id,
		quantity,
		label: quantity.label,
		targets,
		value: quantity.default,
		low: quantity.min,
		high: quantity === horizon ? 5 : Math.min(quantity.max, 4)
	};
}

function variables(plan: Plan): fc.Arbitrary<readonly Variable[]> {
	const all = variablesOf(plan);
	const shaping = table.quantities.filter(
		(quantity): quantity is Input => quantity.kind === 'input' && structural.has(quantity)
	);
	const others = [...shaping, horizon].map((quantity) => further(quantity, [{ of: 'plan' }]));
	return fc
		.tuple(fc.subarray(all, { maxLength: 12 }), fc.subarray(others, { maxLength: 4 }))
		.map(([some, more]) => [...some, ...more]);
}

/** Plans in dollars, and plans in euros for which every price is brought over. */
const plans = fc.tuple(anyPlan, fc.boolean()).map(([plan, inEuros]): Plan => {
	const exchangeRates = { USD: { rate: 0.87, date: '2026-11-25', source: 'a rate for the test' } };
	return inEuros ? { ...plan, currency: 'EUR', exchangeRates } : plan;
});

const anyTrial = plans
	.chain((plan) => fc.record({ plan: fc.constant(plan), varied: variables(plan) }))
	.chain(({ plan, varied }) =>
		fc.record({
			plan: fc.constant(plan),
			varied: fc.constant(varied),
			rows: fc.array(fc.tuple(...varied.map(valueOf)), { minLength: 1, maxLength: 3 })
		})
	);

/** The plan as a planner would set it, one setting after the other. */
function planWith(plan: Plan, varied: readonly Variable[], values: readonly number[]): Plan {
	return varied.reduce((sum, variable, index) => withVariable(sum, variable, values[index] as number), plan);
}

it('a trial gives to the last bit what the plan with those settings comes to, whatever is varied', () => {
	fc.assert(
		fc.property(anyTrial, ({ plan, varied, rows }) => {
			const run = trial(plan, varied);
			for (const values of rows) {
				const reading = read(planWith(plan, varied, values));
				const outcome = run(values);
				expect(Array.from(outcome.feasible)).toEqual(reading.limits.map(({ feasible }) => Number(feasible)));
				expect(outcome.winner).toBe(reading.ranking.winner ?? -1);
				plan.options.forEach((_, option) => {
					expect(outcome.costs[option]).toBe(reading.of(presentCost, option, reading.horizon));
					for (const quantity of [...table.given.option, ...table.cells.plan, ...table.cells.option]) {
						for (let year = 0; year <= reading.horizon; year += 1) {
							const [here, there] = [outcome.of(quantity, option, year), reading.of(quantity, option, year)];
							if (!Object.is(here, there)) expect.fail(`${quantity.id} ${year}: ${here}, not ${there}`);
						}
					}
				});
			}
		}),
		{ numRuns: 60 }
	);
}, 120_000);
