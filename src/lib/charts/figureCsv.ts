import Papa from 'papaparse';
import type { FigureTable } from '#lib/analysis/figures.ts';
import { plainDigits } from '#lib/units/numberStyle.ts';

/** Text that a spreadsheet would calculate. */
const formula = /^[=+\-@\t\r]/u;

/** The cell for a machine: numbers bare, text never a formula. */
function cell(text: string): string {
	const number = plainDigits(text);
	if (number !== null) return number;
	return formula.test(text) ? `'${text}` : text;
}

/** The table behind a figure as comma-separated values, units in the heads, ready for a spreadsheet. */
export function figureCsv({ table }: { readonly table: FigureTable }): string {
	const heads = table.columns.map(({ label, unit }) => cell(unit === '' ? label : `${label} (${unit})`));
	return Papa.unparse([heads, ...table.rows.map((row) => row.map(cell))], { newline: '\r\n' });
}
