import Papa from 'papaparse';
import type { FigureTable } from '#lib/analysis/figures.ts';

/** A number as shown: sign, digits in groups, decimals. */
const shownNumber = /^[+\u2212-]?\d+(?:[,\u00a0\u2009\u202f ]\d{3})*(?:\.\d+)?$/u;

/** Text that a spreadsheet would calculate. */
const formula = /^[=+\-@\t\r]/u;

/** The cell for a machine: numbers bare, text never a formula. */
function cell(text: string): string {
	if (shownNumber.test(text)) return text.replace(/[,\u00a0\u2009\u202f +]/gu, '').replace('\u2212', '-');
	return formula.test(text) ? `'${text}` : text;
}

/** The table behind a figure as comma-separated values, units in the heads, ready for a spreadsheet. */
export function figureCsv({ table }: { readonly table: FigureTable }): string {
	const heads = table.columns.map(({ label, unit }) => cell(unit === '' ? label : `${label} (${unit})`));
	return Papa.unparse([heads, ...table.rows.map((row) => row.map(cell))], { newline: '\r\n' });
}
