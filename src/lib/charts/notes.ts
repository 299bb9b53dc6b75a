import type { LineFigure } from '#lib/analysis/figures.ts';
import { around, crosses, lengthInside, px, sharedArea, type Box, type Point } from './boxes.ts';
import type { EndLabel } from './endLabels.ts';
import type { DrawnLine, LineLayout } from './lineLayout.ts';
import type { Scale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

const radius = 6;
const leading = 14;
const farthest = 130; // px from the ring to its text
const inWash = 10; // px of hidden line that a place outside the red is worth

/** A ring at a point worth knowing, and what it says, where it hides least. */
export interface Note {
	readonly ring: Point;
	readonly radius: number;
	readonly isLimit: boolean;
	readonly leader: readonly [Point, Point] | null;
	readonly lines: readonly { readonly text: string; readonly isBold: boolean }[];
	readonly anchor: 'start' | 'middle' | 'end';
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly box: Box;
}

interface Surroundings {
	readonly plot: Box;
	readonly width: number;
	readonly lines: readonly DrawnLine[];
	readonly ends: readonly EndLabel[];
	readonly limit: LineLayout['limit'];
}

type Stroke = readonly [Point, Point];

/** The straight pieces of a line, without its gaps. */
const strokesOf = ({ points }: DrawnLine): Stroke[] =>
	points.flatMap((point, place) => {
		const next = points[place + 1];
		return point && next ? [[point, next] as const] : [];
	});

const ringBox = ({ x, y }: Point): Box => ({ x: x - 8, y: y - 8, width: 16, height: 16 });

const limitSize = 13;
const limitBox = (label: Point, text: string): Box => ({
	x: label.x,
	y: label.y - 12,
	width: textWidth(text, limitSize, 600),
	height: 16
});

/** The limit's line, and its name along it where the fewest lines pass; a limit beyond the axis is named at the top. */
export function placeLimitLabel(
	{ limit }: LineFigure,
	y: Scale,
	lines: readonly DrawnLine[],
	rings: readonly Point[],
	plot: Box
): LineLayout['limit'] {
	if (!limit) return null;
	const line = y(limit.value);
	const isAbove = line < plot.y;
	const [text = ''] = wrapWords(isAbove ? `↑ ${limit.label}` : limit.label, plot.width - 8, {
		size: limitSize,
		weight: 600,
		lines: 1
	});
	const at = isAbove ? plot.y + 18 : px(Math.min(line, plot.y + plot.height));
	const room = plot.width - textWidth(text, limitSize, 600) - 8;
	const baselines = isAbove ? [at - 6] : [at - 7, at + 16].filter((base) => base < plot.y + plot.height - 2);
	const strokes = lines.flatMap(strokesOf);
	const places = baselines.flatMap((base, side) =>
		Array.from({ length: 17 }, (_, step) => {
			const label = { x: px(plot.x + 4 + (Math.max(0, room) * step) / 16), y: px(base) };
			const box = around(limitBox(label, text), 3);
			const hidden = strokes.reduce((sum, [from, to]) => sum + lengthInside(from, to, box), 0);
			const onRings = rings.reduce((sum, ring) => sum + sharedArea(ringBox(ring), box), 0);
			return { label, cost: hidden + onRings + side * 12 + Math.abs(step - 8) * 0.2 };
		})
	);
	const best = places.reduce((least, place) => (place.cost < least.cost ? place : least));
	return { y: at, label: best.label, text, isAbove };
}

/** Rings with their notes, each put where it hides the least of lines, labels and other notes. */
export function placeNotes(
	{ marks }: LineFigure,
	rings: readonly Point[],
	surroundings: Surroundings
): Note[] {
	const placed: Note[] = [];
	const ground = groundOf(surroundings);
	for (const [place, mark] of marks.entries()) {
		const ring = { x: px(rings[place]!.x), y: px(rings[place]!.y) };
		const most = Math.max(120, surroundings.plot.width * 0.82);
		const lines = mark.lines.flatMap((line, index) =>
			wrapWords(line, most, { size: 12, weight: index === 0 ? 600 : 400, balanced: true }).map((text) => ({
				text,
				isBold: index === 0
			}))
		);
		const bare = { ring, radius, isLimit: mark.limit, lines };
		placed.push(
			lines.length === 0
				? { ...bare, leader: null, anchor: 'start', x: ring.x, y: ring.y, box: ringBox(ring) }
				: { ...bare, ...bestPlace(ring, lines, rings, placed, ground) }
		);
	}
	return placed;
}

/** What is drawn already, as far as a note must look at it. */
interface Ground extends Surroundings {
	/** The pieces of all lines, and how much a note should keep off each. */
	readonly pieces: readonly { readonly from: Point; readonly to: Point; readonly weight: number }[];
	readonly glyphs: readonly Box[];
	/** What no note may lie on. */
	readonly labels: readonly Box[];
	readonly rule: Stroke | null;
}

function groundOf(surroundings: Surroundings): Ground {
	const { plot, lines, ends, limit } = surroundings;
	return {
		...surroundings,
		pieces: lines.flatMap((line) => {
			const weight = line.option.ruledOut ? 2 : line.option.leading ? 5 : 4;
			return strokesOf(line).map(([from, to]) => ({ from, to, weight }));
		}),
		glyphs: lines.flatMap((line) => line.glyphs.map((point) => around(ringBox(point), -2))),
		labels: [
			...ends.map(({ box }) => around(box, 3)),
			...(limit ? [around(limitBox(limit.label, limit.text), 3)] : [])
		],
		rule:
			limit && !limit.isAbove
				? [
						{ x: plot.x, y: limit.y },
						{ x: plot.x + plot.width, y: limit.y }
					]
				: null
	};
}

function bestPlace(
	ring: Point,
	lines: Note['lines'],
	rings: readonly Point[],
	placed: readonly Note[],
	{ plot, width, pieces, glyphs, labels, rule }: Ground
): Pick<Note, 'leader' | 'anchor' | 'x' | 'y' | 'box'> {
	const wide = Math.max(...lines.map(({ text, isBold }) => textWidth(text, 12, isBold ? 600 : 400)));
	const high = lines.length * leading;
	// Whatever is farther off than a note can be touches none of its places.
	const reach = around(
		{ x: ring.x - wide, y: ring.y - high, width: 2 * wide, height: 2 * high },
		farthest + 2
	);
	const near = pieces.filter(({ from, to }) => lengthInside(from, to, reach) > 0);
	const nearGlyphs = glyphs.filter((glyph) => sharedArea(glyph, reach) > 0);
	const solid = [
		...labels,
		...rings.map(ringBox),
		...placed.filter((note) => note.lines.length > 0).map(({ box }) => around(box, 4))
	].filter((block) => sharedArea(block, reach) > 0);
	// What the ring itself lies in cannot be avoided by its leader.
	const barriers = solid.filter((block) => sharedArea(block, ringBox(ring)) < 200);
	let best: { cost: number; box: Box; leader: Stroke } | null = null;
	for (const { box, leader, cost: way } of placesFor(ring, { width: wide, height: high }, plot, width)) {
		// Places come nearest first: from here on the way alone costs more.
		if (best && way >= best.cost) break;
		let cost = way;
		for (const block of solid) cost += sharedArea(block, box) * 4;
		for (const block of barriers) if (lengthInside(leader[0], leader[1], block) > 3) cost += 60;
		if (best && cost >= best.cost) continue;
		const clear = around(box, 2);
		for (const glyph of nearGlyphs) cost += sharedArea(glyph, box) * 1.5;
		for (const { from, to, weight } of near) {
			if (best && cost >= best.cost) break;
			cost += lengthInside(from, to, clear) * weight;
			if (crosses(from, to, leader[0], leader[1])) cost += weight * 3;
		}
		if (rule) cost += lengthInside(rule[0], rule[1], clear) * 6 + (box.y < rule[0].y ? inWash : 0);
		if (!best || cost < best.cost) best = { cost, box, leader };
	}
	const { box, leader } = best ?? {
		box: { ...plot, width: wide, height: high },
		leader: [ring, ring] as const
	};
	return { box, leader, ...anchored(box, leader) };
}

/** Places for a text around the ring, the nearest first; `cost` is for the way, and for standing too near. */
function placesFor(
	ring: Point,
	size: Pick<Box, 'width' | 'height'>,
	plot: Box,
	canvas: number
): { box: Box; leader: Stroke; cost: number }[] {
	const places: { box: Box; leader: Stroke; cost: number }[] = [];
	const left = Math.max(Math.min(plot.x + 3, canvas - size.width), ring.x - size.width - farthest);
	const right = Math.min(canvas - size.width, ring.x + farthest);
	const top = Math.max(plot.y + 1, ring.y - size.height - farthest);
	const bottom = Math.min(plot.y + plot.height - size.height - 3, ring.y + farthest);
	for (let y = top; y <= bottom; y += 8) {
		for (let x = left; x <= right; x += 10) {
			const box = { x, y, ...size };
			const leader = leaderTo(box, ring);
			const span = Math.hypot(leader[1].x - leader[0].x, leader[1].y - leader[0].y);
			places.push({ box, leader, cost: span * 0.35 + (span < 10 ? (10 - span) * 12 : 0) });
		}
	}
	return places.sort((a, b) => a.cost - b.cost);
}

/** A straight leader from the ring's edge to the nearest side of the text. */
function leaderTo(box: Box, ring: Point): Stroke {
	const inset = Math.min(14, box.width / 2);
	const beside =
		ring.x < box.x - 2 ? box.x - 4 : ring.x > box.x + box.width + 2 ? box.x + box.width + 4 : null;
	const isAbove = box.y + box.height <= ring.y - radius;
	const isBelow = box.y >= ring.y + radius;
	const to =
		isAbove || isBelow
			? {
					x: px(Math.max(box.x + inset, Math.min(box.x + box.width - inset, ring.x))),
					y: px(isAbove ? box.y + box.height + 3 : box.y - 1)
				}
			: { x: px(beside ?? ring.x), y: px(Math.max(box.y + 7, Math.min(box.y + box.height - 7, ring.y))) };
	const span = Math.hypot(to.x - ring.x, to.y - ring.y) || 1;
	const edge = Math.min(1, radius / span);
	return [{ x: px(ring.x + (to.x - ring.x) * edge), y: px(ring.y + (to.y - ring.y) * edge) }, to];
}

/** Set from the side that the leader comes from. */
function anchored(box: Box, [, to]: Stroke): Pick<Note, 'anchor' | 'x' | 'y'> {
	const share = (to.x - box.x) / box.width;
	const anchor = share < 0.3 ? 'start' : share > 0.7 ? 'end' : 'middle';
	const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
	return { anchor, x: px(x), y: px(box.y + 11) };
}
