import type { FigureTable } from '#lib/analysis/figures.ts';
import type { Block, TableCell } from './blocks.ts';
import { figuresOf, type ReportMatter } from './matter.ts';

/** The numbers behind every figure, as tables; a figure of one option repeats those of all, so it has none of its own. */
export function figureTableBlocks(matter: ReportMatter): Block[] {
	const ofAll = new Set(
		matter.spreads.flatMap(({ figures }) => Object.values(figures).map((each) => each?.id))
	);
	const all = [...figuresOf(matter), matter.comparison.figures.slots].filter(
		({ id, table }) => !ofAll.has(id) && table.rows.length > 0
	);
	return [
		{ kind: 'heading', level: 2, text: 'Appendix C: numbers behind the charts' },
		...all.flatMap(({ title, table }): Block[] => [
			{ kind: 'heading', level: 3, text: title },
			...unitLine(table),
			tableBlock({ ...table, rows: table.rows.slice(0, most) }),
			...restLine(table)
		])
	];
}

/** Most rows of a table that are printed; the CSV of a chart has all. */
const most = 31;

function restLine({ rows }: FigureTable): Block[] {
	if (rows.length <= most) return [];
	const text = `${rows.length - most} further rows are in the CSV of the chart.`;
	return [{ kind: 'paragraph', small: true, words: [{ text }] }];
}

/** The unit that all columns of numbers share, else nothing. */
function sharedUnit([, ...columns]: FigureTable['columns']): string {
	const [first] = columns;
	return first && columns.every(({ unit }) => unit === first.unit) ? first.unit : '';
}

/** A unit that is shared stands once, above the table. */
function unitLine({ columns }: FigureTable): Block[] {
	const unit = sharedUnit(columns);
	return unit === '' ? [] : [{ kind: 'paragraph', small: true, keep: true, words: [{ text: `In ${unit}` }] }];
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
		look: 'years',
		columns: isWords.map((words, place) => ({
			share: place === 0 ? 2 : words ? 4 : 1,
			align: words ? 'left' : 'right'
		})),
		head,
		rows: rows.map((row) => ({ cells: row.map((text) => ({ words: [{ text }] })) })),
		hasRowHeads: true
	};
}
