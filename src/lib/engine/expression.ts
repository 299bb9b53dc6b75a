import type { Quantity } from './quantity.ts';

/** Stands for the quantity whose formula it appears in: `lastYear(self) + cost`. */
export const self = Symbol('self');

/** An operand: a quantity, one declared further down (as a thunk), or the quantity itself. */
export type Reference = Quantity | (() => Quantity) | typeof self;

/** Operators and functions of one year, by the name that the kernel, the interpreter and the workbook share. */
export type Operation =
	| 'add'
	| 'subtract'
	| 'multiply'
	| 'divide'
	| 'power'
	| 'negate'
	| 'less'
	| 'atMost'
	| 'more'
	| 'atLeast'
	| 'equal'
	| 'different'
	| 'ceil'
	| 'floor'
	| 'min'
	| 'max'
	| 'if'
	| 'interpolate';

/**
 * The tree of a formula. `past` looks back in time; `sumGroups` adds a group quantity up; `baseline` reads As is; `irr` is
 * the internal rate of return of a quantity's values from year 0 to this one.
 */
export type Expression =
	| { readonly op: 'number'; readonly value: number }
	| { readonly op: 'none' }
	| { readonly op: 'quantity'; readonly of: Reference }
	| { readonly op: 'past'; readonly of: Reference; readonly years: Expression }
	| { readonly op: 'sumGroups'; readonly of: Reference }
	| { readonly op: 'baseline'; readonly of: Reference }
	| { readonly op: 'irr'; readonly of: Reference }
	| { readonly op: Operation; readonly args: readonly Expression[] };

/** The quantity that a reference means within the formula of `owner`. */
export function resolve(reference: Reference, owner: Quantity): Quantity {
	if (reference === self) return owner;
	return typeof reference === 'function' ? reference() : reference;
}

/** Every reference of an expression, in reading order, with the node that holds it. */
export function references(expression: Expression): { of: Reference; as: Expression['op'] }[] {
	switch (expression.op) {
		case 'number':
		case 'none':
			return [];
		case 'quantity':
		case 'sumGroups':
		case 'baseline':
		case 'irr':
			return [{ of: expression.of, as: expression.op }];
		case 'past':
			return [{ of: expression.of, as: 'past' }, ...references(expression.years)];
		default:
			return expression.args.flatMap(references);
	}
}
