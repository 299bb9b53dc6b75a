import { references, resolve, type Expression, type Reference } from './expression.ts';
import { operate } from './interpret.ts';
import type { Quantity } from './quantity.ts';

/** Reads a number of the evaluation that is explained; `group` adds up the groups, `baseline` is As is. */
export type Read = (
	quantity: Quantity,
	how: { readonly year: number; readonly from: 'here' | 'groups' | 'baseline' }
) => number;

/** One operand of an explained formula, in reading order. */
export interface Part {
	readonly quantity: Quantity;
	readonly value: number;
	/** The year it is read in; before the explained one where the formula looks back. */
	readonly year: number;
	readonly from: 'here' | 'groups' | 'baseline';
}

/** Why a number is what it is: the formula in words, the same with values set in, and what it is made of. */
export interface Explanation {
	readonly quantity: Quantity;
	readonly year: number;
	readonly value: number;
	/** Null for inputs, assumptions and results of methods. */
	readonly formula: string | null;
	readonly withValues: string | null;
	readonly parts: readonly Part[];
}

/**
 * Explains one number from its formula's tree and the recorded cells; nothing is traced while computing. `format` writes
 * a value with its unit.
 */
export function explain(
	quantity: Quantity,
	year: number,
	read: Read,
	format: (value: number, quantity: Quantity) => string
): Explanation {
	const value = read(quantity, { year, from: 'here' });
	if (quantity.kind !== 'derive' || !quantity.formula) {
		return { quantity, year, value, formula: null, withValues: null, parts: [] };
	}
	const { text, expression } = quantity.formula;
	const parts = partsOf(expression, quantity, year, read);
	return {
		quantity,
		year,
		value,
		formula: woven(
			text,
			parts.map((part) => part.quantity.label)
		),
		withValues: woven(
			text,
			parts.map((part) => format(part.value, part.quantity))
		),
		parts
	};
}

/** The formula of a quantity in words, with labels for operands. */
export function formulaText(quantity: Quantity): string | null {
	if (quantity.kind !== 'derive' || !quantity.formula) return null;
	const { text, expression } = quantity.formula;
	return woven(
		text,
		references(expression).map(({ of }) => resolve(of, quantity).label)
	);
}

function woven(text: readonly string[], operands: readonly string[]): string {
	return text
		.reduce(
			(sentence, part, index) => `${sentence}${index > 0 ? (operands[index - 1] ?? '') : ''}${part}`,
			''
		)
		.replace(/\s+/g, ' ')
		.trim();
}

function partsOf(node: Expression, owner: Quantity, year: number, read: Read): Part[] {
	const part = (of: Reference, at: number, from: Part['from']): Part => {
		const quantity = resolve(of, owner);
		return { quantity, value: at < 0 ? 0 : read(quantity, { year: at, from }), year: at, from };
	};
	switch (node.op) {
		case 'number':
		case 'none':
			return [];
		case 'quantity':
		case 'irr':
			return [part(node.of, year, 'here')];
		case 'sumGroups':
			return [part(node.of, year, 'groups')];
		case 'baseline':
			return [part(node.of, year, 'baseline')];
		case 'past': {
			const steps = partsOf(node.years, owner, year, read);
			return [part(node.of, year - numberOf(node.years, steps), 'here'), ...steps];
		}
		default:
			return node.args.flatMap((argument) => partsOf(argument, owner, year, read));
	}
}

/** The value of an expression of plain operands whose parts are read already, consumed in reading order. */
function numberOf(node: Expression, parts: readonly Part[]): number {
	let next = 0;
	const value = (inner: Expression): number => {
		if (inner.op === 'number') return inner.value;
		if ('args' in inner) return operate(inner.op, inner.args.map(value));
		const part = parts[next];
		next += 1;
		return part?.value ?? NaN;
	};
	return value(node);
}
