import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import type { ComparisonJson } from '#lib/analysis/comparisonJson.ts';
import { planText } from '#lib/file/link.ts';
import { readPlan } from '#lib/file/read.ts';
import { deflate } from '#lib/report/planLink.ts';
import { noisePng } from '../report/pictures.ts';
import { readPdf } from '../report/reading.ts';
import { command } from './console.ts';

const folder = mkdtempSync(`${tmpdir()}/report-`);
const plain = (text: string): string => text.replace(/\s+/g, ' ');

it.each(['today', 'article-2008'])(
	'report %s is a sound PDF of vectors and real text with the verdict of compare',
	async (name) => {
		const file = `${folder}/${name}.pdf`;
		const { code } = await command('report', name, '--out', file, '--date', '2026-11-25');
		expect(code).toBe(0);
		expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
			'No syntax or stream encoding errors'
		);
		expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(
			2
		);
		const text = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
		const { verdict } = JSON.parse((await command('compare', name, '--json')).out) as ComparisonJson;
		expect(text).toContain(plain(verdict.sentence));
		expect(text).toMatch(/Page 2 of \d+/);
	},
	60_000
);

it('the same plan, edition and date give the same bytes', async () => {
	const [one, two] = [`${folder}/one.pdf`, `${folder}/two.pdf`];
	const edition = ['--date', '2026-11-25', '--paper', 'letter', '--sections', 'asked'];
	await command('report', 'today', '--out', one, ...edition);
	await command('report', 'today', '--out', two, ...edition);
	expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
}, 60_000);

it('writes for whom, by whom, which version and how far it may go, with the logo and a link to the plan', async () => {
	const [file, logo] = [`${folder}/edition.pdf`, `${folder}/logo.png`];
	writeFileSync(logo, noisePng(40, 20));
	const { code, err } = await command(
		...['report', 'today', '--out', file, '--date', '2026-11-25', '--sections', 'asked'],
		...['--for', 'Halden 電力', '--by', 'Mara Lindqvist, Northgate', '--version', 'draft 2'],
		...['--confidentiality', 'Board only', '--logo', logo, '--link-base', 'https://planner.example/up/']
	);
	expect([code, err]).toEqual([0, '']);
	const text = plain(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
	for (const words of [
		'Halden 電力',
		'Mara Lindqvist',
		'draft 2',
		'Board only, version draft 2',
		'today.json'
	])
		expect(text).toContain(words);
	// A head of two lines, and the logo.
	expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n')).toHaveLength(3);
	const { links } = await readPdf(new Uint8Array(readFileSync(file)));
	expect(links).toHaveLength(1);
	const [page, fragment] = (links[0] ?? '').split('#');
	expect(page).toBe('https://planner.example/up/');
	const carried = await planText(`#${fragment}`, deflate);
	const plan = carried.ok ? readPlan(carried.text) : null;
	expect(plan?.ok && plan.plan.title).toBe('Room 2 refresh: 400 VMs on 80 ageing servers');
}, 60_000);

it('says what is wrong with a logo that is none', async () => {
	const [logo, missing] = [`${folder}/no-logo.png`, `${folder}/missing.png`];
	writeFileSync(logo, 'no picture');
	for (const [file, message] of [
		[logo, 'is no PNG or JPEG picture. Save the logo as PNG or JPEG'],
		[missing, 'there is no such file']
	] as const) {
		const { code, err } = await command('report', 'today', '--out', `${folder}/never.pdf`, '--logo', file);
		expect([code, err]).toEqual([1, expect.stringContaining(message)]);
	}
	expect(existsSync(`${folder}/never.pdf`)).toBe(false);
});

it.each([
	[['--paper', 'a5'], 'a4 or letter'],
	[['--date', '25.11.2026'], 'write it as 2026-11-25'],
	[['--sections', 'asked,prices'], '--sections has “prices”; it lists some of asked, comparison'],
	[['--link-base', 'planner.example'], 'it is the address of the app, such as https://example.org/']
])('refuses %j', async (extra, message) => {
	const { code, err } = await command('report', 'today', '--out', `${folder}/never.pdf`, ...extra);
	expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('says so where the file cannot be written', async () => {
	const out = `${folder}/no/such/folder.pdf`;
	const { code, err } = await command('report', 'today', '--out', out, '--sections', 'asked');
	expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
}, 60_000);
