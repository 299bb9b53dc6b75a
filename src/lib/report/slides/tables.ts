import type PptxGenJS from 'pptxgenjs';
import type { AssumptionRow, Comparison, TableCell, TableRow } from '#lib/analysis/comparison.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { mergedAssumptions } from '../mergedAssumptions.ts';
import { contentWidth, faces, optionInk, slide, type Ink } from './look.ts';

/** A table that the reader can edit in the slide program. */
export interface NativeTable {
	readonly rows: PptxGenJS.TableRow[];
	readonly options: PptxGenJS.TableProps;
}

/** Rows of the comparison that a meeting speaks of; the report has them all. */
const spoken = [
	'hosts',
	'boxes',
	'rackUnits',
	'racks',
	'designPower',
	'cooling',
	'nicPorts',
	'licences',
	'capex',
	'opex',
	'payback',
	'npv',
	'firstLimit'
];

function place(columns: readonly number[], fontSize: number): PptxGenJS.TableProps {
	const whole = columns.reduce((sum, share) => sum + share, 0);
	return {
		x: slide.margin,
		y: 1.45,
		w: contentWidth,
		colW: columns.map((share) => (share / whole) * contentWidth),
		fontFace: faces.measures,
		fontSize,
		margin: [0.03, 0.06, 0.03, 0.06],
		valign: 'middle',
		border: { type: 'none' }
	};
}

type Look = PptxGenJS.TableCellProps;

const rule = (colour: string): Look => ({
	border: [{ type: 'none' }, { type: 'none' }, { type: 'solid', pt: 0.5, color: colour }, { type: 'none' }]
});

/** All options side by side. */
export function comparisonTable({ options, rows }: Comparison, ink: Ink): NativeTable {
	const chosen = spoken.flatMap((id) => rows.filter((row) => row.id === id));
	const head: PptxGenJS.TableRow = [
		{ text: '', options: rule(ink('--c-ink')) },
		...options.map(({ option }) => ({
			text: option.ruledOut ? `${option.label}*` : option.label,
			options: {
				...rule(ink('--c-ink')),
				align: 'right' as const,
				bold: true,
				color: optionInk(ink, option, 'text')
			}
		}))
	];
	const body = chosen.map((row): PptxGenJS.TableRow => [
		label(row, ink),
		...row.cells.map((cell, index) => comparedCell(cell, options[index]?.option.ruledOut ?? false, ink))
	]);
	return { rows: [head, ...body], options: place([2.1, ...options.map(() => 1.6)], 13) };
}

function label({ label: text, unit, strong }: TableRow, ink: Ink): PptxGenJS.TableCell {
	return {
		text: [
			{ text, options: { bold: strong, color: ink('--c-ink') } },
			{ text: unit ? `  ${unit}` : '', options: { fontSize: 10, color: ink('--c-ink-3') } }
		],
		options: rule(ink('--c-hair'))
	};
}

/** The number with the signs that stand for colour too: a dot for the best, a triangle for a limit. */
function comparedCell(cell: TableCell, ruledOut: boolean, ink: Ink): PptxGenJS.TableCell {
	const sign = cell.exceeded ? '▲ ' : cell.best ? '● ' : '';
	return {
		text: `${sign}${cell.text}`,
		options: {
			...rule(ink('--c-hair')),
			align: 'right',
			bold: cell.best,
			color: ink(cell.exceeded ? '--c-limit' : ruledOut ? '--c-ink-3' : '--c-ink')
		}
	};
}

function plainTable(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	columns: readonly number[],
	ink: Ink
): NativeTable {
	return {
		rows: [
			head.map((text) => ({
				text,
				options: { ...rule(ink('--c-ink')), bold: true, color: ink('--c-ink-2') }
			})),
			...rows.map((row) =>
				row.map((text) => ({ text, options: { ...rule(ink('--c-hair')), color: ink('--c-ink') } }))
			)
		],
		options: place(columns, 11)
	};
}

/** What would have to change for another answer to win. */
export function changeTable({ changes }: Sensitivity, ink: Ink, most = 12): NativeTable {
	const rows = changes
		.slice(0, most)
		.map(({ label: name, now, range, answer }) => [name, now, range, answer]);
	return plainTable(
		['If this number changes', 'Now', 'Looked at', 'The answer'],
		rows,
		[3, 1.4, 1.6, 5],
		ink
	);
}

const rowsOnSlide = 12;

/** What the plan itself sets, then what is estimated: the numbers to talk about, a slide at a time, with how many there are in all. */
export function assumptionTables(
	{ assumptions, options }: Comparison,
	ink: Ink,
	mostSlides = 3
): { readonly tables: readonly NativeTable[]; readonly shown: number; readonly all: number } {
	const merged = mergedAssumptions(
		assumptions,
		options.map(({ option }) => option.label)
	);
	const set = merged.filter(({ changed }) => changed);
	const estimated = merged.filter(
		({ kind, changed, range }) => kind === 'Estimate' && !changed && range !== ''
	);
	const chosen = [...set, ...estimated].slice(0, mostSlides * rowsOnSlide);
	const tables = Array.from({ length: Math.ceil(chosen.length / rowsOnSlide) }, (_, index) =>
		plainTable(
			['Assumption', 'For', 'Value', 'Likely range', 'Kind', 'Source'],
			chosen.slice(index * rowsOnSlide, (index + 1) * rowsOnSlide).map(cellsOf),
			[3, 1.6, 1.5, 1.4, 0.9, 4],
			ink
		)
	);
	return { tables, shown: chosen.length, all: merged.length };
}

function cellsOf({ label: name, scope, value, range, kind, source, date }: AssumptionRow): string[] {
	const from = [source, date].filter(Boolean).join(', ');
	return [name, scope, value, range, kind, from.length > 70 ? `${from.slice(0, 68).trimEnd()}…` : from];
}
