import type { FigureBlock, PairBlock } from './blocks.ts';
import { pairGap } from './paper.ts';
import { stacked, styles } from './layoutWords.ts';
import { moved, type Content, type Piece } from './pieces.ts';
import { setLines, type Measure } from './setLines.ts';
import { readSvg, sizeOf } from './svgTree.ts';

interface Room {
	readonly width: number;
	readonly height: number;
}

/** Text of 12 px in a drawing is still 11 px at this scale. */
const smallest = 0.92;

/** A figure in one piece: its finding, what is drawn, the drawing, its notes. It is set smaller where a page is too low. */
export function figurePiece(block: FigureBlock, room: Room, measure: Measure): Piece {
	const smaller = scaledPiece(block, room, smallest, measure);
	return block.small ? smaller : { ...scaledPiece(block, room, 1, measure), smaller };
}

/** Figures side by side in one piece; each keeps its own finding and notes. They are set smaller where a page is too low. */
export function pairPiece(block: PairBlock, room: Room, measure: Measure): Piece {
	return { ...besides(block, room, 1, measure), smaller: besides(block, room, smallest, measure) };
}

function besides({ figures }: PairBlock, room: Room, most: number, measure: Measure): Piece {
	const count = Math.max(1, figures.length);
	const width = (room.width - pairGap * (count - 1)) / count;
	const pieces = figures.map((figure) => scaledPiece(figure, { width, height: room.height }, most, measure));
	return {
		height: Math.max(0, ...pieces.map(({ height }) => height)),
		before: 24,
		staysWithNext: false,
		shapes: [],
		contents: pieces.flatMap(({ contents }, place) =>
			contents.map((content) => moved(content, place * (width + pairGap), 0))
		)
	};
}

function scaledPiece(
	{ svg, alt, title, subtitle, notes }: FigureBlock,
	room: Room,
	most: number,
	measure: Measure
): Piece {
	const { width } = room;
	const heads = setLines([{ text: title }], width, styles.part, measure);
	const subs = setLines([{ text: subtitle }], width, styles.text, measure);
	const feet = notes.map((note) => setLines([{ text: note }], width, styles.small, measure));
	const feetLines = feet.flat();
	const headHeight = heads.length * styles.part.leading;
	const top = headHeight + 4 + subs.length * styles.text.leading + 12;
	const foot = feetLines.length > 0 ? 8 + feetLines.length * styles.small.leading : 0;
	const size = sizeOf(readSvg(svg));
	const scale = Math.min(most, width / size.width, (room.height - top - foot) / size.height);
	const drawn = { width: size.width * scale, height: size.height * scale };
	let y = top + drawn.height + 8;
	const noteContents = feet.map((lines): Content => {
		const content: Content = { tag: 'P', lines: stacked(lines, styles.small, 0, y) };
		y += lines.length * styles.small.leading;
		return content;
	});
	return {
		height: top + drawn.height + foot,
		before: 24,
		staysWithNext: false,
		shapes: [],
		contents: [
			{ tag: 'H3', lines: stacked(heads, styles.part, 0, 0) },
			{ tag: 'P', lines: stacked(subs, styles.text, 0, headHeight + 4) },
			{ tag: 'Figure', alt, drawing: { svg, x: 0, y: top, scale, ...drawn } },
			...noteContents
		],
		bookmark: { level: 2, text: title }
	};
}
