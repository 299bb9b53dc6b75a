import type { MapAxis, MapFigure, OptionRef } from '#lib/analysis/figures.ts';
import { px, type Box, type Point } from './boxes.ts';
import { hatch } from './hatch.ts';
import type { Tick } from './lineLayout.ts';
import { nameOf } from './look.ts';
import { outlines } from './regions.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

/** Under this lead over the runner-up a cell is drawn pale: too close to call. */
export const clearLead = 0.02;

/** All cells in which an option wins clearly, or all in which it is too close to call. */
export interface MapArea {
	readonly option: OptionRef;
	readonly isPale: boolean;
	readonly path: string;
}

/** Where everything in a decision map stands, in px; rows are counted from the top. */
export interface MapLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly columns: number;
	readonly rows: number;
	readonly cell: { readonly width: number; readonly height: number };
	readonly areas: readonly MapArea[];
	/** Where no option is feasible, hatched. */
	readonly none: string;
	/** Rules between cells that are wide enough, else between areas. */
	readonly seams: string;
	readonly glyphs: readonly (Point & { readonly option: OptionRef; readonly isPale: boolean })[];
	readonly xTicks: readonly Tick[];
	readonly yTicks: readonly Tick[];
	readonly yLabel: readonly string[];
	readonly xLabel: { readonly lines: readonly string[]; readonly y: number };
	readonly plan: Point;
	readonly key: readonly (Point & { readonly option: OptionRef | null; readonly text: string })[];
}

/** The winner of a cell, as a place in the figure's options, -1 where none is feasible; rows from the top. */
export function winnerAt(figure: MapFigure, column: number, row: number): { winner: number; lead: number } {
	const columns = figure.x.values.length;
	const place = (figure.y.values.length - 1 - row) * columns + column;
	return { winner: figure.winner[place] ?? -1, lead: figure.lead[place] ?? 0 };
}

/** Who wins a cell and whether it is too close to call, as one number. */
const kindOf = (winner: number, isPale: boolean): number => 2 * winner + (isPale ? 1 : 0);

/** The kind of every cell, row by row from the top; negative where no option is feasible. */
function kindsOf(figure: MapFigure): Int16Array {
	const [columns, rows] = [figure.x.values.length, figure.y.values.length];
	const kinds = new Int16Array(columns * rows);
	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < columns; column += 1) {
			const { winner, lead } = winnerAt(figure, column, row);
			kinds[row * columns + column] = kindOf(winner, lead < clearLead);
		}
	}
	return kinds;
}

/** Where a value lies among the centres of an axis: 0 is the first centre; between two centres in proportion. */
export function placeOf({ values }: Pick<MapAxis, 'values'>, value: number): number {
	const last = values.length - 1;
	if (last < 1) return 0;
	const isRising = values[last]! >= values[0]!;
	let low = 0;
	while (low < last - 1 && (isRising ? values[low + 1]! <= value : values[low + 1]! >= value)) low += 1;
	const share = (value - values[low]!) / (values[low + 1]! - values[low]!);
	return Math.max(-0.5, Math.min(last + 0.5, low + share));
}

/** Places cells, ticks and the plan for a width in px. */
export function layOutMap(figure: MapFigure, width: number): MapLayout {
	const columns = figure.x.values.length;
	const rows = figure.y.values.length;
	const yLabel = wrapWords(figure.y.label, width, { size: 12 });
	const top = 14 * yLabel.length + 12;
	const left = Math.ceil(12 + Math.max(10, ...figure.y.ticks.map(({ text }) => textWidth(text, 12))));
	const inner = width - left - 2;
	const tall = Math.max(200, Math.min(380, inner * 0.62));
	const cell = {
		width: inner / columns,
		height: rows <= 16 ? Math.max(18, Math.min(28, tall / rows)) : tall / rows
	};
	const plot: Box = { x: left, y: top, width: inner, height: cell.height * rows };
	const bottom = plot.y + plot.height;
	const x = (place: number): number => px(plot.x + place * cell.width);
	const y = (place: number): number => px(plot.y + place * cell.height);
	const kinds = kindsOf(figure);
	const path = (kind: number): string =>
		outlines(columns, rows, (column, row) => kinds[row * columns + column] === kind)
			.map((loop) => `M${loop.map(([column, row]) => `${x(column)} ${y(row)}`).join('L')}Z`)
			.join('');
	const areas = figure.options.flatMap((option, place) =>
		[false, true]
			.map((isPale) => ({ option, isPale, kind: kindOf(place, isPale) }))
			.filter(({ kind }) => kinds.includes(kind))
			.map(({ kind, ...area }) => ({ ...area, path: path(kind) }))
	);
	const xLines = wrapWords(figure.x.label, inner, { size: 12 });
	const xLabel = { lines: xLines, y: bottom + 36 };
	const keyTop = xLabel.y + 14 * (xLines.length - 1) + 24;
	const key = keyOf(figure, areas, width, keyTop);
	const toTick = (axis: MapAxis, place: (at: number) => number) =>
		axis.ticks.map(({ value, text }) => ({ at: place(value), text }));
	const plan = {
		x: px(plot.x + (placeOf(figure.x, figure.x.plan) + 0.5) * cell.width),
		y: px(bottom - (placeOf(figure.y, figure.y.plan) + 0.5) * cell.height)
	};
	return {
		width,
		height: Math.ceil((key.at(-1)?.y ?? keyTop) + 8),
		plot,
		columns,
		rows,
		cell,
		areas,
		none: noneHatch(figure, plot, cell),
		seams: seamsOf(areas, { plot, cell, columns, rows }),
		glyphs: glyphsOf(figure, { plot, cell, columns, rows }, plan),
		xTicks: apart(toTick(figure.x, (value) => px(plot.x + (placeOf(figure.x, value) + 0.5) * cell.width))),
		yTicks: toTick(figure.y, (value) => px(bottom - (placeOf(figure.y, value) + 0.5) * cell.height)),
		yLabel,
		xLabel,
		plan,
		key
	};
}

