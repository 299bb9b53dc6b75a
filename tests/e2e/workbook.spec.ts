import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import readSheets from 'read-excel-file/node';
import { choose, openPage, verdict, watchForTrouble } from './planner.ts';

test('the workbook goes out with the verdict of the page, written beside the page', async ({ page }) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	const sentence = (await verdict(page).innerText()).replaceAll(/\s+/gu, ' ').trim();
	const waiting = page.waitForEvent('download');
	const working = page.waitForEvent('worker', (worker) => worker.url().includes('workbook'));
	await choose(page, 'Export', /^Workbook/);
	await working;
	const saved = await waiting;
	expect(saved.suggestedFilename()).toMatch(/\.xlsx$/u);
	const sheets = await readSheets(await readFile(await saved.path()));
	const [summary] = sheets;
	const words = summary?.data.flat().map((cell) => String(cell).replaceAll(/\s+/gu, ' ').trim());
	expect(words).toContain(sentence);
	expect(trouble).toEqual([]);
});
