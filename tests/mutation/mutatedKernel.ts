import type { Extent } from '#lib/engine/cells.ts';
import { interpret } from '#lib/engine/interpret.ts';
import type { Table } from '#lib/engine/table.ts';
import { table } from '#lib/model/index.ts';

let current: Table = table;
let evaluations: { extent: Extent; given: Float64Array; cells: Float64Array }[] = [];

/** Evaluates by this table from now on; what was computed before is forgotten. */
export function evaluateBy(other: Table): void {
	current = other;
	evaluations = [];
}

/** Stands in for the generated kernel: the interpreter over the table as it is now. */
export function kernel(
	given: Float64Array,
	cells: Float64Array,
	groups: number,
	options: number,
	horizon: number,
	baseline: number
): void {
	const extent = { groups, options, horizon, baseline };
	const known = evaluations.find(
		(one) =>
			one.extent.groups === groups &&
			one.extent.options === options &&
			one.extent.horizon === horizon &&
			one.extent.baseline === baseline &&
			one.given.length === given.length &&
			one.given.every((number, index) => Object.is(number, given[index]))
	);
	if (known) {
		cells.set(known.cells);
		return;
	}
	const computed = interpret(current, extent, given);
	evaluations.push({ extent, given: given.slice(), cells: computed });
	cells.set(computed);
}

/** Stands in for the kernel of what decides a verdict: computing more does no harm. */
export const decisiveKernel = kernel;
