import { irr } from '#lib/engine/arithmetic.ts';
import { resolve, type Expression } from '#lib/engine/expression.ts';
import { operate } from '#lib/engine/interpret.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { year as theYear } from '#lib/engine/time.ts';

/** A number that stands for a quantity: in every year, or by year from year 0 on and 0 after the last. */
export type Given = readonly (readonly [Quantity, number | readonly number[]])[];

/** Around one quantity: the year asked for, numbers of each group of existing servers, and numbers of As is. */
export interface Around {
	readonly year?: number;
	readonly groups?: readonly Given[];
	readonly asIs?: Given;
}

/**
 * The number of one quantity of the model from given numbers of some of its operands, near or far: any quantity can be
 * given one, a constant too. Formulas in between are walked with the operations of the interpreter; inputs and constants
 * that are not given one take their default. Throws where a number of the catalogue or of a method is wanting.
 */
export function alone(
	quantity: Quantity,
	given: Given,
	{ year = 0, groups = [], asIs = [] }: Around = {}
): number {
	const known = new Map(given);
	const ofAsIs = new Map(asIs);
	const ofGroups = groups.map((numbers) => new Map(numbers));
	const found = new Map<string, number>();

	function read(of: Quantity, at: number, group: number): number {
		const own = ofGroups[group]?.get(of) ?? known.get(of);
		if (own !== undefined) return typeof own === 'number' ? own : (own[at] ?? 0);
		if (of === theYear) return at;
		if (of.kind === 'input') return of.default;
		if (of.kind === 'assumption' && of.evidence) return of.evidence.value;
		if (of.kind === 'assumption' || !of.formula) throw new Error(`“${of.label}” must be given a number.`);
		const key = `${of.id} ${at} ${group}`;
		const value = found.get(key) ?? walk(of.formula.expression, of, at, group);
		found.set(key, value);
		return value;
	}

	function walk(node: Expression, owner: Quantity, at: number, group: number): number {
		const part = (argument: Expression | undefined): number => walk(argument as Expression, owner, at, group);
		switch (node.op) {
			case 'number':
				return node.value;
			case 'none':
				return NaN;
			case 'quantity':
				return read(resolve(node.of, owner), at, group);
			case 'past': {
				const then = at - part(node.years);
				return then >= 0 ? read(resolve(node.of, owner), then, group) : 0;
			}
			case 'sumGroups': {
				const of = resolve(node.of, owner);
				return groups.reduce((sum, _, index) => sum + read(of, at, index), 0);
			}
			case 'baseline': {
				const of = resolve(node.of, owner);
				const own = ofAsIs.get(of);
				if (own === undefined) throw new Error(`“${of.label}” of As is must be given a number.`);
				return typeof own === 'number' ? own : (own[at] ?? 0);
			}
			case 'irr': {
				const of = resolve(node.of, owner);
				const flows = Array.from({ length: at + 1 }, (_, then) => read(of, then, group));
				return irr(flows, 0, 1, flows.length);
			}
			case 'if':
				return part(node.args[0]) !== 0 ? part(node.args[1]) : part(node.args[2]);
			default:
				return operate(node.op, node.args.map(part));
		}
	}
	return read(quantity, year, -1);
}

/** The same for each of the years from `first` to `last`. */
export function aloneByYear(
	quantity: Quantity,
	given: Given,
	[first, last]: readonly [number, number]
): number[] {
	return Array.from({ length: last - first + 1 }, (_, index) =>
		alone(quantity, given, { year: first + index })
	);
}
