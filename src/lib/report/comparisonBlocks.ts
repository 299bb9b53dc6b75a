import { table } from '#lib/model/index.ts';
import type {
	AssumptionRow,
	Comparison,
	TableCell as Compared,
	TableRow as ComparedRow
} from '#lib/analysis/comparison.ts';
import type { OptionRef } from '#lib/analysis/figures.ts';
import type { Block, TableCell, TableRow, Words } from './blocks.ts';
import { optionToken } from './glyphShapes.ts';

/** Signs before a number, and what they stand for when the table is read aloud. */
const best: Words = {
	text: '●\u00a0 ',
	size: 11,
	rise: 0.8,
	weight: 400,
	token: '--c-ink',
	spoken: 'best: '
};
const exceeded: Words = {
	text: '▲ ',
	size: 12,
	rise: 0.5,
	weight: 400,
	token: '--c-limit',
	spoken: 'limit exceeded: '
};

/** All options side by side, and how to read the signs. */
export function comparisonBlocks({ options, rows, rowNotes, year }: Comparison): Block[] {
	const labelShare = options.length > 5 ? 0.23 : 0.27;
	const share = (1 - labelShare) / Math.max(1, options.length);
	return [
		{ kind: 'heading', level: 2, text: `Options compared in year ${year}` },
		{
			kind: 'table',
			look: 'options',
			columns: [
				{ share: labelShare, align: 'left' },
				...options.map(() => ({ share, align: 'right' }) as const)
			],
			head: [{ words: [] }, ...options.map(({ option }) => nameCell(option))],
			rows: rows.map((row) =>
				rowOf(
					row,
					options.map(({ option }) => option)
				)
			),
			hasRowHeads: true
		},
		{
			kind: 'paragraph',
			small: true,
			words: [
				{ ...best, spoken: 'Dot: ' },
				{ text: 'best of the feasible new options' },
				{ text: '\u00a0\u00a0\u00a0\u00a0 ' },
				{ ...exceeded, spoken: 'Triangle: ' },
				{ text: 'limit exceeded or need not met', token: '--c-limit' }
			]
		},
		...rowNotes.map((note): Block => ({ kind: 'paragraph', small: true, words: [{ text: note }] }))
	];
}

/** What the options are made of, side by side; what this plan sets otherwise than the catalogue is marked. */
export function differenceBlocks({ options, assumptions }: Comparison): Block[] {
	const fresh = options.filter(({ option }) => option.look.slot !== 0).map(({ option }) => option);
	const ofOption = (id: string, option: OptionRef): AssumptionRow | undefined =>
		assumptions.find((row) => row.id === id && row.scope === option.label);
	const inputs = table.quantities.filter(({ kind, scope }) => kind === 'input' && scope === 'option');
	const differing = [...new Set(assumptions.map(({ id }) => id))].filter((id) => {
		if (hardware.includes(id)) return false;
		const rows = fresh.map((option) => ofOption(id, option));
		const isInput = inputs.some((input) => input.id === id);
		const values = new Set(rows.flatMap((row) => row?.value ?? []));
		return rows.some((row) => row?.changed) || (isInput && values.size > 1);
	});
	const rowsOf = (ids: readonly string[]): TableRow[] =>
		ids.flatMap((id): TableRow[] => {
			const rows = fresh.map((option) => ofOption(id, option));
			const label = rows.find((row) => row !== undefined)?.label;
			if (label === undefined) return [];
			const unit = sharedUnit(rows.flatMap((row) => row?.value ?? []));
			const words: Words[] = [
				{ text: label },
				...(unit ? [{ text: ` ${unit.split(' per ')[0] ?? unit}`, size: 11, token: '--c-ink-3' }] : [])
			];
			return [{ cells: [{ words }, ...rows.map((row) => assumedCell(row, unit))] }];
		});
	const hardwareRows = rowsOf(hardware);
	if (fresh.length === 0 || hardwareRows.length === 0) return [];
	const share = 0.66 / fresh.length;
	return [
		{ kind: 'heading', level: 2, text: 'Where the options differ' },
		{
			kind: 'table',
			look: 'options',
			columns: [{ share: 0.34, align: 'left' }, ...fresh.map(() => ({ share, align: 'right' }) as const)],
			head: [{ words: [] }, ...fresh.map(nameCell)],
			rows: [
				{ isGroup: true, cells: [{ words: [{ text: 'Hardware' }] }] },
				...hardwareRows,
				...(differing.length > 0
					? [
							{ isGroup: true, cells: [{ words: [{ text: 'Assumptions that differ' }] }] } as const,
							...rowsOf(differing)
						]
					: [])
			],
			hasRowHeads: true
		},
		{
			kind: 'paragraph',
			small: true,
			words: [
				{ text: '† Set in this plan. ', weight: 600 },
				{
					text:
						differing.length > 0
							? 'Bold: an estimate, to be replaced with your quote. All other assumptions are the same for all options.'
							: 'Bold: an estimate, to be replaced with your quote. Beside hardware, all options rest on the same assumptions.'
				}
			]
		}
	];
}

