import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Figure } from '#lib/analysis/figures.ts';
import { readPlan } from '#lib/file/read.ts';
import type { Option, Plan } from '#lib/model/plan.ts';
import type { Edition } from '#lib/report/edition.ts';
import { figureSvgs } from '#lib/report/figures.ts';
import { readLogo } from '#lib/report/logo.ts';
import { figuresOf, matterOf } from '#lib/report/matter.ts';
import { expectPictured } from './pageStrip.ts';
import { noisePng } from './pictures.ts';
import { isInstalled } from './programs.ts';
import { plain, readPdf, type ReadPdf } from './reading.ts';
import { expectApart, expectCompared, expectSound, expectTagged, expectWithinMargins } from './soundness.ts';
import { documentOf, pdfOf } from './writing.ts';

const example = readPlan(readFileSync(new URL('../../static/examples/today.json', import.meta.url), 'utf8'));
if (!example.ok) throw new Error('The example is no plan.');

const words = 'Half-height blades with PCIe expansion units in a shared chassis, bought in two steps, ';
const labels = [
	words.repeat(3).slice(0, 200),
	'Vereinigte-Elektrizitätswerke-und-Rechenzentrumsbetriebsgesellschaft'.repeat(3).slice(0, 200),
	'刀片服务器与扩展单元'.repeat(20),
	'שרתי להב עם יחידות הרחבה',
	'خوادم نصلية مع وحدات توسعة',
	'Ελληνικοί και українські сервери'
];

const [kept, ...others] = example.plan.options;
/** Six options over ten years, each with a name that is hard to set. */
const plan: Plan = {
	...example.plan,
	title: '株式会社データセンター: 2号室の更新',
	customer: 'חברת החשמל בע"מ',
	author: `${words.repeat(3).slice(0, 200)}, شركة النور`,
	horizon: 10,
	options: [kept!, ...others, { ...others[0]!, id: 'more' }].map((option, place): Option => ({
		...option,
		label: labels[place] ?? ''
	}))
};

const reading = readLogo(noisePng(1310, 1310));
if (!reading.ok) throw new Error(reading.why);

const url = `https://planner.example/?plan=${'Ab3-_x'.repeat(250)}`;
const edition: Edition = {
	paper: 'letter',
	date: '2025-11-22',
	planId: 'UO-7F3K-29',
	fileName: 'room-2.json',
	version: 'draft 2',
	confidentiality: 'Confidential: for the board alone',
	logo: reading.logo,
	link: { url }
};

describe('a plan of six options over ten years with names that are hard to set', () => {
	let comparison: Comparison;
	let bytes: Uint8Array;
	let read: ReadPdf;
	let figures: number;

	beforeAll(async () => {
		comparison = compare(plan, plan.horizon);
		const matter = matterOf(comparison);
		figures = figuresOf(matter).length;
		bytes = await pdfOf(await documentOf(matter, edition));
		read = await readPdf(bytes);
	}, 90_000);

	test('gives a sound file', () => expectSound(bytes));
	test('describes charts, the cover’s racks, logo and code', () => expectTagged(read, figures + 3));
	test('shows every number of the comparison as it is', () => expectCompared(read, comparison));
	test('keeps all words within the margins', () => expectWithinMargins(read, 'letter'));
	test('sets no words on others', () => expectApart(read));
	if (isInstalled('pdftoppm')) test('looks as it did, page by page', () => expectPictured(bytes, 'stress'));
	test('has one picture of pixels, the logo', () => expect(read.imagesDrawn).toBe(1));

	test('writes Chinese and Japanese as they are', () => {
		expect(read.texts[0]?.replace(/\s/gu, '')).toContain('株式会社データセンター');
		expect(read.texts.join('').replace(/\s/gu, '')).toContain('刀片服务器与扩展单元');
	});

	test('says of Hebrew and Arabic that they are left out, and keeps them in the file’s own title', () => {
		expect(read.texts[0]).toContain('[Hebrew]');
		expect(read.texts[0]).toContain('Hebrew and Arabic letters cannot be set in this report');
		expect(read.texts.join(' ')).not.toMatch(/[\u0590-\u06ff□]/u);
		expect(read.title).toContain('חברת החשמל');
	});

	test('leaves out in its charts, before they are set in lines, what it cannot set', async () => {
		const asked: Figure[] = [];
		await figureSvgs(matterOf(comparison), 'letter', (figure) => {
			asked.push(figure);
			return '';
		});
		expect(JSON.stringify(asked)).toContain('[Hebrew]');
		expect(JSON.stringify(asked)).not.toMatch(/[\u0590-\u06ff]/u);
	});

	test('carries a link that opens the plan, and says what it holds', () => {
		expect(read.links).toEqual([url]);
		const last = read.texts.at(-1) ?? '';
		expect(last).toContain('Open plan UO-7F3K-29 in the app');
		expect(last).toContain('hold the whole plan, but not the logo');
	});

	test('says on each page but the cover how far it may go round', () => {
		for (const text of read.texts.slice(1)) {
			expect(plain(text)).toContain('Confidential: for the board alone, version draft 2');
		}
	});
});
