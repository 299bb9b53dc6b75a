import type { Glyph } from '#lib/analysis/figures.ts';
import type { Box } from './boxes.ts';

/** A part of a glyph in the 14 px square around its centre. */
export interface GlyphPart extends Box {
	readonly outlined: boolean;
}

const part = (x: number, y: number, width: number, height: number, outlined = false): GlyphPart => ({
	x,
	y,
	width,
	height,
	outlined
});

/** Drawn like the hardware: two old boxes, a tall server, a flat one, a blade in its bay, a blade with an empty bay beside it. */
export const glyphParts: Record<Glyph, readonly GlyphPart[]> = {
	estate: [part(-5, -4, 10, 3.5, true), part(-5, 0.5, 10, 3.5, true)],
	large: [part(-4.5, -4.5, 9, 9)],
	flat: [part(-5.75, -2.1, 11.5, 4.2)],
	blade: [part(-2.1, -5.5, 4.2, 11)],
	expansion: [part(-5, -5.5, 4.2, 11), part(0.8, -5.1, 3.6, 10.2, true)]
};
