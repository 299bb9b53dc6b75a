import { formulaText } from '#lib/engine/explain.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import { address, words, type Cell, type Sheet } from './book.ts';
import { resultFormat, unitWords } from './formats.ts';
import { passes, passFormula, passValue, rateSearch } from './internalRate.ts';
import { flowsOf, type ChapterSheet, type Places, type YearlyRow } from './places.ts';
import { spreadsheetFormula } from './spreadsheetFormula.ts';
import { stepsRange } from './stepsSheet.ts';
import { searchCells, surroundingsOf } from './surroundings.ts';

/** The sheets of the results: a row per quantity, a column per year, every cell a formula over other cells. */
export function chapterSheets(reading: Reading, places: Places): Sheet[] {
	return places.chapters.map((sheet) => chapterSheet(reading, places, sheet));
}

function chapterSheet(reading: Reading, places: Places, sheet: ChapterSheet): Sheet {
	const { plan, horizon } = reading;
	const owner = sheet.option === null ? '' : `${plan.options[sheet.option]!.label}: `;
	const years = Array.from({ length: horizon + 1 }, (_, year) => year);
	const head: Cell[] = [
		{ is: 'words', text: `${owner}${sheet.chapter}`, look: 'heading', leadsTo: places.contents },
		words('Unit', 'noteHeading'),
		...years.map((year): Cell => ({ is: 'number', value: year, format: '"Year "0', look: 'heading' })),
		words('Computed as', 'noteHeading')
	];
	return {
		name: sheet.name,
		widths: [52, 20, ...years.map(() => 14), 110],
		fixed: { rows: 1, columns: 2 },
		rows: [
			head,
			...sheet.rows.map((row, line) => [
				...rowCells(reading, places, sheet.name, row, years),
				words(howComputed(row, sheet.rows[line - 1]), 'remark')
			])
		]
	};
}

function rowCells(
	reading: Reading,
	places: Places,
	sheet: string,
	row: YearlyRow,
	years: readonly number[]
): Cell[] {
	const { plan, of } = reading;
	const { quantity, index, pass } = row;
	const group = quantity.scope === 'group' ? `, ${plan.estate[index]!.label}` : '';
	const values = years.map((year) => of(quantity, index, year));
	const format = resultFormat(quantity, values);
	return [
		words(
			`${quantity.label}${group}${pass === undefined ? '' : `: search, pass ${pass} of ${passes.length}`}`,
			pass === undefined ? 'plain' : 'note'
		),
		words(unitWords(quantity, plan.currency), 'note'),
		...years.map((year): Cell => {
			const value = values[year]!;
			const position = { sheet, index, year };
			if (pass !== undefined) {
				const before = pass === 1 ? '' : address(places.passSpot(quantity, index, pass - 1, year), sheet);
				const cells = { ...searchCells(places, position, flowsOf(quantity)), steps: stepsRange(places) };
				const formula = passFormula(pass, before, cells);
				return {
					is: 'formula',
					formula,
					value: passValue(pass, value),
					format,
					look: 'quietFigure',
					isArray: true
				};
			}
			if (!quantity.formula) return { is: 'number', value, format, look: 'plain' };
			const surroundings = surroundingsOf(reading.extent, places, position);
			const formula = spreadsheetFormula(quantity.formula.expression, quantity, surroundings);
			return { is: 'formula', formula, value, format, look: 'plain' };
		})
	];
}

const searchNote = `The lower end of the step, of ${rateSearch.steps}, in which the present value of the savings first changes its sign.`;

/** The formula in words; for what a method found, that it is a value which the workbook does not find again. */
function howComputed({ quantity, pass }: YearlyRow, above: YearlyRow | undefined): string {
	if (pass !== undefined) return searchNote;
	if (quantity.formula) return formulaText(quantity) ?? '';
	const { method } = quantity;
	const value = `A value, not a formula, found by the method “${method?.title ?? ''}”`;
	if (method === above?.quantity.method) return `${value}.`;
	return `${value}. It does not follow changes made here: change the plan and write the workbook anew. ${method?.prose ?? ''}`;
}
