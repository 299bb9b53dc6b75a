import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { readPlan } from '#lib/file/read.ts';
import type { Edition } from '#lib/report/edition.ts';
import { figuresOf, matterOf } from '#lib/report/matter.ts';
import { expectPictured } from './pageStrip.ts';
import { isInstalled } from './programs.ts';
import { plain, readPdf, withRole, type ReadPdf } from './reading.ts';
import { expectApart, expectCompared, expectSound, expectTagged, expectWithinMargins } from './soundness.ts';
import { documentOf, editionOf, pdfOf } from './writing.ts';

const folder = new URL('../../static/examples/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));

/** The appendices of one plan are like those of another, and long: one example in full, the others without. */
const editionFor = (name: string): Edition => ({
	...editionOf(name === 'hyper-v' ? 'letter' : 'a4'),
	...(name === 'today' ? {} : { sections: ['asked', 'comparison', 'options', 'tables'] })
});

describe.each(names)('the report of %s', (name) => {
	let comparison: Comparison;
	let bytes: Uint8Array;
	let read: ReadPdf;
	let figures: number;

	beforeAll(async () => {
		const plan = readPlan(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
		if (!plan.ok) throw new Error(`${name} is no plan.`);
		comparison = compare(plan.plan, plan.plan.horizon);
		const matter = matterOf(comparison);
		figures = figuresOf(matter).length;
		bytes = await pdfOf(await documentOf(matter, editionFor(name)));
		read = await readPdf(bytes);
	}, 60_000);

	test('is a sound file', () => expectSound(bytes));
	test('describes each drawing, the cover’s racks too, and heads each table', () =>
		expectTagged(read, figures + 1));
	test('shows every number of the comparison as it is', () => expectCompared(read, comparison));
	test('keeps its words within the margins', () => expectWithinMargins(read, editionFor(name).paper));
	test('sets no words on others', () => expectApart(read));
	test('is drawn of vectors alone', () => expect(read.imagesDrawn).toBe(0));

	if (isInstalled('pdftoppm')) test('looks as it did, page by page', () => expectPictured(bytes, name));

	test('says the verdict, and has a spread for each option', () => {
		expect(read.texts[1]).toContain(plain(comparison.verdict.sentence));
		const headings = read.tags.flatMap((tree) => withRole(tree, 'H2')).map(({ text }) => text);
		for (const { option } of comparison.options) {
			expect(headings).toContain(plain(option.label));
			expect(headings).toContain(plain(`${option.label}: ports, licences and cost`));
		}
	});

	test('says how the plan is found again where no link was asked for', () => {
		const last = read.texts.slice(-2).join(' ');
		expect(last).toContain('Plan UO-7F3K-29: open the plan’s file in the app');
		expect(last).toContain('made without the address of a place where the plan opens');
	});
});
