import { format } from 'd3';
import type { LineFigure, OptionRef } from '#lib/analysis/figures.ts';

/** What a line chart says at one year: each option's value, the greatest first, as its lines lie. */
export interface YearReading {
	readonly year: number;
	readonly values: readonly { readonly option: OptionRef; readonly text: string }[];
}

/** The options' values in a year, written with as many decimals as at the lines' ends. */
export function readYear(figure: LineFigure, year: number): YearReading {
	const place = figure.years.indexOf(year);
	const values = figure.lines
		.flatMap(({ option, values: series, endLabel }) => {
			const value = series[place] ?? null;
			return value === null ? [] : [{ option, value, text: format(`,.${decimalsOf(endLabel)}f`)(value) }];
		})
		.sort((a, b) => b.value - a.value)
		.map(({ option, text }) => ({ option, text }));
	return { year, values };
}

const decimalsOf = (shown: string): number => /\.(\d+)/u.exec(shown)?.[1]?.length ?? 0;

/** The year of a figure that lies nearest to a place on its axis. */
export const nearestYear = (figure: LineFigure, at: number): number =>
	figure.years.reduce(
		(best, year) => (Math.abs(year - at) < Math.abs(best - at) ? year : best),
		figure.years[0] ?? 0
	);

/** The year that a key leads to, or null when the key means nothing here. */
export function yearByKey(figure: LineFigure, from: number | null, key: string): number | null {
	const { years } = figure;
	const place = from === null ? -1 : years.indexOf(from);
	const last = years.length - 1;
	const to: Partial<Record<string, number>> = {
		ArrowRight: Math.min(last, place + 1),
		ArrowUp: Math.min(last, place + 1),
		ArrowLeft: from === null ? last : Math.max(0, place - 1),
		ArrowDown: from === null ? last : Math.max(0, place - 1),
		Home: 0,
		End: last
	};
	const chosen = to[key];
	return chosen === undefined ? null : (years[chosen] ?? null);
}
