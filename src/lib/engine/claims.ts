import { resolve, type Expression, type Operation } from './expression.ts';
import type { Quantity } from './quantity.ts';

/** How a comparison is said, and how its opposite is. */
export const comparisonWords: Readonly<
	Partial<Record<string, { readonly said: string; readonly opposite: Operation }>>
> = {
	less: { said: 'is below', opposite: 'atLeast' },
	atMost: { said: 'is at most', opposite: 'more' },
	more: { said: 'is above', opposite: 'atMost' },
	atLeast: { said: 'is at least', opposite: 'less' },
	equal: { said: 'is', opposite: 'different' },
	different: { said: 'is not', opposite: 'equal' }
};

/** True for an expression that is 1 where a claim holds and 0 where it does not. */
export function isClaimed(node: Expression, owner: Quantity, within: readonly Quantity[] = []): boolean {
	switch (node.op) {
		case 'number':
			return node.value === 0 || node.value === 1;
		case 'quantity':
		case 'past': {
			const quantity = resolve(node.of, owner);
			return quantity === owner || isClaim(quantity, within);
		}
		case 'multiply':
		case 'min':
		case 'max':
			return node.args.every((argument) => isClaimed(argument, owner, within));
		case 'if':
			return node.args.slice(1).every((argument) => isClaimed(argument, owner, within));
		default:
			return node.op in comparisonWords;
	}
}

/** True for a quantity whose value is yes or no: a choice of these two, or a formula that only claims something. */
export function isClaim(quantity: Quantity, within: readonly Quantity[] = []): boolean {
	if (quantity.kind === 'input') return quantity.choices?.join() === 'no,yes';
	if (quantity.kind !== 'derive' || !quantity.formula || within.includes(quantity)) return false;
	const { expression } = quantity.formula;
	return expression.op !== 'number' && isClaimed(expression, quantity, [...within, quantity]);
}
