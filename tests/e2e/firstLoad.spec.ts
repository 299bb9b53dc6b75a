import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { field, row } from './planner.ts';

/** Bytes, gzip. */
const most = 90_000;

test('the first load takes at most 90 kB of JavaScript; what computes comes with the first touch', async ({
	page
}) => {
	const scripts: Promise<number>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') {
			scripts.push(
				response
					.body()
					.catch(() => Buffer.alloc(0))
					.then((body) => gzipSync(body).length)
			);
		}
	});
	const loaded = async (): Promise<number> =>
		(await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	await page.goto('./');
	await page.waitForLoadState('networkidle');
	const first = await loaded();
	expect(first).toBeGreaterThan(10_000);
	expect(first).toBeLessThanOrEqual(most);

	await page.mouse.move(200, 300);
	await page.mouse.move(220, 310);
	await expect.poll(loaded).toBeGreaterThan(most);
});

test('the very first thing typed counts, before anything that computes is there', async ({ page }) => {
	await page.goto('./');
	await page.locator('[data-ready=true]').waitFor();
	const before = await row(page, 'Hosts');
	await field(page, 'VMs today').fill('4000');
	await expect.poll(() => row(page, 'Hosts')).not.toEqual(before);
	await expect(field(page, 'VMs today')).toHaveValue('4000');
});

test('the page asks for no script before it is painted', async ({ page, request }) => {
	const built = await (await request.get('./')).text();
	expect(built).not.toContain('rel="modulepreload"');
	expect(built.match(/<script src=/gu)).toHaveLength(1);
	await page.goto('./');
	await expect(page.locator('link[rel=modulepreload]').first()).toBeAttached();
});

test('the drawings stand in the page as built, and are drawn anew for the width at which they are seen', async ({
	page
}) => {
	const drawing = page.getByRole('img', { name: /Cumulative cost/u });
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('./');
	await page.locator('[data-ready=true]').waitFor();
	await expect(drawing).toHaveAttribute('width', '512');
	await page.setViewportSize({ width: 390, height: 844 });
	await drawing.evaluate((svg) => svg.scrollIntoView());
	await expect(drawing).toHaveAttribute('width', '358');
});
