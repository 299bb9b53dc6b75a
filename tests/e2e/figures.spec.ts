import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openPage, watchForTrouble } from './planner.ts';

test('a point of a line, a part of a bar and the racks of an option open their explanation', async ({
	page
}) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	await page.mouse.move(300, 300);
	const panel = page.getByRole('complementary', { name: 'Explanation' });

	const years = page
		.locator('#overview')
		.getByRole('slider', { name: /^Year by year/ })
		.first();
	await years.focus();
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await years.press(key);
	await expect(years).toHaveAttribute('aria-valuetext', /^Year 2: /);
	await years.press('e');
	await expect(panel).toContainText('Cost, net present value');
	await page.keyboard.press('Escape');

	const parts = page.locator('#cost').getByRole('slider', { name: /^Part by part/ });
	await parts.focus();
	await parts.press('ArrowDown');
	await parts.press('Enter');
	await expect(panel).toContainText('Servers and racks, present value');
	await page.keyboard.press('Escape');

	const racks = page
		.locator('#racks')
		.getByRole('slider', { name: /^Option by option/ })
		.first();
	await racks.scrollIntoViewIfNeeded();
	const { height = 0 } = (await racks.boundingBox()) ?? {};
	await racks.click({ position: { x: 60, y: height / 2 } });
	await expect(panel).toContainText('Racks');
	expect(trouble).toEqual([]);
});

test('a figure is saved as a picture of twice its size', async ({ page }) => {
	await openPage(page);
	const saving = page.waitForEvent('download');
	await page
		.getByRole('button', { name: /^PNG of/ })
		.first()
		.click();
	const picture = await saving;
	expect(picture.suggestedFilename()).toBe('cumulative-cost.png');
	const bytes = readFileSync(await picture.path());
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
	const figure = page.locator('figure').first().locator('svg[role=img]').first();
	const { width = 0, height = 0 } = (await figure.boundingBox()) ?? {};
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
});
