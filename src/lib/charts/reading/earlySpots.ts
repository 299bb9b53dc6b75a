import type { ElevationFigure, LineFigure, StackFigure } from '#lib/analysis/figures.ts';
import { sharedArea, type Box, type Point } from '../boxes.ts';
import { layOutLines } from '../lineLayout.ts';
import { nameOf } from '../look.ts';
import { layOutRacks } from '../rackLayout.ts';
import { layOutStack } from '../stackLayout.ts';
import { curveSpots } from './curveSpots.ts';
import { leastOf, type Spot, type Spots } from './spots.ts';

/** A line chart, read year by year. */
export function lineSpots(figure: LineFigure, width: number): Spots {
	const { plot, x, y } = layOutLines(figure, width);
	return curveSpots(
		figure.lines.map(({ option, values, endLabel, quantity }) => ({
			option,
			values,
			endLabel,
			ref: (step) => ({ quantity, option: option.id, year: figure.years[step] ?? 0 })
		})),
		{
			manner: 'Year by year',
			noun: 'year',
			area: plot,
			x: (step) => x(figure.years[step] ?? 0),
			y,
			steps: figure.years.length,
			title: (step) => `Year ${figure.years[step]}`
		}
	);
}

/** Stacked bars, read part by part, and bar by bar downwards. */
export function stackSpots(figure: StackFigure, width: number): Spots {
	const layout = layOutStack(figure, width);
	const { year } = figure;
	const parts = layout.bars.flatMap((bar, row) =>
		bar.parts.map(({ box, category }) => ({ box, category, row }))
	);
	const at = (column: number, row: number) =>
		parts.find((part) => part.category === column && part.row === row);
	const spot = (column: number, row: number): Spot | null => {
		const part = at(column, row);
		const bar = figure.bars[row];
		const given = bar?.parts[column];
		if (!part || !bar || !given) return null;
		const label = figure.categories[column]?.label ?? '';
		return {
			at: { x: part.box.x + part.box.width / 2, y: part.box.y + part.box.height + 8 },
			title: nameOf(bar.option),
			lines: [
				{ option: null, name: label, text: given.shown, isChosen: true },
				{ option: null, name: 'Total', text: bar.shownTotal, isChosen: false }
			],
			spoken: `${nameOf(bar.option)}: ${label} ${given.shown} of ${bar.shownTotal}`,
			ref: year === undefined ? null : { quantity: given.quantity, option: bar.option.id, year },
			rule: null,
			box: part.box,
			dots: []
		};
	};
	return {
		manner: 'Part by part',
		noun: 'part',
		area: layout.plot,
		columns: figure.categories.length,
		rows: figure.bars.length,
		start: { column: parts[0]?.category ?? 0, row: parts[0]?.row ?? 0 },
		spot,
		nearest: (point) =>
			nearestBox(
				parts.map(({ box, category, row }) => ({ box, column: category, row })),
				point
			)
	};
}

/** A rack elevation, read option by option. */
export function rackSpots(figure: ElevationFigure, width: number): Spots {
	const layout = layOutRacks(figure, width);
	const boxes = layout.groups.map(({ racks, x, width: wide }): Box => {
		const first = racks[0]?.box ?? { x, y: 0, width: wide, height: 0 };
		const last = racks.at(-1)?.box ?? first;
		return {
			x: first.x - 3,
			y: first.y - 3,
			width: last.x + last.width - first.x + 6,
			height: first.height + 6
		};
	});
	const spot = (column: number): Spot | null => {
		const given = figure.options[column];
		const box = boxes[column];
		if (!given || !box) return null;
		const said = [...given.lines, ...given.full];
		return {
			at: { x: box.x + box.width / 2, y: box.y + 12 },
			title: nameOf(given.option),
			lines: said.map((name) => ({ option: null, name, text: '', isChosen: false })),
			spoken: `${nameOf(given.option)}: ${said.join(', ')}`,
			ref: given.ref ?? null,
			rule: null,
			box,
			dots: []
		};
	};
	return {
		manner: 'Option by option',
		noun: 'option',
		area: { x: 0, y: 0, width, height: layout.height },
		columns: figure.options.length,
		rows: 1,
		start: { column: 0, row: 0 },
		spot,
		nearest: (point) =>
			nearestBox(
				boxes.map((box, column) => ({ box, column, row: 0 })),
				point
			)
	};
}

/** The place whose box lies at the point, else the nearest within reach of a finger. */
export function nearestBox<P extends { readonly box: Box; readonly column: number; readonly row: number }>(
	places: readonly P[],
	point: Point
): { column: number; row: number } | null {
	const distance = ({ box }: P): number =>
		sharedArea(box, { ...point, width: 0.01, height: 0.01 }) > 0
			? 0
			: Math.hypot(
					Math.max(box.x - point.x, 0, point.x - box.x - box.width),
					Math.max(box.y - point.y, 0, point.y - box.y - box.height)
				);
	const distances = places.map(distance);
	const best = leastOf(distances);
	const place = places[best];
	return place && (distances[best] ?? Infinity) <= 24 ? { column: place.column, row: place.row } : null;
}
