import { px, type Box } from './boxes.ts';

/**
 * Diagonal strokes clipped to a box, as one path: a hatch that every consumer of the drawing can draw. Hatches that are
 * `joined` run on from one box into the next.
 */
export function hatch({ x, y, width, height }: Box, spacing: number, joined = false): string {
	const pieces: string[] = [];
	const first = joined ? spacing - ((x + y) % spacing) : spacing;
	// A stroke climbs from the left or lower edge; `reach` is how far its lower end lies from the upper left corner.
	for (let reach = first; reach < width + height; reach += spacing) {
		const x1 = Math.max(0, reach - height);
		const y1 = Math.min(height, reach);
		const x2 = Math.min(width, reach);
		const y2 = Math.max(0, reach - width);
		pieces.push(`M${px(x + x1)} ${px(y + y1)}L${px(x + x2)} ${px(y + y2)}`);
	}
	return pieces.join('');
}
