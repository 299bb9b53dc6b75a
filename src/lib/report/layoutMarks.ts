import type { LinkBlock, ListBlock, SharesBlock } from './blocks.ts';
import { glyphShapes, glyphWidth, optionToken } from './glyphShapes.ts';
import { stacked, styles } from './layoutWords.ts';
import type { Content, Piece, PlacedLine, Shape } from './pieces.ts';
import { setLines, type Measure } from './setLines.ts';
import { readSvg, sizeOf } from './svgTree.ts';

const numberRoom = 20;

/** Counted steps, each with its number hanging before it. */
export function listPiece({ steps }: ListBlock, width: number, measure: Measure): Piece {
	let y = 0;
	const entries = steps.map((words, place): Content => {
		const top = y;
		const number = setLines([{ text: `${place + 1}.` }], numberRoom, styles.text, measure);
		const lines = setLines(words, width - numberRoom, styles.text, measure);
		y += lines.length * styles.text.leading + 2;
		return {
			tag: 'LI',
			children: [
				{ tag: 'Lbl', lines: stacked(number, styles.text, 0, top) },
				{ tag: 'LBody', lines: stacked(lines, styles.text, numberRoom, top) }
			]
		};
	});
	return {
		height: y,
		before: 2,
		staysWithNext: false,
		shapes: [],
		contents: [{ tag: 'L', children: entries }]
	};
}

const barHeight = 12;

/** One bar, parted by how often each option wins, with glyph, share and name of each below it. */
export function sharesPiece({ shares }: SharesBlock, width: number, measure: Measure): Piece {
	const drawn = shares.filter(({ share }) => share > 0);
	const seam = 2;
	const room = width - seam * Math.max(0, drawn.length - 1);
	const shapes: Shape[] = [];
	const legend: PlacedLine[] = [];
	let x = 0;
	let at = 0;
	let line = 0;
	for (const { option, share, shown } of drawn) {
		const token = option ? optionToken(option) : '--c-control';
		const wide = Math.max(1, share * room);
		shapes.push({
			kind: 'rect',
			x,
			y: 0,
			width: wide,
			height: barHeight,
			radius: 2,
			fill: token,
			stroke: null,
			strokeWidth: 0
		});
		x += wide + seam;
		const words = [
			{ text: shown, weight: 600 as const, token: '--c-ink' },
			{ text: ` ${option?.label ?? 'none fits'}`, token: option ? optionToken(option, '-t') : '--c-ink-3' }
		];
		for (const [place, each] of setLines(words, width - glyphWidth - 4, styles.text, measure).entries()) {
			if (place > 0 || (at > 0 && at + glyphWidth + 4 + each.width > width)) {
				at = 0;
				line += 1;
			}
			const top = barHeight + 6 + line * styles.text.leading;
			if (option && place === 0)
				shapes.push(...glyphShapes(option, at + glyphWidth / 2, top + styles.text.leading / 2));
			legend.push(...stacked([each], styles.text, at + glyphWidth + 4, top));
			at += glyphWidth + 4 + each.width + 20;
		}
	}
	const height = barHeight + 6 + (line + 1) * styles.text.leading;
	// The bar is a mark of what the words below say: they carry the meaning.
	return {
		height,
		before: 6,
		staysWithNext: false,
		shapes,
		contents: [{ tag: 'P', lines: legend }]
	};
}

/** Least width in px of a module of the code on paper, for readers to tell it from the next. */
const moduleWidth = 1.6;

/** The words with their link at the left, the QR code at the right. */
export function linkPiece(block: LinkBlock, width: number, measure: Measure): Piece {
	const size = sizeOf(readSvg(block.qr)).width;
	const side = Math.min(width * 0.4, Math.max(132, size * moduleWidth));
	const column = width - side - 24;
	const label = setLines(
		[{ text: block.label, weight: 600, token: '--c-accent' }],
		column,
		styles.text,
		measure
	);
	const words = setLines(block.words, column, styles.text, measure);
	const labelHeight = label.length * styles.text.leading;
	const labelWidth = Math.max(0, ...label.map((line) => line.width));
	return {
		height: Math.max(side, labelHeight + 4 + words.length * styles.text.leading),
		before: 4,
		staysWithNext: false,
		shapes: [],
		contents: [
			{
				tag: 'P',
				children: [
					{
						tag: 'Link',
						lines: stacked(label, styles.text, 0, 0),
						link: { x: 0, y: 0, width: labelWidth, height: labelHeight, url: block.url, label: block.label }
					}
				]
			},
			{ tag: 'P', lines: stacked(words, styles.text, 0, labelHeight + 4) },
			{
				tag: 'Figure',
				alt: block.alt,
				drawing: { svg: block.qr, x: width - side, y: 0, scale: side / size, width: side, height: side }
			}
		]
	};
}
