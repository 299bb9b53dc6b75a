import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Figure } from '#lib/analysis/figures.ts';

/** Draws every figure of a comparison with the given renderer, by the figure's id. */
export function figureSvgs(
	{ figures }: Comparison,
	width: number,
	draw: (figure: Figure, width: number) => string
): Record<string, string> {
	const all: readonly Figure[] = Object.values(figures);
	return Object.fromEntries(all.map((figure) => [figure.id, draw(figure, width)]));
}
