import { interpolate, irr } from './arithmetic.ts';
import { numberAt, offsets, spotOf, type Extent } from './cells.ts';
import { estimate } from './evidence.ts';
import { interpret } from './interpret.ts';
import { emitKernel, type Kernel } from './kernel.ts';
import { chapter, type Input, type Quantity, type Scope } from './quantity.ts';
import type { Table } from './table.ts';

const { input } = chapter('Small');

/** An input of a scope whose default is `value`. */
export const number = (id: string, unit: string, value: number, scope: Scope = 'plan'): Input =>
	input({ id, label: id, unit, scope, min: 0, max: 1e9, evidence: estimate(value, [value, value], 'test') });

/** A table evaluated both ways: by walking its trees, and by the code that the kernel is emitted as. */
export function evaluated(table: Table, extent: Extent, values: (input: Quantity, index: number) => number) {
	const base = offsets(table, extent);
	const given = new Float64Array(base.givenLength);
	const counts = { plan: 1, group: extent.groups, option: extent.options };
	for (const scope of ['plan', 'group', 'option'] as const) {
		for (let index = 0; index < counts[scope]; index += 1) {
			table.given[scope].forEach((quantity, column) => {
				given[base.given[scope] + index * table.given[scope].length + column] = values(quantity, index);
			});
		}
	}
	const walked = interpret(table, extent, given);
	const emitted = new Float64Array(base.cellsLength);
	kernelOf(table)(given, emitted, extent.groups, extent.options, extent.horizon, extent.baseline);
	const reader =
		(cells: Float64Array) =>
		(quantity: Quantity, year: number, index = 0): number =>
			numberAt(spotOf(table, extent, given, cells, quantity), index, year);
	return { walked: reader(walked), emitted: reader(emitted), cells: { walked, emitted } };
}

/** The cells that the kernel of a part fills: all others stay as they are, at −1. */
export function cellsOfPart(
	table: Table,
	extent: Extent,
	given: Float64Array,
	part: readonly Quantity[]
): Float64Array {
	const cells = new Float64Array(offsets(table, extent).cellsLength).fill(-1);
	kernelOf(table, 'part', { part })(
		given,
		cells,
		extent.groups,
		extent.options,
		extent.horizon,
		extent.baseline
	);
	return cells;
}

/** The emitted module as a function; its one import is handed in. */
function kernelOf(
	table: Table,
	name = 'kernel',
	parts: Readonly<Record<string, readonly Quantity[]>> = {}
): Kernel {
	const [first = '', ...lines] = emitKernel(table, './arithmetic.ts', parts).split('\n');
	if (first !== 'import { interpolate, irr } from "./arithmetic.ts";') throw new Error(first);
	const body = `${lines.join('\n').replaceAll('export function', 'function')}\nreturn ${name};`;
	return new Function('interpolate', 'irr', body)(interpolate, irr) as Kernel;
}
