import { expect, test } from '@playwright/test';
import { choose, field, openPage, row, showYear, verdict, watchForTrouble } from './planner.ts';

test('the page opens with Today computed, without an error and without asking another host', async ({
	page
}) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	await expect(verdict(page)).not.toBeEmpty();
	expect((await row(page, 'Rack units')).every((cell) => /^\D*\d[\d,]*/u.test(cell))).toBe(true);
	await expect(page.getByRole('img').first()).toBeVisible();
	expect(trouble).toEqual([]);
});

test('the numbers stand in the page before any script runs', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
	const page = await context.newPage();
	await page.goto('./');
	await expect(verdict(page)).not.toBeEmpty();
	expect((await row(page, 'Hosts')).length).toBeGreaterThanOrEqual(2);
	await context.close();
});

test('results follow each keystroke, and a step takes them back', async ({ page }) => {
	await openPage(page);
	const before = await row(page, 'Hosts');
	const vms = field(page, 'VMs today');
	const text = await vms.inputValue();
	await vms.fill('4000');
	await expect.poll(() => row(page, 'Hosts')).not.toEqual(before);
	const after = await row(page, 'Hosts');
	await vms.blur();

	await page.getByRole('button', { name: /^Undo: VMs today/ }).click();
	expect(await row(page, 'Hosts')).toEqual(before);
	await expect(vms).toHaveValue(text);
	await page.getByRole('button', { name: /^Redo: VMs today/ }).click();
	expect(await row(page, 'Hosts')).toEqual(after);
});

test('a changed input is marked, found among the changed, and goes back to its default', async ({ page }) => {
	await openPage(page);
	const rate = field(page, 'Discount rate');
	await rate.fill('11.5');
	await rate.blur();
	const changed = page.getByRole('button', { name: /^\d+ changed$/ });
	await changed.click();
	await expect(rate).toBeVisible();
	await expect(field(page, 'Storage per VM')).toBeHidden();
	await page.getByRole('button', { name: /^Reset Discount rate to/ }).click();
	await expect(rate).toBeHidden();
	await changed.click();
	await expect(rate).not.toHaveValue('11.5');
});

test('texts that are no number stay in their fields with the reason, and the results stand', async ({
	page
}) => {
	await openPage(page);
	const before = await row(page, 'Hosts');
	const sentence = await verdict(page).innerText();
	const nonsense = [
		{ label: 'VMs today', text: 'many', says: /VMs today: “many” is not a number\. Results still use 400/ },
		{
			label: 'Highest CPU use',
			text: '140',
			says: /Highest CPU use: 140 is above the most, 100%\. Results still use/
		},
		{
			label: 'Discount rate',
			text: '6,5x',
			says: /Discount rate: “6,5x” is not a number\. Results still use/
		}
	];
	for (const { label, text } of nonsense) {
		await field(page, label).fill(text);
		await field(page, label).blur();
	}
	for (const { label, text, says } of nonsense) {
		await expect(field(page, label)).toHaveValue(text);
		await expect(field(page, label)).toHaveAttribute('aria-invalid', 'true');
		await expect(field(page, label)).toHaveAccessibleDescription(says);
	}
	expect(await row(page, 'Hosts')).toEqual(before);
	expect(await verdict(page).innerText()).toBe(sentence);

	await field(page, 'Discount rate').fill('6,5');
	await expect(field(page, 'Discount rate')).not.toHaveAttribute('aria-invalid');
	await expect.poll(() => row(page, '5-year cost')).not.toEqual([]);
});

test('a slider and its field are one value', async ({ page }) => {
	await openPage(page);
	const growth = field(page, 'Workload growth');
	const slider = page.getByRole('slider', { name: 'Workload growth, slider' });
	const before = await row(page, 'Rack units');
	await slider.fill('0.2');
	await expect(growth).toHaveValue('20');
	await expect.poll(() => row(page, 'Rack units')).not.toEqual(before);
	await growth.fill('12');
	await expect(slider).toHaveJSProperty('value', '0.12');
});