/** Numbers of the hardware that stand side by side; appendix A has the rest. */
const hardware: readonly string[] = [
	'serverRackUnits',
	'sockets',
	'coresPerSocket',
	'corePerformance',
	'serverMemory',
	'wattsAt0',
	'wattsAt100',
	'serverWeight',
	'serverBasePrice',
	'memoryPrice',
	'chassisRackUnits',
	'framePrice',
	'frameFullWatts',
	'expansionPrice',
	'expansionWatts'
];

/** The unit after the number of all values, said once beside the label; nothing where they differ. */
function sharedUnit(values: readonly string[]): string {
	const [first = '', ...others] = values.map((value) => value.split('\u00a0').slice(1).join('\u00a0'));
	return others.every((unit) => unit === first) ? first : '';
}

function assumedCell(row: AssumptionRow | undefined, unit: string): TableCell {
	if (!row) return { words: [{ text: '–', token: '--c-ink-3' }] };
	const weight = row.kind === 'Estimate' ? 600 : 400;
	const value = unit ? row.value.split('\u00a0')[0] : row.value;
	return { words: [{ text: row.changed ? `†\u00a0${value}` : `${value}`, weight }] };
}

/** An option's name in its colour, with its glyph. */
function nameCell(option: OptionRef): TableCell {
	return { option, words: [{ text: option.label, token: optionToken(option, '-t'), weight: 600 }] };
}

function rowOf(row: ComparedRow, options: readonly OptionRef[]): TableRow {
	const label: Words = row.strong ? { text: row.label, weight: 600, token: '--c-ink' } : { text: row.label };
	const unit: Words[] = row.unit ? [{ text: ` ${row.unit}`, size: 11, token: '--c-ink-3' }] : [];
	return {
		cells: [{ words: [label, ...unit] }, ...row.cells.map((cell, place) => cellOf(cell, options[place]))]
	};
}

function cellOf(cell: Compared, option: OptionRef | undefined): TableCell {
	const token = cell.exceeded ? '--c-limit' : option?.ruledOut ? '--c-ink-3' : '--c-ink';
	const weight = cell.best ? 700 : cell.exceeded ? 600 : 400;
	const sign = cell.exceeded ? [exceeded] : cell.best ? [best] : [];
	const second: Words = {
		text: bound(cell.second),
		...(cell.exceeded ? { token: '--c-limit' } : {})
	};
	return {
		words: [...sign, { text: cell.text, token, weight }],
		...(cell.second ? { second: [second] } : {})
	};
}

/** A second line breaks between statements, not inside `31.3 of 30 tons`. */
const bound = (text: string): string =>
	text.replace(/(?<=\d) of (?=\d)/gu, '\u00a0of\u00a0').replace(/(?<=\d) (?=[a-z])/gu, '\u00a0');
