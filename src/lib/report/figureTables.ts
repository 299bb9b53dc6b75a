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
			tableBlock(table)
		])
	];
}

function tableBlock({ columns, rows }: FigureTable): Block {
	const isWords = columns.map(
		(_, place) => place === 0 || rows.some((row) => (row[place] ?? '').length > 16)
	);
	const units = new Set(columns.map(({ unit }) => unit).filter(Boolean));
	// A unit that all columns share stands once, in the first head.
	const [shared] = units.size === 1 ? units : [];
	const head = columns.map(({ label, unit }, place): TableCell => {
		if (place === 0) return { words: [{ text: shared ?? label }] };
		return { words: [{ text: unit && unit !== shared ? `${label}, ${unit}` : label }] };
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
