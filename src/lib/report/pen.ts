import { familyOf, type Face } from './fonts.ts';
import type { PlacedLine, Shape } from './pieces.ts';
import { shapeOnce, type Embedded } from './shaping.ts';
import { printed, type Tokens } from './tokens.ts';

type Document = PDFKit.PDFDocument;

/** Text of one face, or a stand-in for what no face has. */
interface Stretch {
	readonly text: string;
	readonly face: Face;
	readonly actual?: string;
}

/** How a text is painted. */
export interface Ink {
	readonly colour: string;
	readonly opacity?: number;
	readonly tracking?: number;
	/** A line around the letters, under them. */
	readonly halo?: { readonly colour: string; readonly width: number };
	readonly spoken?: string;
}

/** Draws text and marks on the current page of a PDF, in px from the page's upper left corner. */
export class Pen {
	readonly #document: Document;
	readonly #tokens: Tokens;
	readonly #hasHan: boolean;
	readonly #fonts = new Map<Face, Embedded>();
	/** Characters that a face is known to have, or to lack. */
	readonly #has = new Map<Face, Map<string, boolean>>();
	/** Widths of texts already measured, in thousandths of their size. */
	readonly #widths = new Map<Face, Map<string, number>>();

	/** `hasHan` says whether the face for Chinese and Japanese is registered. */
	constructor(document: Document, tokens: Tokens, hasHan = false) {
		this.#document = document;
		this.#tokens = tokens;
		this.#hasHan = hasHan;
	}

	get tokens(): Tokens {
		return this.#tokens;
	}

	/** Width in px of a text as it will be drawn. */
	measure = (text: string, face: Face, size: number): number => {
		const widths = this.#widths.get(face) ?? new Map<string, number>();
		this.#widths.set(face, widths);
		const known = widths.get(text);
		if (known !== undefined) return (known * size) / 1000;
		const width = this.#stretches(text, face).reduce(
			(sum, stretch) => sum + this.#font(stretch.face).layout(stretch.text).advanceWidth,
			0
		);
		widths.set(text, width);
		return (width * size) / 1000;
	};

	/** Draws a text with its baseline at `y`. */
	text(text: string, x: number, y: number, face: Face, size: number, ink: Ink): void {
		const document = this.#document;
		const isPale = (ink.opacity ?? 1) < 1;
		if (ink.spoken !== undefined) document.markContent('Span', { alt: ink.spoken });
		let at = x;
		for (const stretch of this.#stretches(text, face)) {
			if (stretch.actual !== undefined) document.markContent('Span', { actual: stretch.actual });
			if (ink.halo) this.#halo(stretch, at, y, size, ink.halo);
			if (isPale) document.save().fillOpacity(ink.opacity ?? 1);
			document
				.font(stretch.face)
				.fontSize(size)
				.fillColor(ink.colour)
				.text(stretch.text, at, y, {
					lineBreak: false,
					baseline: 'alphabetic',
					...(ink.tracking ? { characterSpacing: ink.tracking } : {})
				});
			if (isPale) document.restore();
			if (stretch.actual !== undefined) document.endMarkedContent();
			at += this.measure(stretch.text, stretch.face, size) + (ink.tracking ?? 0) * [...stretch.text].length;
		}
		if (ink.spoken !== undefined) document.endMarkedContent();
	}

	/** Draws a set line at its place, moved by `dx` and `dy`. */
	line({ x, baseline, line }: PlacedLine, dx: number, dy: number): void {
		for (const part of line.parts) {
			this.text(part.text, dx + x + part.x, dy + baseline - part.rise, part.face, part.size, {
				colour: printed(this.#tokens, `var(${part.token})`),
				tracking: part.tracking,
				...(part.spoken === undefined ? {} : { spoken: part.spoken })
			});
		}
	}

	/** Draws a mark, moved by `dx` and `dy`. */
	shape(shape: Shape, dx: number, dy: number): void {
		const document = this.#document;
		const colour = (token: string): string => printed(this.#tokens, `var(${token})`);
		if (shape.kind === 'line') {
			document
				.moveTo(dx + shape.x1, dy + shape.y1)
				.lineTo(dx + shape.x2, dy + shape.y2)
				.lineWidth(shape.width)
				.undash()
				.stroke(colour(shape.token));
			return;
		}
		if (shape.radius > 0)
			document.roundedRect(dx + shape.x, dy + shape.y, shape.width, shape.height, shape.radius);
		else document.rect(dx + shape.x, dy + shape.y, shape.width, shape.height);
		document.lineWidth(shape.strokeWidth).undash();
		if (shape.fill !== null && shape.stroke !== null)
			document.fillAndStroke(colour(shape.fill), colour(shape.stroke));
		else if (shape.fill !== null) document.fill(colour(shape.fill));
		else if (shape.stroke !== null) document.stroke(colour(shape.stroke));
	}

	/** The outlines of letters as strokes, so that the text itself stands in the file once. */
	#halo({ text, face }: Stretch, x: number, y: number, size: number, halo: NonNullable<Ink['halo']>): void {
		const document = this.#document;
		const { font } = this.#font(face);
		const scale = size / font.unitsPerEm;
		const { glyphs, positions } = font.layout(text);
		let at = x;
		for (const [place, glyph] of glyphs.entries()) {
			const outline = glyph.path.toSVG();
			if (outline !== '') {
				document
					.save()
					.transform(scale, 0, 0, -scale, at + (positions[place]?.xOffset ?? 0) * scale, y)
					.path(outline)
					.lineWidth(halo.width / scale)
					.lineJoin('round')
					.undash()
					.stroke(halo.colour)
					.restore();
			}
			at += (positions[place]?.xAdvance ?? 0) * scale;
		}
	}

	/**
	 * A text in stretches of the faces that have its characters: the sans stands in for the serif, the face for Chinese
	 * and Japanese for the sans, and a box for what is left.
	 */
	#stretches(text: string, face: Face): readonly Stretch[] {
		// A no-break space shares the space's glyph: it must not give its code to all spaces of the file.
		const plain = text.replaceAll('\u00a0', ' ');
		if ([...plain].every((character) => this.#hasLetter(face, character)))
			return plain === '' ? [] : [{ text: plain, face }];
		const other: Face = familyOf(face) === 'sans' || face === 'serif400' ? 'sans400' : 'sans600';
		const faces: readonly Face[] = this.#hasHan ? [face, other, 'han'] : [face, other];
		return [...plain].reduce<Stretch[]>((stretches, character) => {
			const fits = faces.find((each) => this.#hasLetter(each, character));
			const last = stretches.at(-1);
			if (fits === undefined) return [...stretches, { text: '□', face: other, actual: character }];
			if (last?.face !== fits || last.actual !== undefined)
				return [...stretches, { text: character, face: fits }];
			return [...stretches.slice(0, -1), { ...last, text: last.text + character }];
		}, []);
	}

	#hasLetter(face: Face, character: string): boolean {
		const letters = this.#has.get(face) ?? new Map<string, boolean>();
		this.#has.set(face, letters);
		const known = letters.get(character);
		if (known !== undefined) return known;
		const found = this.#font(face).font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
		letters.set(character, found);
		return found;
	}

	#font(face: Face): Embedded {
		const known = this.#fonts.get(face);
		if (known) return known;
		const { _font } = this.#document.font(face) as unknown as { readonly _font: Embedded };
		if (face.startsWith('sans')) shapeOnce(_font);
		this.#fonts.set(face, _font);
		return _font;
	}
}
