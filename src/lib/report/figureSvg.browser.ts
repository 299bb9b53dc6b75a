import { flushSync, mount, unmount } from 'svelte';
import type { Figure } from '#lib/analysis/figures.ts';
import FigureChart from '#lib/charts/FigureChart.svelte';
import { withoutMarkers } from './markers.ts';

/** A figure as SVG, `width` px wide, rendered apart from the page. */
export function figureSvg(figure: Figure, width: number): string {
	const target = document.createElement('div');
	const chart = mount(FigureChart, { target, props: { figure, width } });
	flushSync();
	const svg = target.querySelector('svg')?.outerHTML ?? '';
	void unmount(chart);
	return withoutMarkers(svg);
}
