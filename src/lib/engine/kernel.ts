import { resolve, type Expression } from './expression.ts';
import type { Quantity, Scope } from './quantity.ts';
import type { Computed, Table } from './table.ts';

/** What the generated module exports: fills `cells` from `given`; both laid out as `cells.ts` says. */
export type Kernel = (
	given: Float64Array,
	cells: Float64Array,
	groups: number,
	options: number,
	horizon: number,
	baseline: number
) => void;

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
	ceil: 'wholeUp',
	floor: 'wholeDown',
	min: 'Math.min',
	max: 'Math.max',
	interpolate: 'interpolate'
};
const letters: Readonly<Record<Scope, string>> = { plan: 'p', group: 'g', option: 'o' };

/**
 * Writes a table as one JavaScript module: straight-line code with the loops over years, groups and options kept, every
 * result stored in its cell. `arithmetic` is the address of `arithmetic.ts` for the import.
 */
export function emitKernel(table: Table, arithmetic: string): string {
	const width = (scope: Scope): number => table.cells[scope].length;
	const givenWidth = (scope: Scope): number => table.given[scope].length;
	return `import { interpolate, irr, wholeDown, wholeUp } from ${JSON.stringify(arithmetic)};

export function kernel(given, cells, groups, options, horizon, baseline) {
	const years = horizon + 1;
	const groupCells = years * ${width('plan')};
	const optionCells = groupCells + groups * years * ${width('group')};
	const groupGiven = ${givenWidth('plan')};
	const optionGiven = groupGiven + groups * ${givenWidth('group')};
	for (let t = 0; t < years; t++) shared(given, cells, t, years, groups, groupCells, groupGiven);
	option(given, cells, baseline, years, groupCells, optionCells, optionGiven, baseline);
	for (let o = 0; o < options; o++) {
		if (o !== baseline) option(given, cells, o, years, groupCells, optionCells, optionGiven, baseline);
	}
}

function shared(given, cells, t, years, groups, groupCells, groupGiven) {
	const p = t * ${width('plan')};
${sharedBody(table)}}

function option(given, cells, index, years, groupCells, optionCells, optionGiven, baseline) {
	const i = optionGiven + index * ${givenWidth('option')};
	for (let t = 0; t < years; t++) {
		const p = t * ${width('plan')};
		const o = optionCells + (index * years + t) * ${width('option')};
		const b = optionCells + (baseline * years + t) * ${width('option')};
${table.options.map((q) => `\t\t${statement(table, q)}`).join('\n')}
	}
}
`;
}

/** Plan and group formulas of one year, in order; runs of group formulas share one loop. */
function sharedBody(table: Table): string {
	const lines: string[] = [];
	let looping = false;
	for (const quantity of table.shared) {
		const isGroup = quantity.scope === 'group';
		if (isGroup && !looping) {
			lines.push('\tfor (let index = 0; index < groups; index++) {');
			lines.push(`\t\tconst j = groupGiven + index * ${table.given.group.length};`);
			lines.push(`\t\tconst g = groupCells + (index * years + t) * ${table.cells.group.length};`);
		}
		if (!isGroup && looping) lines.push('\t}');
		looping = isGroup;
		for (const sum of sums(quantity.formula.expression, quantity)) {
			const { of, index } = table.place(sum);
			const from =
				of === 'given'
					? `given[groupGiven + index * ${table.given.group.length} + ${index}]`
					: `cells[groupCells + (index * years + t) * ${table.cells.group.length} + ${index}]`;
			lines.push(`\tlet sum${table.place(quantity).index}_${sum.id} = 0;`);
			lines.push(
				`\tfor (let index = 0; index < groups; index++) sum${table.place(quantity).index}_${sum.id} += ${from};`
			);
		}
		lines.push(`\t${isGroup ? '\t' : ''}${statement(table, quantity)}`);
	}
	if (looping) lines.push('\t}');
	return `${lines.join('\n')}\n`;
}

function sums(node: Expression, owner: Quantity): Quantity[] {
	if (node.op === 'sumGroups') return [resolve(node.of, owner)];
	return 'args' in node ? [...new Set(node.args.flatMap((argument) => sums(argument, owner)))] : [];
}

function statement(table: Table, quantity: Computed): string {
	const { scope, index } = table.place(quantity);
	const name = `${letters[scope]}${index}`;
	// The formulas of options stand in one block, so their results stay at hand as constants.
	const kept = scope === 'option' ? `const ${name} = ` : '';
	return `${kept}cells[${letters[scope]} + ${index}] = ${code(table, quantity.formula.expression, quantity)}; // ${quantity.id}`;
}

function code(table: Table, node: Expression, owner: Quantity): string {
	const inner = (argument: Expression): string => code(table, argument, owner);
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
			return `sum${table.place(owner).index}_${resolve(node.of, owner).id}`;
		case 'baseline':
			return baseline(table, resolve(node.of, owner));
		case 'irr': {
			const { scope, index } = table.place(resolve(node.of, owner));
			const width = table.cells[scope].length;
			return `irr(cells, ${letters[scope]} + ${index} - t * ${width}, ${width}, t + 1)`;
		}
		case 'negate':
			return `(-${inner(node.args[0] as Expression)})`;
		case 'if': {
			const [condition, yes, no] = node.args as [Expression, Expression, Expression];
			return `(${truth(condition, inner)} ? ${inner(yes)} : ${inner(no)})`;
		}
		default: {
			const args = node.args.map(inner);
			const sign = signs[node.op];
			if (sign) return `(${args.join(` ${sign} `)})`;
			const claim = claims[node.op];
			if (claim) return `(${args.join(` ${claim} `)} ? 1 : 0)`;
			return `${calls[node.op]}(${args.join(', ')})`;
		}
	}
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
	return scope === 'option' ? `o${index}` : `cells[${letters[scope]} + ${index}]`;
}

/** The number of a quantity some years ago; 0 before the first year. */
function past(table: Table, quantity: Quantity, ago: string): string {
	const { of, scope, index } = table.place(quantity);
	if (of === 'given') return `(t - ${ago} >= 0 ? ${here(table, quantity)} : 0)`;
	if (of === 'year') return `(t - ${ago} >= 0 ? t - ${ago} : 0)`;
	return `(t - ${ago} >= 0 ? cells[${letters[scope]} + ${index} - ${ago} * ${table.cells[scope].length}] : 0)`;
}
