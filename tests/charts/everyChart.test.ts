import { describe, expect, test } from 'vitest';
import { textWidth } from '#lib/charts/textWidth.ts';
import { elements, svgOf } from './drawing.ts';
import { all } from './examples.ts';

const widths = [358, 512, 680, 1064];
const drawings = all.flatMap((figure) =>
	widths.map((width) => ({ name: `${figure.id} at ${width} px`, figure, width, svg: svgOf(figure, width) }))
);

describe.each(drawings)('$name', ({ figure, width, svg }) => {
	test('says its finding to those who cannot see it', () => {
		const [sheet] = elements(svg, 'svg');
		expect(sheet?.of('role')).toBe('img');
		expect(sheet?.of('aria-label')).toContain(figure.title);
		expect(sheet?.of('aria-label')).toContain(figure.subtitle.replace(/\.$/u, ''));
		expect(elements(svg, 'title').map(({ text }) => text)).toEqual([figure.title]);
	});

	test('is drawn for its real width, one px to a unit', () => {
		const [sheet] = elements(svg, 'svg');
		expect(sheet?.number('width')).toBe(width);
		expect(sheet?.of('viewBox')).toBe(`0 0 ${width} ${sheet?.of('height')}`);
	});

	test('has no letter under 11 px', () => {
		const sizes = elements(svg, 'text').map((text) => text.number('font-size'));
		expect(sizes.length).toBeGreaterThan(5);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
	});

	test('needs no style sheet: only presentation attributes, and no pattern or clip', () => {
		expect(svg).not.toMatch(/\s(?:class|style)=/u);
		const tags = new Set([...svg.matchAll(/<([a-z]+)/giu)].map(([, tag]) => tag));
		const drawable = new Set(['svg', 'title', 'g', 'path', 'line', 'rect', 'circle', 'text', 'tspan']);
		expect([...tags].filter((tag) => !drawable.has(tag ?? ''))).toEqual([]);
	});

	test('takes every colour from a token', () => {
		const painted = [...svg.matchAll(/\s(?:fill|stroke)="([^"]*)"/gu)].map(([, paint]) => paint ?? '');
		expect(painted.length).toBeGreaterThan(5);
		expect(painted.filter((paint) => paint !== 'none' && !/^var\(--[a-z0-9-]+\)$/u.test(paint))).toEqual([]);
		expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
	});

	test('keeps its words within the sheet', () => {
		const height = elements(svg, 'svg')[0]!.number('height');
		for (const text of elements(svg, 'text')) {
			const wide = textWidth(
				text.text,
				text.number('font-size'),
				text.of('font-weight') === '400' ? 400 : 600
			);
			const anchor = text.of('text-anchor');
			const from = text.number('x') - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0);
			expect.soft(from, text.text).toBeGreaterThanOrEqual(-1);
			expect.soft(from + wide, text.text).toBeLessThanOrEqual(width + 2);
			expect.soft(text.number('y'), text.text).toBeGreaterThan(9);
			expect.soft(text.number('y'), text.text).toBeLessThanOrEqual(height);
		}
	});
});
