import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openPage, watchForTrouble, verdict } from './planner.ts';

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

test('a presentation fits the window, and what is slid there is not kept', async ({ page }) => {
	await openPage(page);
	const said = await verdict(page).innerText();
	await page.setViewportSize({ width: 1280, height: 720 });
	await page.keyboard.press('p');
	const stage = page.getByRole('dialog', { name: 'Presentation' });
	const screen = stage.getByRole('region', { name: 'Screen 1 of 6' });
	await expect(screen).toBeVisible();
	for (const [width, height] of [
		[1280, 720],
		[1920, 1080],
		[1024, 900]
	] as const) {
		await page.setViewportSize({ width, height });
		const high = (width * 9) / 16;
		await expect
			.poll(async () => {
				const box = await screen.boundingBox();
				return box && [box.x, box.y, box.width, box.height].map(Math.round);
			})
			.toEqual([0, Math.round((height - high) / 2), width, high]);
	}
	await page.keyboard.press('ArrowRight');
	await expect(stage.getByRole('heading', { level: 1 })).toHaveText(said);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowUp');
	await expect(stage.getByRole('heading', { level: 1 })).not.toHaveText(said);
	await page.keyboard.press('Escape');
	await expect(verdict(page)).toHaveText(said);
});
