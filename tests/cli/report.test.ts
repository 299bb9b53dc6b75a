import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import type { ComparisonJson } from '#lib/analysis/comparisonJson.ts';
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

it('the same plan and date give the same bytes', async () => {
	const [one, two] = [`${folder}/one.pdf`, `${folder}/two.pdf`];
	await command('report', 'today', '--out', one, '--date', '2026-11-25', '--paper', 'letter');
	await command('report', 'today', '--out', two, '--date', '2026-11-25', '--paper', 'letter');
	expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
}, 60_000);

it.each([
	[['--paper', 'a5'], 'a4 or letter'],
	[['--date', '25.11.2026'], 'write it as 2026-11-25']
])('refuses %j', async (extra, message) => {
	const { code, err } = await command('report', 'today', '--out', `${folder}/never.pdf`, ...extra);
	expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('says so where the file cannot be written', async () => {
	const { code, err } = await command('report', 'today', '--out', `${folder}/no/such/folder.pdf`);
	expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
}, 60_000);
