import { comparisonOf } from '#lib/analysis/compare.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import type { Book } from './book.ts';
import { chapterSheets } from './chapterSheets.ts';
import { contentsSheet } from './contentsSheet.ts';
import { givenSheets } from './givenSheets.ts';
import { placesOf } from './places.ts';
import { stepsSheet } from './stepsSheet.ts';
import { namedCells, summarySheet, type WorkbookEdition } from './summarySheet.ts';
import { xlsx } from './xlsx.ts';

/** The workbook of an evaluated plan before it is a file: the model's formulas over cells, each with the kernel's value. */
export function workbookOf(reading: Reading, edition: WorkbookEdition): Book {
	const { plan, horizon } = reading;
	const comparison = comparisonOf(reading, horizon);
	const places = placesOf(plan);
	return {
		sheets: [
			summarySheet(reading, comparison, places, edition),
			contentsSheet(plan, places),
			...givenSheets(reading, places),
			...chapterSheets(reading, places),
			stepsSheet(places)
		],
		names: namedCells(reading, comparison, places)
	};
}

/**
 * Writes the live workbook of a plan as an .xlsx file, in the browser or in Node. The same plan and edition give the
 * same bytes.
 */
export async function writeWorkbook(
	reading: Reading,
	edition: WorkbookEdition
): Promise<Uint8Array<ArrayBuffer>> {
	return xlsx(workbookOf(reading, edition), edition.date);
}
