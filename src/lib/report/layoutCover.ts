import type { CoverBlock } from './blocks.ts';
import { glyphShapes, glyphWidth, optionToken } from './glyphShapes.ts';
import { stacked, styles } from './layoutWords.ts';
import { rule, type Content, type Piece, type PlacedLine, type Shape } from './pieces.ts';
import { setAtMost, setBalanced, setLines, type Measure, type TextStyle } from './setLines.ts';
import { readSvg, sizeOf } from './svgTree.ts';

const mark: TextStyle = { family: 'serif', weight: 600, size: 19, leading: 22, token: '--c-ink' };
const kicker: TextStyle = { family: 'sans', weight: 400, size: 16, leading: 23.2, token: '--c-ink-3' };
const lead: TextStyle = { family: 'sans', weight: 400, size: 19, leading: 25.1, token: '--c-ink-2' };
const fact: TextStyle = { family: 'sans', weight: 600, size: 14, leading: 20.3, token: '--c-ink' };
const titleOf = (size: number): TextStyle => ({
	family: 'serif',
	weight: 400,
	size,
	leading: size * 1.12,
	token: '--c-ink',
	tracking: size * -0.02
});

interface Room {
	readonly width: number;
	readonly height: number;
}

/** The first page in one piece: mark and title from above, racks and facts from below. */
export function coverPiece(cover: CoverBlock, room: Room, measure: Measure): Piece {
	const foot = factsOf(cover, room, measure);
	const racks = racksOf(cover, room.width, foot.top - 32, measure);
	const head = headOf(cover, room.width, racks.top - 40, measure);
	return {
		height: room.height,
		before: 0,
		staysWithNext: false,
		shapes: [...markShapes, ...racks.shapes, ...foot.shapes],
		contents: [...logoOf(cover, room.width), ...head, ...racks.contents, ...foot.contents],
		bookmark: { level: 1, text: cover.title }
	};
}

/** The mark: one tall bar, and a low one beside an outlined one. */
const markShapes: readonly Shape[] = [
	[1.2, 1.2, 6.1, 19.6, true],
	[9.8, 14.7, 4.9, 6.1, true],
	[16.5, 14.7, 4.9, 6.1, false]
].map(([x, y, width, height, isFilled]) => ({
	kind: 'rect',
	x: Number(x),
	y: Number(y),
	width: Number(width),
	height: Number(height),
	radius: 0,
	fill: isFilled ? '--c-ink' : null,
	stroke: isFilled ? null : '--c-ink',
	strokeWidth: 1.2
}));

const logoBox = { width: 190, height: 76 };

/** The customer's logo in the upper right corner, as large as its box allows. */
function logoOf({ logo, logoName }: CoverBlock, width: number): Content[] {
	if (!logo) return [];
	const scale = Math.min(logoBox.width / logo.width, logoBox.height / logo.height);
	const size = { width: logo.width * scale, height: logo.height * scale };
	return [{ tag: 'Figure', alt: logoName, picture: { logo, x: width - size.width, y: 0, ...size } }];
}

function headOf(cover: CoverBlock, width: number, bottom: number, measure: Measure): Content[] {
	const marks = setLines([{ text: cover.mark }], width, mark, measure);
	const kickers = setLines([{ text: cover.kicker }], width, kicker, measure);
	const longest = setLines([{ text: cover.lead }], width, lead, measure);
	const fixed = kickers.length * kicker.leading + 8 + 16;
	// A long title is set smaller, and begins higher, until it ends above the racks.
	for (const size of [44, 36, 28, 19]) {
		const style = titleOf(size);
		const titles = setBalanced([{ text: cover.title }], Math.min(width, 554), style, measure);
		const isLast = size === 19;
		// Names that do not fit under the title either stand in full below the racks.
		const room = Math.floor((bottom - 60 - fixed - titles.length * style.leading) / lead.leading);
		const most = isLast ? Math.max(1, Math.min(longest.length, room)) : longest.length;
		const leads = setAtMost(most, [{ text: cover.lead }], width, lead, measure);
		const height = fixed + titles.length * style.leading + leads.length * lead.leading;
		if (!isLast && (titles.length > 4 || 60 + height > bottom)) continue;
		const top = Math.max(cover.logo ? logoBox.height + 16 : 44, Math.min(208, bottom - height));
		const titleTop = top + kickers.length * kicker.leading + 8;
		const leadTop = titleTop + titles.length * style.leading + 16;
		return [
			{ tag: 'P', lines: stacked(marks, mark, 30, 0) },
			{ tag: 'P', lines: stacked(kickers, kicker, 0, top) },
			{ tag: 'H1', lines: stacked(titles, style, 0, titleTop) },
			{ tag: 'P', lines: stacked(leads, lead, 0, leadTop) }
		];
	}
	return [];
}

