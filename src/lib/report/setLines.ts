import type { Words } from './blocks.ts';
import { faceOf, metrics, type Face } from './fonts.ts';

/** Width in px of a text in a face at a size. */
export type Measure = (text: string, face: Face, size: number) => number;

/** How running words are set unless a run says otherwise. */
export interface TextStyle {
	readonly family: 'sans' | 'serif';
	readonly weight: 400 | 600 | 700;
	readonly size: number;
	/** Line height in px. */
	readonly leading: number;
	readonly token: string;
	/** Space between letters in px. */
	readonly tracking?: number;
}

/** Words of one look on one line, `x` px from the line's start. */
export interface SetPart {
	readonly x: number;
	readonly text: string;
	readonly face: Face;
	readonly size: number;
	readonly token: string;
	readonly tracking: number;
	readonly rise: number;
	readonly spoken?: string;
}

export interface SetLine {
	readonly width: number;
	readonly parts: readonly SetPart[];
}

/** Distance of the baseline from the top of a line of that height, as in CSS. */
export function baselineIn(leading: number, { family, size }: Pick<TextStyle, 'family' | 'size'>): number {
	const { ascent, descent } = metrics[family];
	return (leading - (ascent + descent) * size) / 2 + ascent * size;
}

interface Atom {
	readonly words: Words;
	readonly text: string;
	readonly width: number;
}
/** What must stay on one line, and the space that parts it from what stands before. */
interface Cluster {
	readonly atoms: Atom[];
	readonly space: number;
}

/** Sets words in lines no wider than `width` px; lines break at plain spaces, and inside a word only if it is too long. */
export function setLines(
	words: readonly Words[],
	width: number,
	style: TextStyle,
	measure: Measure
): SetLine[] {
	const setting = new Setting(style, measure);
	return setting.lines(setting.clusters(words), width);
}

/** As `setLines`, but with lines of about equal length. */
export function setBalanced(
	words: readonly Words[],
	width: number,
	style: TextStyle,
	measure: Measure
): SetLine[] {
	const setting = new Setting(style, measure);
	const clusters = setting.clusters(words);
	let lines = setting.lines(clusters, width);
	for (let narrower = width - 4; narrower > width / 3; narrower -= 4) {
		const tried = setting.lines(clusters, narrower);
		if (tried.length > lines.length) break;
		lines = tried;
	}
	return lines;
}

/** One line of a text, cut with an ellipsis where it would be wider than `width` px. */
export function setOneLine(text: string, width: number, style: TextStyle, measure: Measure): SetLine {
	const setting = new Setting(style, measure);
	const whole = (cut: string): SetLine =>
		setting.lines(setting.clusters([{ text: cut }]), Infinity)[0] ?? noLine;
	let letters = [...text];
	if (whole(text).width <= width) return whole(text);
	while (letters.length > 1 && whole(`${letters.join('').trimEnd()}…`).width > width)
		letters = letters.slice(0, -1);
	return whole(`${letters.join('').trimEnd()}…`);
}

/** As `setLines`, but no more than `most` lines; where words are left out the last ends with an ellipsis. */
export function setAtMost(
	most: number,
	words: readonly Words[],
	width: number,
	style: TextStyle,
	measure: Measure
): SetLine[] {
	const lines = setLines(words, width, style, measure);
	const last = lines[most - 1];
	if (lines.length <= most || !last) return lines;
	return [...lines.slice(0, most - 1), cutShort(last, width, measure)];
}

/** A line that ends with an ellipsis, and for that with fewer letters where it would be wider than `width` px. */
function cutShort(line: SetLine, width: number, measure: Measure): SetLine {
	const [last] = line.parts.slice(-1);
	if (!last) return line;
	let letters = [...last.text];
	for (;;) {
		const text = `${letters.join('').trimEnd()}…`;
		const end = last.x + measure(text, last.face, last.size) + last.tracking * [...text].length;
		if (end <= width || letters.length === 0)
			return { width: end, parts: [...line.parts.slice(0, -1), { ...last, text }] };
		letters = letters.slice(0, -1);
	}
}

const noLine: SetLine = { width: 0, parts: [] };

