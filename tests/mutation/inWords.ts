import { resolve, type Expression, type Operation } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';

/** Signs between two operands, and how strongly they bind. */
const signs: Partial<Record<Operation, readonly [string, number]>> = {
	less: ['<', 1],
	atMost: ['≤', 1],
	more: ['>', 1],
	atLeast: ['≥', 1],
	equal: ['=', 1],
	different: ['≠', 1],
	add: ['+', 2],
	subtract: ['−', 2],
	multiply: ['×', 3],
	divide: ['÷', 3],
	power: ['^', 4]
};

/** A formula's tree as a reader would write it, with labels for operands. */
export function inWords(expression: Expression, owner: Quantity, binding = 0): string {
	const label = 'of' in expression ? resolve(expression.of, owner).label : '';
	switch (expression.op) {
		case 'number':
			return String(expression.value);
		case 'none':
			return 'none';
		case 'quantity':
			return label;
		case 'past': {
			const { years } = expression;
			if (years.op === 'number' && years.value === 1) return `lastYear(${label})`;
			return `yearsAgo(${label}, ${inWords(years, owner)})`;
		}
		case 'sumGroups':
		case 'baseline':
		case 'irr':
			return `${expression.op}(${label})`;
		case 'negate':
			return `−${inWords(expression.args[0] as Expression, owner, 4)}`;
		default: {
			const sign = signs[expression.op];
			if (!sign) return `${expression.op}(${expression.args.map((one) => inWords(one, owner)).join(', ')})`;
			const [mark, strength] = sign;
			const [left, right] = expression.args as [Expression, Expression];
			const written = `${inWords(left, owner, strength)} ${mark} ${inWords(right, owner, strength + 1)}`;
			return strength < binding ? `(${written})` : written;
		}
	}
}