test('a drag is one step: the page follows it, and one undo takes it back', async ({ page }) => {
	await openPage(page);
	const growth = field(page, 'Workload growth');
	const cost = (): Promise<string[]> => row(page, '5-year cost');
	const [before, written] = [await cost(), await growth.inputValue()];
	const slider = page.getByRole('slider', { name: 'Workload growth, slider' });
	const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
	const at = (share: number): [number, number] => [x + width * share, y + height / 2];
	await page.mouse.move(...at(0.3));
	await page.mouse.down();
	await page.mouse.move(...at(0.6), { steps: 12 });
	// Still held: what the knob has passed counts already.
	await expect.poll(cost).not.toEqual(before);
	await page.mouse.move(...at(0.8), { steps: 12 });
	await page.mouse.up();
	const dragged = await growth.inputValue();
	const after = await cost();
	expect(Number(dragged)).toBeGreaterThan(Number(written));
	await expect(page.getByRole('button', { name: `Undo: Workload growth to ${dragged}%` })).toBeEnabled();

	await page.keyboard.press('Control+z');
	await expect(growth).toHaveValue(written);
	expect(await cost()).toEqual(before);
	await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
	await page.keyboard.press('Control+y');
	await expect(growth).toHaveValue(dragged);
	expect(await cost()).toEqual(after);
});

test('the year switch changes what stands in the racks, not the verdict', async ({ page }) => {
	await openPage(page);
	await field(page, 'Workload growth').fill('30');
	await field(page, 'Workload growth').blur();
	const sentence = await verdict(page).innerText();
	const atTheEnd = await row(page, 'Hosts');
	await showYear(page, 0);
	await expect(page.getByRole('table', { name: /options in year 0/ })).toBeVisible();
	expect(await row(page, 'Hosts')).not.toEqual(atTheEnd);
	expect(await verdict(page).innerText()).toBe(sentence);
});

test('the article of 2008 opens as one step and can be taken back', async ({ page }) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	const today = await verdict(page).innerText();
	await field(page, 'Highest CPU use').fill('140');
	await choose(page, 'Open', /^Article 2008/);
	await expect(page.getByRole('banner')).toContainText('2008');
	await expect(verdict(page)).not.toHaveText(today);
	expect(await row(page, 'NIC ports')).not.toEqual([]);
	await expect(field(page, 'Highest CPU use')).not.toHaveAttribute('aria-invalid');
	await page.getByRole('button', { name: /^Undo: open/ }).click();
	await expect(verdict(page)).toHaveText(today);
	expect(trouble).toEqual([]);
});

test('a plan that was changed is there again after the page is loaded anew', async ({ page }) => {
	await openPage(page);
	await field(page, 'VMs today').fill('777');
	await field(page, 'VMs today').blur();
	await expect(page.getByText(/^Saved \d\d:\d\d on this device/u).first()).toBeVisible();
	await page.reload();
	await expect(field(page, 'VMs today')).toHaveValue('777');
});

test('a plan file goes out and comes in again; a torn one changes nothing', async ({ page }) => {
	await openPage(page);
	await field(page, 'VMs today').fill('650');
	await field(page, 'VMs today').blur();
	const waiting = page.waitForEvent('download');
	await choose(page, 'Export', /^Plan file/);
	const saved = await waiting;
	expect(saved.suggestedFilename()).toMatch(/\.json$/u);
	const path = await saved.path();

	await page.getByRole('button', { name: /^Undo: VMs today/ }).click();
	await page.locator('input[type=file]').setInputFiles(path);
	await expect(field(page, 'VMs today')).toHaveValue('650');

	const sentence = await verdict(page).innerText();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'torn.json', mimeType: 'application/json', buffer: Buffer.from('{ "format"') });
	await expect(page.getByRole('alert')).toContainText('torn.json could not be opened');
	expect(await verdict(page).innerText()).toBe(sentence);
	await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
	await expect(page.getByRole('alert')).toBeHidden();
});
