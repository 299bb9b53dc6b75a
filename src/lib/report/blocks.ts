import type { OptionRef } from '#lib/analysis/figures.ts';
import type { Logo } from './logo.ts';
import type { Paper } from './paper.ts';

/** A run of words; what it leaves out it takes from where it stands. */
export interface Words {
	readonly text: string;
	/** Token of its colour, `--c-limit`. */
	readonly token?: string;
	readonly weight?: 400 | 600 | 700;
	readonly size?: number;
	/** How far it stands above the line, in px. */
	readonly rise?: number;
	/** What a sign stands for when the report is read aloud: `best: `. */
	readonly spoken?: string;
}

/** A chapter's or part's title. */
export interface HeadingBlock {
	readonly kind: 'heading';
	/** 2 opens a section and carries its rule, 3 a part of it. */
	readonly level: 2 | 3;
	readonly text: string;
	/** The option that the part is about: its glyph goes before the title. */
	readonly option?: OptionRef;
}

/** What the app concludes, in the serif. */
export interface SentenceBlock {
	readonly kind: 'sentence';
	readonly words: readonly Words[];
}

/** Running text; `small` is for sources and notes. */
export interface ParagraphBlock {
	readonly kind: 'paragraph';
	readonly words: readonly Words[];
	readonly small: boolean;
	/** Never the last on its page: it leads to what follows. */
	readonly keep?: true;
}

/** Steps to take, counted. */
export interface ListBlock {
	readonly kind: 'list';
	readonly steps: readonly (readonly Words[])[];
}

/** How often each option wins, as one bar with its parts named below. */
export interface SharesBlock {
	readonly kind: 'shares';
	readonly shares: readonly {
		/** None where no option fits. */
		readonly option: OptionRef | null;
		readonly share: number;
		readonly shown: string;
	}[];
}

/** A link to follow on the screen, with a QR code of it for those who read on paper. */
export interface LinkBlock {
	readonly kind: 'link';
	readonly url: string;
	/** The words that carry the link. */
	readonly label: string;
	readonly words: readonly Words[];
	readonly qr: string;
	readonly alt: string;
}

/** A few results side by side, between two rules. */
export interface KeyNumbersBlock {
	readonly kind: 'keyNumbers';
	readonly numbers: readonly {
		readonly value: string;
		readonly unit: string;
		readonly label: string;
		readonly exceeded: boolean;
	}[];
}

/** Short notes side by side, each under its title. */
export interface NotesBlock {
	readonly kind: 'notes';
	readonly notes: readonly { readonly title: string; readonly words: readonly Words[] }[];
}

/** A drawing under its finding. */
export interface FigureBlock {
	readonly kind: 'figure';
	readonly id: string;
	readonly svg: string;
	readonly alt: string;
	readonly title: string;
	readonly subtitle: string;
	readonly notes: readonly string[];
	/** Set a little smaller, for a page with much else on it. */
	readonly small?: true;
}

/** Two drawings side by side, each drawn for half of the width. */
export interface PairBlock {
	readonly kind: 'pair';
	readonly figures: readonly FigureBlock[];
}

export interface TableCell {
	readonly words: readonly Words[];
	/** Second line, smaller. */
	readonly second?: readonly Words[];
	/** Set in a frame, as kinds of assumptions are; `strong` frames an estimate. */
	readonly tag?: 'plain' | 'strong';
	/** An option's name: its glyph goes before it and, in a comparison, its colour above it. */
	readonly option?: OptionRef;
}

export interface TableRow {
	/** A title over the rows that follow, across all columns: then there is one cell. */
	readonly isGroup?: true;
	readonly cells: readonly TableCell[];
}

/** A table; its head is repeated on every page that it reaches. */
export interface TableBlock {
	readonly kind: 'table';
	/** `options` compares, `figures` lists numbers, `years` many of them, `sources` lists sentences. */
	readonly look: 'options' | 'figures' | 'years' | 'sources';
	readonly columns: readonly { readonly share: number; readonly align: 'left' | 'right' }[];
	readonly head: readonly TableCell[];
	readonly rows: readonly TableRow[];
	/** True when each row's first cell names the row. */
	readonly hasRowHeads: boolean;
}

/** The first page: what, for whom, by whom, when, and the plan's own racks. */
export interface CoverBlock {
	readonly kind: 'cover';
	readonly mark: string;
	readonly logo: Logo | null;
	/** What the logo is, for those who cannot see it. */
	readonly logoName: string;
	/** What the reader must know at once about the text itself, such as letters that cannot be set. */
	readonly remark: string;
	readonly kicker: string;
	readonly title: string;
	readonly lead: string;
	readonly racks: {
		readonly svg: string;
		readonly alt: string;
		readonly legend: readonly { readonly option: OptionRef; readonly count: string }[];
		readonly note: string;
	};
	readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
}

export type Block =
	| HeadingBlock
	| SentenceBlock
	| ParagraphBlock
	| ListBlock
	| SharesBlock
	| LinkBlock
	| KeyNumbersBlock
	| NotesBlock
	| FigureBlock
	| PairBlock
	| TableBlock
	| CoverBlock;

/** Blocks about one thing; some sections begin a page, others follow where there is room. */
export interface Section {
	readonly startsPage: boolean;
	readonly blocks: readonly Block[];
}

/** A report before it is laid out: plain values, so that a worker can be handed one. */
export interface ReportDocument {
	readonly paper: Paper;
	readonly language: string;
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	readonly keywords: string;
	/** ISO date, the report's only clock. */
	readonly date: string;
	readonly header: { readonly left: string; readonly right: string };
	readonly footer: { readonly left: string; readonly centre: string };
	readonly sections: readonly Section[];
}
