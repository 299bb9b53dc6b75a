import type { Logo } from './logo.ts';
import type { SetLine } from './setLines.ts';

/** A drawn mark that carries no meaning of its own: rules, frames, stripes and the glyph before a name. */
export type Shape =
	| {
			readonly kind: 'line';
			readonly x1: number;
			readonly y1: number;
			readonly x2: number;
			readonly y2: number;
			readonly token: string;
			readonly width: number;
	  }
	| {
			readonly kind: 'rect';
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			readonly radius: number;
			readonly fill: string | null;
			readonly stroke: string | null;
			readonly strokeWidth: number;
	  };

/** A line of text with where its start and its baseline stand. */
export interface PlacedLine {
	readonly x: number;
	readonly baseline: number;
	readonly line: SetLine;
}

/** What a tagged PDF calls its parts. */
export type Tag =
	'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Link' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';

/** A box on a piece, in px. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A part of the page as reading order sees it. Coordinates are px from the piece's upper left corner. */
export interface Content {
	readonly tag: Tag;
	/** Contents with the same key on several pieces are one part: the rows of a table. */
	readonly key?: string;
	readonly alt?: string;
	readonly scope?: 'Column' | 'Row';
	readonly columns?: number;
	readonly lines?: readonly PlacedLine[];
	readonly drawing?: Area & { readonly svg: string; readonly scale: number };
	/** A picture of pixels: only ever the customer's logo. */
	readonly picture?: Area & { readonly logo: Logo };
	/** An area that opens an address when it is pressed. */
	readonly link?: Area & { readonly url: string; readonly label: string };
	readonly children?: readonly Content[];
}

/** What stays together on a page. */
export interface Piece {
	readonly height: number;
	/** Space above it, left out at the top of a page. */
	readonly before: number;
	/** Never the last on its page: a heading, a table's head. */
	readonly staysWithNext: boolean;
	readonly shapes: readonly Shape[];
	readonly contents: readonly Content[];
	/** The same, set a little smaller: used where that saves a page break. */
	readonly smaller?: Piece;
	/** Entry in the outline of the document. */
	readonly bookmark?: { readonly level: 1 | 2; readonly text: string };
	/** The table that it is a row of, and whether it is the head that every page repeats. */
	readonly table?: { readonly key: string; readonly isHead: boolean };
}

/** A piece on its page; a repeated head is furniture and not read again. */
export interface PlacedPiece {
	readonly piece: Piece;
	readonly y: number;
	readonly isRepeated: boolean;
}

/** Everything that stands on one page between its margins. */
export type LaidPage = readonly PlacedPiece[];

export const rule = (y: number, width: number, token: string, x = 0): Shape => ({
	kind: 'line',
	x1: x,
	y1: y,
	x2: x + width,
	y2: y,
	token,
	width: 1
});

/** Contents with other coordinates: moved right and down. */
export function moved(content: Content, dx: number, dy: number): Content {
	return {
		...content,
		...(content.lines && {
			lines: content.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy }))
		}),
		...(content.drawing && {
			drawing: { ...content.drawing, x: content.drawing.x + dx, y: content.drawing.y + dy }
		}),
		...(content.children && { children: content.children.map((child) => moved(child, dx, dy)) })
	};
}
