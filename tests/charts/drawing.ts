import { render } from 'svelte/server';
import type { Figure } from '#lib/analysis/figures.ts';
import FigureChart from '#lib/charts/FigureChart.svelte';

/** One element of a drawing, with what its attributes say. */
export interface Drawn {
	readonly tag: string;
	readonly text: string;
	readonly of: (attribute: string) => string;
	readonly number: (attribute: string) => number;
}

/** The SVG of a figure as text, without Svelte's markers. */
export const svgOf = (figure: Figure, width: number): string =>
	render(FigureChart, { props: { figure, width } }).body.replace(/<!--.*?-->/gsu, '');

const unescape = (text: string): string =>
	text
		.replace(/&lt;/gu, '<')
		.replace(/&gt;/gu, '>')
		.replace(/&quot;/gu, '"')
		.replace(/&amp;/gu, '&');

/** All elements with a tag, in drawing order; the text of a `<text>` is joined over its spans. */
export function elements(svg: string, tag: string): Drawn[] {
	const pattern = new RegExp(`<${tag}\\b([^>]*?)(?:/>|>(.*?)</${tag}>)`, 'gsu');
	return [...svg.matchAll(pattern)].map(([, attributes = '', inner = '']) => {
		const of = (attribute: string): string =>
			unescape(new RegExp(`(?:^|\\s)${attribute}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '');
		return {
			tag,
			text: unescape(inner.replace(/<[^>]*>/gu, '')),
			of,
			number: (attribute) => Number.parseFloat(of(attribute))
		};
	});
}

/** The points of a path made of straight pieces. */
export const pointsOf = (path: string): { x: number; y: number }[] =>
	[...path.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