class Setting {
	readonly #style: TextStyle;
	readonly #measure: Measure;

	constructor(style: TextStyle, measure: Measure) {
		this.#style = style;
		this.#measure = measure;
	}

	face(words: Words): Face {
		return faceOf(this.#style.family, words.weight ?? this.#style.weight);
	}

	width(words: Words, text: string): number {
		const letters = [...text].length;
		const tracking = (this.#style.tracking ?? 0) * letters;
		return this.#measure(text, this.face(words), words.size ?? this.#style.size) + tracking;
	}

	clusters(runs: readonly Words[]): Cluster[] {
		const clusters: Cluster[] = [];
		let space: number | null = 0;
		for (const words of runs) {
			for (const [place, text] of words.text.split(' ').entries()) {
				if (place > 0) space = this.width(words, ' ');
				if (text === '') continue;
				const atom = { words, text, width: this.width(words, text) };
				const last = clusters.at(-1);
				if (space === null && last) last.atoms.push(atom);
				else clusters.push({ atoms: [atom], space: space ?? 0 });
				space = null;
			}
		}
		return clusters;
	}

	lines(clusters: readonly Cluster[], width: number): SetLine[] {
		const lines: { atoms: (Atom | number)[]; width: number }[] = [];
		for (const cluster of clusters) {
			const wide = cluster.atoms.reduce((sum, atom) => sum + atom.width, 0);
			const line = lines.at(-1);
			if (line && line.width + cluster.space + wide <= width) {
				line.atoms.push(cluster.space, ...cluster.atoms);
				line.width += cluster.space + wide;
			} else if (wide <= width) {
				lines.push({ atoms: [...cluster.atoms], width: wide });
			} else {
				for (const piece of this.#broken(cluster, width)) lines.push(piece);
			}
		}
		return lines.map(({ atoms, width: taken }) => ({ width: taken, parts: this.#parts(atoms) }));
	}

	/** A word that is wider than the line, after dashes and strokes, else letter by letter; every piece holds at least one. */
	#broken({ atoms }: Cluster, width: number): { atoms: Atom[]; width: number }[] {
		const pieces: { atoms: Atom[]; width: number }[] = [];
		for (const { words, text } of atoms) {
			const units = text
				.split(/(?<=[–\-/])/u)
				.flatMap((part) => (this.width(words, part) <= width ? [part] : [...part]));
			for (const letter of units) {
				const last = pieces.at(-1);
				const tail = last?.atoms.at(-1);
				const joined = tail?.words === words ? tail.text + letter : letter;
				const wide = this.width(words, joined);
				const before = tail?.words === words ? tail.width : 0;
				if (!last || last.width - before + wide > width) {
					const alone = this.width(words, letter);
					pieces.push({ atoms: [{ words, text: letter, width: alone }], width: alone });
				} else {
					if (tail?.words === words) last.atoms.pop();
					last.atoms.push({ words, text: joined, width: wide });
					last.width += wide - before;
				}
			}
		}
		return pieces;
	}

	#parts(atoms: readonly (Atom | number)[]): SetPart[] {
		const parts: (SetPart & { readonly words: Words })[] = [];
		let x = 0;
		let isSpaced = false;
		for (const atom of atoms) {
			if (typeof atom === 'number') {
				x += atom;
				isSpaced = true;
				continue;
			}
			const last = parts.at(-1);
			if (last?.words === atom.words) {
				parts[parts.length - 1] = { ...last, text: `${last.text}${isSpaced ? ' ' : ''}${atom.text}` };
			} else {
				if (last && isSpaced) parts[parts.length - 1] = { ...last, text: `${last.text} ` };
				parts.push({
					words: atom.words,
					x,
					text: atom.text,
					face: this.face(atom.words),
					size: atom.words.size ?? this.#style.size,
					token: atom.words.token ?? this.#style.token,
					tracking: this.#style.tracking ?? 0,
					rise: atom.words.rise ?? 0,
					...(atom.words.spoken === undefined ? {} : { spoken: atom.words.spoken })
				});
			}
			x += atom.width;
			isSpaced = false;
		}
		return parts.map(({ words: _, ...part }) => part);
	}
}
