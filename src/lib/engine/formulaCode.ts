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
 */
export const scratch = 'let exact = 0, whole = 0, along = 0;';

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
			if (node.op === 'interpolate' && node.args.slice(1).every(isPlain)) return curve(args);
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
	const [other, distance] = op === 'ceil' ? ['floor', 'exact - (whole - 1)'] : ['ceil', 'whole + 1 - exact'];
	return `(exact = ${code}, whole = Math.${op}(exact), ${distance} <= ${nearness} ? Math.${other}(exact) : whole)`;
}

/** Whether code for it may be written twice: it is short and puts nothing down. */
function isPlain({ op }: Expression): boolean {
	return op === 'number' || op === 'quantity';
}

/** Reads a line through points, one straight piece after the other: what `interpolate` does. */
function curve([share = '', ...points]: readonly string[]): string {
	const last = points.length - 1;
	const pieces = points.slice(1).map((to, left) => {
		const piece = `${points[left]} + (${to} - ${points[left]}) * (along - ${left})`;
		return left + 1 < last ? `along < ${left + 1} ? ${piece}` : piece;
	});
	return `(along = Math.min(Math.max(${share}, 0), 1) * ${last}, ${pieces.join(' : ')})`;
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
