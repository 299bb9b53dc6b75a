import type { TableBlock, TableCell, TableRow } from './blocks.ts';
import { glyphShapes, glyphWidth, optionToken } from './glyphShapes.ts';
import { rule, type Content, type Piece, type PlacedLine, type Shape, type Tag } from './pieces.ts';
import { baselineIn, setAtMost, setLines, type Measure } from './setLines.ts';
import { looks, sans, type Look } from './tableLooks.ts';

interface Column {
	readonly x: number;
	readonly width: number;
	readonly align: 'left' | 'right';
}
interface LaidCell {
	readonly lines: readonly PlacedLine[];
	readonly shapes: readonly Shape[];
	readonly height: number;
}

/** A table as pieces: its head, then a piece for every row, so that rows are never split. */
export function tablePieces(block: TableBlock, key: string, width: number, measure: Measure): Piece[] {
	const look = looks[block.look];
	const columns = columnsOf(block, look, width);
	const table = new Table(block, look, columns, { key, width, measure });
	const rows = block.rows.map((row, place) => table.row(row, place === block.rows.length - 1));
	const isWhole =
		block.rows.every(({ isGroup }) => !isGroup) &&
		rows.reduce((sum, { height }) => sum + height, 0) <= wholeUpTo;
	const stays = (place: number): boolean => (isWhole ? place < rows.length - 1 : isEdge(place, rows.length));
	return [table.head(), ...rows.map((row, place) => (stays(place) ? { ...row, staysWithNext: true } : row))];
}

/** Height in px of the rows up to which a table without groups is not split over pages. */
const wholeUpTo = 260;

/** The first row does not stand alone under its head, nor the last alone on a page. */
const isEdge = (place: number, count: number): boolean => count > 3 && (place === 0 || place === count - 2);

function columnsOf({ columns }: TableBlock, { gap }: Look, width: number): Column[] {
	const shares = columns.reduce((sum, { share }) => sum + share, 0);
	const room = width - gap * (columns.length - 1);
	let x = 0;
	return columns.map(({ share, align }) => {
		const column = { x, width: (room * share) / shares, align };
		x += column.width + gap;
		return column;
	});
}

class Table {
	readonly #block: TableBlock;
	readonly #look: Look;
	readonly #columns: readonly Column[];
	readonly #place: { readonly key: string; readonly width: number; readonly measure: Measure };

	constructor(
		block: TableBlock,
		look: Look,
		columns: readonly Column[],
		place: { readonly key: string; readonly width: number; readonly measure: Measure }
	) {
		this.#block = block;
		this.#look = look;
		this.#columns = columns;
		this.#place = place;
	}

