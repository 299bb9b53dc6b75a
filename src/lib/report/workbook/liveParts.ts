import type { Feature } from 'write-excel-file/universal';
import { sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import { columnLetters, quoted, type Book, type Sheet } from './book.ts';

/**
 * What makes a workbook live and write-excel-file 4 does not write: the value beside each formula, for readers that do
 * not calculate; formulas over whole ranges; links between sheets; print as wide as the paper.
 */
export function liveCells({ sheets }: Book): Feature<Blob> {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml, _, { sheetIndex }) => {
						const sheet = sheets[sheetIndex]!;
						return fittedToPaper(withLinks(withValues(xml, sheet), sheet));
					},
					transformElementAttributes: (tag, attributes) =>
						tag === 'pageSetup' ? { ...attributes, fitToHeight: 0 } : attributes
				}
			}
		}
	};
}

/** Names of cells, and that every formula is calculated anew when the file is opened. */
export function liveWorkbook({ names }: Book): Feature<Blob> {
	const defined = names
		.map(({ name, refersTo }) => `<definedName name="${name}">${sanitizeTextContent(refersTo)}</definedName>`)
		.join('');
	return {
		files: {
			transform: {
				'xl/workbook.xml': {
					transform: (xml) =>
						replaced(
							replaced(
								xml,
								'<definedNames/>',
								names.length > 0 ? `<definedNames>${defined}</definedNames>` : ''
							),
							'<calcPr/>',
							'<calcPr calcId="191029" fullCalcOnLoad="1"/>'
						)
				}
			}
		}
	};
}

/** Sets the known value behind each formula; one that is no number is the error #N/A. */
function withValues(xml: string, { rows }: Sheet): string {
	return xml.replace(
		/<c r="([A-Z]+)(\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
		(whole, letters: string, row: string, style: string, formula: string) => {
			const cell = rows[Number(row) - 1]?.[columnIndex(letters)];
			if (!cell || cell.is === 'words') return whole;
			const at = `${letters}${row}`;
			const array = cell.is === 'formula' && cell.isArray ? ` t="array" ref="${at}"` : '';
			const known = Number.isFinite(cell.value)
				? { type: '', value: String(cell.value) }
				: { type: ' t="e"', value: '#N/A' };
			return `<c r="${at}"${style}${known.type}><f${array}>${formula}</f><v>${known.value}</v></c>`;
		}
	);
}

function withLinks(xml: string, { rows }: Sheet): string {
	const links = rows.flatMap((row, line) =>
		row.flatMap((cell, column) =>
			cell?.is === 'words' && cell.leadsTo !== undefined
				? [
						`<hyperlink ref="${columnLetters(column)}${line + 1}" location="${sanitizeAttributeValue(`${quoted(cell.leadsTo)}!A1`)}"/>`
					]
				: []
		)
	);
	// Links stand behind the cells and before whatever describes the printed page.
	return links.length === 0
		? xml
		: replaced(xml, '</sheetData>', `</sheetData><hyperlinks>${links.join('')}</hyperlinks>`);
}

/** A sheet is printed as wide as the paper and as long as it is. */
function fittedToPaper(xml: string): string {
	const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
	return xml.replace(/<worksheet [^>]*>/, (head) => `${head}${fit}`);
}

function columnIndex(letters: string): number {
	return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function replaced(xml: string, part: string, by: string): string {
	if (!xml.includes(part)) throw new Error(`The library writes no ${part} any more.`);
	return xml.replace(part, () => by);
}
