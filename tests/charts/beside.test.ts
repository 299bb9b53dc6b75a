import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ChartTip from '#lib/charts/ChartTip.svelte';
import FigureTable from '#lib/charts/FigureTable.svelte';
import OptionGlyph from '#lib/charts/OptionGlyph.svelte';
import { elements } from './drawing.ts';
import { asIs, cumulativeCost, expansion, large, sixth } from './examples.ts';

const plain = (body: string): string => body.replace(/<!--.*?-->/gsu, '');

describe('the table behind a figure', () => {
	const html = plain(render(FigureTable, { props: { figure: cumulativeCost } }).body);

	test('is named by the finding and has a head for each column and row', () => {
		expect(elements(html, 'caption')[0]?.text).toBe('The refresh pays for itself in 16 months');
		const heads = elements(html, 'th');
		expect(heads.filter((head) => head.of('scope') === 'col').map(({ text }) => text)[1]).toBe(
			'Year 0 USD million'
		);
		expect(heads.filter((head) => head.of('scope') === 'row').map(({ text }) => text)).toEqual([
			'As is',
			'Large servers',
			'1U servers',
			'Blades',
			'Blades + expansion'
		]);
	});

	test('shows every number as the figure gives it', () => {
		const given = cumulativeCost.table.rows.flatMap(([, ...numbers]) => numbers);
		expect(elements(html, 'td').map(({ text }) => text)).toEqual(given);
	});
});

describe('the glyph of an option', () => {
	const glyph = (option: typeof asIs): string => plain(render(OptionGlyph, { props: { option } }).body);

	test('is 14 px, in the option’s colour, and says nothing twice to a screen reader', () => {
		const [sheet] = elements(glyph(large), 'svg');
		expect([sheet?.of('width'), sheet?.of('height'), sheet?.of('aria-hidden')]).toEqual(['14', '14', 'true']);
		expect(elements(glyph(large), 'rect').map((rect) => rect.of('fill'))).toEqual(['var(--o-1)']);
	});

	test('is drawn like the hardware: old boxes outlined, a blade filled with an open bay beside it', () => {
		expect(elements(glyph(asIs), 'rect').map((rect) => rect.of('stroke'))).toEqual([
			'var(--o-0)',
			'var(--o-0)'
		]);
		const [blade, bay] = elements(glyph(expansion), 'rect');
		expect([blade?.of('fill'), bay?.of('fill'), bay?.of('stroke')]).toEqual([
			'var(--o-4)',
			'var(--c-paper)',
			'var(--o-4)'
		]);
	});

	test('of the sixth option is cut, so that it differs from the first of the same hardware without colour', () => {
		expect(elements(glyph(large), 'line')).toHaveLength(0);
		expect(elements(glyph(sixth), 'line')).toHaveLength(1);
	});
});

describe('reading a chart year by year', () => {
	test('starts without a tip, as a slider over the years beside the drawing', () => {
		const html = plain(render(ChartTip, { props: { figure: cumulativeCost, width: 512 } }).body);
		expect(html).toMatch(/role="slider"/u);
		expect(html).toContain('aria-valuemin="0"');
		expect(html).toContain('aria-valuemax="5"');
		expect(html).toContain('aria-valuetext="No year chosen"');
		expect(elements(html, 'strong')).toHaveLength(0);
		expect(elements(html, 'svg')[0]?.of('role')).toBe('img');
	});
});
