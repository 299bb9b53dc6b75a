import type { AssumptionRow, Comparison } from '#lib/analysis/comparison.ts';
import type { Block, TableCell, TableRow } from './blocks.ts';
import { mergedAssumptions } from './mergedAssumptions.ts';

const columns = [
	{ share: 142, align: 'left' },
	{ share: 104, align: 'left' },
	{ share: 74, align: 'left' },
	{ share: 182, align: 'left' },
	{ share: 68, align: 'left' },
	{ share: 82, align: 'left' }
] as const;

const cell = (text: string): TableCell => ({ words: text ? [{ text }] : [] });

/** Every number that the comparison rests on, with where it comes from: a table for the plan and for each option. */
export function assumptionBlocks({ assumptions: all, options }: Comparison): Block[] {
	const assumptions = mergedAssumptions(
		all,
		options.map(({ option }) => option.label)
	);
	const estimates = assumptions.filter(({ kind }) => kind === 'Estimate').length;
	const scopes = grouped(assumptions, ({ scope }) => scope);
	return [
		{ kind: 'heading', level: 2, text: 'Assumptions and sources' },
		{
			kind: 'paragraph',
			small: false,
			words: [
				{
					text: `${assumptions.length} numbers, ${estimates} of them estimates, which are set in bold: replace them with your quotes. Likely range: from low to high.`
				}
			]
		},
		...scopes.flatMap(([scope, rows]): Block[] => [
			{ kind: 'heading', level: 3, text: scope === 'Plan' ? 'The plan' : scope },
			{
				kind: 'table',
				look: 'sources',
				columns,
				head: ['Quantity', 'Value', 'Kind', 'Source', 'Date', 'Likely range'].map(cell),
				rows: grouped(rows, ({ chapter }) => chapter).flatMap(([chapter, members]): TableRow[] => [
					{ isGroup: true, cells: [cell(chapter)] },
					...members.map(rowOf)
				]),
				hasRowHeads: true
			}
		])
	];
}

function rowOf({ label, value, kind, source, date, range }: AssumptionRow): TableRow {
	const isEstimate = kind === 'Estimate';
	return {
		cells: [
			cell(label),
			cell(value),
			{ words: [{ text: kind }], tag: isEstimate ? 'strong' : 'plain' },
			cell(source),
			cell(date),
			cell(range)
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
