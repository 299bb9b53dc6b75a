import type { Comparison } from '#lib/analysis/comparison.ts';

/** The comparison for a terminal: verdict, notes, and the table in columns. */
export function columns(comparison: Comparison): string {
	const { verdict, rows, options, plan, year, rowNotes, modelVersion } = comparison;
	const header = ['', ...options.map(({ option }) => `${option.label}${option.ruledOut ? '*' : ''}`)];
	const lines = rows.flatMap(({ label, unit, cells }) => {
		const main = [
			unit ? `${label}, ${unit}` : label,
			...cells.map(({ text, best, exceeded }) => `${exceeded ? '! ' : ''}${text}${best ? ' *' : '  '}`)
		];
		const second = ['', ...cells.map((cell) => `${cell.second}  `)];
		return cells.some((cell) => cell.second) ? [main, second] : [main];
	});
	const widths = header.map((head, column) =>
		Math.max(head.length + 2, ...lines.map((line) => line[column]?.length ?? 0))
	);
	const shown = (line: readonly string[]): string =>
		line
			.map((text, column) =>
				column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart((widths[column] ?? 0) + 2)
			)
			.join('')
			.trimEnd();
	const notes = verdict.notes.map(
		({ title, runs }) =>
			`${title}: ${runs
				.map(({ text }) => text)
				.join('')
				.trim()}`
	);
	return `${[
		`${plan.title}${plan.customer ? ` · ${plan.customer}` : ''} · year ${year} of ${plan.horizon} · model ${modelVersion}`,
		'',
		verdict.sentence,
		...notes,
		'',
		shown(header.map((head, column) => (column === 0 ? head : `${head}  `))),
		...lines.map(shown),
		'',
		'* best of the feasible new options   ! limit exceeded or need not met',
		...rowNotes
	].join('\n')}\n`;
}
