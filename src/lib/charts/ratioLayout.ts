import { nice } from 'd3';
import type { LineFigure, OptionRef, RatioFigure } from '#lib/analysis/figures.ts';
import { px, type Box, type Point } from './boxes.ts';
import { endLabelRoom, placeEndLabels, type EndLabel } from './endLabels.ts';
import { laidOut } from './laidOut.ts';
import { valueTicks, type DrawnLine, type Tick } from './lineLayout.ts';
import { placeLimitLabel, placeNotes, type Note } from './notes.ts';
import { linear, logarithmic, type Scale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

/** One option's curve: as far as it carries the load, and beyond. */
export interface RatioLine {
	readonly option: OptionRef;
	readonly carried: readonly Point[];
	readonly beyond: readonly Point[];
	/** The plan's own ratio. */
	readonly plan: Point | null;
}

/** Where everything in a ratio curve stands, in px. */
export interface RatioLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly x: Scale;
	readonly y: Scale;
	readonly unit: readonly string[];
	readonly values: readonly Tick[];
	readonly ratios: readonly (Tick & { readonly isMarked: boolean })[];
	/** Dotted verticals, with what is said of them at the top unless the axis says it. */
	readonly marked: readonly {
		readonly at: number;
		readonly label: string | null;
		readonly anchor: 'start' | 'middle' | 'end';
	}[];
	readonly lines: readonly RatioLine[];
	readonly today: { readonly y: number; readonly label: Point; readonly text: string } | null;
	readonly ends: readonly EndLabel[];
	readonly notes: readonly Note[];
	readonly axis: { readonly text: string; readonly y: number };
}

/** Places curves, dotted verticals and labels for a width in px; what rises above the axis is cut off at its top. */
export const layOutRatio = laidOut(layOut);

function layOut(figure: RatioFigure, width: number): RatioLayout {
	const shape = asLines(figure);
	const room = endLabelRoom(shape, width);
	const base = Math.round(Math.max(292, Math.min(400, 220 + 0.2 * width)));
	const height = Math.max(base, room.height * figure.lines.length + 90) + 18;
	const unit = wrapWords(figure.unitLabel, width, { size: 12 });
	const labelled = figure.marked.filter(({ ratio, label }) => label !== `${ratio}:1`);
	const top = 14 + 14 * unit.length + (labelled.length > 0 ? 16 : 0);
	const bottom = height - 44;
	const span = nice(0, highest(figure), 6);
	const y = linear(span, [bottom, top]);
	const values = valueTicks({ formatTick: 'plain' }, span, y);
	const left = Math.ceil(Math.max(22, 8 + Math.max(...values.map(({ text }) => textWidth(text, 12)))));
	const gap = width < 480 ? 14 : 18;
	const right = Math.max(left + 60, width - room.width - gap);
	const plot: Box = { x: left, y: top, width: right - left, height: bottom - top };
	const ratios = figure.ratios;
	const x = logarithmic([ratios[0] ?? 1, ratios.at(-1) ?? 30], [left, right]);

	const lines = figure.lines.map((line): RatioLine => {
		const points = line.values.map((value, place) =>
			value === null ? null : { ratio: ratios[place]!, x: px(x(ratios[place]!)), y: y(value) }
		);
		const within = clipped(points, line.carriesTo, top);
		return {
			option: line.option,
			...within,
			plan: line.plan ? { x: px(x(line.plan.ratio)), y: px(y(line.plan.value)) } : null
		};
	});
	const drawn: DrawnLine[] = lines.map(({ option, carried, beyond, plan }) => ({
		option,
		points: [...carried, ...beyond.slice(carried.length > 0 ? 1 : 0)],
		glyphs: plan ? [plan] : []
	}));
	const ends = placeEndLabels(shape, drawn, plot, { ...room, x: right + gap, canvas: width });
	const rings = figure.crossings.map(({ ratio, value }) => ({ x: px(x(ratio)), y: px(y(value)) }));
	const today = figure.today
		? placeLimitLabel({ ...shape, limit: figure.today }, y, drawn, rings, plot)
		: null;
	const notes = placeNotes(shape, rings, { plot, width, lines: drawn, ends, limit: today });
	return {
		width,
		height,
		plot,
		x,
		y,
		unit,
		values,
		ratios: ratioTicks(figure, x),
		marked: figure.marked.map(({ ratio, label }) => ({
			at: px(x(ratio)),
			label: label === `${ratio}:1` ? null : label,
			...anchorOf(px(x(ratio)), label, width)
		})),
		lines,
		today: today ? { y: today.y, label: today.label, text: today.text } : null,
		ends,
		notes,
		axis: { text: 'Servers removed for each host, logarithmic', y: height - 6 }
	};
}

