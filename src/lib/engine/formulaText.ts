import { resolve } from './expression.ts';
import { tell, type Piece, type ReadingNode, type Teller } from './formulaWords.ts';
import type { Quantity } from './quantity.ts';

/** The formula of a quantity in words, with labels for operands. */
export function formulaText(quantity: Quantity): string | null {
	return (
		formulaPieces(quantity)
			?.map(({ text }) => text)
			.join('') ?? null
	);
}

/** The same in stretches, each operand with its quantity; null where there is no formula. */
export function formulaPieces(quantity: Quantity): Piece<Quantity>[] | null {
	if (quantity.kind !== 'derive' || !quantity.formula) return null;
	const operand = (node: ReadingNode): Piece<Quantity>[] => {
		const of = resolve(node.of, quantity);
		if (node.op === 'irr') return [{ text: 'internal rate of return of ' }, { text: named(of), operand: of }];
		if (node.op !== 'past') return [{ text: nameOf(node, quantity), operand: of }];
		if (node.years.op === 'number')
			return [
				{ text: named(of), operand: of },
				{ text: node.years.value === 1 ? ' last year' : ` ${node.years.value} years earlier` }
			];
		return [
			{ text: named(of), operand: of },
			{ text: ' (' },
			...tell(node.years, teller),
			{ text: ' earlier)' }
		];
	};
	const teller: Teller<Quantity> = {
		owner: quantity,
		operand,
		name: operand,
		subject: operand,
		valueOf: () => null
	};
	return joined(tell(quantity.formula.expression, teller));
}

/** A label within a formula; one with a comma stands between quotation marks. */
export function named({ label }: Quantity): string {
	return label.includes(', ') ? `“${label}”` : label;
}

/** An operand by its name, with whose number it is and when. */
export function nameOf(node: ReadingNode, owner: Quantity): string {
	const name = named(resolve(node.of, owner));
	if (node.op === 'sumGroups') return `${name} of all groups`;
	if (node.op === 'baseline') return `${name} of As is`;
	if (node.op !== 'past') return name;
	return node.years.op === 'number' && node.years.value === 1 ? `${name} last year` : `${name} earlier`;
}

/** Neighbouring words as one stretch. */
export function joined<O>(pieces: readonly Piece<O>[]): Piece<O>[] {
	const all: Piece<O>[] = [];
	for (const piece of pieces) {
		const last = all.at(-1);
		if (last && last.operand === undefined && piece.operand === undefined)
			all[all.length - 1] = { text: last.text + piece.text };
		else all.push(piece);
	}
	return all;
}
