import type { Cell as LibraryCell, CellObject } from 'write-excel-file/universal';
import type { Cell, Look } from './book.ts';

/** The type of every cell; spreadsheet programs have it or something as wide. */
export const type = { fontFamily: 'Calibri', fontSize: 11 } as const;
/** Height of a line of that type, in points. */
const lineHeight = 15;

const heading: Partial<CellObject> = {
	fontWeight: 'bold',
	backgroundColor: '#ECEEF0',
	bottomBorderStyle: 'thin',
	bottomBorderColor: '#6D757C'
};
const grey = { textColor: '#50585F' } as const;
const note: Partial<CellObject> = { ...grey, align: 'left', indent: 1 };

/** What each look is made of. Inputs stand out, so that one sees what may be changed. */
const looks: Readonly<Record<Look, Partial<CellObject>>> = {
	title: { fontWeight: 'bold', fontSize: 16 },
	heading,
	noteHeading: { ...heading, align: 'left', indent: 1 },
	figureHeading: { ...heading, align: 'right', wrap: true },
	plain: {},
	note,
	remark: { ...note, wrap: true },
	quietFigure: { ...grey, align: 'right' },
	input: { backgroundColor: '#FFF6DC' },
	strong: { fontWeight: 'bold' },
	link: { textColor: '#0B6E75', textDecoration: { underline: true } }
};

/**
 * A cell as the library takes it; `widths` are those of its column and the ones after it, in characters. Words that run
 * over several columns bring the empty cells after them along.
 */
export function styledCell(cell: Cell, widths: readonly number[]): LibraryCell[] {
	if (cell === null) return [null];
	const look: Partial<CellObject> = { alignVertical: 'top', ...looks[cell.look] };
	if (cell.is === 'words') {
		const value = { value: cell.text, type: String, ...look } as const;
		const columns = cell.over ?? 1;
		const lines = linesOf(cell.text, widths.slice(0, columns));
		const height = lines * lineHeight * ((look.fontSize ?? type.fontSize) / type.fontSize);
		if (columns === 1) return [look.wrap && lines > 1 ? { ...value, height } : value];
		const rest = Array.from({ length: columns - 1 }, () => null);
		return [{ ...value, wrap: true, height, columnSpan: columns }, ...rest];
	}
	if (cell.is === 'formula') return [{ value: cell.formula, type: 'Formula', format: cell.format, ...look }];
	const known = Number.isFinite(cell.value);
	return known
		? [{ value: cell.value, type: Number, format: cell.format, ...look }]
		: [{ value: 'NA()', type: 'Formula', format: cell.format, ...look }];
}

/** Programs do not all make a row as high as its words ask, so the lines are counted, rather one too many. */
function linesOf(text: string, widths: readonly number[]): number {
	const width = widths.reduce((sum, one) => sum + one, 0) * 1.05;
	return Math.max(1, Math.ceil(text.length / width));
}
