import { strToU8, zipSync } from 'fflate';
import writeXlsxFile, { type Feature, type Sheet as LibrarySheet } from 'write-excel-file/universal';
import type { Book } from './book.ts';
import { liveCells, liveWorkbook } from './liveParts.ts';
import { styledCell, type } from './looks.ts';

/**
 * Writes a book as an .xlsx file that carries `date`, by which alone it would differ from another of the same book.
 * write-excel-file writes the parts; `liveParts.ts` adds to them what it does not know.
 */
export async function xlsx(book: Book, date: string): Promise<Uint8Array<ArrayBuffer>> {
	const parts = await partsOf(book);
	const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
	// A zip keeps local time without a zone, so a time of day made from parts is the same everywhere.
	const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
	return zipSync(files, { mtime: new Date(year, month - 1, day), level: 6 });
}

/** Stands among the parts in place of one that can be read, so that the library ends before it zips them. */
class Unreadable extends Blob {
	override arrayBuffer(): Promise<ArrayBuffer> {
		return Promise.reject(new EndOfParts());
	}
}
class EndOfParts extends Error {}

/**
 * The parts of the file by path. The library would go on and zip them in workers made of text, which the page’s content
 * security policy forbids, and with the hour of the day; so it is stopped there, and the parts are zipped here.
 */
async function partsOf(book: Book): Promise<Record<string, string>> {
	let read: (path: string) => unknown = () => undefined;
	const stop: Feature<Blob> = {
		files: {
			write: {
				files: (_, files) => {
					read = files.read;
					return { 'xl/unreadable': new Unreadable() };
				}
			}
		}
	};
	const sheets = book.sheets.map(({ name, rows, widths, fixed }): LibrarySheet<Blob> => ({
		sheet: name,
		data: rows.map((row) => row.flatMap((cell, column) => styledCell(cell, widths.slice(column)))),
		columns: widths.map((width) => ({ width })),
		orientation: 'landscape',
		...(fixed.rows > 0 ? { stickyRowsCount: fixed.rows } : {}),
		...(fixed.columns > 0 ? { stickyColumnsCount: fixed.columns } : {})
	}));
	try {
		await writeXlsxFile(sheets, { ...type, features: [liveCells(book), liveWorkbook(book), stop] }).toBlob();
	} catch (error) {
		if (!(error instanceof EndOfParts)) throw error;
	}
	const paths = [
		'[Content_Types].xml',
		'_rels/.rels',
		'xl/workbook.xml',
		'xl/_rels/workbook.xml.rels',
		'xl/styles.xml',
		'xl/sharedStrings.xml',
		...book.sheets.flatMap((_, index) => [
			`xl/worksheets/sheet${index + 1}.xml`,
			`xl/worksheets/_rels/sheet${index + 1}.xml.rels`
		])
	];
	return Object.fromEntries(paths.map((path) => [path, partText(path, read(path))]));
}

function partText(path: string, part: unknown): string {
	if (typeof part !== 'string') throw new Error(`The workbook has no part “${path}”.`);
	return part;
}
