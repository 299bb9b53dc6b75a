import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { categories } from '#lib/analysis/categories.ts';
import { reasons } from '#lib/analysis/findings.ts';
import { read } from '#lib/analysis/reading.ts';
import { coolingTons } from '#lib/model/cooling.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { hostsForLoad, newHosts } from '#lib/model/hosts.ts';
import { itDesignKw } from '#lib/model/powerChain.ts';
import { racks, rackUnits } from '#lib/model/placement.ts';
import { chassis } from '#lib/model/chassis.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { cumulativeCost, presentCost } from '#lib/model/totals.ts';
import { anyPlan } from '../randomPlans.ts';
import { many } from './runs.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A plan in which a hypervisor always leaves the host something, so that hosts have a number. */
const sizedPlan = anyPlan.map((plan): Plan => ({
	...plan,
	inputs: { ...plan.inputs, reservedCores: 0.5, reservedMemory: 0.5 }
}));

describe('on any plan', () => {
	it('every number is finite, but payback that never comes and the like', () => {
		fc.assert(
			fc.property(sizedPlan, (plan) => {
				const { of, ofGroup, extent } = evaluate(plan);
				const wrong: string[] = [];
				for (const quantity of table.quantities) {
					if (quantity.kind !== 'derive' || quantity.id in reasons) continue;
					const count = { plan: 1, group: extent.groups, option: extent.options }[quantity.scope];
					for (let index = 0; index < count; index += 1) {
						for (let year = 0; year <= plan.horizon; year += 1) {
							const value =
								quantity.scope === 'group' ? ofGroup(quantity, index, year) : of(quantity, index, year);
							if (!Number.isFinite(value)) wrong.push(`${quantity.id} ${index} ${year} ${value}`);
						}
					}
				}
				expect(wrong).toEqual([]);
			}),
			many
		);
	}, 120_000);

	it('no count is negative', () => {
		const counts = table.quantities.filter(
			({ kind, unitText }) =>
				kind === 'derive' &&
				[
					'host',
					'server',
					'chassis',
					'unit',
					'box',
					'rack',
					'RU',
					'port',
					'switch',
					'drive',
					'licence'
				].includes(unitText)
		);
		fc.assert(
			fc.property(sizedPlan, (plan) => {
				const { of, ofGroup } = evaluate(plan);
				const negative = counts.filter((quantity) =>
					plan.options.some((_, option) =>
						Array.from({ length: plan.horizon + 1 }, (__, year) =>
							quantity.scope === 'group' ? ofGroup(quantity, 0, year) : of(quantity, option, year)
						).some((value) => value < 0)
					)
				);
				expect(negative.map(({ id }) => id)).toEqual([]);
			}),
			many
		);
	}, 120_000);

	it('shown parts of a cost add up to its shown total, and exact parts to the exact one', () => {
		fc.assert(
			fc.property(sizedPlan, (plan) => {
				const reading = read(plan);
				plan.options.forEach((_, option) => {
					const parts = categories(reading, option);
					expect(parts.reduce((sum, { shown }) => sum + shown, 0)).toBe(reading.shownCost[option]);
					const exact = parts.reduce((sum, { value }) => sum + value, 0);
					const total = reading.of(presentCost, option, plan.horizon);
					expect(Math.abs(exact - total)).toBeLessThanOrEqual(1e-9 * Math.abs(total));
				});
			}),
			many
		);
	}, 120_000);

	it('the drawing holds exactly the racks and rack units that the formulas count', () => {
		fc.assert(
			fc.property(sizedPlan, (plan) => {
				const reading = read(plan);
				const { figures } = comparisonOf(reading, plan.horizon);
				figures.elevation.options.forEach(({ racks: drawn }, option) => {
					expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(
						reading.of(racks, option, plan.horizon)
					);
					const used = drawn.reduce(
						(sum, { count, blocks }) => sum + count * blocks.reduce((so, { height }) => so + height, 0),
						0
					);
					expect(used).toBeCloseTo(reading.of(rackUnits, option, plan.horizon), 6);
				});
			}),
			many
		);
	}, 120_000);

	it('more VMs never need fewer hosts, chassis, racks, design kW or tons', () => {
		fc.assert(
			fc.property(sizedPlan, fc.integer({ min: 1, max: 200 }), (plan, more) => {
				const vms = Number(plan.inputs['virtualMachinesToday'] ?? 400);
				const at = (count: number): Plan => ({
					...plan,
					inputs: { ...plan.inputs, virtualMachinesToday: count }
				});
				const [few, many] = [evaluate(at(vms)), evaluate(at(vms + more))];
				plan.options.forEach((_, option) => {
					for (const quantity of [hostsForLoad, newHosts, chassis, racks, itDesignKw, coolingTons]) {
						expect(many.of(quantity, option, plan.horizon) + 1e-9, quantity.id).toBeGreaterThanOrEqual(
							few.of(quantity, option, plan.horizon)
						);
					}
				});
			}),
			many
		);
	}, 120_000);

	it('renaming and reordering options changes no number and no winner', () => {
		fc.assert(
			fc.property(sizedPlan, (plan) => {
				const turned: Plan = {
					...plan,
					options: [...plan.options]
						.reverse()
						.map((option) => ({ ...option, label: `Other ${option.label}` }))
				};
				const [one, other] = [read(plan), read(turned)];
				plan.options.forEach((option, index) => {
					const there = turned.options.findIndex(({ id }) => id === option.id);
					expect(other.of(cumulativeCost, there, plan.horizon)).toBe(
						one.of(cumulativeCost, index, plan.horizon)
					);
				});
				const winner = (reading: typeof one): string | null =>
					reading.ranking.winner === null ? null : reading.plan.options[reading.ranking.winner]!.id;
				expect(winner(other)).toBe(winner(one));
			}),
			many
		);
	}, 120_000);
});
