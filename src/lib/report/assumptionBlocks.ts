import type { AssumptionRow, Comparison } from '#lib/analysis/comparison.ts';
import type { Block, TableRow } from './blocks.ts';
import { mergedAssumptions } from './mergedAssumptions.ts';
import { cell, kindCell } from './tableCells.ts';

const columns = [
	{ share: 166, align: 'left' },
	{ share: 98, align: 'left' },
	{ share: 76, align: 'left' },
	{ share: 68, align: 'left' },
	{ share: 258, align: 'left' }
] as const;

/** Every number that the comparison rests on, with where it comes from: a table for the plan and for each option. */
export function assumptionBlocks({ assumptions: all, options }: Comparison): Block[] {
	const assumptions = mergedAssumptions(
		all,
		options.map(({ option }) => option.label)
	);
	const estimates = assumptions.filter(({ kind }) => kind === 'Estimate').length;
	const changed = assumptions.filter((row) => row.changed).length;
	const scopes = grouped(assumptions, ({ scope }) => scope);
	return [
		{ kind: 'heading', level: 2, text: 'Appendix A: assumptions and sources' },
		{
			kind: 'paragraph',
			small: false,
			words: [
				{
					text: `${assumptions.length} numbers, ${estimates} of them estimates, which are framed in bold: replace them with your quotes. † ${changed} are set in this plan; all others are defaults. A likely range goes from low to high.`
				}
			]
		},
		...scopes.flatMap(([scope, rows]): Block[] => [
			{ kind: 'heading', level: 3, text: scope === 'Plan' ? 'The plan' : scope },
			{
				kind: 'table',
				look: 'sources',
				columns,
				head: ['Quantity', 'Value', 'Likely range', 'Kind', 'Source and date'].map(cell),
				rows: grouped(rows, ({ chapter }) => chapter).flatMap(([chapter, members]): TableRow[] => [
					{ isGroup: true, cells: [cell(chapter)] },
					...members.map(rowOf)
				]),
				hasRowHeads: true
			}
		])
	];
}

function rowOf({ label, value, kind, source, date, range, changed }: AssumptionRow): TableRow {
	return {
		cells: [
			cell(label),
			changed ? { words: [{ text: `†\u00a0${value}`, weight: 600 }] } : cell(value),
			cell(range),
			kindCell(kind),
			cell([source, date].filter(Boolean).join(', '))
		]
	};
}

/** Rows by what they share, in the order in which it first occurs. */
function grouped(
	rows: readonly AssumptionRow[],
	keyOf: (row: AssumptionRow) => string
): [string, AssumptionRow[]][] {
	const groups = new Map<string, AssumptionRow[]>();
	for (const row of rows) {
		const members = groups.get(keyOf(row));
		if (members) members.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return [...groups];
}
