import { interpolate, irr, wholeDown, wholeUp } from './arithmetic.ts';
import { offsets, type Extent } from './cells.ts';
import { resolve, type Expression } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Computed, Table } from './table.ts';

/**
 * Evaluates a table by walking its trees: slow and plain, the oracle that the generated kernel must equal to the last
 * bit. Same given numbers, same cells as the kernel.
 */
export function interpret(table: Table, extent: Extent, given: Float64Array): Float64Array {
	const base = offsets(table, extent);
	const cells = new Float64Array(base.cellsLength);
	const years = extent.horizon + 1;

	const place = (quantity: Quantity, index: number, year: number): number =>
		base.cells[quantity.scope] +
		(index * years + year) * table.cells[quantity.scope].length +
		table.place(quantity).index;

	function read(quantity: Quantity, index: number, year: number): number {
		const { of, scope, index: column } = table.place(quantity);
		if (of === 'year') return year;
		const row = scope === 'plan' ? 0 : index;
		if (of === 'given') return given[base.given[scope] + row * table.given[scope].length + column] as number;
		return cells[place(quantity, row, year)] as number;
	}

	function value(node: Expression, owner: Quantity, index: number, year: number): number {
		const at = (argument: Expression): number => value(argument, owner, index, year);
		switch (node.op) {
			case 'number':
				return node.value;
			case 'none':
				return NaN;
			case 'quantity':
				return read(resolve(node.of, owner), index, year);
			case 'past': {
				const then = year - at(node.years);
				return then >= 0 ? read(resolve(node.of, owner), index, then) : 0;
			}
			case 'sumGroups': {
				let sum = 0;
				for (let group = 0; group < extent.groups; group += 1)
					sum += read(resolve(node.of, owner), group, year);
				return sum;
			}
			case 'baseline':
				return read(resolve(node.of, owner), extent.baseline, year);
			case 'irr': {
				const quantity = resolve(node.of, owner);
				return irr(cells, place(quantity, index, 0), table.cells[quantity.scope].length, year + 1);
			}
			case 'if':
				return at(node.args[0] as Expression) !== 0
					? at(node.args[1] as Expression)
					: at(node.args[2] as Expression);
			default:
				return operate(node.op, node.args.map(at));
		}
	}

	function compute(quantity: Computed, index: number, year: number): void {
		cells[place(quantity, index, year)] = value(quantity.formula.expression, quantity, index, year);
	}

	for (let year = 0; year < years; year += 1) {
		for (const quantity of table.shared) {
			const count = quantity.scope === 'group' ? extent.groups : 1;
			for (let index = 0; index < count; index += 1) compute(quantity, index, year);
		}
	}
	const others = Array.from({ length: extent.options }, (_, index) => index).filter(
		(o) => o !== extent.baseline
	);
	for (const option of [extent.baseline, ...others]) {
		for (let year = 0; year < years; year += 1) {
			for (const quantity of table.options) compute(quantity, option, year);
		}
	}
	return cells;
}

/** One operation on numbers; a claim is 1 when true, 0 when not. */
export function operate(op: string, args: readonly number[]): number {
	const [a = NaN, b = NaN] = args;
	switch (op) {
		case 'add':
			return a + b;
		case 'subtract':
			return a - b;
		case 'multiply':
			return a * b;
		case 'divide':
			return a / b;
		case 'power':
			return a ** b;
		case 'negate':
			return -a;
		case 'less':
			return Number(a < b);
		case 'atMost':
			return Number(a <= b);
		case 'more':
			return Number(a > b);
		case 'atLeast':
			return Number(a >= b);
		case 'equal':
			return Number(a === b);
		case 'different':
			return Number(a !== b);
		case 'ceil':
			return wholeUp(a);
		case 'floor':
			return wholeDown(a);
		case 'min':
			return Math.min(...args);
		case 'max':
			return Math.max(...args);
		case 'interpolate':
			return interpolate(a, ...args.slice(1));
		default:
			throw new Error(`Formulas know no operation “${op}”.`);
	}
}
