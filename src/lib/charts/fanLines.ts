import type { FanFigure, LineFigure } from '#lib/analysis/figures.ts';
import { pathOf } from './boxes.ts';
import { laidOut } from './laidOut.ts';
import { layOutLines, type LineLayout } from './lineLayout.ts';

type Fan = FanFigure['fans'][number];

/** The middle futures of a fan chart as a line chart: the same axes, limit and labels. */
export function fanLines(figure: FanFigure): LineFigure {
	const { fans, limit, ...shared } = figure;
	return {
		...shared,
		kind: 'line',
		marks: [],
		...(limit ? { limit } : {}),
		lines: fans.map(({ option, quantity, p50, endLabel }) => ({ option, quantity, values: p50, endLabel }))
	};
}

/** What the axis of a fan chart must hold beside its lines. */
export const fanReach = ({ fans }: FanFigure): number[] => fans.flatMap(({ p5, p95 }) => [...p5, ...p95]);

/** Where the lines and labels of a fan chart stand at a width in px. */
export const layOutFan = laidOut((figure: FanFigure, width: number): LineLayout =>
	layOutLines(fanLines(figure), width, fanReach(figure))
);

/** A band as drawn: its outline, closed. */
export interface Band {
	readonly option: Fan['option'];
	readonly outer: string;
	/** Half of all futures, for the options that the verdict speaks of; else null. */
	readonly inner: string | null;
}

/** The bands of a fan chart: nine of ten futures, and half of them for the options that the verdict speaks of. */
export function bandsOf({ fans, years }: FanFigure, { x, y }: Pick<LineLayout, 'x' | 'y'>): Band[] {
	const outline = (low: readonly number[], high: readonly number[]): string => {
		const along = (values: readonly number[]) =>
			years.map((year, place) => ({ x: x(year), y: y(values[place]!) }));
		return `${pathOf([...along(high), ...along(low).reverse()])}Z`;
	};
	return fans.map(({ option, p5, p25, p75, p95 }) => ({
		option,
		outer: outline(p5, p95),
		inner: option.leading ? outline(p25, p75) : null
	}));
}
