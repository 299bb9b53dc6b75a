import type { Figure } from '#lib/analysis/figures.ts';
import type { DrawnFigures } from './document.ts';
import { figuresOf, isPaired, type ReportMatter } from './matter.ts';
import { figureWidth, type Paper } from './paper.ts';
import { allSettable } from './scripts.ts';

/**
 * Draws the figures of a report, all unless some are named, for a paper with the given renderer; by the figure's id. One is
 * asked for when the one before is there, so that a page that draws them answers in between.
 */
export async function figureSvgs(
	matter: ReportMatter,
	paper: Paper,
	draw: (figure: Figure, width: number) => string | Promise<string>,
	figures: readonly Figure[] = figuresOf(matter)
): Promise<DrawnFigures> {
	const drawn: Record<string, string> = {};
	for (const figure of figures)
		drawn[figure.id] = await draw(allSettable(figure), figureWidth(paper, isPaired(matter, figure)));
	return drawn;
}
