import type { Look, OptionRef } from '#lib/analysis/figures.ts';

/** Stroke widths of drawings in px: a data line, the lines that the verdict speaks of, rings and the limit. */
export const strokes = { line: 1.75, leading: 2.75, ruledOut: 1.4, ring: 1.5, hair: 1 } as const;

/** Dash per slot: As is dotted, then solid, long, short, solid, and dash-dot for the sixth. */
const dashes = ['1 4', null, '8 4', '3 3', null, '9 3 2 3'] as const;

const slotOf = (look: Look): number => Math.max(0, Math.min(dashes.length - 1, look.slot));

/** The option's colour, for strokes and areas. */
export const colourOf = (look: Look): string => `var(--o-${slotOf(look)})`;

/** The shade of the option's colour that text is set in. */
export const textColourOf = (look: Look): string => `var(--o-${slotOf(look)}-t)`;

/** The option's dash pattern; none when its line is solid. */
export const dashOf = (look: Look): string | undefined => dashes[slotOf(look)] ?? undefined;

/** The colour of a number that stands on the given tint of the option's colour. */
export function colourOn({ look, ruledOut }: Pick<OptionRef, 'look' | 'ruledOut'>, tint: number): string {
	if (ruledOut || tint > 1) return 'var(--c-ink)';
	return tint === 0 ? `var(--on-${slotOf(look)})` : `var(--on-${slotOf(look)}-1)`;
}

/** Opacity of the marks of an option, never of its text: pale when it is ruled out. */
export const opacityOf = (option: Pick<OptionRef, 'ruledOut'>): string | undefined =>
	option.ruledOut ? 'var(--ruled-out)' : undefined;

/** The option's name, with an asterisk when it is ruled out. */
export const nameOf = (option: Pick<OptionRef, 'label' | 'ruledOut'>): string =>
	option.ruledOut ? `${option.label}*` : option.label;

/** The sixth option's glyph is cut across, so that it differs from another of the same hardware without colour. */
export const isCut = (look: Look): boolean => slotOf(look) === 5;
