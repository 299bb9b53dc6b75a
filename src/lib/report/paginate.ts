import type { LaidPage, Piece, PlacedPiece } from './pieces.ts';

/** Pieces that begin on a new page if `startsPage`, else follow what stands before. */
export interface Flow {
	readonly startsPage: boolean;
	readonly pieces: readonly Piece[];
}

/**
 * Puts pieces on pages between `top` and `bottom` in px. What stays with the next moves with it, and a table that goes
 * on repeats its head. A piece taller than a page stands on one of its own. What begins a page is set tighter where it
 * then stands on that page as a whole.
 */
export function paginate(flows: readonly Flow[], top: number, bottom: number): LaidPage[] {
	const pages: PlacedPiece[][] = [];
	let y = bottom;

	const open = (): PlacedPiece[] => {
		const page: PlacedPiece[] = [];
		pages.push(page);
		y = top;
		return page;
	};
	const place = (piece: Piece, isRepeated: boolean): void => {
		const page = pages.at(-1) ?? open();
		if (page.length > 0) y += piece.before;
		page.push({ piece, y, isRepeated });
		y += piece.height;
	};

	for (const { startsPage, pieces: loose } of flows) {
		if (startsPage) open();
		const pieces = startsPage ? onOnePage(loose, bottom - top) : loose;
		const heads = new Map<string, Piece>();
		for (let from = 0; from < pieces.length;) {
			const wanted = chainAt(pieces, from);
			const isEmpty = pages.at(-1)?.length === 0;
			const fits = (these: readonly Piece[]): boolean => isEmpty || y + tallness(these) <= bottom;
			const tight = wanted.map((piece) => piece.smaller ?? piece);
			const chain = !fits(wanted) && fits(tight) ? tight : wanted;
			if (pages.length === 0 || !fits(chain)) {
				open();
				const head = chain[0]?.table && heads.get(chain[0].table.key);
				if (head && !chain[0]?.table?.isHead) place(head, true);
			}
			for (const piece of chain) {
				if (piece.table?.isHead) heads.set(piece.table.key, piece);
				place(piece, false);
			}
			from += chain.length;
		}
	}
	return pages;
}

/** Pieces as they are, or set smaller and nearer to each other where they then fit in `room` px and would not otherwise. */
function onOnePage(pieces: readonly Piece[], room: number): readonly Piece[] {
	const smaller = pieces.map((piece) => piece.smaller ?? piece);
	const nearer = smaller.map((piece) => ({ ...piece, before: piece.before / 2 }));
	const height = (these: readonly Piece[]): number => tallness(these) - (these[0]?.before ?? 0);
	return [pieces, smaller, nearer].find((these) => height(these) <= room) ?? pieces;
}

/** A piece with all that it must not be parted from. */
function chainAt(pieces: readonly Piece[], from: number): readonly Piece[] {
	let to = from;
	while (to < pieces.length - 1 && pieces[to]?.staysWithNext) to += 1;
	return pieces.slice(from, to + 1);
}

const tallness = (chain: readonly Piece[]): number =>
	chain.reduce((sum, { height, before }) => sum + height + before, 0);
