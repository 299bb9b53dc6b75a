import type { OptionRef, StackFigure } from '#lib/analysis/figures.ts';
import { bareNumber } from '#lib/units/format.ts';
import { px, type Box } from './boxes.ts';
import { headRows, placeHeads, type Head } from './heads.ts';
import type { Tick } from './lineLayout.ts';
import { nameOf } from './look.ts';
import { linear, opened, roundValues, type Scale } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

/** One category of one option, as a piece of its bar. */
export interface StackPart {
	readonly box: Box;
	readonly category: number;
	readonly hatched: boolean;
	/** The number, when the part is wide enough to hold it. */
	readonly number: string | null;
}

export interface StackBar {
	readonly option: OptionRef;
	readonly name: readonly string[];
	/** Left edge of the glyph and baseline of the first line of the name. */
	readonly label: { readonly x: number; readonly y: number };
	readonly parts: readonly StackPart[];
	readonly heads: readonly Head[];
	readonly total: { readonly x: number; readonly y: number; readonly text: string };
	/** Where the total lies when something is credited, else null: the bar's end shows it. */
	readonly totalMark: number | null;
}

/** Where everything in a chart of stacked bars stands, in px. */
export interface StackLayout {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly x: Scale;
	readonly ticks: readonly Tick[];
	readonly unit: { readonly lines: readonly string[]; readonly y: number };
	readonly bars: readonly StackBar[];
}

const thinnestNumbered = 34;
const nameSize = 13;
const labelGap = 22;

/** Places bars, heads and numbers for a width in px; names stand beside the bars, or above them where it is narrow. */
export function layOutStack(figure: StackFigure, width: number): StackLayout {
	const beside = width >= 560;
	const mostName = beside ? Math.max(90, width * 0.2) : width - labelGap;
	const names = figure.bars.map(({ option }) =>
		wrapWords(nameOf(option), mostName, { size: nameSize, weight: 600, lines: 2 })
	);
	const widestName = Math.max(0, ...names.flat().map((line) => textWidth(line, nameSize, 600)));
	const left = beside ? Math.ceil(labelGap + widestName + 14) : 1;
	const widestTotal = Math.max(
		0,
		...figure.bars.map(({ shownTotal }) => textWidth(shownTotal, nameSize, 600))
	);
	const right = Math.floor(width - widestTotal - 10);

	const sums = figure.bars.map(({ parts }) => sumsOf(parts.map(({ value }) => value)));
	const low = Math.min(0, ...sums.map(({ credit }) => credit));
	const high = Math.max(0, ...sums.map(({ cost }) => cost));
	const span = opened([low, high]);
	const x = linear(span, [left, right]);

	const thickness = beside ? 26 : 24;
	const bars: StackBar[] = [];
	const introduced = new Set<number>();
	let y = 0;
	for (const [place, bar] of figure.bars.entries()) {
		const name = names[place]!;
		const labelled = y + (beside ? 0 : 16 * name.length + 4);
		const spans = spansOf(
			bar.parts.map(({ value }) => value),
			x
		);
		const fresh = spans.filter(({ category, width: wide }) => wide > 0 && !introduced.has(category));
		for (const { category } of fresh) introduced.add(category);
		const wanted = fresh.map(({ category, x: from, width: wide }) => ({
			text: figure.categories[category]?.label ?? '',
			from,
			wide
		}));
		const rows = headRows(wanted, width);
		const top = labelled + (wanted.length > 0 ? rows * 14 + 8 : 0);
		const middle = top + thickness / 2;
		const parts = spans
			.filter(({ width: wide }) => wide > 0)
			.map(({ category, x: from, width: wide }) => {
				const shown = bar.parts[category]?.shown ?? '';
				const fits = wide >= thinnestNumbered && textWidth(shown, 12, 600) + 6 <= wide;
				return {
					box: { x: px(from), y: top, width: px(wide), height: thickness },
					category,
					hatched: figure.categories[category]?.hatched ?? false,
					number: fits ? shown : null
				};
			});
		const { cost, credit } = sums[place]!;
		bars.push({
			option: bar.option,
			name,
			label: beside ? { x: 0, y: px(middle + 4.5 - (name.length - 1) * 7.5) } : { x: 0, y: px(y + 12) },
			parts,
			heads: placeHeads(wanted, width, top),
			total: { x: px(x(cost) + 8), y: px(middle + 4.5), text: bar.shownTotal },
			totalMark: credit < 0 ? px(x(bar.total)) : null
		});
		y = top + thickness + (beside ? 16 : 14);
	}
	const bottom = y - (beside ? 16 : 14) + 6;
	const plot: Box = { x: left, y: bars[0]?.parts[0]?.box.y ?? 0, width: right - left, height: 0 };
	const count = Math.max(2, Math.round((right - left) / 110));
	const unit = wrapWords(figure.unitLabel, width, { size: 12 });
	return {
		width,
		height: bottom + 24 + 16 * unit.length,
		plot: { ...plot, y: plot.y - 6, height: bottom - plot.y + 6 },
		x,
		ticks: roundValues(span, count).map((value) => ({ at: px(x(value)), text: bareNumber(value, '1') })),
		unit: { lines: unit, y: bottom + 34 },
		bars
	};
}

function sumsOf(values: readonly number[]): { cost: number; credit: number } {
	const sum = (chosen: readonly number[]): number => chosen.reduce((total, value) => total + value, 0);
	return { cost: sum(values.filter((value) => value > 0)), credit: sum(values.filter((value) => value < 0)) };
}

/** Costs stack from zero to the right, credits from zero to the left. */
function spansOf(values: readonly number[], x: Scale): { category: number; x: number; width: number }[] {
	let cost = 0;
	let credit = 0;
	return values.map((value, category) => {
		const from = value < 0 ? credit + value : cost;
		if (value < 0) credit += value;
		else cost += value;
		return { category, x: x(from), width: Math.abs(x(value) - x(0)) };
	});
}
