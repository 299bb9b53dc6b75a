/** The part of a fontkit font that tells which characters it has and how they are drawn. */
export interface Outlines {
	readonly unitsPerEm: number;
	hasGlyphForCodePoint(codePoint: number): boolean;
	glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
	layout(text: string): {
		readonly glyphs: readonly { readonly path: { toSVG(): string } }[];
		readonly positions: readonly {
			readonly xAdvance: number;
			readonly xOffset: number;
			readonly yOffset: number;
		}[];
	};
}

/** Glyphs of a text with their places, in thousandths of the size. */
interface Run {
	readonly glyphs: readonly unknown[];
	readonly positions: readonly unknown[];
	readonly advanceWidth: number;
}

/** What PDFKit keeps of a font that it embeds; it gives no public way to it. */
export interface Embedded {
	readonly font: Outlines;
	readonly scale: number;
	layoutCached(word: string): Run;
	layout(text: string): Run;
}

/** Numbers, which the sans does not kern, so that columns align. */
const figures = /^[\d.,:()%+−–]+$/u;

/**
 * Shapes each word of the sans once, wherever it stands, since shaping is a third of what a report takes. PDFKit takes a word with
 * its space for another than the word at a line’s end, and numbers through all the rules of the font; the sans kerns neither.
 */
export function shapeOnce(embedded: Embedded): void {
	const runs = new Map<string, Run>();
	const runOf = (word: string): Run => {
		const known = runs.get(word);
		if (known) return known;
		const run = figures.test(word) ? figureRun(word, embedded) : embedded.layoutCached(word);
		runs.set(word, run);
		return run;
	};
	embedded.layout = (text) => {
		if (!text.includes(' ')) return runOf(text);
		const words = text.split(' ').flatMap((word, place) => (place > 0 ? [' ', word] : [word]));
		const set = words.filter((word) => word !== '').map(runOf);
		return {
			glyphs: set.flatMap(({ glyphs }) => glyphs),
			positions: set.flatMap(({ positions }) => positions),
			advanceWidth: set.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0)
		};
	};
}

function figureRun(word: string, { font, scale }: Embedded): Run {
	const glyphs = [...word].map((character) => font.glyphForCodePoint(character.codePointAt(0) as number));
	const advances = glyphs.map(({ advanceWidth }) => advanceWidth * scale);
	return {
		glyphs,
		positions: advances.map((advance) => ({
			xAdvance: advance,
			yAdvance: 0,
			xOffset: 0,
			yOffset: 0,
			advanceWidth: advance
		})),
		advanceWidth: advances.reduce((sum, advance) => sum + advance, 0)
	};
}
