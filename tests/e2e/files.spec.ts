import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { choose, openPage, row, watchForTrouble } from './planner.ts';

test('the report is a PDF file, and nothing of it is loaded before it is asked for', async ({ page }) => {
	// The futures that the report tells of are drawn first; a busy machine takes its time over them.
	test.setTimeout(120_000);
	const trouble = watchForTrouble(page);
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (/\.(?:js|ttf)$/u.test(new URL(request.url()).pathname)) scripts.push(request.url());
	});
	await openPage(page);
	const before = scripts.length;
	const waiting = page.waitForEvent('download', { timeout: 90_000 });
	await choose(page, 'Export', /^PDF report/);
	const saved = await waiting;
	expect(saved.suggestedFilename()).toMatch(/\.pdf$/u);
	const bytes = await readFile(await saved.path());
	expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF');
	expect(scripts.length).toBeGreaterThan(before);
	expect(trouble).toEqual([]);
});

test('the comparison goes out as CSV with the numbers of the table', async ({ page }) => {
	await openPage(page);
	const units = (await row(page, 'Rack units')).map((cell) =>
		(/[\d,]+/u.exec(cell) ?? [''])[0].replaceAll(',', '')
	);
	const waiting = page.waitForEvent('download');
	await choose(page, 'Export', /^CSV of the comparison/);
	const text = await readFile(await (await waiting).path(), 'utf8');
	const line = text.split('\r\n').find((each) => each.startsWith('Rack units'));
	for (const unit of units) expect(line).toContain(unit);
});

test('behind each figure stand its table, its CSV and its drawing as a file', async ({ page }) => {
	await openPage(page);
	const figure = page.getByRole('figure').first();
	await figure.getByRole('button', { name: /^Table of/ }).click();
	await expect(figure.getByRole('table')).toBeVisible();

	const csv = page.waitForEvent('download');
	await figure.getByRole('button', { name: /^CSV of/ }).click();
	expect(await readFile(await (await csv).path(), 'utf8')).toMatch(/\d/u);

	const svg = page.waitForEvent('download');
	await figure.getByRole('button', { name: /^SVG of/ }).click();
	const drawing = await readFile(await (await svg).path(), 'utf8');
	expect(drawing).toContain('xmlns="http://www.w3.org/2000/svg"');
	expect(drawing).not.toContain('var(--');
	expect(drawing).toMatch(/fill="rgb/u);
});
