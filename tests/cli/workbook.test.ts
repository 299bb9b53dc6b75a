import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import type { ComparisonJson } from '#lib/analysis/comparisonJson.ts';
import { openWorkbook } from '../report/workbookFile.ts';
import { command } from './console.ts';

const folder = mkdtempSync(`${tmpdir()}/workbook-`);

it('workbook writes an .xlsx that opens with the verdict of compare', async () => {
	const file = `${folder}/today.xlsx`;
	expect(await command('workbook', 'today', '--out', file, '--date', '2026-11-25')).toMatchObject({
		code: 0
	});
	const { sheets } = openWorkbook(readFileSync(file));
	const { verdict } = JSON.parse((await command('compare', 'today', '--json')).out) as ComparisonJson;
	const summary = [...sheets.get('Summary')!.values()].map(({ value }) => value);
	expect(summary).toContain(verdict.sentence);
	expect(summary).toContainEqual(expect.stringContaining('25 November 2026'));
}, 60_000);

it.each([
	[[], 'Say where the workbook goes'],
	[['--out', `${folder}/never.xlsx`, '--date', '25.11.2026'], 'write it as 2026-11-25'],
	[['--out', `${folder}/never.xlsx`, '--paper', 'a4'], '--paper']
])('refuses %j', async (extra, message) => {
	const { code, err } = await command('workbook', 'today', ...extra);
	expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('says so where the file cannot be written', async () => {
	const { code, err } = await command('workbook', 'today', '--out', `${folder}/no/such/folder.xlsx`);
	expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
}, 60_000);

it('writes the workbook of a plan in which nothing fits, and says so', async () => {
	const plan = new URL('./nothing-fits.json', import.meta.url).pathname;
	const { code, err } = await command('workbook', plan, '--out', `${folder}/nothing.xlsx`);
	expect([code, err]).toEqual([1, expect.stringContaining('No option fits')]);
	expect(openWorkbook(readFileSync(`${folder}/nothing.xlsx`)).sheets.has('Summary')).toBe(true);
}, 60_000);
