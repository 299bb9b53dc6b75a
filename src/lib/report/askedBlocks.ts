import type { AskedRow } from '#lib/analysis/asked.ts';
import type { Block, TableRow } from './blocks.ts';
import { preparedFor } from './coverBlocks.ts';
import type { Edition } from './edition.ts';
import type { ReportMatter } from './matter.ts';
import { cell, kindCell } from './tableCells.ts';

/** What the customer asked: the estate, the workload, the site with its limits, and where the inventory comes from. */
export function askedBlocks({ asked, comparison }: ReportMatter, edition: Edition): Block[] {
	if (!asked) return [];
	const { plan, options } = comparison;
	const fresh = options.filter(({ option }) => option.look.slot !== 0).length;
	const customer = preparedFor(comparison, edition);
	const over = plan.horizon === 1 ? 'one year' : `${plan.horizon} years`;
	const asks = `${customer ? `${customer} asks` : 'The question is'} which of ${fresh} options carries the workload below, on this site, over ${over}, at what cost and until which limit. All options do the same work.`;
	return [
		{ kind: 'heading', level: 2, text: 'What was asked' },
		{ kind: 'paragraph', small: false, words: [{ text: asks }] },
		...plan.notes
			.trim()
			.split(/\n+/u)
			.filter(Boolean)
			.map((line): Block => ({ kind: 'paragraph', small: false, words: [{ text: line }] })),
		...estateBlocks(asked.estate),
		{
			kind: 'table',
			look: 'sources',
			columns: [
				{ share: 30, align: 'left' },
				{ share: 18, align: 'left' },
				{ share: 13, align: 'left' },
				{ share: 12, align: 'left' },
				{ share: 48, align: 'left' }
			],
			head: ['Workload, site and money', 'Value', 'Likely range', 'Kind', 'Source'].map(cell),
			rows: asked.groups.flatMap(({ label, rows }): TableRow[] => [
				{ isGroup: true, cells: [cell(label)] },
				...rows.map(rowOf)
			]),
			hasRowHeads: true
		}
	];
}

function estateBlocks({ columns, rows, sources }: NonNullable<ReportMatter['asked']>['estate']): Block[] {
	if (rows.length === 0) {
		return [
			{ kind: 'paragraph', small: false, words: [{ text: 'There are no existing servers in the plan.' }] }
		];
	}
	return [
		{
			kind: 'table',
			look: 'years',
			columns: columns.map((_, place) => ({
				share: place === 0 ? 2.6 : 1,
				align: place === 0 ? 'left' : 'right'
			})),
			head: columns.map(({ label, unit }) => ({
				words: [{ text: label }],
				...(unit ? { second: [{ text: unit }] } : {})
			})),
			rows: rows.map((row) => ({ cells: row.map(cell) })),
			hasRowHeads: true
		},
		...(sources.length > 0
			? [
					{
						kind: 'paragraph',
						small: true,
						words: [{ text: `Source of the inventory: ${sources.join('; ')}.`.replace(/\.\.$/u, '.') }]
					} as const
				]
			: [])
	];
}

function rowOf({ label, value, range, kind, source, changed }: AskedRow): TableRow {
	return {
		cells: [
			cell(label),
			cell(value),
			cell(range),
			kindCell(kind),
			cell(changed ? 'Set in this plan' : source)
		]
	};
}
