import type { Block, ReportDocument, Section } from './blocks.ts';
import { coverPiece } from './layoutCover.ts';
import { figurePiece, pairPiece } from './layoutFigure.ts';
import { linkPiece, listPiece, sharesPiece } from './layoutMarks.ts';
import { tablePieces } from './layoutTable.ts';
import { headingPiece, keyNumbersPiece, notesPiece, paragraphPieces, sentencePiece } from './layoutWords.ts';
import { paginate, type Flow } from './paginate.ts';
import { contentWidth, sheets } from './paper.ts';
import type { LaidPage, Piece } from './pieces.ts';
import type { Measure } from './setLines.ts';

/** Lays a report out: which pieces stand on which page, in px from its margins' upper left corner. */
export function layOut(report: ReportDocument, measure: Measure): LaidPage[] {
	const sheet = sheets[report.paper];
	const room = { width: contentWidth(report.paper), height: sheet.height - sheet.top - sheet.bottom };
	const flows = report.sections.map((section, place): Flow => ({
		startsPage: section.startsPage,
		pieces: piecesOf(section, `${place}`, room, measure)
	}));
	return paginate(flows, 0, room.height);
}

function piecesOf(
	section: Section,
	key: string,
	room: { readonly width: number; readonly height: number },
	measure: Measure
): Piece[] {
	return section.blocks.flatMap((block, place) => {
		const pieces = blockPieces(block, `${key}.${place}`, room, measure);
		const above = section.blocks[place - 1];
		// A section's title brings its own distance.
		const isUnderTitle = above?.kind === 'heading' && above.level === 2;
		return pieces.map((piece, at) => (isUnderTitle && at === 0 ? { ...piece, before: 0 } : piece));
	});
}

function blockPieces(
	block: Block,
	key: string,
	room: { readonly width: number; readonly height: number },
	measure: Measure
): Piece[] {
	const { width } = room;
	switch (block.kind) {
		case 'cover':
			return [coverPiece(block, room, measure)];
		case 'heading':
			return [headingPiece(block, width, measure)];
		case 'sentence':
			return [sentencePiece(block, width, measure)];
		case 'paragraph':
			return paragraphPieces(block, { key, width }, measure);
		case 'keyNumbers':
			return [keyNumbersPiece(block, width, measure)];
		case 'list':
			return [listPiece(block, width, measure)];
		case 'shares':
			return [sharesPiece(block, width, measure)];
		case 'link':
			return [linkPiece(block, width, measure)];
		case 'notes':
			return [notesPiece(block, width, measure)];
		case 'figure':
			// A figure may share its page with the section's heading.
			return [figurePiece(block, { width, height: room.height - 60 }, measure)];
		case 'pair':
			return [pairPiece(block, { width, height: room.height - 60 }, measure)];
		case 'table':
			return tablePieces(block, key, width, measure);
	}
}
