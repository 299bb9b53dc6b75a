import type {
	HeadingBlock,
	KeyNumbersBlock,
	NotesBlock,
	ParagraphBlock,
	SentenceBlock,
	Words
} from './blocks.ts';
import { glyphShapes, glyphWidth, optionToken } from './glyphShapes.ts';
import { rule, type Content, type Piece, type PlacedLine, type Shape, type Tag } from './pieces.ts';
import { baselineIn, setBalanced, setLines, type Measure, type SetLine, type TextStyle } from './setLines.ts';

/** How the kinds of text of a report are set: sizes and spaces of the design tokens. */
export const styles = {
	section: { family: 'sans', weight: 600, size: 13, leading: 18.85, token: '--c-ink-3' },
	part: { family: 'sans', weight: 600, size: 16, leading: 18.9, token: '--c-ink' },
	sentence: { family: 'serif', weight: 400, size: 24, leading: 30.2, token: '--c-ink', tracking: -0.29 },
	text: { family: 'sans', weight: 400, size: 13, leading: 18.85, token: '--c-ink-2' },
	small: { family: 'sans', weight: 400, size: 12, leading: 17.4, token: '--c-ink-3' },
	keyValue: { family: 'serif', weight: 400, size: 24, leading: 27.6, token: '--c-ink' },
	keyLabel: { family: 'sans', weight: 400, size: 12, leading: 14.2, token: '--c-ink-2' }
} as const satisfies Record<string, TextStyle>;

/** Lines one under the other from `top`. */
export function stacked(lines: readonly SetLine[], style: TextStyle, x: number, top: number): PlacedLine[] {
	return lines.map((line, place) => ({
		x,
		baseline: top + place * style.leading + baselineIn(style.leading, style),
		line
	}));
}

/** A section's title under its rule, or a part's title. */
export function headingPiece({ level, text, option }: HeadingBlock, width: number, measure: Measure): Piece {
	const style = level === 2 ? styles.section : styles.part;
	const indent = option ? glyphWidth + 6 : 0;
	const words = option ? { text, token: optionToken(option, '-t') } : { text };
	const lines = setLines([words], width - indent, style, measure);
	const top = level === 2 ? 8 : 0;
	const glyph = option ? glyphShapes(option, glyphWidth / 2, top + style.leading / 2) : [];
	return {
		height: top + lines.length * style.leading + (level === 2 ? 12 : 4),
		before: level === 2 ? 32 : 24,
		staysWithNext: true,
		shapes: [...(level === 2 ? [rule(0.5, width, '--c-ink')] : []), ...glyph],
		contents: [{ tag: level === 2 ? 'H2' : 'H3', lines: stacked(lines, style, indent, top) }],
		bookmark: { level: level === 2 ? 1 : 2, text }
	};
}

/** The verdict, in lines of about equal length. */
export function sentencePiece({ words }: SentenceBlock, width: number, measure: Measure): Piece {
	const lines = setBalanced(words, width, styles.sentence, measure);
	return {
		height: lines.length * styles.sentence.leading,
		before: 4,
		staysWithNext: false,
		shapes: [],
		contents: [{ tag: 'P', lines: stacked(lines, styles.sentence, 0, 0) }]
	};
}

/** Running text; a long paragraph may go on over the page, a few lines at a time. */
export function paragraphPieces(
	{ words, small, keep }: ParagraphBlock,
	place: { readonly key: string; readonly width: number },
	measure: Measure
): Piece[] {
	const style = small ? styles.small : styles.text;
	const lines = setLines(words, place.width, style, measure);
	const starts = lines.map((_, line) => line).filter((line) => line % linesTogether === 0);
	return starts.map((from) => {
		const part = lines.slice(from, from + linesTogether);
		return {
			height: part.length * style.leading,
			before: from > 0 ? 0 : small ? 6 : 4,
			staysWithNext: keep ?? false,
			shapes: [],
			contents: [{ tag: 'P', key: place.key, lines: stacked(part, style, 0, 0) }]
		};
	});
}

const linesTogether = 8;

/** Results side by side, parted by hairlines, between two rules. */
export function keyNumbersPiece({ numbers }: KeyNumbersBlock, width: number, measure: Measure): Piece {
	const column = width / Math.max(1, numbers.length);
	const cells = numbers.map(({ value, unit, label, exceeded }, place) => {
		const indent = place === 0 ? 0 : 12;
		const room = column - indent - 8;
		const words: Words[] = [
			{ text: value, ...(exceeded ? { token: '--c-limit' } : {}) },
			{ text: ` ${unit}`, size: 12, token: '--c-ink-3' }
		];
		const top = setUnitInSans(words, room, measure);
		const labels = setBalanced([{ text: label }], room, styles.keyLabel, measure);
		const x = place * column + indent;
		const lines = [
			...stacked(top, styles.keyValue, x, 8),
			...stacked(labels, styles.keyLabel, x, 10 + top.length * styles.keyValue.leading)
		];
		return {
			content: { tag: 'P', lines } satisfies Content,
			height: 10 + top.length * styles.keyValue.leading + labels.length * styles.keyLabel.leading + 10
		};
	});
	const height = Math.max(0, ...cells.map((cell) => cell.height));
	const partings = numbers.slice(1).map((_, place): Shape => ({
		kind: 'line',
		x1: (place + 1) * column,
		y1: 0.5,
		x2: (place + 1) * column,
		y2: height - 0.5,
		token: '--c-hair',
		width: 1
	}));
	return {
		height,
		before: 16,
		staysWithNext: false,
		shapes: [...partings, rule(0.5, width, '--c-line'), rule(height - 0.5, width, '--c-line')],
		contents: cells.map(({ content }) => content)
	};
}

/** The number in the serif, its unit after it in the sans; the unit goes below where both do not fit. */
function setUnitInSans([value, unit]: readonly Words[], width: number, measure: Measure): SetLine[] {
	const [head] = setLines(value ? [value] : [], width, styles.keyValue, measure);
	const [tail, ...rest] = setLines(
		unit ? [{ ...unit, text: unit.text.trim() }] : [],
		width,
		styles.small,
		measure
	);
	if (!head) return [];
	if (!tail) return [head];
	const gap = 5;
	if (rest.length > 0 || head.width + gap + tail.width > width) return [head, tail, ...rest];
	const beside = tail.parts.map((part) => ({ ...part, x: part.x + head.width + gap }));
	return [{ width: head.width + gap + tail.width, parts: [...head.parts, ...beside] }];
}

/** Short notes side by side. */
export function notesPiece({ notes }: NotesBlock, width: number, measure: Measure): Piece {
	const gap = notes.length > 2 ? 24 : 32;
	const column = (width - gap * (notes.length - 1)) / Math.max(1, notes.length);
	const cells = notes.map(({ title, words }, place) => {
		const x = place * (column + gap);
		const heads = setLines([{ text: title }], column, styles.part, measure);
		const lines = setLines(words, column, styles.text, measure);
		return { x, heads, lines };
	});
	const headHeight = Math.max(0, ...cells.map(({ heads }) => heads.length)) * styles.part.leading;
	const text = (tag: Tag, lines: readonly PlacedLine[]): Content => ({ tag, lines });
	return {
		height: headHeight + 4 + Math.max(0, ...cells.map(({ lines }) => lines.length)) * styles.text.leading,
		before: 24,
		staysWithNext: false,
		shapes: [],
		contents: cells.flatMap(({ x, heads, lines }) => [
			text('H3', stacked(heads, styles.part, x, 0)),
			text('P', stacked(lines, styles.text, x, headHeight + 4))
		])
	};
}
