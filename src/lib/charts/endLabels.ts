import type { LineFigure, OptionRef } from '#lib/analysis/figures.ts';
import { px, type Box, type Point } from './boxes.ts';
import type { DrawnLine } from './lineLayout.ts';
import { nameOf } from './look.ts';
import { moveApart } from './moveApart.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

const size = 13;
const leading = 15;

/** The value and name of an option where its line ends. */
export interface EndLabel {
	readonly option: OptionRef;
	readonly value: string;
	/** The name's lines; the first stands beside the value. */
	readonly name: readonly string[];
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	readonly box: Box;
	/** From the line's end to a label that had to move; null when it stands right beside it. */
	readonly leader: readonly Point[] | null;
}

export interface LabelRoom {
	readonly width: number;
	readonly height: number;
}

const indentOf = (value: string): number => textWidth(`${value} `, size, 700);

const nameLines = (option: OptionRef, value: string, width: number): string[] =>
	wrapWords(nameOf(option), width, { size, weight: 600, lines: 2, indent: indentOf(value) });

/** Widest line of a label when its name is set within `most`. */
function widthOf(option: OptionRef, value: string, most: number): number {
	const [first = '', ...others] = nameLines(option, value, most);
	const widths = [
		indentOf(value) + textWidth(first, size, 600),
		...others.map((line) => textWidth(line, size, 600))
	];
	return Math.max(...widths);
}

/** Room at the right for the labels: as much as they need, at most about a third of the chart. */
export function endLabelRoom(figure: LineFigure, width: number): LabelRoom {
	const most = Math.max(96, width * 0.34);
	const widths = figure.lines.map(({ option, endLabel }) => widthOf(option, endLabel, most));
	const tallest = Math.max(
		1,
		...figure.lines.map(({ option, endLabel }) => nameLines(option, endLabel, most).length)
	);
	return { width: Math.ceil(Math.min(most, Math.max(0, ...widths))) + 2, height: tallest * leading };
}

/** Labels beside the lines' ends, moved apart until none touches another. */
export function placeEndLabels(
	figure: LineFigure,
	lines: readonly DrawnLine[],
	plot: Box,
	room: LabelRoom & { readonly x: number; readonly canvas: number }
): EndLabel[] {
	const right = plot.x + plot.width;
	const most = room.canvas - room.x;
	const wanted = lines
		.flatMap(({ option, points }, place) => {
			const end = points.findLast((point) => point !== null);
			const value = figure.lines[place]?.endLabel ?? '';
			return end ? [{ option, value, end, name: nameLines(option, value, most) }] : [];
		})
		.sort((a, b) => a.end.y - b.end.y);
	const centres = moveApart(
		wanted.map(({ end, name }) => ({ wants: end.y, needs: name.length * leading })),
		plot.y - 10,
		plot.y + plot.height + 8
	);
	return wanted.map(({ option, value, end, name }, place) => {
		const centre = centres[place]!;
		const height = name.length * leading;
		const top = centre - height / 2;
		const isMoved = Math.abs(centre - end.y) > 2 || end.x < right - 1;
		const elbow = (room.x - right) / 2 - 3;
		return {
			option,
			value,
			name,
			x: px(room.x),
			y: px(top + 11.5),
			box: { x: room.x, y: top, width: Math.min(most, widthOf(option, value, most)), height },
			leader: isMoved
				? [
						{ x: px(end.x + 7), y: end.y },
						{ x: px(Math.max(end.x + 7, right + elbow)), y: end.y },
						{ x: px(right + elbow + 5), y: px(centre) },
						{ x: px(room.x - 3), y: px(centre) }
					]
				: null
		};
	});
}
