import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { figureSvg } from '#lib/report/figureSvg.node.ts';
import { faces } from '#lib/report/fonts.ts';
import { readFonts } from '#lib/report/fonts.node.ts';
import { Pen } from '#lib/report/pen.ts';
import { drawSvg } from '#lib/report/svg.ts';
import { readSvg, sizeOf } from '#lib/report/svgTree.ts';
import { studies } from '../charts/studies.ts';
import { tokens } from './writing.ts';

/** A PDF of one page with the figure on it, not compressed. */
async function printed(figure: (typeof studies)[number]): Promise<string> {
	const fonts = await readFonts(false);
	const svg = readSvg(figureSvg(figure, 642));
	const { width, height } = sizeOf(svg);
	const pdf = new PDFDocument({ size: [width, height], margin: 0, font: '', compress: false });
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	for (const face of faces) pdf.registerFont(face, fonts[face]);
	drawSvg(pdf, new Pen(pdf, tokens), svg, { x: 0, y: 0, scale: 1 });
	await new Promise((done) => {
		pdf.on('end', done);
		pdf.end();
	});
	return Buffer.concat(chunks).toString('latin1');
}

describe.each(studies.map((figure) => ({ name: figure.id, figure })))('$name on paper', ({ figure }) => {
	test('is made of paths and text, not of a picture', async () => {
		const pdf = await printed(figure);
		expect(pdf).not.toMatch(/\/Subtype \/Image/u);
		expect(pdf.match(/\nf\n|\nS\n|\nB\n/gu)?.length ?? 0).toBeGreaterThan(10);
		expect(pdf).toMatch(/\nBT\n/u);
	});
});