/** The same figure over ratios instead of years, so that labels and notes are placed by the same rules. */
function asLines(figure: RatioFigure): LineFigure {
	return {
		kind: 'line',
		id: figure.id,
		title: figure.title,
		subtitle: figure.subtitle,
		notes: figure.notes,
		table: figure.table,
		unitLabel: figure.unitLabel,
		years: figure.ratios,
		lines: figure.lines.map(({ option, values, endLabel }) => ({ option, quantity: '', values, endLabel })),
		marks: figure.crossings.map(({ ratio, value, label }) => ({
			year: ratio,
			value,
			lines: label.split('\n').filter((line) => line !== ''),
			limit: false
		})),
		startsAtZero: true,
		formatTick: 'plain'
	};
}

/** The top of the axis: what is said of today, the plan and the crossings in the lower two thirds, or all if it is less. */
function highest({ lines, today, crossings, marked, ratios }: RatioFigure): number {
	const all = lines.flatMap(({ values }) => values.filter((value) => value !== null));
	const atMarks = lines.flatMap(({ option, values }) =>
		option.leading ? marked.map(({ ratio }) => values[ratios.findIndex((each) => each >= ratio)] ?? 0) : []
	);
	const told = [
		today?.value ?? 0,
		...lines.map(({ plan }) => plan?.value ?? 0),
		...crossings.map(({ value }) => value)
	];
	const wanted = Math.max(
		1.6 * Math.max(...told),
		Math.min(3 * Math.max(...told), ...atMarks.map((value) => 1.05 * value))
	);
	const most = Math.max(1e-9, ...all);
	return Math.min(most, wanted > 0 ? wanted : most);
}

interface RatioPoint extends Point {
	readonly ratio: number;
}

/** The curve under the top of the plot, split where the option carries no more. */
function clipped(
	points: readonly (RatioPoint | null)[],
	carriesTo: number,
	top: number
): { carried: Point[]; beyond: Point[] } {
	const carried: Point[] = [];
	const beyond: Point[] = [];
	let before: RatioPoint | null = null;
	for (const point of points) {
		if (!point) continue;
		const into = point.ratio <= carriesTo + 1e-9 ? carried : beyond;
		if (before && before.y < top && point.y >= top) into.push(between(before, point, top));
		if (point.y >= top) {
			// The broken part starts where the whole one ends.
			if (into === beyond && beyond.length === 0 && carried.length > 0) beyond.push(carried.at(-1)!);
			into.push({ x: point.x, y: px(point.y) });
		} else if (before && before.y >= top) into.push(between(before, point, top));
		before = point;
	}
	return { carried, beyond };
}

function between(a: Point, b: Point, y: number): Point {
	const share = (y - a.y) / (b.y - a.y);
	return { x: px(a.x + share * (b.x - a.x)), y: px(y) };
}

function ratioTicks(figure: RatioFigure, x: (ratio: number) => number): RatioLayout['ratios'] {
	const [low, high] = [figure.ratios[0] ?? 1, figure.ratios.at(-1) ?? 30];
	const marked = figure.marked.map(({ ratio }) => ratio);
	const round = [1, 2, 5, 10, 20, 30, 50, 100].filter((ratio) => ratio >= low && ratio <= high);
	const wanted = [...new Set([...marked, ...round])];
	const kept: (Tick & { isMarked: boolean; half: number })[] = [];
	for (const ratio of wanted) {
		const text = `${ratio}:1`;
		const half = textWidth(text, 12, 600) / 2;
		const at = px(x(ratio));
		if (kept.some((tick) => Math.abs(tick.at - at) < tick.half + half + 6)) continue;
		kept.push({ at, text, half, isMarked: marked.includes(ratio) });
	}
	return kept.sort((a, b) => a.at - b.at);
}

function anchorOf(at: number, label: string, width: number): { anchor: 'start' | 'middle' | 'end' } {
	const half = textWidth(label, 12, 600) / 2;
	return { anchor: at - half < 0 ? 'start' : at + half > width ? 'end' : 'middle' };
}
