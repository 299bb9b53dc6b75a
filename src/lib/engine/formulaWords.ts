import { bareNumber } from '#lib/units/format.ts';
import { interpolate } from './arithmetic.ts';
import { comparisonWords, isClaim, isClaimed } from './claims.ts';
import { resolve, type Expression } from './expression.ts';
import type { Quantity } from './quantity.ts';

/** A stretch of a told formula: words, or one operand as it is named or valued there. */
export interface Piece<Operand> {
	readonly text: string;
	readonly operand?: Operand;
}

/** Nodes that read a quantity. */
export type ReadingNode = Extract<
	Expression,
	{ readonly op: 'quantity' | 'past' | 'sumGroups' | 'baseline' | 'irr' }
>;

/** How operands are told, and what nodes come to; a node that comes to nothing yet (null) is told with all its branches. */
export interface Teller<Operand> {
	readonly owner: Quantity;
	/** The operand as the formula writes it: its name, or its value. */
	operand(node: ReadingNode): Piece<Operand>[];
	/** The operand by its name alone. */
	name(node: ReadingNode): Piece<Operand>[];
	/** The operand as a condition writes it. */
	subject(node: ReadingNode): Piece<Operand>[];
	valueOf(node: Expression): number | null;
}

type Told<O> = { readonly pieces: readonly Piece<O>[]; readonly binds: number };

/** How tightly a told node binds: sentences least, single words most. */
const binding = {
	sentence: 0,
	choice: 1,
	rounding: 1.5,
	sum: 2,
	product: 3,
	sign: 4,
	power: 5,
	word: 6
} as const;

/** Tells a formula as a reader would say it: conditions in words, rounding and extremes named. */
export function tell<O>(node: Expression, teller: Teller<O>): readonly Piece<O>[] {
	return isClaimed(node, teller.owner) && node.op !== 'number' && node.op !== 'quantity'
		? claim(node, teller, true)
		: formula(node, teller).pieces;
}

const word = <O>(text: string): Piece<O> => ({ text });

function bound<O>({ pieces, binds }: Told<O>, least: number): readonly Piece<O>[] {
	return binds >= least ? pieces : [word('('), ...pieces, word(')')];
}

/** Each sign between two, how tightly it binds, and how tightly what stands at its left and right must to do without brackets. */
const signs: Readonly<Record<string, readonly [sign: string, binds: number, left: number, right: number]>> = {
	add: [' + ', binding.sum, binding.sum, binding.sum],
	subtract: [' − ', binding.sum, binding.sum, binding.product],
	multiply: [' × ', binding.product, binding.product, binding.product],
	divide: [' ÷ ', binding.product, binding.product, binding.sign],
	power: [' ^ ', binding.power, binding.word, binding.word]
};

function formula<O>(node: Expression, teller: Teller<O>): Told<O> {
	const inner = (of: Expression, least: number): readonly Piece<O>[] => bound(formula(of, teller), least);
	switch (node.op) {
		case 'number':
			return { pieces: [word(bareNumber(node.value, '1'))], binds: binding.word };
		case 'none':
			return { pieces: [word('none')], binds: binding.word };
		case 'quantity':
		case 'past':
		case 'sumGroups':
		case 'baseline':
		case 'irr':
			return { pieces: teller.operand(node), binds: node.op === 'irr' ? binding.sentence : binding.word };
		case 'if':
			return branch(node.args, teller);
		case 'ceil':
		case 'floor':
			return {
				pieces: [
					...inner(node.args[0] as Expression, binding.word),
					word(node.op === 'ceil' ? ' rounded up' : ' rounded down')
				],
				binds: binding.rounding
			};
		case 'min':
		case 'max': {
			const told = node.args.map(
				(argument) => share(argument, node.args, teller) ?? inner(argument, binding.rounding)
			);
			const of = node.op === 'min' ? 'the least of ' : 'the largest of ';
			return {
				pieces: [word(of), ...listed(told, told.length > 2 ? ', and ' : ' and ')],
				binds: binding.choice
			};
		}
		case 'interpolate':
			return curve(node.args, teller);
		case 'negate':
			return { pieces: [word('−'), ...inner(node.args[0] as Expression, binding.sign)], binds: binding.sign };
		default: {
			const sign = signs[node.op];
			// A claim among numbers counts as 1 or 0.
			if (!sign) return branch([node, { op: 'number', value: 1 }, { op: 'number', value: 0 }], teller);
			const [left, right] = node.args as [Expression, Expression];
			const [text, binds, leastLeft, leastRight] = sign;
			const beside = node.op === 'add' || node.op === 'subtract' ? node.args : [];
			const told = [
				share(left, beside, teller) ?? inner(left, leastLeft),
				share(right, beside, teller) ?? inner(right, leastRight)
			];
			return { pieces: [...told[0]!, word(text), ...told[1]!], binds };
		}
	}
}

