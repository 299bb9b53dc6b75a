import type { OptionRef } from '#lib/analysis/figures.ts';
import { glyphParts } from '#lib/charts/glyphs.ts';
import { isCut } from '#lib/charts/look.ts';
import type { Shape } from './pieces.ts';

/** Width in px that an option's glyph takes before its name. */
export const glyphWidth = 14;

/** Token of an option's colour; `-t` is its shade for text. */
export const optionToken = ({ look }: Pick<OptionRef, 'look'>, ending: '' | '-t' = ''): string =>
	`--o-${Math.max(0, Math.min(5, look.slot))}${ending}`;

/** The option's glyph, centred on a point. */
export function glyphShapes(option: Pick<OptionRef, 'look'>, x: number, y: number): Shape[] {
	const token = optionToken(option);
	const parts = glyphParts[option.look.glyph].map((part): Shape => ({
		kind: 'rect',
		x: x + part.x,
		y: y + part.y,
		width: part.width,
		height: part.height,
		radius: 0,
		fill: part.outlined ? '--c-paper' : token,
		stroke: part.outlined ? token : null,
		strokeWidth: 1.2
	}));
	if (!isCut(option.look)) return parts;
	const cut: Shape = {
		kind: 'line',
		x1: x - 6.5,
		y1: y + 6.5,
		x2: x + 6.5,
		y2: y - 6.5,
		token: '--c-paper',
		width: 2.2
	};
	return [...parts, cut];
}
