import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { readPlan } from '#lib/file/read.ts';
import { matterOf } from '#lib/report/matter.ts';
import { readPng, shareOfDifference } from './png.ts';
import { isInstalled, withFile } from './programs.ts';
import { documentOf, editionOf, pdfOf } from './writing.ts';

/** Where the pictures stand that pages are compared with. `PICTURES=new` writes them anew, to be looked at before they are kept. */
const folder = new URL('./pictures/', import.meta.url);
const isRewriting = process.env['PICTURES'] === 'new';
const resolution = 40;

/** Key pages of the example Today: cover, summary, comparison, and the spread of large servers. */
const pages = { cover: 1, summary: 2, comparison: 4, spread: 12 };

if (isInstalled('pdftoppm')) {
	const drawn = new Map<string, Buffer>();

	beforeAll(async () => {
		const example = new URL('../../static/examples/today.json', import.meta.url);
		const plan = readPlan(readFileSync(example, 'utf8'));
		if (!plan.ok) throw new Error('The example is no plan.');
		const sections = ['asked', 'comparison', 'options'] as const;
		const edition = { ...editionOf(), sections };
		const bytes = await pdfOf(await documentOf(matterOf(compare(plan.plan, 5)), edition));
		withFile(bytes, (file) => {
			for (const [name, page] of Object.entries(pages)) {
				const picture = file.replace('.pdf', `-${name}`);
				const range = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
				spawnSync('pdftoppm', ['-png', '-r', `${resolution}`, ...range, file, picture]);
				drawn.set(name, readFileSync(`${picture}.png`));
			}
		});
	}, 90_000);

	test.each(Object.keys(pages))('the page with the %s looks as it did', (name) => {
		const now = drawn.get(name);
		const file = new URL(`${name}.png`, folder);
		if (!now) throw new Error(`The page with the ${name} was not drawn.`);
		if (isRewriting) {
			mkdirSync(folder, { recursive: true });
			writeFileSync(file, now);
		}
		const [kept, seen] = [readPng(readFileSync(file)), readPng(now)];
		expect([seen.width, seen.height]).toEqual([kept.width, kept.height]);
		// Renderers differ in how they smooth edges; what moved or went missing changes whole areas.
		expect(shareOfDifference(kept, seen)).toBeLessThan(0.02);
	});

	test('a page that is another differs by far more than is allowed', () => {
		const [one, other] = ['summary', 'comparison'].map((name) => readPng(drawn.get(name)!));
		expect(shareOfDifference(one!, other!)).toBeGreaterThan(0.06);
	});
}
