import { resolve, type Expression } from './expression.ts';
import { formulaText, joined, named, nameOf } from './formulaText.ts';
import { tell, type Piece, type ReadingNode, type Teller } from './formulaWords.ts';
import { operate } from './interpret.ts';
import { isClaim } from './claims.ts';
import type { Quantity } from './quantity.ts';

export { formulaText } from './formulaText.ts';

/** Reads a number of the evaluation that is explained; `group` adds up the groups, `baseline` is As is. */
export type Read = (
	quantity: Quantity,
	how: { readonly year: number; readonly from: 'here' | 'groups' | 'baseline' }
) => number;

/** One operand of an explained formula, in reading order, each once. */
export interface Part {
	readonly quantity: Quantity;
	readonly value: number;
	/** The year it is read in; before the explained one where the formula looks back, negative before year 0. */
	readonly year: number;
	readonly from: 'here' | 'groups' | 'baseline';
	/** False for an operand of a branch that does not hold: it takes no part in the value. */
	readonly counts: boolean;
	/** True where, of several of which the least or largest is taken, this one is it. */
	readonly decides: boolean;
}

/** A part of a formula that is a plain sum: what is added or taken away. */
export interface Term {
	readonly part: Part;
	readonly sign: 1 | -1;
}

/** Why a number is what it is: the formula in words, the same with values set in, and what it is made of. */
export interface Explanation {
	readonly quantity: Quantity;
	readonly year: number;
	readonly value: number;
	/** Null for inputs, assumptions and results of methods. */
	readonly formula: string | null;
	readonly withValues: string | null;
	/** The same in stretches, each operand with its part; empty where there is no formula. */
	readonly told: readonly Piece<Part>[];
	readonly parts: readonly Part[];
	/** What is added up, where the formula is nothing but a sum; else null. */
	readonly terms: readonly Term[] | null;
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
	if (quantity.kind !== 'derive' || !quantity.formula)
		return { quantity, year, value, formula: null, withValues: null, told: [], parts: [], terms: null };
	const { expression } = quantity.formula;
	const found = new Map<string, Part>();
	const counting = new Set<string>();
	const deciding = new Set<string>();
	const keyOf = (of: Quantity, at: number, from: Part['from']): string => `${of.id} ${at} ${from}`;

