import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { faces, type Fonts } from '#lib/report/fonts.ts';
import { readFonts } from '#lib/report/fonts.node.ts';
import { shapeOnce, type Embedded } from '#lib/report/shaping.ts';

const texts = [
	'1,234.5',
	'−17.25%',
	'11:1',
	'(771)',
	'+0.52',
	'2023–2026',
	'To 7 AV Wave fit, first office: 1,111.71 (affluent)',
	' two  spaces ',
	'ﬁ Żółć Ελλάς Жуков'
];

describe('a text that is shaped once', () => {
	let fonts: Fonts;
	beforeAll(async () => {
		fonts = await readFonts(false);
	});

	/** A face as PDFKit embeds it. */
	const embedded = (face: (typeof faces)[number]): Embedded => {
		const pdf = new PDFDocument({ font: '' });
		pdf.registerFont(face, fonts[face]);
		return (pdf.font(face) as unknown as { readonly _font: Embedded })._font;
	};

	test.each(faces.filter((face) => face.startsWith('sans')))(
		'has in %s the glyphs and places that the font’s own rules give',
		(face) => {
			const [quick, plain] = [embedded(face), embedded(face)];
			shapeOnce(quick);
			for (const text of texts) {
				const [set, wanted] = [quick.layout(text), plain.layout(text)];
				const ids = (run: typeof set): unknown[] => run.glyphs.map((glyph) => (glyph as { id: number }).id);
				expect(ids(set), text).toEqual(ids(wanted));
				const places = (run: typeof set): unknown[] =>
					run.positions.map((place) => ({ ...(place as object) }));
				expect(places(set), text).toEqual(places(wanted));
				expect(set.advanceWidth, text).toBeCloseTo(wanted.advanceWidth, 9);
			}
		}
	);
});
