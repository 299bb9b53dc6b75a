import { extent, nice } from 'd3';
import type { LineFigure, OptionRef } from '#lib/analysis/figures.ts';
import { bareNumber } from '#lib/units/format.ts';
import { px, type Box, type Point } from './boxes.ts';
import { endLabelRoom, placeEndLabels, type EndLabel } from './endLabels.ts';
import { laidOut } from './laidOut.ts';
import { placeLimitLabel, placeNotes, type Note } from './notes.ts';
import { linear, opened, roundValues, stepText, type Scale, type Span } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

export interface Tick {
	readonly at: number; // px along its axis
	readonly text: string;
}

export interface DrawnLine {
	readonly option: OptionRef;
	/** One per year; null where the option has no value. */
	readonly points: readonly (Point | null)[];
	/** Where the option's glyph stands. */
	readonly glyphs: readonly Point[];
}

/** Where everything in a line chart stands, in px: all that its marks need to draw themselves. */
export interface LineLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly x: Scale;
	readonly y: Scale;
	readonly unit: readonly string[];
	readonly years: readonly Tick[];
	readonly values: readonly Tick[];
	readonly limit: {
		readonly y: number;
		readonly label: Point;
		readonly text: string;
		readonly isAbove: boolean;
	} | null;
	readonly lines: readonly DrawnLine[];
	readonly ends: readonly EndLabel[];
	readonly notes: readonly Note[];
}

/**
 * Places lines, labels and notes for a width in px; the height follows from the width and from what must be said.
 * `reach` are values beside the lines that the axis must hold.
 */
export const layOutLines = laidOut(layOut);

function layOut(figure: LineFigure, width: number, reach: readonly number[] = []): LineLayout {
	const [low, high] = valueDomain(figure, reach);
	const base = Math.round(Math.max(292, Math.min(400, 220 + 0.2 * width)));
	const narrow = width < 480;
	const lineCount = figure.lines.length;
	const room = endLabelRoom(figure, width);
	const height = Math.max(base, room.height * lineCount + 70);

	const unitText =
		low > 0 ? `${figure.unitLabel} (axis starts at ${bareNumber(low, '1')})` : figure.unitLabel;
	const unit = wrapWords(unitText, width, { size: 12 });
	const top = 14 + 14 * unit.length;
	const bottom = height - 26;
	const y = linear([low, high], [bottom, top]);
	const values = valueTicks(figure, [low, high], y);
	const left = Math.ceil(Math.max(22, 8 + Math.max(...values.map(({ text }) => textWidth(text, 12)))));
	const right = Math.max(left + 60, width - room.width - (narrow ? 17 : 23));
	const plot: Box = { x: left, y: top, width: right - left, height: bottom - top };
	const first = figure.years[0] ?? 0;
	const last = figure.years.at(-1) ?? 1;
	const x = linear(opened([first, last]), [left, right]);

	const lines = figure.lines.map(({ option, values: series }) => drawnLine(figure, option, series, x, y));
	const ends = placeEndLabels(figure, lines, plot, { ...room, x: right + (narrow ? 17 : 23), canvas: width });
	const rings = figure.marks.map(({ year, value }) => ({ x: x(year), y: y(value) }));
	const limit = placeLimitLabel(figure, y, lines, rings, plot);
	const notes = placeNotes(figure, rings, { plot, width, lines, ends, limit });
	return { width, height, plot, x, y, unit, years: yearTicks(figure, x), values, limit, lines, ends, notes };
}

/** Share of the axis that the label of a limit takes. */
const labelShare = 0.08;

/** From zero, or from a round value under the smallest; a limit far above the values is only pointed at. */
function valueDomain(figure: LineFigure, beside: readonly number[]): Span {
	const shown = [
		...figure.lines.flatMap(({ values }) => values.filter((value) => value !== null)),
		...beside
	];
	const [low = 0, high = 1] = extent([...shown, ...figure.marks.map(({ value }) => value)]) as [
		number?,
		number?
	];
	const reach = figure.limit && figure.limit.value <= 2 * Math.max(high, 0) ? [figure.limit.value] : [];
	const bottom = Math.min(figure.startsAtZero ? 0 : Infinity, low, ...reach);
	// Above a limit there is room for its label, below the unit line.
	const span = Math.max(high, ...reach) - bottom;
	const top = Math.max(high, ...reach.map((value) => value + labelShare * span));
	return nice(...opened([bottom, top]), 6);
}

/** Round values along the axis, about six. */
export function valueTicks(figure: Pick<LineFigure, 'formatTick'>, span: Span, y: Scale): Tick[] {
	const chosen = roundValues(span, 6);
	const step = (chosen[1] ?? 1) - (chosen[0] ?? 0);
	const ticks = figure.formatTick === 'plain' && step < 1 ? chosen.filter(Number.isInteger) : chosen;
	const asText =
		figure.formatTick === 'plain' ? (value: number) => bareNumber(value, '1') : stepText(span, 6);
	return ticks.map((value) => ({ at: y(value), text: asText(value) }));
}

/** Every year when there is room, else every second, fifth or tenth. */
function yearTicks({ years }: LineFigure, x: Scale): Tick[] {
	const first = years[0] ?? 0;
	const spacing = Math.abs(x(first + 1) - x(first));
	const needed = textWidth('Year 0', 12) / 2 + 10;
	const every = [1, 2, 5, 10].find((step) => step * spacing >= needed) ?? 20;
	return years
		.filter((year) => (year - first) % every === 0)
		.map((year, place) => ({ at: x(year), text: place === 0 ? `Year ${year}` : `${year}` }));
}

function drawnLine(
	figure: LineFigure,
	option: OptionRef,
	series: readonly (number | null)[],
	x: Scale,
	y: Scale
): DrawnLine {
	const points = figure.years.map((year, place) => {
		const value = series[place] ?? null;
		return value === null ? null : { x: px(x(year)), y: px(y(value)) };
	});
	const drawn = points.filter((point) => point !== null);
	const spacing = drawn.length > 1 ? (drawn.at(-1)!.x - drawn[0]!.x) / (drawn.length - 1) : Infinity;
	const every = Math.max(1, Math.ceil(16 / spacing));
	const glyphs = drawn.filter((_, place) => {
		const fromEnd = drawn.length - 1 - place;
		return place === 0 || fromEnd === 0 || (option.leading && fromEnd % every === 0 && place * spacing >= 12);
	});
	return { option, points, glyphs };
}
