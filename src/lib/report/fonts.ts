/** A typeface that every report is set in, at one weight. */
export type TextFace = 'sans400' | 'sans600' | 'sans700' | 'serif400' | 'serif600';

/** A typeface of the report; `han` stands in where a text has Chinese characters or Japanese letters. */
export type Face = TextFace | 'han';

/** The font files of a report, one file per face; `han` is large and only there where it is needed. */
export type Fonts = Readonly<Record<TextFace, ArrayBuffer>> & { readonly han?: ArrayBuffer };

/** Every face that is always there, in the order in which they are embedded. */
export const faces: readonly TextFace[] = ['sans400', 'sans600', 'sans700', 'serif400', 'serif600'];

/** Ascender and descender of a face as parts of its size, as CSS uses them to place a line's baseline. */
export const metrics: Readonly<
	Record<'sans' | 'serif', { readonly ascent: number; readonly descent: number }>
> = {
	// From the hhea tables of SourceSans3_400Regular.ttf and SourceSerif4_400Regular.ttf, 1000 units per em.
	sans: { ascent: 1.024, descent: 0.4 },
	serif: { ascent: 1.036, descent: 0.335 }
};

/** The family of a face. */
export const familyOf = (face: Face): 'sans' | 'serif' => (face.startsWith('serif') ? 'serif' : 'sans');

/** The face of a family that is nearest to a weight; the serif stops at 600. */
export function faceOf(family: 'sans' | 'serif', weight: number): TextFace {
	if (family === 'serif') return weight >= 500 ? 'serif600' : 'serif400';
	return weight >= 650 ? 'sans700' : weight >= 500 ? 'sans600' : 'sans400';
}
