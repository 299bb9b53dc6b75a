import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaints, field, openPage, verdict, watchForTrouble } from './planner.ts';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Explanation' });
const line = (panel: Locator, label: string): Locator =>
	panel.locator('[data-line]').filter({ hasText: new RegExp(`^\\s*${label}`, 'u') });
const tonsOf = (page: Page, option: number): Locator =>
	page.locator('[data-row=cooling] td button').nth(option);

test('tons of air conditioning open by keyboard, lead down to an assumption, and change the verdict there', async ({
	page
}) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	const concluded = await verdict(page).innerText();
	const tons = tonsOf(page, 2);
	const shown = (await tons.textContent()) ?? '';
	await tons.focus();
	await page.keyboard.press('Enter');
	const panel = panelOf(page);
	await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
	await expect(panel).toContainText('Follows from heat, cooling margin and spare cooling unit (N+1).');
	await expect(panel).toContainText('moves it most');
	await expect(panel).toContainText('Heat ÷ BTU/h per ton of cooling × (1 + Cooling margin)');
	await expect(panel).toContainText(`= ${shown}\u00a0tons`);
	await expect(panel).toContainText('within the room’s 16\u00a0tons');

	// Two levels down, and from there to a leaf, with the arrow keys alone.
	await line(panel, 'Heat').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(line(panel, 'Design heat')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(line(panel, 'Design heat')).toHaveAttribute('aria-expanded', 'true');
	for (let part = 0; part < 4; part += 1) await page.keyboard.press('ArrowDown');
	await expect(line(panel, 'Lights')).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(line(panel, 'Area of the room')).toBeFocused();

	await page.keyboard.press('e');
	const area = panel.getByRole('textbox', { name: 'Area of the room' });
	await expect(area).toBeFocused();
	await area.fill('20,000');
	await page.keyboard.press('Enter');
	await expect(verdict(page)).toContainText('but pass the room’s 16 tons of cooling');
	await expect(panel).toContainText('above the room’s 16\u00a0tons');
	await page.getByRole('button', { name: /^Undo: Area of the room to 20,000/ }).click();
	await expect(verdict(page)).toHaveText(concluded);
	// 70 m² ÷ 0.09290304 m² per ft².
	await expect(area).toHaveValue('753.474');

	await panel.getByRole('heading', { level: 2 }).focus();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(tons).toBeFocused();
	expect(trouble).toEqual([]);
});

test('nobody is kept out of the open panel, in light and in dark', async ({ page }) => {
	await openPage(page);
	await tonsOf(page, 1).press('e');
	const panel = panelOf(page);
	await line(panel, 'Heat').click();
	await expect(line(panel, 'Design heat')).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await complaints(page, 'aside[data-explanation]')).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the year, the option and the trail are turned within the panel', async ({ page }) => {
	await openPage(page);
	await tonsOf(page, 1).click();
	const panel = panelOf(page);
	await panel.getByRole('combobox', { name: 'Option' }).selectOption({ label: '1U servers' });
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('1U servers');
	await expect(panel).toContainText((await tonsOf(page, 2).textContent()) ?? '');
	await panel.getByRole('radio', { name: '0', exact: true }).check({ force: true });
	await expect(page).toHaveURL(/explain=coolingTons&option=small&year=0$/u);
	await panel.getByRole('button', { name: 'Cooling steps added' }).click();
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Cooling steps added');
	await panel.getByRole('button', { name: 'Back' }).click();
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Cooling needed');
	await panel.getByRole('button', { name: 'Close explanation' }).click();
	await expect(page).not.toHaveURL(/explain/u);
});

test('a link leads straight to an explanation, and to one that does not exist it says so', async ({
	page
}) => {
	await page.goto('./#explain=coolingTons&option=blades&year=3');
	const panel = panelOf(page);
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Cooling needed, Blades', {
		timeout: 20_000
	});
	await expect(panel.getByRole('radio', { name: '3', exact: true })).toBeChecked();
	await page.goto('./#explain=tonsOfAir');
	await expect(panel).toContainText('The model has no quantity “tonsOfAir”', { timeout: 20_000 });
});

test('the slots’ explanation says what decided and what lost', async ({ page }) => {
	await openPage(page);
	await page.locator('[data-row=nicPorts] td button').last().click();
	const panel = panelOf(page);
	await expect(panel.getByRole('heading', { name: /^What decided/ })).toBeVisible();
	await expect(panel.getByRole('img', { name: /^What stands in the slots/ })).toContainText(
		'X440p PCIe node'
	);
	await expect(panel).toContainText('4 of 4 NIC ports');
	await expect(panel).toContainText('No expansion unit: 0 of 1 graphics cards.');
});

test('on a phone the explanation is a sheet', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openPage(page);
	await tonsOf(page, 1).click();
	const sheet = page.getByRole('dialog', { name: 'Explanation' });
	await expect(sheet).toContainText('Made of');
	expect(await complaints(page, 'dialog[data-explanation]')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(tonsOf(page, 1)).toBeFocused();
});

test('an assumption is set where it is listed, and one click takes all changes back', async ({ page }) => {
	await openPage(page);
	await page.getByRole('link', { name: 'Sources' }).click();
	const sources = page.locator('#sources');
	await sources.getByRole('searchbox', { name: 'Find an assumption' }).fill('electricity tariff');
	await sources
		.getByRole('button', { name: /^Edit / })
		.first()
		.click();
	const box = sources.getByRole('textbox').first();
	await expect(box).toBeFocused();
	await box.fill('0.5');
	await page.keyboard.press('Enter');
	await sources.getByRole('searchbox', { name: 'Find an assumption' }).fill('');
	await sources.getByRole('radio', { name: 'Changed' }).check({ force: true });
	await sources.getByRole('button', { name: /^Reset these \d+$/ }).click();
	await expect(field(page, 'VMs today')).toHaveValue('400');
	await expect(page.getByRole('button', { name: /^Undo: \d+ inputs back to their defaults/ })).toBeVisible();
	await sources.getByText('What differs').click();
	await sources.getByRole('combobox', { name: 'Compare' }).selectOption({ index: 1 });
	await expect(sources.getByRole('heading', { level: 4 })).toHaveText(/^These .+ differ$/u);
});

test('the method page finds a quantity, leads to it by its name, and keeps nobody out', async ({ page }) => {
	const trouble = watchForTrouble(page);
	await page.goto('./method#coolingTons');
	await expect(page.locator('#coolingTons')).toBeInViewport();
	await expect(page.locator('#coolingTons')).toContainText('= Heat ÷ BTU/h per ton of cooling');
	const search = page.getByRole('searchbox', { name: 'Find a quantity' });
	await search.fill('fahrenheit');
	await expect(page.locator('#fahrenheitPerCelsius')).toBeVisible();
	await expect(page.locator('#coolingTons')).toBeHidden();
	expect(await complaints(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	expect(trouble).toEqual([]);
});
