import { kernel } from 'virtual:kernel';
import { cellReader, offsets, type Extent } from '#lib/engine/cells.ts';
import type { Quantity, Scope } from '#lib/engine/quantity.ts';
import { entriesOf, type Entries } from './entries.ts';
import { table } from './index.ts';
import type { Option, Plan } from './plan.ts';
import { numberOf, type Target } from './settings.ts';
import { planNumber, structureNumber, structureOf, type Structure } from './structure.ts';

/** A plan with all its numbers. */
export interface Evaluation {
	readonly plan: Plan;
	readonly entries: Entries;
	readonly extent: Extent;
	readonly structures: readonly Structure[];
	readonly given: Float64Array;
	readonly cells: Float64Array;
	/** The number of a quantity of the options, or of the plan. */
	of(quantity: Quantity, option: number, year: number): number;
	/** The number of a quantity of the groups of existing servers. */
	ofGroup(quantity: Quantity, group: number, year: number): number;
}

/** How large the evaluation of a plan is. */
export function extentOf(plan: Plan): Extent {
	return {
		groups: plan.estate.length,
		options: plan.options.length,
		horizon: plan.horizon,
		baseline: plan.options.findIndex((option) => option.keepsEstate)
	};
}

/** The numbers that the kernel is given for a plan: settings, catalogue, and the results of the methods. */
export function givenNumbers(plan: Plan, entries: Entries, structures: readonly Structure[]): Float64Array {
	const extent = extentOf(plan);
	const base = offsets(table, extent);
	const numbers = new Float64Array(base.givenLength);
	const fill = (scope: Scope, index: number, target: Target): void => {
		const quantities = table.given[scope];
		quantities.forEach((quantity, column) => {
			numbers[base.given[scope] + index * quantities.length + column] =
				quantity.kind === 'derive'
					? target.of === 'option'
						? structureNumber(quantity, plan, target.option, structures[index] as Structure)
						: planNumber(quantity, plan)
					: numberOf(plan, entries, quantity, target);
		});
	};
	fill('plan', 0, { of: 'plan' });
	plan.estate.forEach((group, index) => fill('group', index, { of: 'group', group }));
	plan.options.forEach((option: Option, index) => fill('option', index, { of: 'option', option }));
	return numbers;
}

/**
 * Computes every number of a plan: solves the structures, then runs the kernel over options and years. The plan must
 * have passed `readPlan`: entries exist, exactly one option keeps the estate.
 */
export function evaluate(plan: Plan): Evaluation {
	const entries = entriesOf(plan);
	const extent = extentOf(plan);
	const structures = plan.options.map((option) => structureOf(plan, entries, option));
	const numbers = givenNumbers(plan, entries, structures);
	const cells = new Float64Array(offsets(table, extent).cellsLength);
	kernel(numbers, cells, extent.groups, extent.options, extent.horizon, extent.baseline);
	const read = cellReader(table, extent, numbers, cells);
	return { plan, entries, extent, structures, given: numbers, cells, of: read, ofGroup: read };
}
