import { bareNumber } from '#lib/units/format.ts';
import type { TornadoFigure } from '#lib/analysis/figures.ts';
import { px, type Box, type Point } from './boxes.ts';
import type { Tick } from './lineLayout.ts';
import { linear, opened, roundValues, type Span } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

/** What the low or the high value of an input does to the difference. */
export interface TornadoPart {
	readonly side: 'low' | 'high';
	readonly box: Box;
	readonly value: number;
	readonly input: string;
}

/** One input: its name, its two parts the longer first, and its ends' labels. */
export interface TornadoBar {
	readonly variable: string;
	readonly name: readonly string[];
	readonly at: Point;
	readonly parts: readonly TornadoPart[];
	readonly ends: readonly {
		readonly text: string;
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'end';
	}[];
}

/** Where everything in a tornado stands, in px. */
export interface TornadoLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly unit: readonly string[];
	readonly zero: number;
	readonly plan: number;
	readonly planLabel: { readonly x: number; readonly y: number };
	/** The side on which the option that the plan favours loses. */
	readonly loses: Box | null;
	readonly ticks: readonly Tick[];
	readonly tickY: number;
	readonly sides: readonly {
		readonly lines: readonly string[];
		readonly x: number;
		readonly y: number;
		readonly anchor: 'start' | 'end';
	}[];
	readonly key: { readonly x: number; readonly y: number };
	readonly bars: readonly TornadoBar[];
}

const thickness = 16;
const keyWidth = 96;

/** Places the bars around the plan for a width in px; names stand beside them, or above them where it is narrow. */
export function layOutTornado(figure: TornadoFigure, width: number): TornadoLayout {
	const isBeside = width >= 480;
	const mostName = isBeside ? Math.min(230, width * 0.32) : width - 4;
	const names = figure.bars.map(({ label }) => wrapWords(label, mostName, { size: 13, lines: 3 }));
	const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, 13)));
	const left = isBeside ? Math.ceil(widest + 16) : 1;
	const right = width - 1;
	const span = spanOf(figure);
	const x = linear(span, innerOf(figure, left, right));

	const unit = wrapWords(figure.unitLabel, width - keyWidth - 12, { size: 12 });
	const zero = px(x(0));
	const room = { left: zero - left - 8, right: right - zero - 8 };
	const sides = [
		{ ref: figure.left, x: zero - 8, anchor: 'end' as const, room: isBeside ? zero - 12 : room.left },
		{ ref: figure.right, x: zero + 8, anchor: 'start' as const, room: room.right }
	].map(({ ref, room: most, ...place }) => ({
		...place,
		option: ref,
		lines: wrapWords(ref.label, Math.max(40, most), { size: 12, weight: 600, lines: 2 })
	}));
	const sideLines = Math.max(...sides.map(({ lines }) => lines.length));
	const sideY = 14 * unit.length + 20;
	const top = sideY + 14 * sideLines + 10;

	const bars: TornadoBar[] = [];
	let y = top + 8;
	for (const [place, bar] of figure.bars.entries()) {
		const name = names[place]!;
		const tall = isBeside ? Math.max(thickness, 15 * name.length) : thickness;
		const barTop = isBeside ? y + (tall - thickness) / 2 : y + 15 * name.length + 3;
		bars.push({
			variable: bar.variable,
			name,
			at: { x: 0, y: px(isBeside ? y + tall / 2 + 4.5 - 7.5 * (name.length - 1) : y + 11) },
			parts: partsOf(figure, place, x, barTop),
			ends: endsOf(figure, place, x, barTop)
		});
		y = (isBeside ? y + tall : barTop + thickness) + (isBeside ? 14 : 10);
	}
	const bottom = y;
	const plan = px(x(figure.plan.value));
	const planWidth = textWidth(figure.plan.label, 12, 600);
	return {
		width,
		height: Math.ceil(bottom + 38),
		plot: { x: left, y: top, width: right - left, height: bottom - top },
		unit,
		zero,
		plan,
		planLabel: { x: px(Math.max(planWidth / 2, Math.min(width - planWidth / 2, plan))), y: bottom + 33 },
		loses: losing(figure, zero, { left, right, top, bottom }),
		ticks: roundValues(span, Math.max(2, Math.round((right - left) / 90))).map((value) => ({
			at: px(x(value)),
			text: bareNumber(value, '1')
		})),
		tickY: bottom + 16,
		sides: sides.map(({ lines, x: at, anchor }) => ({ lines, x: px(at), y: sideY, anchor })),
		key: { x: width - keyWidth, y: 14 },
		bars
	};
}

