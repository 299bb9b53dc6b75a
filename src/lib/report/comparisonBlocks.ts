import type { Comparison, TableCell as Compared, TableRow as ComparedRow } from '#lib/analysis/comparison.ts';
import type { OptionRef } from '#lib/analysis/figures.ts';
import type { Block, TableCell, TableRow, Words } from './blocks.ts';
import { optionToken } from './glyphShapes.ts';

/** Signs before a number, and what they stand for when the table is read aloud. */
const best: Words = {
	text: '●\u00a0 ',
	size: 11,
	rise: 0.8,
	weight: 400,
	token: '--c-ink',
	spoken: 'best: '
};
const exceeded: Words = {
	text: '▲ ',
	size: 12,
	rise: 0.5,
	weight: 400,
	token: '--c-limit',
	spoken: 'limit exceeded: '
};

/** All options side by side, and how to read the signs. */
export function comparisonBlocks({ options, rows, rowNotes, year }: Comparison): Block[] {
	const labelShare = options.length > 5 ? 0.23 : 0.27;
	const share = (1 - labelShare) / Math.max(1, options.length);
	return [
		{ kind: 'heading', level: 2, text: `Comparison in year ${year}` },
		{
			kind: 'table',
			look: 'options',
			columns: [
				{ share: labelShare, align: 'left' },
				...options.map(() => ({ share, align: 'right' }) as const)
			],
			head: [{ words: [] }, ...options.map(({ option }) => nameCell(option))],
			rows: rows.map((row) =>
				rowOf(
					row,
					options.map(({ option }) => option)
				)
			),
			hasRowHeads: true
		},
		{
			kind: 'paragraph',
			small: true,
			words: [
				{ ...best, spoken: 'Dot: ' },
				{ text: 'best of the feasible new options' },
				{ text: '\u00a0\u00a0\u00a0\u00a0 ' },
				{ ...exceeded, spoken: 'Triangle: ' },
				{ text: 'limit exceeded or need not met', token: '--c-limit' }
			]
		},
		...rowNotes.map((note): Block => ({ kind: 'paragraph', small: true, words: [{ text: note }] }))
	];
}

/** An option's name in its colour, with its glyph. */
function nameCell(option: OptionRef): TableCell {
	return { option, words: [{ text: option.label, token: optionToken(option, '-t'), weight: 600 }] };
}

function rowOf(row: ComparedRow, options: readonly OptionRef[]): TableRow {
	const label: Words = row.strong ? { text: row.label, weight: 600, token: '--c-ink' } : { text: row.label };
	const unit: Words[] = row.unit ? [{ text: ` ${row.unit}`, size: 11, token: '--c-ink-3' }] : [];
	return {
		cells: [{ words: [label, ...unit] }, ...row.cells.map((cell, place) => cellOf(cell, options[place]))]
	};
}

function cellOf(cell: Compared, option: OptionRef | undefined): TableCell {
	const token = cell.exceeded ? '--c-limit' : option?.ruledOut ? '--c-ink-3' : '--c-ink';
	const weight = cell.best ? 700 : cell.exceeded ? 600 : 400;
	const sign = cell.exceeded ? [exceeded] : cell.best ? [best] : [];
	const second: Words = {
		text: bound(cell.second),
		...(cell.exceeded ? { token: '--c-limit' } : {})
	};
	return {
		words: [...sign, { text: cell.text, token, weight }],
		...(cell.second ? { second: [second] } : {})
	};
}

/** A second line breaks between statements, not inside `31.3 of 30 tons`. */
const bound = (text: string): string =>
	text.replace(/(?<=\d) of (?=\d)/gu, '\u00a0of\u00a0').replace(/(?<=\d) (?=[a-z])/gu, '\u00a0');
