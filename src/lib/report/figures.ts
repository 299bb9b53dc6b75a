import type { Figure } from '#lib/analysis/figures.ts';
import type { DrawnFigures } from './document.ts';
import { figuresOf, isPaired, type ReportMatter } from './matter.ts';
import { figureWidth, type Paper } from './paper.ts';

/**
 * Draws every figure of a report for a paper with the given renderer, by the figure's id. `pause` is awaited between two figures, so
 * that a page stays at hand while many are drawn.
 */
export async function figureSvgs(
	matter: ReportMatter,
	paper: Paper,
	draw: (figure: Figure, width: number) => string,
	pause?: (drawn: number, of: number) => Promise<void>
): Promise<DrawnFigures> {
	const figures = figuresOf(matter);
	const drawn: Record<string, string> = {};
	for (const [place, figure] of figures.entries()) {
		drawn[figure.id] = draw(figure, figureWidth(paper, isPaired(matter, figure)));
		await pause?.(place + 1, figures.length);
	}
	return drawn;
}
