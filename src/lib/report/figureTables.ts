import type { Comparison } from '#lib/analysis/comparison.ts';
import type { FigureTable } from '#lib/analysis/figures.ts';
import type { Block, TableCell } from './blocks.ts';

/** The numbers behind every figure, as tables. */
export function figureTableBlocks({ figures }: Comparison): Block[] {
	const all = [figures.cumulativeCost, figures.cooling, figures.breakdown, figures.elevation];
	return [
		{ kind: 'heading', level: 2, text: 'Numbers behind the figures' },
		...all.flatMap(({ title, table }): Block[] => [
			{ kind: 'heading', level: 3, text: title },
			...unitLine(table),
			tableBlock(table)
		])
	];
}

/** The unit that all columns of numbers share, else nothing. */
function sharedUnit([, ...columns]: FigureTable['columns']): string {
	const [first] = columns;
	return first && columns.every(({ unit }) => unit === first.unit) ? first.unit : '';
}

/** A unit that is shared stands once, above the table. */
function unitLine({ columns }: FigureTable): Block[] {
	const unit = sharedUnit(columns);
	return unit === '' ? [] : [{ kind: 'paragraph', small: true, words: [{ text: `In ${unit}` }] }];
}

function tableBlock({ columns, rows }: FigureTable): Block {
	const isWords = columns.map(
		(_, place) => place === 0 || rows.some((row) => (row[place] ?? '').length > 16)
	);
	const shared = sharedUnit(columns);
	const head = columns.map(({ label, unit }, place): TableCell => {
		return { words: [{ text: unit && (place === 0 || shared === '') ? `${label}, ${unit}` : label }] };
	});
	return {
		kind: 'table',
		look: 'figures',
		columns: isWords.map((words, place) => ({
			share: place === 0 ? 2 : words ? 4 : 1,
			align: words ? 'left' : 'right'
		})),
		head,
		rows: rows.map((row) => ({ cells: row.map((text) => ({ words: [{ text }] })) })),
		hasRowHeads: true
	};
}
