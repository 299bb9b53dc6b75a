import PDFDocument from 'pdfkit';
import type { ReportDocument } from './blocks.ts';
import { faces, type Fonts } from './fonts.ts';
import { footerLines, headerLines } from './furniture.ts';
import { layOut } from './layout.ts';
import { pointsPerPx, sheets, type Sheet } from './paper.ts';
import { Pen } from './pen.ts';
import type { LaidPage, PlacedPiece } from './pieces.ts';
import { hasHan } from './scripts.ts';
import { Structure } from './structure.ts';
import type { Tokens } from './tokens.ts';

/** What a report is written with. `onPage` is told each page as it is drawn, from 1. */
export interface Writing {
	readonly fonts: Fonts;
	readonly tokens: Tokens;
	readonly onPage?: (page: number, of: number) => void;
}

/** True where a report has Chinese characters or Japanese letters, and so needs their typeface. */
export const needsHan = ({ sections, header, footer }: ReportDocument): boolean =>
	hasHan(
		JSON.stringify([sections, header, footer], (_, value: unknown) =>
			value instanceof Uint8Array ? '' : value
		)
	);

/** Writes a report as a tagged PDF 1.7. The same document gives the same bytes: its only clock is the document's date. */
export async function writePdf(
	report: ReportDocument,
	{ fonts, tokens, onPage }: Writing
): Promise<Uint8Array<ArrayBuffer>> {
	const sheet = sheets[report.paper];
	const pdf = open(report, sheet);
	const bytes = collect(pdf);
	for (const face of faces) pdf.registerFont(face, fonts[face]);
	if (fonts.han) pdf.registerFont('han', fonts.han);
	const pen = new Pen(pdf, tokens, fonts.han !== undefined);
	const pages = layOut(report, pen.measure);
	const structure = new Structure(pdf, pen, { x: sheet.side, y: sheet.top });
	for (const [place, page] of pages.entries()) {
		onPage?.(place + 1, pages.length);
		pdf.addPage();
		pdf.scale(pointsPerPx);
		drawPage(page, { pdf, pen, sheet, structure });
		if (place > 0) drawFurniture(report, { pdf, pen, sheet }, `Page ${place + 1} of ${pages.length}`);
	}
	structure.end();
	pdf.end();
	return bytes;
}

function open(report: ReportDocument, sheet: Sheet): PDFKit.PDFDocument {
	const pdf = new PDFDocument({
		size: [sheet.width * pointsPerPx, sheet.height * pointsPerPx],
		margin: 0,
		autoFirstPage: false,
		font: '',
		pdfVersion: '1.7',
		subset: 'PDF/UA' as 'PDF/A-1',
		tagged: true,
		lang: report.language,
		displayTitle: true,
		compress: true,
		info: {
			Title: report.title,
			...(report.author ? { Author: report.author } : {}),
			Subject: report.subject,
			Keywords: report.keywords,
			Creator: 'Up or Out',
			CreationDate: new Date(`${report.date.slice(0, 10)}T00:00:00Z`)
		}
	});
	escapeMetadata(pdf);
	return pdf;
}

/** PDFKit sets the title and the like into its XML as they are; names may hold characters that XML reserves. */
function escapeMetadata(pdf: PDFKit.PDFDocument): void {
	const inside = pdf as unknown as { info: Record<string, unknown>; _addInfo: () => void };
	const add = inside._addInfo.bind(pdf);
	const reserved: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
	const escaped = (value: unknown): unknown =>
		typeof value === 'string' ? value.replace(/[&<>]/gu, (character) => reserved[character] ?? '') : value;
	inside._addInfo = () => {
		const { info } = inside;
		inside.info = Object.fromEntries(Object.entries(info).map(([name, value]) => [name, escaped(value)]));
		add();
		inside.info = info;
	};
}

function drawPage(
	page: LaidPage,
	{ pdf, pen, sheet, structure }: { pdf: PDFKit.PDFDocument; pen: Pen; sheet: Sheet; structure: Structure }
): void {
	for (const placed of page) {
		const { piece, isRepeated } = placed;
		const y = sheet.top + placed.y;
		if (piece.bookmark && !isRepeated) structure.bookmark(piece.bookmark, y * pointsPerPx);
		if (piece.shapes.length > 0) {
			pdf.markContent('Artifact', { type: 'Layout' });
			for (const shape of piece.shapes) pen.shape(shape, sheet.side, y);
			pdf.endMarkedContent();
		}
		if (isRepeated) drawAsFurniture(placed, { pdf, pen, sheet });
		else for (const content of piece.contents) structure.add(content, y);
	}
}

/** A table's head on the pages after its first is not read again. */
function drawAsFurniture(
	{ piece, y }: PlacedPiece,
	{ pdf, pen, sheet }: { pdf: PDFKit.PDFDocument; pen: Pen; sheet: Sheet }
): void {
	pdf.markContent('Artifact', { type: 'Pagination' });
	const cells = piece.contents
		.flatMap(({ children = [] }) => children)
		.flatMap(({ children = [] }) => children);
	for (const line of cells.flatMap(({ lines = [] }) => lines)) pen.line(line, sheet.side, sheet.top + y);
	pdf.endMarkedContent();
}

/** What stands on every page but the cover: for whom above, when, which plan and which page below. */
function drawFurniture(
	{ header, footer }: ReportDocument,
	{ pdf, pen, sheet }: { pdf: PDFKit.PDFDocument; pen: Pen; sheet: Sheet },
	pageOf: string
): void {
	const edges = [
		['Top', headerLines(header, sheet, pen.measure)],
		['Bottom', footerLines({ ...footer, right: pageOf }, sheet, pen.measure)]
	] as const;
	for (const [edge, lines] of edges) {
		pdf.markContent('Artifact', { type: 'Pagination', attached: [edge] });
		for (const line of lines) pen.line(line, 0, 0);
		pdf.endMarkedContent();
	}
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((done, fail) => {
		const chunks: Uint8Array[] = [];
		pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		pdf.on('error', fail);
		pdf.on('end', () => {
			const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
			let at = 0;
			for (const chunk of chunks) {
				bytes.set(chunk, at);
				at += chunk.byteLength;
			}
			done(bytes);
		});
	});
}
