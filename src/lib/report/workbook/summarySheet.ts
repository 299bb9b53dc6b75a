import type { Comparison, TableRow } from '#lib/analysis/comparison.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import { writtenDate } from '../dates.ts';
import { address, words, type Cell, type NamedCell, type Sheet } from './book.ts';
import { resultFormat, unitWords } from './formats.ts';
import type { Places } from './places.ts';

/** What a workbook says beside its numbers: its day, and the name of this state of the plan. */
export interface WorkbookEdition {
	/** ISO date that the workbook carries. */
	readonly date: string;
	readonly planId: string;
}

/** A result that stands in the summary: its cells are references to where it is computed. */
interface Headline {
	readonly label: string;
	readonly quantity: Quantity;
	readonly year: number;
	/** Whether it has a meaning for an option: nothing is paid back by As is. */
	isOf(option: number): boolean;
}

/** The results of the comparison table that are quantities of every option, in its order. */
export function headlines({ rows }: Comparison): Headline[] {
	return rows.flatMap(({ id: row, label, cells }: TableRow) => {
		// The first limit says when, not how much: its number is that of another row.
		const ref = row === 'firstLimit' ? null : cells[0]?.ref;
		const quantity = table.quantities.find(({ id }) => id === ref?.quantity);
		if (!ref || !quantity) return [];
		return [{ label, quantity, year: ref.year, isOf: (option) => cells[option]?.text !== '–' }];
	});
}

/** The results of the summary as cells that have a name: `presentCost_blades`. */
export function namedCells(reading: Reading, comparison: Comparison, places: Places): NamedCell[] {
	return headlines(comparison).flatMap(({ quantity, year, isOf }) =>
		reading.plan.options.flatMap(({ id }, option) =>
			isOf(option)
				? [
						{
							name: cellName(quantity, id),
							refersTo: address(places.spot(quantity, option, year), null, 'all')
						}
					]
				: []
		)
	);
}

/** Ids of options are made of small letters, digits and hyphens; a name must not have a hyphen. */
function cellName({ id }: Quantity, option: string): string {
	return `${id}_${option.replaceAll('-', '_')}`;
}

/** The sheet that opens first: the verdict, the results by option, and how the workbook is used. */
export function summarySheet(
	reading: Reading,
	comparison: Comparison,
	places: Places,
	{ date, planId }: WorkbookEdition
): Sheet {
	const { plan, of } = reading;
	const { verdict, modelVersion } = comparison;
	const columns = plan.options.length + 3;
	const across = (text: string, look: 'title' | 'strong' | 'plain' | 'note'): Cell[] => [
		{ is: 'words', text, look, over: columns }
	];
	const results = headlines(comparison).map(({ label, quantity, year, isOf }): Cell[] => {
		const values = plan.options.map((_, option) => of(quantity, option, year));
		const format = resultFormat(quantity, values);
		return [
			words(`${label}, year ${year}`),
			words(unitWords(quantity, plan.currency), 'note'),
			...values.map((value, option): Cell => {
				if (!isOf(option)) return words('–', 'quietFigure');
				const formula = address(places.spot(quantity, option, year), places.summary);
				return { is: 'formula', formula, value, format, look: 'plain' };
			}),
			words(`${quantity.id}_…`, 'note')
		];
	});
	const limit = comparison.rows.find(({ id }) => id === 'firstLimit');
	return {
		name: places.summary,
		widths: [44, 18, ...plan.options.map(() => 20), 24],
		fixed: { rows: 0, columns: 0 },
		rows: [
			across(plan.customer ? `${plan.title}, for ${plan.customer}` : plan.title, 'title'),
			across(
				[plan.author, writtenDate(date), `plan ${planId}`, `model ${modelVersion}`]
					.filter(Boolean)
					.join(', '),
				'note'
			),
			[],
			across(verdict.sentence, 'strong'),
			...verdict.notes.map(({ title, runs }) =>
				across(
					`${title}: ${runs
						.map(({ text }) => text)
						.join('')
						.trim()}`,
					'plain'
				)
			),
			[],
			[
				words('Result', 'heading'),
				words('Unit', 'noteHeading'),
				...plan.options.map(({ label }) => words(label, 'figureHeading')),
				words('Names of cells', 'noteHeading')
			],
			...results,
			...(limit
				? [
						[
							words(limit.label),
							null,
							...limit.cells.map(({ text, second }) => words(second ? `${text}: ${second}` : text, 'remark'))
						]
					]
				: []),
			[],
			...usage(date, places).map((text) => across(text, 'note'))
		]
	};
}

function usage(date: string, { contents, given }: Places): string[] {
	const [inputs, assumptions] = given.map(({ name }) => `“${name}”`);
	return [
		`Change a value on the sheet ${inputs} or ${assumptions}, and every number of the workbook follows. The sheet “${contents}” leads to each chapter.`,
		`The verdict, its notes and the limits are words as of ${writtenDate(date)}: they do not follow changes made here. Nor do the results of methods, such as cards in slots and blades in bays, which stand as values with a note.`,
		'A result that does not exist, such as the payback of what never pays back, is #N/A.',
		'Names of cells end in the option: presentCost_as_is is the net present cost of As is.'
	];
}
