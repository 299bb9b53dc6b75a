import { resolve, type Expression, type Reference } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';

/**
 * A text that is the same for formulas that say the same: sums and products in any order, a < b and b > a. Two mutants
 * with one text are one, and a mutant with the text of the formula is none.
 */
export function canonical(expression: Expression, owner: Quantity): string {
	const id = (of: Reference): string => resolve(of, owner).id;
	const sorted = (parts: readonly string[]): string => [...parts].sort().join(' ');

	/** The terms of a sum, or the factors of a product, with + or − (÷) before each. */
	const chain = (node: Expression, joins: 'add' | 'multiply', away: boolean): string[] => {
		const undo = joins === 'add' ? 'subtract' : 'divide';
		if ((node.op === joins || node.op === undo) && 'args' in node) {
			return node.args.flatMap((part, index) => chain(part, joins, away !== (index > 0 && node.op === undo)));
		}
		if (joins === 'multiply' && isOne(node, owner)) return [];
		return [`${away ? '−' : '+'}${text(node)}`];
	};
	const text = (node: Expression): string => {
		switch (node.op) {
			case 'number':
				return String(node.value);
			case 'none':
				return 'none';
			case 'quantity':
				return id(node.of);
			case 'past':
				return `past(${id(node.of)} ${text(node.years)})`;
			case 'sumGroups':
			case 'baseline':
			case 'irr':
				return `${node.op}(${id(node.of)})`;
			case 'add':
			case 'subtract':
				return `sum(${sorted(chain(node, 'add', false))})`;
			case 'multiply':
			case 'divide':
				return `product(${sorted(chain(node, 'multiply', false))})`;
			case 'more':
			case 'atLeast':
				return `${node.op === 'more' ? 'less' : 'atMost'}(${node.args.toReversed().map(text).join(' ')})`;
			case 'equal':
			case 'different':
			case 'min':
			case 'max':
				return `${node.op}(${sorted(node.args.map(text))})`;
			default:
				return `${node.op}(${node.args.map(text).join(' ')})`;
		}
	};
	return text(expression);
}

/** A constant of 1 that is there for its unit; a product is the same with it or over it. */
function isOne(node: Expression, owner: Quantity): boolean {
	if (node.op === 'number') return node.value === 1;
	if (node.op !== 'quantity') return false;
	const quantity = resolve(node.of, owner);
	return quantity.kind === 'assumption' && quantity.chapter === 'Constants' && quantity.evidence?.value === 1;
}
