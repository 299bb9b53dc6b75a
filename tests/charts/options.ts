import type { Glyph, OptionRef } from '#lib/analysis/figures.ts';

/** The options of the sample case that the chart tests draw. */

const option = (
	id: string,
	label: string,
	slot: number,
	glyph: Glyph,
	role: 'leading' | 'ruledOut' | '' = ''
): OptionRef => ({
	id,
	label,
	look: { slot, glyph },
	leading: role === 'leading',
	ruledOut: role === 'ruledOut'
});

export const asIs = option('as-is', 'As is', 0, 'estate');
export const large = option('large', 'Large servers', 1, 'large', 'leading');
export const flat = option('flat', '1U servers', 2, 'flat');
export const blades = option('blades', 'Blades', 3, 'blade', 'ruledOut');
export const expansion = option('expansion', 'Blades + expansion', 4, 'expansion', 'leading');
export const sixth = option('sixth', 'Large servers, refurbished', 5, 'large');
