import { render } from 'svelte/server';
import type { Figure } from '#lib/analysis/figures.ts';
import FigureChart from '#lib/charts/FigureChart.svelte';
import { withoutMarkers } from './markers.ts';

/** A figure as SVG, `width` px wide, rendered without a browser. */
export function figureSvg(figure: Figure, width: number): string {
	return withoutMarkers(render(FigureChart, { props: { figure, width } }).body);
}
