import { nearness } from './arithmetic.ts';
import { resolve, type Expression } from './expression.ts';
import type { Quantity, Scope } from './quantity.ts';
import type { Table } from './table.ts';

const signs: Readonly<Record<string, string>> = {
	add: '+',
	subtract: '-',
	multiply: '*',
	divide: '/',
	power: '**'
};
const claims: Readonly<Record<string, string>> = {
	less: '<',
	atMost: '<=',
	more: '>',
	atLeast: '>=',
	equal: '===',
	different: '!=='
};
const calls: Readonly<Record<string, string>> = {
	min: 'Math.min',
	max: 'Math.max',
	interpolate: 'interpolate'
};

/**
 * The variables that `formulaCode` puts things down in, declared once in each function. Rounding and curves are written
 * out in place: a call costs more than they do, and of a long function the machine writes out only the first few itself.
 * They have no branch in which anything is worked out: the first future to enter one would have all compiled anew.
 */
export const scratch = 'let exact = 0, below = 0, above = 0, along = 0, left = 0;';

/** The variable in which generated code keeps the start of a row of cells: of the plan, a group, an option. */
export const rows: Readonly<Record<Scope, string>> = { plan: 'p', group: 'g', option: 'o' };

/** A formula of `owner` as a JavaScript expression over the rows of cells of the year at hand, `t`. */
export function formulaCode(table: Table, node: Expression, owner: Quantity): string {
	const inner = (argument: Expression): string => formulaCode(table, argument, owner);
	switch (node.op) {
		case 'number':
			return String(node.value);
		case 'none':
			return 'NaN';
		case 'quantity':
			return here(table, resolve(node.of, owner));
		case 'past':
			return past(table, resolve(node.of, owner), inner(node.years));
		case 'sumGroups':
			return sumName(table, owner, resolve(node.of, owner));
		case 'baseline':
			return baseline(table, resolve(node.of, owner));
		case 'irr': {
			const { scope, index } = table.place(resolve(node.of, owner));
			const width = table.cells[scope].length;
			return `irr(cells, ${rows[scope]} + ${index} - t * ${width}, ${width}, t + 1)`;
		}
		case 'negate':
			return `(-${inner(node.args[0] as Expression)})`;
		case 'if': {
			const [condition, yes, no] = node.args as [Expression, Expression, Expression];
			return `(${truth(condition, inner)} ? ${inner(yes)} : ${inner(no)})`;
		}
		default: {
			const args = node.args.map(inner);
			if (node.op === 'ceil' || node.op === 'floor') return rounded(node.op, args[0] as string);
			if (node.op === 'interpolate') {
				const written = curve(table, args, node.args.slice(1), owner);
				if (written) return written;
			}
			const sign = signs[node.op];
			if (sign) return `(${args.join(` ${sign} `)})`;
			const claim = claims[node.op];
			if (claim) return `(${args.join(` ${claim} `)} ? 1 : 0)`;
			return `${calls[node.op]}(${args.join(', ')})`;
		}
	}
}

/** Rounds a number as `wholeUp` and `wholeDown` do. */
function rounded(op: 'ceil' | 'floor', code: string): string {
	const near = `(exact = ${code}, below = Math.floor(exact), above = Math.ceil(exact),`;
	return op === 'ceil'
		? `${near} exact - below <= ${nearness} ? below : above)`
		: `${near} above - exact <= ${nearness} ? above : below)`;
}

/** Reads a curve as `interpolate` does, where its points are given numbers that stand side by side; else null. */
function curve(
	table: Table,
	[share = '', ...points]: readonly string[],
	nodes: readonly Expression[],
	owner: Quantity
): string | null {
	const places = nodes.map((node) => (node.op === 'quantity' ? table.place(resolve(node.of, owner)) : null));
	const [first] = places;
	const areSideBySide = places.every(
		(each, point) =>
			first && each?.of === 'given' && each.scope === first.scope && each.index === first.index + point
	);
	if (!areSideBySide) return null;
	const [from, to] = points.slice(0, 2).map((point) => point.replace(']', ' + left]')) as [string, string];
	const last = points.length - 1;
	const way = `along = Math.min(Math.max(${share}, 0), 1) * ${last}, left = Math.min(Math.floor(along), ${last - 1})`;
	return `(${way}, ${from} + (${to} - ${from}) * (along - left))`;
}

/** The group quantities that a formula adds up. */
export function sums(node: Expression, owner: Quantity): Quantity[] {
	if (node.op === 'sumGroups') return [resolve(node.of, owner)];
	return 'args' in node ? [...new Set(node.args.flatMap((argument) => sums(argument, owner)))] : [];
}

/** The variable in which generated code keeps the sum over the groups that a formula reads. */
export function sumName(table: Table, owner: Quantity, summed: Quantity): string {
	return `sum${table.place(owner).index}_${summed.id}`;
}

function truth(condition: Expression, inner: (node: Expression) => string): string {
	const claim = 'args' in condition ? claims[condition.op] : undefined;
	return claim && 'args' in condition
		? condition.args.map(inner).join(` ${claim} `)
		: `${inner(condition)} !== 0`;
}

/** As is's number of a computed quantity of the options, in the year at hand. */
function baseline(table: Table, quantity: Quantity): string {
	const { of, scope, index } = table.place(quantity);
	if (of !== 'computed' || scope !== 'option')
		throw new Error(`“${quantity.label}” has no value of its own in As is.`);
	return `cells[b + ${index}]`;
}

/** The number of a quantity in the year at hand. */
function here(table: Table, quantity: Quantity): string {
	const { of, scope, index } = table.place(quantity);
	if (of === 'year') return 't';
	if (of === 'given') {
		return scope === 'plan' ? `given[${index}]` : `given[${scope === 'group' ? 'j' : 'i'} + ${index}]`;
	}
	return scope === 'option' ? `o${index}` : `cells[${rows[scope]} + ${index}]`;
}

/** The number of a quantity some years ago; 0 before the first year. */
function past(table: Table, quantity: Quantity, ago: string): string {
	const { of, scope, index } = table.place(quantity);
	if (of === 'given') return `(t - ${ago} >= 0 ? ${here(table, quantity)} : 0)`;
	if (of === 'year') return `(t - ${ago} >= 0 ? t - ${ago} : 0)`;
	return `(t - ${ago} >= 0 ? cells[${rows[scope]} + ${index} - ${ago} * ${table.cells[scope].length}] : 0)`;
}
