import type { OptionRef } from '#lib/analysis/figures.ts';
import { optionToken } from '../glyphShapes.ts';
import { resolve, type Tokens } from '../tokens.ts';

/** Size of a slide and its margins in inches, 16:9. */
export const slide = { width: 13.333, height: 7.5, margin: 0.6 } as const;
export const contentWidth = slide.width - 2 * slide.margin;

/** Faces that PowerPoint, Keynote and LibreOffice all have or replace by one of equal width. */
export const faces = { says: 'Georgia', measures: 'Calibri' } as const;

/** A colour of the light theme as slides write it: six digits without `#`. */
export type Ink = (token: string) => string;

/** Looks colours up in the style sheet of the page, so that an option looks the same on screen and stage. */
export function inkOf(tokens: Tokens): Ink {
	return (token) => {
		const colour = resolve(tokens, `var(${token})`).slice(1).toUpperCase();
		return colour.length === 3 ? [...colour].map((digit) => digit + digit).join('') : colour;
	};
}

/** The colour of an option, for lines and bars, or darker for text. */
export function optionInk(ink: Ink, option: OptionRef, use: 'mark' | 'text'): string {
	return ink(optionToken(option, use === 'text' ? '-t' : ''));
}