type Grid = Pick<MapLayout, 'plot' | 'cell' | 'columns' | 'rows'>;

/** Ticks whose texts would touch are left out. */
function apart(ticks: readonly Tick[]): Tick[] {
	let end = -Infinity;
	return ticks.filter(({ at, text }) => {
		const half = textWidth(text, 12) / 2;
		if (at - half < end + 6) return false;
		end = at + half;
		return true;
	});
}

function noneHatch(figure: MapFigure, plot: Box, cell: MapLayout['cell']): string {
	const pieces: string[] = [];
	for (let row = 0; row < figure.y.values.length; row += 1) {
		for (let column = 0; column < figure.x.values.length; column += 1) {
			const from = column;
			while (column < figure.x.values.length && winnerAt(figure, column, row).winner < 0) column += 1;
			if (column === from) continue;
			const box = {
				x: px(plot.x + from * cell.width),
				y: px(plot.y + row * cell.height),
				width: px((column - from) * cell.width),
				height: px(cell.height)
			};
			pieces.push(hatch(box, 6, true));
		}
	}
	return pieces.join('');
}

function seamsOf(areas: readonly MapArea[], { plot, cell, columns, rows }: Grid): string {
	if (cell.width < 12 || cell.height < 12) return areas.map(({ path }) => path).join('');
	const right = px(plot.x + plot.width);
	const bottom = px(plot.y + plot.height);
	const upright = Array.from({ length: columns - 1 }, (_, place) => px(plot.x + (place + 1) * cell.width));
	const level = Array.from({ length: rows - 1 }, (_, place) => px(plot.y + (place + 1) * cell.height));
	return [
		...upright.map((at) => `M${at} ${plot.y}L${at} ${bottom}`),
		...level.map((at) => `M${plot.x} ${at}L${right} ${at}`)
	].join('');
}

const glyphRoom = 18;

/** A glyph in each cell that has room for it; in a finer map one in so many, and at least one for each option. */
function glyphsOf(figure: MapFigure, { plot, cell, columns, rows }: Grid, plan: Point): MapLayout['glyphs'] {
	const isCoarse = cell.width >= glyphRoom && cell.height >= glyphRoom - 2;
	const everyColumn = isCoarse ? 1 : Math.ceil(38 / cell.width);
	const everyRow = isCoarse ? 1 : Math.ceil(32 / cell.height);
	const at = (column: number, row: number): MapLayout['glyphs'] => {
		const { winner, lead } = winnerAt(figure, column, row);
		const option = figure.options[winner];
		const x = px(plot.x + (column + 0.5) * cell.width);
		const y = px(plot.y + (row + 0.5) * cell.height);
		// The plan's ring has its place to itself.
		if (!option || Math.hypot(x - plan.x, y - plan.y) < 14) return [];
		return [{ option, isPale: lead < clearLead, x, y }];
	};
	const middle = (every: number): number => Math.floor(every / 2);
	// In a finer map a glyph stands only where it hides no border.
	const reachX = isCoarse ? 0 : Math.ceil(7 / cell.width);
	const reachY = isCoarse ? 0 : Math.ceil(7 / cell.height);
	const isInside = (column: number, row: number): boolean => {
		const own = winnerAt(figure, column, row);
		return [-reachX, 0, reachX].every((dx) =>
			[-reachY, 0, reachY].every((dy) => {
				const [x, y] = [column + dx, row + dy];
				if (x < 0 || y < 0 || x >= columns || y >= rows) return false;
				const other = winnerAt(figure, x, y);
				return other.winner === own.winner && other.lead < clearLead === own.lead < clearLead;
			})
		);
	};
	const glyphs: MapLayout['glyphs'][number][] = [];
	for (let row = middle(everyRow); row < rows; row += everyRow) {
		for (let column = middle(everyColumn); column < columns; column += everyColumn) {
			if (isInside(column, row)) glyphs.push(...at(column, row));
		}
	}
	const missing = figure.options.filter((option) => !glyphs.some((glyph) => glyph.option === option));
	for (const option of missing) {
		const run = longestRun(figure, figure.options.indexOf(option));
		if (run) glyphs.push(...at(run.column, run.row));
	}
	return glyphs;
}

/** The middle of the longest row of cells in which an option wins. */
function longestRun(figure: MapFigure, option: number): { column: number; row: number } | null {
	let best: { column: number; row: number; length: number } | null = null;
	for (let row = 0; row < figure.y.values.length; row += 1) {
		let length = 0;
		for (let column = 0; column < figure.x.values.length; column += 1) {
			length = winnerAt(figure, column, row).winner === option ? length + 1 : 0;
			if (length > (best?.length ?? 0)) best = { column: column - Math.floor(length / 2), row, length };
		}
	}
	return best;
}

/** What the colours and glyphs mean, in as many rows as the width needs; the plan's ring last. */
function keyOf(figure: MapFigure, areas: readonly MapArea[], width: number, top: number): MapLayout['key'] {
	const shown = figure.options.filter((option) => areas.some((area) => area.option === option));
	const entries = [
		...shown.map((option) => ({ option, text: nameOf(option) })),
		{ option: null, text: 'this plan' }
	];
	let x = 0;
	let y = top;
	return entries.map(({ option, text }) => {
		const wide = 20 + textWidth(text, 12, option ? 600 : 400) + 18;
		if (x > 0 && x + wide - 18 > width) {
			x = 0;
			y += 18;
		}
		const entry = { option, text, x: px(x), y };
		x += wide;
		return entry;
	});
}
