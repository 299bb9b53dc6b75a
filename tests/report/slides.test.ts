import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#lib/analysis/compare.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { read } from '#lib/analysis/reading.ts';
import { writeSlides } from '#lib/report/slides/slides.ts';
import { exampleNames, examplePlan } from '../examples/reading.ts';

const edition = { date: '2026-11-25', planId: 'UO-TEST-0001' };

/** The parts of a deck by their name in the file, as text. */
async function partsOf(comparison: Comparison): Promise<Map<string, string>> {
	const files = unzipSync(await writeSlides(comparison, edition));
	return new Map(
		Object.entries(files)
			.filter(([name]) => /\.(xml|rels)$/u.test(name))
			.map(([name, bytes]) => [name, strFromU8(bytes)])
	);
}

/** All that a reader sees on the slides, in order. */
function textOf(parts: ReadonlyMap<string, string>): string {
	return [...parts]
		.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
		.map(([, xml]) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) => text).join('|'))
		.join('\n')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'");
}

const compared = (name: string): Comparison => {
	const plan = examplePlan(name);
	return comparisonOf(read(plan), plan.horizon);
};

describe('the slide deck', () => {
	it.each(exampleNames)('of “%s” says its verdict, its costs and that it is no offer', async (name) => {
		const comparison = compared(name);
		const parts = await partsOf(comparison);
		const text = textOf(parts);
		expect([...parts.values()].join('')).toContain('Estimate, not an offer');
		for (const { text: run } of comparison.verdict.runs) expect(text).toContain(run);
		for (const { text: cost } of comparison.rows.find(({ id }) => id === 'npv')?.cells ?? [])
			expect(text).toContain(cost);
		for (const { option } of comparison.options) expect(text).toContain(option.label);
		expect(text).toContain('What the numbers rest on');
	});

	it('holds charts whose numbers can be edited: each has its own small workbook, and the values of the figure', async () => {
		const comparison = compared('today');
		const parts = await partsOf(comparison);
		const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/u.test(name));
		expect(charts.length).toBeGreaterThanOrEqual(3);
		const rels = [...parts].filter(([name]) => /^ppt\/charts\/_rels\//u.test(name));
		expect(rels).toHaveLength(charts.length);
		for (const [, xml] of rels) expect(xml).toContain('embeddings/Microsoft_Excel_Worksheet');
		const drawn = charts.map(([, xml]) => xml).join('');
		for (const { values } of comparison.figures.cumulativeCost.lines)
			for (const value of values) expect(drawn).toContain(`<c:v>${value}</c:v>`);
		for (const { parts: shares } of comparison.figures.breakdown.bars)
			for (const { value } of shares) if (value !== 0) expect(drawn).toContain(`<c:v>${value}</c:v>`);
	});

	it('holds tables that can be edited, with one column for each option', async () => {
		const parts = await partsOf(compared('today'));
		const table = [...parts.values()].find((xml) => xml.includes('<a:tbl>') && xml.includes('5-year cost'));
		expect(table?.match(/<a:gridCol /gu)).toHaveLength(6);
	});

	it('takes every name as text', async () => {
		const plan = examplePlan('usb-keys');
		const nasty = { ...plan, title: '<b>"A & B"</b>', customer: 'Zażółć & Σίσυφος <Ltd>' };
		const text = textOf(await partsOf(comparisonOf(read(nasty), plan.horizon)));
		expect(text).toContain('<b>"A & B"</b>');
		expect(text).toContain('Zażółć & Σίσυφος <Ltd>');
	});
});
