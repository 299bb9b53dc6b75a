import { rowOf } from '#lib/analysis/assumptionRows.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import type { Assumption, Input } from '#lib/engine/quantity.ts';
import { given, type Target } from '#lib/model/settings.ts';
import { words, type Cell, type Sheet } from './book.ts';
import { inputFormat, unitWords } from './formats.ts';
import type { GivenRow, Places } from './places.ts';
import { solvedFrom } from './solvedFrom.ts';

/** The sheets of what the plan is given: inputs, and what is assumed of hardware and world, each with its source. */
export function givenSheets(reading: Reading, places: Places): Sheet[] {
	return places.given.map(({ name, rows }) => ({
		name,
		widths: [46, 22, 14, 24, 12, 12, 12, 60, 12, 60],
		fixed: { rows: 1, columns: 3 },
		rows: [
			[
				{ is: 'words', text: name, look: 'heading', leadsTo: places.contents },
				words('For', 'noteHeading'),
				words('Value', 'figureHeading'),
				words('Unit', 'noteHeading'),
				words('Kind', 'noteHeading'),
				words('Likely from', 'figureHeading'),
				words('to', 'figureHeading'),
				...['Source', 'Date', 'Remark'].map((text) => words(text, 'noteHeading'))
			],
			...rows.map((row) => cellsOf(reading, row))
		]
	}));
}

function cellsOf(reading: Reading, row: GivenRow): Cell[] {
	if ('heading' in row) return [words(row.heading, 'strong')];
	const { quantity, target } = row;
	const found = given(reading.plan, reading.entries, quantity, target);
	const { kind, source, date } = rowOf(reading, quantity, found, '');
	const format = inputFormat(quantity);
	const number = (value: number): Cell => ({ is: 'number', value, format, look: 'quietFigure' });
	const { range } = found;
	const isChoice = quantity.kind === 'input' && quantity.choices !== undefined;
	const hasRange = range !== null && range.low !== range.high && !isChoice;
	return [
		words(quantity.label),
		words(whose(target), 'note'),
		{ is: 'number', value: found.value, format, look: 'input' },
		words(unitWords(quantity, reading.plan.currency), 'note'),
		words(kind, 'note'),
		hasRange ? number(range.low) : null,
		hasRange ? number(range.high) : null,
		words(source, 'remark'),
		words(date, 'note'),
		words(remark(quantity), 'remark')
	];
}

function whose(target: Target): string {
	if (target.of === 'plan') return 'Plan';
	return target.of === 'group' ? target.group.label : target.option.label;
}

/** What the numbers of a choice stand for, what the quantity means, and whether the workbook can follow a change of it. */
function remark(quantity: Input | Assumption): string {
	const choices = quantity.kind === 'input' ? quantity.choices : undefined;
	return [
		choices ? `${choices.map((choice, place) => `${place} = ${choice}`).join(', ')}.` : '',
		quantity.meaning ?? '',
		solvedFrom.has(quantity) ? 'Read by a method too: change it in the plan and write anew.' : ''
	]
		.filter(Boolean)
		.join(' ');
}
