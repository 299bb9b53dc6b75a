import { formulaCode, rows, scratch, sumName, sums } from './formulaCode.ts';
import type { Quantity } from './quantity.ts';
import { neededFor, steadyQuantities } from './reach.ts';
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

/** What one kernel computes: formulas that are the same in every year apart from the others, each list in order. */
interface Formulas {
	readonly steadyShared: readonly Computed[];
	readonly shared: readonly Computed[];
	readonly steadyOptions: readonly Computed[];
	readonly options: readonly Computed[];
}

/**
 * Writes a table as one JavaScript module: straight-line code with the loops over years, groups and options kept, every
 * result stored in its cell. `arithmetic` is the address of `arithmetic.ts` for the import. Beside `kernel`, which
 * computes everything, each name of `parts` becomes a kernel that computes only what its quantities rest on and leaves
 * all other cells as they are.
 */
export function emitKernel(
	table: Table,
	arithmetic: string,
	parts: Readonly<Record<string, readonly Quantity[]>> = {}
): string {
	const kernels = [
		oneKernel(
			table,
			'kernel',
			formulasOf(table, () => true)
		),
		...Object.entries(parts).map(([name, quantities]) => {
			const needed = neededFor(quantities);
			return oneKernel(
				table,
				name,
				formulasOf(table, (quantity) => needed.has(quantity))
			);
		})
	];
	return `import { interpolate, irr } from ${JSON.stringify(arithmetic)};
${kernels.join('\n')}`;
}

function formulasOf(table: Table, isNeeded: (quantity: Quantity) => boolean): Formulas {
	const steady = steadyQuantities(table);
	const of = (quantities: readonly Computed[], isSteady: boolean): Computed[] =>
		quantities.filter((quantity) => isNeeded(quantity) && steady.has(quantity) === isSteady);
	return {
		steadyShared: of(table.shared, true),
		shared: of(table.shared, false),
		steadyOptions: of(table.options, true),
		options: of(table.options, false)
	};
}

function oneKernel(table: Table, name: string, formulas: Formulas): string {
	const { cells, given } = table;
	return `
export function ${name}(given, cells, groups, options, horizon, baseline) {
	const years = (horizon | 0) + 1; // A whole number to the machine too, wherever it comes from: places are counted by it.
	const groupCells = years * ${cells.plan.length};
	const optionCells = groupCells + groups * years * ${cells.group.length};
	const groupGiven = ${given.plan.length};
	const optionGiven = groupGiven + groups * ${given.group.length};
	${name}Steady(given, cells, years, groups, groupCells, groupGiven);
	for (let t = 0; t < years; t++) ${name}Shared(given, cells, t, years, groups, groupCells, groupGiven);
	${name}Option(given, cells, baseline, years, groupCells, optionCells, optionGiven, baseline);
	for (let o = 0; o < options; o++) {
		if (o !== baseline) ${name}Option(given, cells, o, years, groupCells, optionCells, optionGiven, baseline);
	}
}

function ${name}Steady(given, cells, years, groups, groupCells, groupGiven) {
	${scratch}
	const t = 0;
	const p = 0;
${sharedBody(table, formulas.steadyShared)}}

function ${name}Shared(given, cells, t, years, groups, groupCells, groupGiven) {
	${scratch}
	const p = t * ${cells.plan.length};
${sameAsAtFirst(table, formulas.steadyShared)}${sharedBody(table, formulas.shared)}}

function ${name}Option(given, cells, index, years, groupCells, optionCells, optionGiven, baseline) {
	${scratch}
	const i = optionGiven + index * ${given.option.length};
	const p = 0;
${formulas.steadyOptions.map((q) => `\t${constant(table, q)}${formula(table, q)}; // ${q.id}`).join('\n')}
	for (let t = 0; t < years; t++) {
		const p = t * ${cells.plan.length};
		const o = optionCells + (index * years + t) * ${cells.option.length};
		const b = optionCells + (baseline * years + t) * ${cells.option.length};
${formulas.steadyOptions.map((q) => `\t\t${cell(table, q)} = o${table.place(q).index};`).join('\n')}
${formulas.options.map((q) => `\t\t${statement(table, q)}`).join('\n')}
	}
}
`;
}

/** Plan and group formulas of one year, in order; runs of group formulas share one loop. */
function sharedBody(table: Table, quantities: readonly Computed[]): string {
	const lines: string[] = [];
	let looping = false;
	for (const quantity of quantities) {
		const isGroup = quantity.scope === 'group';
		if (isGroup && !looping) lines.push(...loopOverGroups(table));
		if (!isGroup && looping) lines.push('\t}');
		looping = isGroup;
		for (const sum of sums(quantity.formula.expression, quantity)) {
			const { of, index } = table.place(sum);
			const from =
				of === 'given'
					? `given[groupGiven + index * ${table.given.group.length} + ${index}]`
					: `cells[groupCells + (index * years + t) * ${table.cells.group.length} + ${index}]`;
			const name = sumName(table, quantity, sum);
			lines.push(`\tlet ${name} = 0;`);
			lines.push(`\tfor (let index = 0; index < groups; index++) ${name} += ${from};`);
		}
		lines.push(`\t${isGroup ? '\t' : ''}${statement(table, quantity)}`);
	}
	if (looping) lines.push('\t}');
	return `${lines.join('\n')}\n`;
}

/** Sets what is the same in every year to what it is in the first. */
function sameAsAtFirst(table: Table, quantities: readonly Computed[]): string {
	const of = (scope: 'plan' | 'group'): number[] =>
		quantities.filter((quantity) => quantity.scope === scope).map((quantity) => table.place(quantity).index);
	return [
		...of('plan').map((index) => `\tcells[p + ${index}] = cells[${index}];`),
		...loopOverGroups(table),
		...of('group').map((index) => `\t\tcells[g + ${index}] = cells[first + ${index}];`),
		'\t}\n'
	].join('\n');
}

function loopOverGroups(table: Table): string[] {
	const width = table.cells.group.length;
	return [
		'\tfor (let index = 0; index < groups; index++) {',
		`\t\tconst j = groupGiven + index * ${table.given.group.length};`,
		`\t\tconst first = groupCells + index * years * ${width};`,
		`\t\tconst g = first + t * ${width};`
	];
}

function cell(table: Table, quantity: Computed): string {
	return `cells[${rows[quantity.scope]} + ${table.place(quantity).index}]`;
}

function formula(table: Table, quantity: Computed): string {
	return formulaCode(table, quantity.formula.expression, quantity);
}

/** The formulas of options stand in one block, so their results stay at hand as constants. */
function constant(table: Table, quantity: Computed): string {
	return quantity.scope === 'option' ? `const o${table.place(quantity).index} = ` : '';
}

function statement(table: Table, quantity: Computed): string {
	return `${constant(table, quantity)}${cell(table, quantity)} = ${formula(table, quantity)}; // ${quantity.id}`;
}
