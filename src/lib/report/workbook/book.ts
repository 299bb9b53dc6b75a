/** How a cell looks: what it is for, not which colour. */
export type Look =
	| 'title'
	| 'heading'
	| 'figureHeading'
	| 'noteHeading'
	| 'plain'
	| 'note'
	| 'remark'
	| 'quietFigure'
	| 'input'
	| 'strong'
	| 'link';

/**
 * A cell of a workbook. Words are never read as a formula, whatever they start with; a formula carries the value that
 * the kernel has for it, which a reader that does not calculate shows.
 */
export type Cell =
	| {
			readonly is: 'words';
			readonly text: string;
			readonly look: Look;
			/** The sheet to which the cell leads. */
			readonly leadsTo?: string;
			/** How many columns the words may run over, wrapped. */
			readonly over?: number;
	  }
	| { readonly is: 'number'; readonly value: number; readonly format: string; readonly look: Look }
	| {
			readonly is: 'formula';
			/** In the language of the file format: English names, commas, no leading `=`. */
			readonly formula: string;
			readonly value: number;
			readonly format: string;
			readonly look: Look;
			/** True for a formula that reckons with whole ranges at once. */
			readonly isArray?: true;
	  }
	| null;

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
	/** Widths of the columns, in characters. */
	readonly widths: readonly number[];
	/** Rows and columns that stay in view. */
	readonly fixed: { readonly rows: number; readonly columns: number };
}

/** A cell that formulas may call by name: `presentCost_blades`. */
export interface NamedCell {
	readonly name: string;
	readonly refersTo: string;
}

/** A workbook before it is a file. */
export interface Book {
	readonly sheets: readonly Sheet[];
	readonly names: readonly NamedCell[];
}

/** Where a cell stands: sheet by name, row from 1, column from 0. */
export interface Spot {
	readonly sheet: string;
	readonly row: number;
	readonly column: number;
}

/** Words in a cell. */
export function words(text: string, look: Look = 'plain'): Cell {
	return { is: 'words', text, look };
}

/** The letters of a column, from 0: A … Z, AA … */
export function columnLetters(column: number): string {
	const rest = Math.floor(column / 26) - 1;
	return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

/** A sheet's name as formulas write it: in apostrophes, its own doubled. */
export function quoted(sheet: string): string {
	return `'${sheet.replaceAll("'", "''")}'`;
}

/** The address of a cell as a formula on `from` writes it; `$` keeps what must not move when the formula is copied. */
export function address(
	{ sheet, row, column }: Spot,
	from: string | null,
	fixed: 'none' | 'all' = 'none'
): string {
	const own = fixed === 'all' ? `$${columnLetters(column)}$${row}` : `${columnLetters(column)}${row}`;
	return sheet === from ? own : `${quoted(sheet)}!${own}`;
}
