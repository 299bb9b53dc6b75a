import type { FigureTable } from '#lib/analysis/figures.ts';

/** The table behind a figure for a terminal: labels to the left, the rest to the right, two blanks between. */
export function textTable({ columns, rows }: FigureTable): string[] {
	const head = columns.map(({ label, unit }) => (unit ? `${label}, ${unit}` : label));
	const lines = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines.map((line) =>
		line
			.map((text, column) =>
				column === 0 ? text.padEnd(widths[0] ?? 0) : `  ${text.padStart(widths[column] ?? 0)}`
			)
			.join('')
			.trimEnd()
	);
}
