import { resolve, type Expression } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';

/** How near to a whole number counts as that number, as `wholeUp` and `wholeDown` of the engine have it. */
const nearness = '1E-9';

/** Where the numbers that a formula reads stand, seen from the cell in which it is written. */
export interface Surroundings {
	/** The year of the cell. */
	readonly year: number;
	/** The cell that holds the year. */
	readonly yearCell: string;
	/** The cell of a quantity in a year, of the option or group at hand. */
	cell(quantity: Quantity, year: number): string;
	/** The cells of a quantity from year 0 to a year, as one range. */
	cells(quantity: Quantity, lastYear: number): string;
	/** The cell of As is. */
	baselineCell(quantity: Quantity, year: number): string;
	/** The cells of all groups of existing servers. */
	groupCells(quantity: Quantity, year: number): string;
	/** The rate of return of `flows` that `owner` asks for, found in rows of its own. */
	internalRate(owner: Quantity, flows: Quantity): string;
	/** True where a quantity has a number for each year, false where one holds for all. */
	isYearly(quantity: Quantity): boolean;
}

const signs: Readonly<Record<string, string>> = {
	add: '+',
	subtract: '-',
	multiply: '*',
	divide: '/',
	power: '^'
};
const claims: Readonly<Record<string, string>> = {
	less: '<',
	atMost: '<=',
	more: '>',
	atLeast: '>=',
	equal: '=',
	different: '<>'
};
const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };
const atomic = 9;

/** A piece of a formula and how tightly its outermost sign binds. */
interface Piece {
	readonly text: string;
	readonly strength: number;
}

/**
 * Writes the formula of a quantity for one cell of a spreadsheet, without the leading `=`. A claim is 1 or 0, a result
 * that does not exist is #N/A, and every operation rounds and compares as the kernel does.
 */
export function spreadsheetFormula(expression: Expression, owner: Quantity, at: Surroundings): string {
	return piece(expression, owner, at).text;
}

function piece(node: Expression, owner: Quantity, at: Surroundings): Piece {
	const inner = (argument: Expression): Piece => piece(argument, owner, at);
	const text = (argument: Expression): string => inner(argument).text;
	const call = (name: string, ...args: readonly string[]): Piece => atom(`${name}(${args.join(',')})`);
	switch (node.op) {
		case 'number':
			return atom(String(node.value));
		case 'none':
			return atom('NA()');
		case 'quantity':
			return atom(at.cell(resolve(node.of, owner), at.year));
		case 'past':
			return past(resolve(node.of, owner), node.years, owner, at);
		case 'sumGroups':
			return call('SUM', at.groupCells(resolve(node.of, owner), at.year));
		case 'baseline':
			return atom(at.baselineCell(resolve(node.of, owner), at.year));
		case 'irr':
			return atom(at.internalRate(owner, resolve(node.of, owner)), 1);
		case 'negate':
			// In a spreadsheet the sign of a number binds tighter than a power, so it stands in brackets.
			return atom(`(-${within(inner(node.args[0]!), 4)})`);
		case 'if': {
			const [condition, yes, no] = node.args as [Expression, Expression, Expression];
			return call('IF', truth(condition, inner), text(yes), text(no));
		}
		case 'ceil':
			return atom(`-INT(${nearness}-${within(inner(node.args[0]!), 2)})`, 1);
		case 'floor':
			return call('INT', `${within(inner(node.args[0]!), 1)}+${nearness}`);
		case 'min':
		case 'max':
			return call(node.op.toUpperCase(), ...node.args.map(text));
		case 'interpolate': {
			const [share, ...points] = node.args as [Expression, ...Expression[]];
			return interpolation(text(share), points.map(text));
		}
		default: {
			const sign = signs[node.op];
			const [left, right] = node.args.map(inner) as [Piece, Piece];
			if (sign === undefined) return call('IF', `${claim(node.op, left, right)}`, '1', '0');
			const own = strength[sign]!;
			// Signs group to the left in a spreadsheet, and brackets keep the order in which the kernel reckons.
			return atom(`${within(left, own)}${sign}${within(right, own + 1)}`, own);
		}
	}
}

function atom(text: string, bound = atomic): Piece {
	return { text, strength: bound };
}

/** A piece as an operand of a sign that binds with `least`. */
function within(operand: Piece, least: number): string {
	return operand.strength >= least ? operand.text : `(${operand.text})`;
}

function claim(op: string, left: Piece, right: Piece): string {
	return `${within(left, 1)}${claims[op]!}${within(right, 1)}`;
}

/** A condition as it stands in IF: a claim as it is, a number as “not 0”. */
function truth(condition: Expression, inner: (node: Expression) => Piece): string {
	if ('args' in condition && claims[condition.op] !== undefined) {
		const [left, right] = condition.args.map(inner) as [Piece, Piece];
		return claim(condition.op, left, right);
	}
	return `${within(inner(condition), 1)}<>0`;
}

/** The number of a quantity some years ago; 0 before the first year. */
function past(quantity: Quantity, years: Expression, owner: Quantity, at: Surroundings): Piece {
	const known = knownYears(years, owner, at.year);
	if (known !== null) {
		const then = at.year - known;
		return atom(then >= 0 ? at.cell(quantity, then) : '0');
	}
	const least = fewestYears(years, owner);
	const last = at.year - least;
	if (last < 0) return atom('0');
	const ago = piece(years, owner, at);
	const then = `${at.yearCell}-${within(ago, 2)}`;
	const there = at.isYearly(quantity)
		? `INDEX(${at.cells(quantity, last)},1,${then}+1)`
		: at.cell(quantity, at.year);
	return atom(`IF(${then}>=0,${there},0)`);
}

/** A number of years that depends on nothing but the year of the cell, or null. */
function knownYears(node: Expression, owner: Quantity, year: number): number | null {
	if (node.op === 'number') return node.value;
	return node.op === 'quantity' && resolve(node.of, owner).id === 'year' ? year : null;
}

/** How many years a formula looks back at least, so that it reads no cell that waits for its own. */
function fewestYears(node: Expression, owner: Quantity): number {
	if (node.op === 'number') return node.value;
	if (node.op === 'quantity') {
		const quantity = resolve(node.of, owner);
		return quantity.kind === 'derive' ? 0 : Math.max(0, Math.ceil(quantity.min));
	}
	if (node.op !== 'add') return 0;
	return node.args.reduce((sum, argument) => sum + fewestYears(argument, owner), 0);
}

/** The value at a share of the way along a line through equally spaced points. */
function interpolation(share: string, points: readonly string[]): Piece {
	const last = points.length - 1;
	const place = `MIN(MAX(${share},0),1)*${last}`;
	const left = `MIN(INT(${place}),${last - 1})`;
	const choose = (from: readonly string[]): string => `CHOOSE(${left}+1,${from.join(',')})`;
	const [from, to] = [choose(points.slice(0, -1)), choose(points.slice(1))];
	return atom(`${from}+(${to}-${from})*(${place}-${left})`, 1);
}