/** A fraction beside a share in percent is written in percent too; null where it is none. */
function share<O>(node: Expression, beside: readonly Expression[], { owner }: Teller<O>): Piece<O>[] | null {
	if (node.op !== 'number' || Number.isInteger(node.value)) return null;
	return beside.some((other) => isShare(other, owner)) ? [word(`${bareNumber(node.value, '%')}%`)] : null;
}

function isShare(node: Expression, owner: Quantity): boolean {
	if (node.op === 'quantity' || node.op === 'past') return resolve(node.of, owner).unitText === '%';
	const adds = node.op === 'add' || node.op === 'subtract' || node.op === 'min' || node.op === 'max';
	return adds && node.args.some((argument) => isShare(argument, owner));
}

/** `a if c, b if d, otherwise e`; once values are known the branch that holds, with why: `a, as c`. */
function branch<O>(args: readonly Expression[], teller: Teller<O>): Told<O> {
	const [condition, yes, no] = args as [Expression, Expression, Expression];
	const holds = teller.valueOf(condition);
	if (holds === null) {
		const last =
			no.op === 'if'
				? branch(no.args, teller).pieces
				: [word<O>('otherwise '), ...formula(no, teller).pieces];
		const pieces = [
			...bound(formula(yes, teller), binding.rounding),
			word<O>(' if '),
			...claim(condition, teller, true)
		];
		return { pieces: [...pieces, word(', '), ...last], binds: binding.sentence };
	}
	const reasons: (readonly Piece<O>[])[] = [claim(condition, teller, holds !== 0)];
	let chosen = holds !== 0 ? yes : no;
	while (chosen.op === 'if') {
		const [next, then, other] = chosen.args as [Expression, Expression, Expression];
		const isSo = teller.valueOf(next) !== 0;
		reasons.push(claim(next, teller, isSo));
		chosen = isSo ? then : other;
	}
	return {
		pieces: [
			...bound(formula(chosen, teller), binding.choice),
			word(', as '),
			...listed(unlike(reasons), ' and ')
		],
		binds: binding.sentence
	};
}

/** Each reason once: conditions one after the other on one choice all say which it is. */
function unlike<O>(reasons: readonly (readonly Piece<O>[])[]): (readonly Piece<O>[])[] {
	return [...new Map(reasons.map((pieces) => [pieces.map(({ text }) => text).join(''), pieces])).values()];
}

/** A condition in words, or its opposite: `Spare cooling unit is yes`, `Servers is above 0`. */
function claim<O>(node: Expression, teller: Teller<O>, holds: boolean): readonly Piece<O>[] {
	const { owner } = teller;
	if (node.op === 'multiply' || node.op === 'min' || node.op === 'max') {
		const every = node.op !== 'max';
		// Of a claim that fails because one of several fails, only what fails is said.
		const telling = node.args.filter((argument) => {
			const value = teller.valueOf(argument);
			return value === null || (value !== 0) === holds || every === holds;
		});
		return listed(
			telling.map((argument) => claim(argument, teller, holds)),
			every === holds ? ' and ' : ' or '
		);
	}
	if (node.op === 'if' && isClaimed(node, owner)) return branch(node.args, teller).pieces;
	const words = comparisonWords[node.op];
	if (!words || !('args' in node)) return stated(node, teller, holds);
	const [left, right] = node.args as [Expression, Expression];
	if (right.op === 'number' && (node.op === 'equal' || node.op === 'different')) {
		const isSo = holds === (node.op === 'equal');
		if (isClaimed(left, owner) && right.value <= 1) return claim(left, teller, isSo === (right.value === 1));
		const flags =
			left.op === 'multiply' && right.value === 1 ? factors(left).map((factor) => flag(factor, owner)) : [];
		if (flags.length > 0 && flags.every((each) => each !== null))
			return claim({ op: 'multiply', args: flags }, teller, isSo);
		const value = teller.valueOf(left);
		if (value !== null && (left.op === 'quantity' || left.op === 'past'))
			return [...teller.name(left), word(' is '), word(literal(value, left, owner))];
		return [
			...subject(left, teller),
			word(isSo ? ' is ' : ' is not '),
			word(literal(right.value, left, owner))
		];
	}
	if (right.op === 'number' && left.op === 'quantity' && teller.valueOf(left) === right.value)
		return [...teller.name(left), word(' is '), word(literal(right.value, left, owner))];
	const said = holds ? words.said : (comparisonWords[words.opposite]?.said ?? '');
	return [...subject(left, teller), word(` ${said} `), ...subject(right, teller, left)];
}

