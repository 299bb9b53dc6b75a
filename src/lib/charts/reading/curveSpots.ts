import { decimal } from '#lib/units/format.ts';
import type { CellRef, OptionRef } from '#lib/analysis/figures.ts';
import type { Box, Point } from '../boxes.ts';
import { nameOf } from '../look.ts';
import { leastOf, type Spot, type Spots } from './spots.ts';

/** One curve as it is read: a value at each step, where it is drawn, and what explains it. */
export interface ReadCurve {
	readonly option: OptionRef;
	readonly values: readonly (number | null)[];
	/** As the value is written at the line's end: other values get as many decimals. */
	readonly endLabel: string;
	readonly ref: (step: number) => CellRef | null;
	/** What a value says beside itself: how far the futures lie apart. */
	readonly beside?: (step: number) => string;
}

interface Course {
	readonly manner: string;
	readonly noun: string;
	readonly area: Box;
	readonly x: (step: number) => number;
	readonly y: (value: number) => number;
	readonly steps: number;
	readonly title: (step: number) => string;
}

/** End labels have at most two decimals, so three digits after a sign are thousands. */
const decimalsOf = (shown: string): number => /[.,](\d{1,2})$/u.exec(shown)?.[1]?.length ?? 0;

/** A value of a curve, written with as many decimals as at the line's end. */
export const shownValue = (value: number, endLabel: string): string => decimal(value, decimalsOf(endLabel));

/** Curves read step by step; up and down go from option to option, in the order in which the lines end. */
export function curveSpots(curves: readonly ReadCurve[], course: Course): Spots {
	const { area, x, y, steps, title } = course;
	const last = ({ values }: ReadCurve): number => values.findLast((value) => value !== null) ?? -Infinity;
	const ordered = [...curves].sort((a, b) => last(b) - last(a));
	const read = (step: number) =>
		ordered
			.map((curve, row) => ({ curve, row, value: curve.values[step] ?? null }))
			.flatMap(({ curve, row, value }) => (value === null ? [] : [{ curve, row, value }]));
	const spot = (column: number, row: number): Spot | null => {
		const there = read(column);
		const chosen = there.find((one) => one.row === row);
		if (!chosen) return null;
		const text = (one: (typeof there)[number]): string => shownValue(one.value, one.curve.endLabel);
		const wide = chosen.curve.beside?.(column) ?? '';
		const isInside = (value: number): boolean =>
			y(value) >= area.y - 8 && y(value) <= area.y + area.height + 8;
		const others = there.filter((one) => one !== chosen);
		return {
			at: { x: x(column), y: area.y },
			title: title(column),
			lines: [...there]
				.sort((a, b) => b.value - a.value)
				.map((one) => ({
					option: one.curve.option,
					name: nameOf(one.curve.option),
					text: one === chosen && wide !== '' ? `${text(one)} (${wide})` : text(one),
					isChosen: one === chosen
				})),
			spoken: [
				`${title(column)}: ${nameOf(chosen.curve.option)} ${text(chosen)}${wide === '' ? '' : `, ${wide}`}`,
				...others.map((one) => `${nameOf(one.curve.option)} ${text(one)}`)
			].join('; '),
			ref: chosen.curve.ref(column),
			rule: x(column),
			box: null,
			dots: there
				.filter(({ value }) => isInside(value))
				.map(({ curve, value }) => ({ option: curve.option, x: x(column), y: y(value) }))
		};
	};
	const firstIn = (column: number, at: Point | null): { column: number; row: number } | null => {
		const there = read(column);
		if (there.length === 0) return null;
		const place = at ? leastOf(there.map(({ value }) => Math.abs(y(value) - at.y))) : 0;
		return { column, row: there[place]!.row };
	};
	const leading = ordered.findIndex(({ option }) => option.leading);
	return {
		manner: course.manner,
		noun: course.noun,
		area,
		columns: steps,
		rows: ordered.length,
		start: spot(0, Math.max(0, leading))
			? { column: 0, row: Math.max(0, leading) }
			: (firstIn(0, null) ?? { column: 0, row: 0 }),
		spot,
		nearest: (at) =>
			firstIn(leastOf(Array.from({ length: steps }, (_, step) => Math.abs(x(step) - at.x))), at)
	};
}