interface Laid {
	readonly top: number;
	readonly shapes: readonly Shape[];
	readonly contents: readonly Content[];
}

/** The plan's racks with what they are, ending at `bottom`. */
function racksOf({ racks, remark }: CoverBlock, width: number, bottom: number, measure: Measure): Laid {
	const entries = racks.legend.map(({ option, count }) => {
		const words = [
			{ text: option.label, weight: 600 as const, token: optionToken(option, '-t') },
			{ text: ` ${count}` }
		];
		const [line, ...rest] = setLines(words, width - glyphWidth - 4, styles.small, measure);
		const lines = line ? [line, ...rest] : [];
		return { option, lines, width: glyphWidth + 4 + Math.max(0, ...lines.map((each) => each.width)) };
	});
	const rows: (typeof entries)[] = [];
	let taken = Infinity;
	for (const entry of entries) {
		if (taken + 20 + entry.width > width) {
			rows.push([]);
			taken = -20;
		}
		rows.at(-1)?.push(entry);
		taken += 20 + entry.width;
	}
	const rowHeight = (row: typeof entries): number =>
		Math.max(1, ...row.map(({ lines }) => lines.length)) * styles.small.leading;
	const legendHeight = rows.reduce((sum, row) => sum + rowHeight(row), 0);
	const notes = [racks.note, remark].flatMap((text) => setLines([{ text }], width, styles.small, measure));
	const size = sizeOf(readSvg(racks.svg));
	const scale = Math.min(1, width / size.width);
	const drawn = { width: size.width * scale, height: size.height * scale };
	const top = bottom - drawn.height - 12 - legendHeight - 4 - notes.length * styles.small.leading;
	let y = top + drawn.height + 12;
	const shapes: Shape[] = [];
	const lines: PlacedLine[] = [];
	for (const row of rows) {
		const sum = row.reduce((all, entry) => all + entry.width, 0);
		// Spread over the whole width as the racks are, but not where a row is short.
		const gap = rows.length === 1 && row.length > 1 ? (width - sum) / (row.length - 1) : 20;
		let x = 0;
		for (const entry of row) {
			shapes.push(...glyphShapes(entry.option, x + glyphWidth / 2, y + styles.small.leading / 2));
			lines.push(...stacked(entry.lines, styles.small, x + glyphWidth + 4, y));
			x += entry.width + gap;
		}
		y += rowHeight(row);
	}
	return {
		top,
		shapes,
		contents: [
			{ tag: 'Figure', alt: racks.alt, drawing: { svg: racks.svg, x: 0, y: top, scale, ...drawn } },
			...lines.map((line): Content => ({ tag: 'P', lines: [line] })),
			{ tag: 'P', lines: stacked(notes, styles.small, 0, y + 4) }
		]
	};
}

/** For whom, by whom, when, which plan, under a rule that ends with the page. */
function factsOf({ facts }: CoverBlock, { width, height }: Room, measure: Measure): Laid {
	const gap = 16;
	// Names need more room than dates.
	const shares = facts.map(({ lines }) => (lines.some((line) => line.length > 24) ? 1.5 : 1));
	const share = (width - gap * (facts.length - 1)) / shares.reduce((sum, each) => sum + each, 0);
	const cells = facts.map(({ label, lines }, place) => {
		const column = share * (shares[place] ?? 1);
		const before = shares.slice(0, place).reduce((sum, each) => sum + each, 0);
		return {
			x: before * share + place * gap,
			labels: setLines([{ text: label }], column, styles.small, measure),
			lines: lines.flatMap((text) => setLines([{ text }], column, fact, measure))
		};
	});
	const tallest = Math.max(2, ...cells.map((cell) => cell.lines.length));
	const top = height - 13 - styles.small.leading - tallest * fact.leading;
	return {
		top,
		shapes: [rule(top + 0.5, width, '--c-ink')],
		contents: cells.flatMap(({ x, labels, lines }): Content[] => [
			{ tag: 'P', lines: stacked(labels, styles.small, x, top + 13) },
			{ tag: 'P', lines: stacked(lines, fact, x, top + 13 + styles.small.leading) }
		])
	};
}
