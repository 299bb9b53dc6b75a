import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { noisePng } from '../report/pictures.ts';
import { plain, readPdf } from '../report/reading.ts';
import { choose, openPage, report, reportDialog, row, verdict, watchForTrouble } from './planner.ts';

test('from the first visit a report takes three presses, and nothing of it is loaded before', async ({
	page
}) => {
	const trouble = watchForTrouble(page);
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (/\.(?:js|ttf)$/u.test(new URL(request.url()).pathname)) scripts.push(request.url());
	});
	await openPage(page);
	const before = scripts.length;
	// Export, PDF report, Enter.
	const saved = await report(page);
	expect(saved.suggestedFilename()).toMatch(/\.pdf$/u);
	expect(scripts.length).toBeGreaterThan(before);
	expect(scripts.slice(0, before).filter((url) => /\.ttf$|report/u.test(url))).toEqual([]);
	const read = await readPdf(new Uint8Array(await readFile(await saved.path())));
	expect(read.texts.join(' ')).toContain(plain(await verdict(page).innerText()));
	expect(read.texts[1]).toMatch(/How sure: .* of 16,384 futures/u);
	await expect(page.getByRole('dialog')).toBeHidden();
	expect(trouble).toEqual([]);
});

test('the report says for whom it is, under their logo, on their paper, with the parts that were chosen', async ({
	page
}) => {
	await openPage(page);
	const dialog = await reportDialog(page);
	expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);
	await dialog.getByRole('textbox', { name: 'Prepared for' }).fill('Halden Engineering');
	await dialog.getByRole('textbox', { name: 'Version' }).fill('draft 2');
	await dialog.getByRole('textbox', { name: 'Confidentiality' }).fill('Board only');
	const logo = dialog.getByLabel('Customer’s logo');
	await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
	await expect(dialog).toContainText('The logo file is no PNG or JPEG picture.');
	await logo.setInputFiles({
		name: 'logo.png',
		mimeType: 'image/png',
		buffer: Buffer.from(noisePng(40, 20))
	});
	await expect(dialog).toContainText('logo.png, 40 × 20 pixels');
	await dialog.getByRole('radio', { name: 'Letter' }).check();
	for (const part of ['A spread for each option', /^Appendix/u])
		for (const box of await dialog.getByRole('checkbox', { name: part }).all()) await box.uncheck();
	const waiting = page.waitForEvent('download', { timeout: 25_000 });
	await dialog.getByRole('button', { name: 'Write the report' }).click();
	const read = await readPdf(new Uint8Array(await readFile(await (await waiting).path())));
	expect(read.size).toEqual([612, 792]);
	expect(read.imagesDrawn).toBe(1);
	expect(read.texts[0]).toContain('Halden Engineering');
	expect(read.texts[1]).toContain('Board only, version draft 2');
	const parts = read.outline.map(({ title }) => title);
	expect(parts).toContain('Sensitivity and break-even');
	expect(parts.filter((title) => title.startsWith('Appendix'))).toEqual([]);
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