/** A factor of a product that is asked to be 1, as a claim of its own: a choice of two stands for its second. */
function flag(node: Expression, owner: Quantity): Expression | null {
	if (isClaimed(node, owner)) return node;
	if (node.op !== 'quantity') return null;
	const quantity = resolve(node.of, owner);
	return quantity.kind === 'input' && quantity.choices?.length === 2
		? { op: 'equal', args: [node, { op: 'number', value: 1 }] }
		: null;
}

const factors = (node: Expression): Expression[] =>
	node.op === 'multiply' ? node.args.flatMap(factors) : [node];

function stated<O>(node: Expression, teller: Teller<O>, holds: boolean): readonly Piece<O>[] {
	return [...subject(node, teller), word(holds ? ' is yes' : ' is no')];
}

/** What a condition speaks of; a bare number beside a quantity is written in that quantity's way. */
function subject<O>(node: Expression, teller: Teller<O>, beside?: Expression): readonly Piece<O>[] {
	if (node.op === 'number' && beside) return [word(literal(node.value, beside, teller.owner))];
	if (node.op === 'quantity' || node.op === 'past' || node.op === 'baseline' || node.op === 'sumGroups')
		return teller.subject(node);
	return bound(formula(node, teller), binding.sum);
}

function literal(value: number, beside: Expression, owner: Quantity): string {
	const quantity = beside.op === 'quantity' || beside.op === 'past' ? resolve(beside.of, owner) : null;
	if (quantity?.kind === 'input' && quantity.choices) return choiceWord(quantity.choices[value] ?? '');
	if (quantity && isClaim(quantity)) return value === 1 ? 'yes' : 'no';
	return quantity?.unitText.startsWith('%') ? `${bareNumber(value, '%')}%` : bareNumber(value, '1');
}

/** A choice within a sentence: yes and no as they are, others between quotation marks. */
export function choiceWord(choice: string): string {
	return choice === 'yes' || choice === 'no' ? choice : `“${choice}”`;
}

/** Points of a curve: in general the whole curve, with values only the two that the place lies between. */
function curve<O>(args: readonly Expression[], teller: Teller<O>): Told<O> {
	const [place, ...points] = args as [Expression, ...Expression[]];
	const share = teller.valueOf(place);
	const told = (point: Expression | undefined): readonly Piece<O>[] =>
		point ? bound(formula(point, teller), binding.word) : [];
	if (share === null)
		return {
			pieces: [
				word('the curve from '),
				...told(points[0]),
				word(' to '),
				...told(points.at(-1)),
				word(`, ${points.length} points apart, read at `),
				...bound(formula(place, teller), binding.sum)
			],
			binds: binding.sentence
		};
	const last = points.length - 1;
	const at = Math.min(Math.max(share, 0), 1) * last;
	const left = Math.min(Math.floor(at), last - 1);
	const way = interpolate(at - left, 0, 1);
	return {
		pieces: [
			...told(points[left]),
			word(` + ${bareNumber(Number(way.toPrecision(3)), '1')} × (`),
			...told(points[left + 1]),
			word(' − '),
			...told(points[left]),
			word(')')
		],
		binds: binding.sum
	};
}

function listed<O>(all: readonly (readonly Piece<O>[])[], lastly: string): Piece<O>[] {
	return all.flatMap((pieces, index) => [
		...(index === 0 ? [] : [word<O>(index === all.length - 1 ? lastly : ', ')]),
		...pieces
	]);
}