	function place(node: ReadingNode): { quantity: Quantity; year: number; from: Part['from'] } {
		const of = resolve(node.of, quantity);
		if (node.op === 'past') return { quantity: of, year: year - valueOf(node.years), from: 'here' };
		return {
			quantity: of,
			year,
			from: node.op === 'sumGroups' ? 'groups' : node.op === 'baseline' ? 'baseline' : 'here'
		};
	}
	function partOf(node: ReadingNode): Part {
		const at = place(node);
		const key = keyOf(at.quantity, at.year, at.from);
		const known = found.get(key);
		if (known) return known;
		const part: Part = {
			...at,
			value: at.year < 0 ? 0 : read(at.quantity, at),
			get counts() {
				return counting.has(key);
			},
			get decides() {
				return deciding.has(key);
			}
		};
		found.set(key, part);
		return part;
	}
	function valueOf(node: Expression): number {
		switch (node.op) {
			case 'number':
				return node.value;
			case 'none':
				return NaN;
			case 'quantity':
			case 'past':
			case 'sumGroups':
			case 'baseline':
				return partOf(node).value;
			case 'irr':
				return value;
			case 'if':
				return valueOf(
					(valueOf(node.args[0] as Expression) !== 0 ? node.args[1] : node.args[2]) as Expression
				);
			default:
				return operate(node.op, node.args.map(valueOf));
		}
	}
	const counted = (node: ReadingNode): Part => {
		const part = partOf(node);
		counting.add(keyOf(part.quantity, part.year, part.from));
		return part;
	};
	const valued: Teller<Part> = {
		owner: quantity,
		valueOf,
		operand: (node) => {
			const part = counted(node);
			if (part.year < 0) return [{ text: '0 (before year 0)' }];
			const text = inArithmetic(part, format);
			const shown = { text: text.startsWith('−') ? `(${text})` : text, operand: part };
			return node.op === 'irr'
				? [{ text: 'the internal rate of return of ' }, { text: named(part.quantity), operand: part }]
				: [shown];
		},
		name: (node) => [{ text: nameOf(node, quantity), operand: counted(node) }],
		subject: (node) => {
			const part = counted(node);
			const saysItself = isClaim(part.quantity) || (part.quantity.kind === 'input' && part.quantity.choices);
			return saysItself
				? [{ text: nameOf(node, quantity), operand: part }]
				: [
						{ text: `${nameOf(node, quantity)} (` },
						{ text: format(part.value, part.quantity), operand: part },
						{ text: ')' }
					];
		}
	};
	// In reading order, those of branches that do not hold included.
	for (const node of readings(expression)) partOf(node);
	const told = joined(tell(expression, valued));
	// What the telling leaves out, the place on a curve and the number of years, still takes part.
	for (const node of readings(expression)) if (node.op === 'past') readings(node.years).forEach(counted);
	for (const place of placesOnCurves(expression)) readings(place).forEach(counted);
	for (const argument of extremes(expression, valueOf))
		if (argument.op === 'quantity') deciding.add(keyOf(partOf(argument).quantity, year, 'here'));
	const parts = [...found.values()].map((part) => ({ ...part }));
	const finished = new Map([...found.values()].map((part, index) => [part, parts[index] as Part]));
	const terms = termsOf(expression)?.map(({ node, sign }) => ({
		part: finished.get(partOf(node)) as Part,
		sign
	}));
	return {
		quantity,
		year,
		value,
		formula: formulaText(quantity),
		withValues: told.map(({ text }) => text).join(''),
		told: told.map(({ text, operand }) =>
			operand ? { text, operand: finished.get(operand) as Part } : { text }
		),
		parts,
		terms: terms && terms.length > 1 ? terms : null
	};
}

/** A value within a formula that computes with it: what counts of a choice or claim is its number. */
function inArithmetic(
	{ value, quantity }: Part,
	format: (value: number, quantity: Quantity) => string
): string {
	const text = format(value, quantity);
	const isNamed = isClaim(quantity) || (quantity.kind === 'input' && quantity.choices !== undefined);
	return isNamed ? `${value} (${text})` : text;
}

function readings(node: Expression): ReadingNode[] {
	switch (node.op) {
		case 'number':
		case 'none':
			return [];
		case 'past':
			return [node, ...readings(node.years)];
		case 'quantity':
		case 'sumGroups':
		case 'baseline':
		case 'irr':
			return [node];
		default:
			return node.args.flatMap(readings);
	}
}

function placesOnCurves(node: Expression): Expression[] {
	if (!('args' in node)) return [];
	const inner = node.args.flatMap(placesOnCurves);
	return node.op === 'interpolate' ? [node.args[0] as Expression, ...inner] : inner;
}

/** Of each least or largest of several, the argument that is it. */
function extremes(node: Expression, valueOf: (node: Expression) => number): Expression[] {
	if (!('args' in node)) return [];
	if (node.op !== 'min' && node.op !== 'max')
		return node.args.flatMap((argument) => extremes(argument, valueOf));
	const values = node.args.map(valueOf);
	const taken = node.op === 'min' ? Math.min(...values) : Math.max(...values);
	return node.args.filter((_, index) => values[index] === taken);
}

function termsOf(node: Expression, sign: 1 | -1 = 1): { node: ReadingNode; sign: 1 | -1 }[] | null {
	switch (node.op) {
		case 'quantity':
		case 'past':
		case 'sumGroups':
		case 'baseline':
			return [{ node, sign }];
		case 'add':
		case 'subtract': {
			const left = termsOf(node.args[0] as Expression, sign);
			const right = termsOf(node.args[1] as Expression, node.op === 'add' ? sign : (-sign as 1 | -1));
			return left && right ? [...left, ...right] : null;
		}
		default:
			return null;
	}
}
