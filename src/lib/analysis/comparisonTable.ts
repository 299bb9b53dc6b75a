import type { Comparison } from './comparison.ts';

/** The comparison table as rows of text, header first: what CSV and the clipboard carry. */
export function comparisonTable({ rows, options }: Comparison): string[][] {
	return [
		['', 'Unit', ...options.map(({ option }) => option.label)],
		...rows.map(({ label, unit, cells }) => [
			label,
			unit,
			...cells.map(({ text, second, value }) => (second && value === null ? `${text} (${second})` : text))
		])
	];
}