/** All values of the bars, the plan and zero. */
function spanOf({ bars, plan }: TornadoFigure): Span {
	const all = [0, plan.value, ...bars.flatMap(({ low, high }) => [low.value, high.value])];
	return opened([Math.min(...all), Math.max(...all)]);
}

/** Room for the ends' labels is left at both sides. */
function innerOf(figure: TornadoFigure, left: number, right: number): Span {
	const labels = figure.bars.flatMap((_, place) => endTexts(figure, place));
	const widthOf = (side: 'left' | 'right'): number =>
		Math.max(0, ...labels.filter((label) => label.side === side).map(({ text }) => textWidth(text, 12) + 8));
	return [left + widthOf('left') + 4, right - widthOf('right') - 4];
}

function partsOf(
	figure: TornadoFigure,
	place: number,
	x: (value: number) => number,
	top: number
): TornadoPart[] {
	const { low, high } = figure.bars[place]!;
	const from = x(figure.plan.value);
	return [['low', low] as const, ['high', high] as const]
		.map(([side, { value, input }]): TornadoPart => {
			const to = x(value);
			const box = {
				x: px(Math.min(from, to)),
				y: px(top),
				width: px(Math.abs(to - from)),
				height: thickness
			};
			return { side, value, input, box };
		})
		.sort((a, b) => b.box.width - a.box.width);
}

interface EndText {
	readonly text: string;
	readonly value: number;
	readonly side: 'left' | 'right';
}

/** The inputs at the two ends; unless the plan lies between them, the near one stands in brackets behind the far one. */
function endTexts({ bars, plan }: TornadoFigure, place: number): EndText[] {
	const { low, high } = bars[place]!;
	const sideOf = (value: number): 'left' | 'right' => (value < plan.value ? 'left' : 'right');
	const [a, b] = [low, high].map((end) => ({ ...end, by: Math.abs(end.value - plan.value) })) as [End, End];
	const isAtPlan = a.by === 0 || b.by === 0;
	if (!isAtPlan && sideOf(a.value) !== sideOf(b.value)) {
		return [a, b].map(({ input, value }) => ({ text: input, value, side: sideOf(value) }));
	}
	const [far, near] = a.by >= b.by ? [a, b] : [b, a];
	return [{ text: `${far.input} (${near.input})`, value: far.value, side: sideOf(far.value) }];
}

interface End {
	readonly value: number;
	readonly input: string;
	readonly by: number;
}

function endsOf(
	figure: TornadoFigure,
	place: number,
	x: (value: number) => number,
	top: number
): TornadoBar['ends'] {
	return endTexts(figure, place).map(({ text, value, side }) => ({
		text,
		x: px(x(value) + (side === 'left' ? -6 : 6)),
		y: px(top + thickness / 2 + 4),
		anchor: side === 'left' ? 'end' : 'start'
	}));
}

function losing(
	{ plan }: TornadoFigure,
	zero: number,
	{ left, right, top, bottom }: { left: number; right: number; top: number; bottom: number }
): Box | null {
	if (plan.value === 0) return null;
	const [from, to] = plan.value > 0 ? [left, zero] : [zero, right];
	return to > from ? { x: px(from), y: top, width: px(to - from), height: bottom - top } : null;
}