	head(): Piece {
		const { head } = this.#look;
		const isStriped = this.#block.look === 'options';
		const top = isStriped ? 11 : 4;
		const cells = this.#columns.map((column, place) => {
			const cell = this.#block.head[place];
			return cell ? this.#headCell(cell, column, top) : { lines: [], shapes: [], height: 0 };
		});
		const height =
			Math.max(head.leading + top, ...cells.map((cell) => cell.height)) + (isStriped ? 8 : 4) + 1;
		const below = rule(height - 0.5, this.#place.width, isStriped ? '--c-ink' : '--c-line');
		return {
			...this.#piece(height, [...cells.flatMap(({ shapes }) => shapes), below]),
			before: isStriped ? 4 : 8,
			staysWithNext: true,
			contents: this.#contents(
				cells.map(({ lines }): Content =>
					lines.length > 0 ? { tag: 'TH', scope: 'Column', lines } : { tag: 'TD' }
				)
			),
			table: { key: this.#place.key, isHead: true }
		};
	}

	row(row: TableRow, isLast: boolean): Piece {
		if (row.isGroup) return this.#group(row);
		const cells = this.#columns.map((column, place) => {
			const cell = row.cells[place];
			return cell ? this.#cell(cell, column, place === 0) : { lines: [], shapes: [], height: 0 };
		});
		const { first, pad } = this.#look;
		const height = Math.max(first + 2 * pad, ...cells.map((cell) => cell.height)) + 1;
		const below = rule(height - 0.5, this.#place.width, isLast ? '--c-line' : '--c-hair');
		return {
			...this.#piece(height, [...cells.flatMap(({ shapes }) => shapes), below]),
			contents: this.#contents(
				cells.map(({ lines }, place): Content => {
					const isHead = place === 0 && this.#block.hasRowHeads;
					const tag: Tag = isHead ? 'TH' : 'TD';
					return { tag, lines, ...(isHead ? { scope: 'Row' as const } : {}) };
				})
			)
		};
	}

	#group(row: TableRow): Piece {
		const { group, pad } = this.#look;
		const lines = setLines(row.cells[0]?.words ?? [], this.#place.width, group, this.#place.measure);
		const height = 8 + lines.length * group.leading + pad + 1;
		const placed = lines.map((line, place) => ({
			x: 0,
			baseline: 8 + place * group.leading + baselineIn(group.leading, group),
			line
		}));
		return {
			...this.#piece(height, [rule(height - 0.5, this.#place.width, '--c-line')]),
			staysWithNext: true,
			contents: this.#contents([{ tag: 'TH', scope: 'Row', columns: this.#columns.length, lines: placed }])
		};
	}

	#piece(height: number, shapes: readonly Shape[]): Piece {
		return {
			height,
			before: 0,
			staysWithNext: false,
			shapes,
			contents: [],
			table: { key: this.#place.key, isHead: false }
		};
	}

	#contents(cells: readonly Content[]): Content[] {
		return [{ tag: 'Table', key: this.#place.key, children: [{ tag: 'TR', children: cells }] }];
	}

	#headCell(cell: TableCell, column: Column, top: number): LaidCell {
		const { head } = this.#look;
		const { option } = cell;
		const indent = option ? glyphWidth + 4 : 0;
		const lines = setAtMost(mostHeadLines, cell.words, column.width - indent, head, this.#place.measure);
		const widest = Math.max(0, ...lines.map((line) => line.width));
		const shapes: Shape[] = [];
		if (option) {
			const x = column.align === 'right' ? column.x + column.width - widest - 4 - glyphWidth : column.x;
			shapes.push(...glyphShapes(option, x + glyphWidth / 2, top + (lines.length * head.leading) / 2));
			if (this.#block.look === 'options') shapes.push(stripe(column, optionToken(option)));
		}
		return {
			lines: this.#aligned(
				lines,
				column,
				(place) => top + place * head.leading + baselineIn(head.leading, head),
				indent
			),
			shapes,
			height: top + lines.length * head.leading
		};
	}

	#cell(cell: TableCell, column: Column, isFirst: boolean): LaidCell {
		const { style: plain, second, first, pad, firstToken } = this.#look;
		const style = isFirst ? { ...plain, token: firstToken } : plain;
		if (cell.tag) return this.#tagged(cell, column);
		const indent = cell.option ? glyphWidth + 4 : 0;
		const lines = setLines(cell.words, column.width - indent, style, this.#place.measure);
		const top = pad + baselineIn(first, style);
		const placed = [...this.#aligned(lines, column, (place) => top + place * style.leading, indent)];
		let height = pad + first + Math.max(0, lines.length - 1) * style.leading + pad;
		if (lines.length > 1) height += (first - style.leading) / 3;
		if (cell.second && cell.second.length > 0) {
			const below = setLines(cell.second, column.width, second, this.#place.measure);
			const from = height - pad - 3;
			const baseline = (place: number): number =>
				from + place * second.leading + baselineIn(second.leading, second);
			placed.push(...this.#aligned(below, column, baseline));
			height = from + below.length * second.leading + 5 + pad;
		}
		const shapes = cell.option ? glyphShapes(cell.option, column.x + glyphWidth / 2, pad + first / 2) : [];
		return { lines: placed, shapes, height };
	}

	/** A word in a frame. */
	#tagged(cell: TableCell, column: Column): LaidCell {
		const { first, pad } = this.#look;
		const isStrong = cell.tag === 'strong';
		const style = sans(11, first, isStrong ? '--c-ink' : '--c-ink-3', isStrong ? 600 : 400);
		const [line] = setLines(cell.words, column.width, style, this.#place.measure);
		if (!line) return { lines: [], shapes: [], height: 0 };
		const frame: Shape = {
			kind: 'rect',
			x: column.x + 0.5,
			y: pad + 0.5,
			width: line.width + 8,
			height: first - 1,
			radius: 2,
			fill: null,
			stroke: isStrong ? '--c-ink-3' : '--c-line',
			strokeWidth: 1
		};
		return {
			lines: [{ x: column.x + 4.5, baseline: pad + baselineIn(first, style), line }],
			shapes: [frame],
			height: first + 2 * pad
		};
	}

	#aligned(
		lines: LaidLines,
		{ x, width, align }: Column,
		baseline: (place: number) => number,
		indent = 0
	): PlacedLine[] {
		return lines.map((line, place) => ({
			x: align === 'right' ? x + width - line.width : x + indent,
			baseline: baseline(place),
			line
		}));
	}
}

/** A head stands on every page of its table: a name that is longer stands in full where its option is shown. */
const mostHeadLines = 6;

type LaidLines = ReturnType<typeof setLines>;

const stripe = ({ x, width }: Column, token: string): Shape => ({
	kind: 'rect',
	x,
	y: 0,
	width,
	height: 3,
	radius: 1.5,
	fill: token,
	stroke: null,
	strokeWidth: 0
});
