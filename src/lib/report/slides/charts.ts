import type PptxGenJS from 'pptxgenjs';
import type { LineFigure, StackFigure, TornadoFigure } from '#lib/analysis/figures.ts';
import { printed, type Tokens } from '../tokens.ts';
import { contentWidth, faces, inkOf, optionInk, slide, type Ink } from './look.ts';

/** A chart that the reader can edit in the slide program: kind, series and how it looks. */
export interface NativeChart {
	readonly type: 'line' | 'bar';
	readonly series: readonly { readonly name: string; readonly labels: string[]; readonly values: number[] }[];
	readonly options: PptxGenJS.IChartOpts;
}

const area = { x: slide.margin, y: 1.75, w: contentWidth, h: 4.95 } as const;

function shared(ink: Ink, unit: string): PptxGenJS.IChartOpts {
	return {
		...area,
		showLegend: true,
		legendPos: 'b',
		legendFontFace: faces.measures,
		legendFontSize: 14,
		legendColor: ink('--c-ink-2'),
		catAxisLabelFontFace: faces.measures,
		catAxisLabelFontSize: 14,
		catAxisLabelColor: ink('--c-ink-2'),
		valAxisLabelFontFace: faces.measures,
		valAxisLabelFontSize: 12,
		valAxisLabelColor: ink('--c-ink-3'),
		valAxisLabelFormatCode: '#,##0.##',
		showValAxisTitle: true,
		valAxisTitle: unit,
		valAxisTitleFontFace: faces.measures,
		valAxisTitleFontSize: 12,
		valAxisTitleColor: ink('--c-ink-3'),
		valGridLine: { color: ink('--c-grid'), size: 0.75 },
		catGridLine: { style: 'none' }
	};
}

/** Lines over the years; a capacity is a level red line of its own. */
export function lineChart(figure: LineFigure, tokens: Tokens): NativeChart {
	const ink = inkOf(tokens);
	const labels = figure.years.map((year) => `Year ${year}`);
	const lines = figure.lines.map(({ option, values }) => ({
		name: option.ruledOut ? `${option.label}*` : option.label,
		labels,
		// A year without a number is left open, not drawn as zero.
		values: values.map((value) => value as number)
	}));
	const limit = figure.limit
		? [{ name: figure.limit.label, labels, values: labels.map(() => figure.limit?.value as number) }]
		: [];
	return {
		type: 'line',
		series: [...lines, ...limit],
		options: {
			...shared(ink, figure.unitLabel),
			chartColors: [
				...figure.lines.map(({ option }) => optionInk(ink, option, 'mark')),
				...limit.map(() => ink('--c-limit'))
			],
			lineSize: 2.5,
			lineDataSymbol: 'circle',
			lineDataSymbolSize: 6,
			displayBlanksAs: 'gap',
			altText: figure.title,
			...(figure.startsAtZero ? { valAxisMinVal: 0 } : {})
		}
	};
}

/** One bar per option, stacked by category in tints of one colour. */
export function stackChart(figure: StackFigure, tokens: Tokens): NativeChart {
	const ink = inkOf(tokens);
	const bars = figure.bars.toReversed(); // the first one stands at the foot of such a chart
	const labels = bars.map(({ option }) => (option.ruledOut ? `${option.label}*` : option.label));
	const present = figure.categories
		.map((category, place) => ({
			name: category.label,
			labels,
			values: bars.map(({ parts }) => parts[place]?.value ?? 0)
		}))
		.filter(({ values }) => values.some((value) => value !== 0));
	const strength = (place: number): number => 1 - (0.82 * place) / Math.max(1, present.length - 1);
	return {
		type: 'bar',
		series: present,
		options: {
			...shared(ink, figure.unitLabel),
			barDir: 'bar',
			barGrouping: 'stacked',
			barGapWidthPct: 45,
			chartColors: present.map((_, place) => printed(tokens, 'var(--o-1)', strength(place)).slice(1)),
			altText: figure.title
		}
	};
}

/** What each uncertain number does to the difference of two options: its low and its high, side by side. */
export function tornadoChart(figure: TornadoFigure, tokens: Tokens): NativeChart {
	const ink = inkOf(tokens);
	const bars = figure.bars.toReversed(); // the first one stands at the foot of such a chart
	const labels = bars.map(({ label, low, high }) => `${label} (${low.input}–${high.input})`);
	return {
		type: 'bar',
		series: [
			{ name: 'At its low', labels, values: bars.map(({ low }) => low.value) },
			{ name: 'At its high', labels, values: bars.map(({ high }) => high.value) }
		],
		options: {
			...shared(ink, figure.unitLabel),
			barDir: 'bar',
			barGrouping: 'clustered',
			barGapWidthPct: 35,
			catAxisLabelFontSize: 12,
			catAxisLabelPos: 'low',
			// Every bar has its label; programs leave some out where they find them near.
			catAxisLabelFrequency: '1',
			chartColors: [printed(tokens, 'var(--c-ink)', 0.35).slice(1), ink('--c-ink')],
			altText: figure.title
		}
	};
}
