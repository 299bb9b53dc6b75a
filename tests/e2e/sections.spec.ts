import { expect, test, type Page } from '@playwright/test';
import { openPage } from './planner.ts';

/** How far the beginning of a section stands from the foot of the navigation above it, in pixels. */
async function distance(page: Page, section: string): Promise<number> {
	const navigation = await page.getByRole('navigation', { name: 'Sections' }).boundingBox();
	const { y = NaN } = (await page.locator(section).boundingBox()) ?? {};
	return y - (navigation?.y ?? NaN) - (navigation?.height ?? NaN);
}

/** The section is where it was sent to, and stays there once all that is loaded on the way has its place. */
async function expectArrived(page: Page, section: string): Promise<void> {
	await expect.poll(() => distance(page, section), { timeout: 10_000 }).toBeLessThan(24);
	await expect(page.locator(section).getByText('It is computed as it comes into view.')).toHaveCount(0);
	await page.waitForTimeout(1500);
	expect(await distance(page, section)).toBeGreaterThanOrEqual(0);
	expect(await distance(page, section)).toBeLessThan(24);
}

test('a section that is gone to is reached, whatever is still loaded above it', async ({ page }) => {
	await openPage(page);
	await page.getByRole('link', { name: 'What if' }).click();
	await expectArrived(page, '#what-if');
	await expect(page.getByRole('link', { name: 'What if' })).toHaveAttribute('aria-current', 'true');
	await page.getByRole('link', { name: 'Racks & slots' }).click();
	await expectArrived(page, '#racks');
});

test('the keys of the sections reach them too, and a reader who moves on is let go', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('5');
	await expectArrived(page, '#cost');
	await page.mouse.move(900, 500);
	await page.keyboard.press('2');
	await expect.poll(async () => Math.abs((await distance(page, '#racks')) - 12)).toBeLessThan(2);
	await expect(async () => {
		await page.mouse.wheel(0, 300);
		expect(await distance(page, '#racks')).toBeLessThan(-500);
	}).toPass();
	// What is laid out anew would bring a section that is still held back to its place.
	await page.setViewportSize({ width: 1340, height: 900 });
	await page.waitForTimeout(500);
	expect(await distance(page, '#racks')).toBeLessThan(-400);
});
