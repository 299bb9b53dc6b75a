import { expect, test, type Page } from '@playwright/test';
import { complaints, field, openPage, row, verdict, watchForTrouble } from './planner.ts';

/** Brings every section into view, so that all of each is there. */
async function seeAll(page: Page): Promise<void> {
	for (const section of await page.locator('main > section').all()) {
		for (const block of ['start', 'end'] as const)
			await section.evaluate(
				(element, at) => element.scrollIntoView({ behavior: 'instant', block: at }),
				block
			);
		await expect(section.getByText('It is computed as it comes into view.')).toHaveCount(0);
		await expect(section.getByText('Loading …')).toHaveCount(0);
		for (const figure of await section.locator('figure .drawing').all())
			await expect(figure.getByRole('img').first()).toBeAttached();
	}
	await expect(page.getByText(/of 16,384 futures/u).first()).toBeAttached({ timeout: 20_000 });
	await expect(page.locator('#what-if progress')).toHaveCount(0, { timeout: 20_000 });
	// Back to where the bar at the top covers nothing.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

const screens = [
	{ name: 'light', colorScheme: 'light', width: 1440, height: 900 },
	{ name: 'dark', colorScheme: 'dark', width: 1440, height: 900 },
	{ name: 'on a phone', colorScheme: 'light', width: 390, height: 844 }
] as const;

for (const { name, colorScheme, width, height } of screens) {
	test.describe(name, () => {
		test.use({ colorScheme, viewport: { width, height } });

		test('nobody is kept out, and nothing hangs over the edge', async ({ page }) => {
			const trouble = watchForTrouble(page);
			await openPage(page);
			await seeAll(page);
			expect(await complaints(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
			expect(trouble).toEqual([]);
		});
	});
}

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('nobody is kept out of the presentation', async ({ page }) => {
			await openPage(page);
			await page.getByRole('button', { name: 'Present' }).click();
			const stage = page.getByRole('dialog');
			for (const screen of [1, 2, 3, 4]) {
				await page.keyboard.press(`${screen}`);
				expect(await complaints(page, 'dialog[open]'), `screen ${screen}`).toEqual([]);
			}
			await page.keyboard.press('Escape');
			await expect(stage).toBeHidden();
		});
	});

for (const width of [1440, 1280])
	test(`no field hides a part of its number at ${width} pixels`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await openPage(page);
		const fields = page.getByRole('complementary', { name: 'Inputs' }).locator('input[inputmode=decimal]');
		await expect(field(page, 'Price of added cooling')).toHaveValue('4,500');
		const hidden = await fields.evaluateAll((inputs) =>
			inputs
				.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
				.map((input) => input.getAttribute('aria-label'))
		);
		expect(hidden).toEqual([]);
	});

test('the theme follows the system until one is chosen, which then holds', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await openPage(page);
	const background = (): Promise<string> =>
		page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const light = await background();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await background();
	expect(dark).not.toBe(light);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.getByRole('button', { name: 'Theme', exact: true }).click();
	await page.getByRole('button', { name: 'Dark' }).click();
	expect(await background()).toBe(dark);
	await page.reload();
	expect(await background()).toBe(dark);
});

test('a planner can plan with the keys alone', async ({ page }) => {
	await openPage(page);
	const before = await row(page, 'Rack units');
	await page.keyboard.press('/');
	await page.keyboard.type('workload growth');
	const growth = field(page, 'Workload growth');
	for (let presses = 0; presses < 8; presses += 1) {
		if (await growth.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(growth).toBeFocused();
	const start = Number(await growth.inputValue());
	await page.keyboard.press('Shift+ArrowUp');
	await expect(growth).toHaveValue(String(start + 10));
	await page.keyboard.press('ArrowDown');
	await expect(growth).toHaveValue(String(start + 9));
	await expect.poll(() => row(page, 'Rack units')).not.toEqual(before);
	await page.keyboard.press('Control+z');
	await expect(growth).toHaveValue(String(start));
	expect(await row(page, 'Rack units')).toEqual(before);
	await page.keyboard.press('Control+Shift+z');
	await expect(growth).toHaveValue(String(start + 9));

	await verdict(page).click();
	await page.keyboard.press('[');
	await expect(page.getByRole('table', { name: /options in year 4/ })).toBeVisible();
});

test('a screen reader hears the verdict after a pause, once', async ({ page }) => {
	await openPage(page);
	const announcer = page.getByTestId('announcer');
	await expect(announcer).toBeEmpty();
	await field(page, 'VMs today').fill('4000');
	await expect(announcer).not.toBeEmpty();
	await expect(announcer).toHaveText(await verdict(page).innerText());
});

test('on a phone the inputs come up as a sheet that keeps the verdict in view', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openPage(page);
	const before = await row(page, 'Rack units');
	await page.getByRole('button', { name: /^Inputs, \d+ changed/ }).click();
	const sheet = page.getByRole('dialog', { name: 'Inputs' });
	await expect(sheet).toBeVisible();
	await sheet.getByRole('textbox', { name: 'VMs today' }).fill('4000');
	expect(await complaints(page, 'dialog')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	expect(await row(page, 'Rack units')).not.toEqual(before);
});
