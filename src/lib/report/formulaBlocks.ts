import { explainedOption, type FormulaSheet } from '#lib/analysis/headlineFormulas.ts';
import type { Block } from './blocks.ts';
import type { ReportMatter } from './matter.ts';
import { cell } from './tableCells.ts';

/** The formulas of the headline numbers, each with the formulas of what it is made of. */
export function formulaBlocks({ formulas, comparison }: ReportMatter): Block[] {
	if (formulas.length === 0) return [];
	const option = explainedOption(comparison);
	return [
		{ kind: 'heading', level: 2, text: 'Appendix B: formulas of the headline numbers' },
		{
			kind: 'paragraph',
			small: false,
			words: [
				{
					text: `The numbers set in are those of ${option?.label ?? 'the winner'}. Under each formula stands what it is made of, with the formula of each part; every part opens further in the app, down to its inputs and their sources.`
				}
			]
		},
		...formulas.flatMap(sheetBlocks)
	];
}

function sheetBlocks({
	label,
	value,
	year,
	meaning,
	formula,
	withValues,
	source,
	parts
}: FormulaSheet): Block[] {
	const said = [meaning, source && `Source: ${source}.`].filter(Boolean).join(' ');
	return [
		{ kind: 'heading', level: 3, text: `${label}: ${value}, year ${year}` },
		...(said ? [{ kind: 'paragraph', small: true, keep: true, words: [{ text: said }] } as const] : []),
		{
			kind: 'paragraph',
			small: false,
			keep: true,
			words: [{ text: `= ${formula}`, token: '--c-ink' }]
		},
		...(withValues
			? [{ kind: 'paragraph', small: true, keep: true, words: [{ text: `= ${withValues}` }] } as const]
			: []),
		{
			kind: 'table',
			look: 'sources',
			columns: [
				{ share: 30, align: 'left' },
				{ share: 20, align: 'right' },
				{ share: 60, align: 'left' }
			],
			head: ['Made of', 'Value', 'Its own formula'].map(cell),
			rows: parts.map((part) => ({ cells: [cell(part.label), cell(part.value), cell(part.formula)] })),
			hasRowHeads: true
		}
	];
}
