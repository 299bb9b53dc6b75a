import type { Comparison } from '#lib/analysis/comparison.ts';
import type { FigureTable } from '#lib/analysis/figures.ts';

const plain = (label: string): FigureTable['columns'][number] => ({ label, unit: '' });

/** The comparison table of the year shown as lines for a spreadsheet: a measure with its unit, then the options. */
export function comparisonTable({ options, rows, year }: Comparison): FigureTable {
	return {
		columns: [`Year ${year}`, 'Unit', ...options.map(({ option }) => option.label)].map(plain),
		rows: rows.map((row) => [row.label, row.unit, ...row.cells.map((cell) => cell.text)])
	};
}

/** Every assumption with its source, as lines for a spreadsheet. */
export function assumptionsTable({ assumptions }: Comparison): FigureTable {
	return {
		columns: ['Quantity', 'For', 'Value', 'Kind', 'Source', 'Date', 'Likely range', 'Changed'].map(plain),
		rows: assumptions.map((row) => [
			row.label,
			row.scope,
			row.value,
			row.kind,
			row.source,
			row.date,
			row.range,
			row.changed ? 'yes' : ''
		])
	};
}
