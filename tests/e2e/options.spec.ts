import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaints, field, openPage, row, verdict, watchForTrouble } from './planner.ts';

const columns = (page: Page): Locator =>
	page.getByRole('table', { name: /options in year/ }).getByRole('columnheader');

async function names(page: Page): Promise<string[]> {
	const heads = await columns(page).getByRole('button').allInnerTexts();
	return heads.map((text) => text.trim());
}

/** Opens what can be done with an option at the head of its column. */
async function openOption(page: Page, name: string): Promise<Locator> {
	await columns(page).getByRole('button', { name, exact: true }).click();
	return page.getByRole('group', { name: `Option ${name}` });
}

async function openUnits(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Units and currency' }).click();
	return page.getByRole('group', { name: 'Units and currency' });
}

test('an option is added from the catalogue, renamed, moved and removed, and each step is taken back', async ({
	page
}) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	const before = await names(page);
	await page.getByRole('button', { name: 'Add option…' }).click();
	const catalogue = page.getByRole('dialog');
	await catalogue.getByRole('searchbox').fill('r760');
	await catalogue.getByRole('button', { name: /^Use Dell PowerEdge R760,/ }).click();
	await expect(catalogue.getByRole('status')).toContainText('is added as the last option');
	await expect(catalogue.getByRole('radio', { name: 'Chassis' })).toBeVisible();
	expect(await complaints(page, 'dialog[open]')).toEqual([]);
	await page.keyboard.press('Escape');
	expect(await names(page)).toEqual([...before, 'Dell PowerEdge R760']);
	await expect(page.getByRole('button', { name: 'Add option…' })).toBeDisabled();

	const menu = await openOption(page, 'Dell PowerEdge R760');
	expect(await complaints(page, '[popover]:popover-open')).toEqual([]);
	await menu.getByRole('textbox', { name: 'Name' }).fill('R760');
	await page.keyboard.press('Enter');
	await (await openOption(page, 'R760')).getByRole('button', { name: /^Move left/ }).click();
	await expect.poll(async () => (await names(page)).indexOf('R760')).toBe(4);
	await expect(columns(page).getByRole('button', { name: 'R760' })).toBeFocused();
	await page.keyboard.press('Alt+ArrowLeft');
	await expect.poll(async () => (await names(page)).indexOf('R760')).toBe(3);
	await (await openOption(page, 'R760')).getByRole('button', { name: /^Remove/ }).click();
	expect(await names(page)).toEqual(before);

	for (const name of ['remove R760', 'move R760 left', 'move R760 left', 'name R760', 'add Dell']) {
		await page.getByRole('button', { name: new RegExp(`^Undo: ${name}`, 'u') }).click();
	}
	expect(await names(page)).toEqual(before);
	expect(trouble).toEqual([]);
});

test('other hardware counts at once; what cannot stand there says why', async ({ page }) => {
	await openPage(page);
	const before = await row(page, 'Hosts');
	await (await openOption(page, 'Blades')).getByRole('button', { name: /^Hardware/ }).click();
	const catalogue = page.getByRole('dialog');
	await catalogue.getByRole('radio', { name: 'Chassis' }).check({ force: true });
	await catalogue.getByRole('button', { name: /that cannot stand here$/ }).click();
	await expect(catalogue.getByRole('list', { name: 'What cannot stand here' })).toContainText(
		'fits X-Series and not HP BladeSystem c7000'
	);
	await catalogue.getByRole('radio', { name: 'Server' }).check({ force: true });
	await catalogue.getByRole('searchbox').fill('x410c');
	await catalogue
		.getByRole('button', { name: /^Facts of Cisco UCS X410c/ })
		.first()
		.click();
	await expect(catalogue.getByRole('table', { name: /^Facts of/ })).toContainText('likely');
	await catalogue
		.getByRole('button', { name: /^Use Cisco UCS X410c/ })
		.first()
		.click();
	await page.keyboard.press('Escape');
	await expect.poll(() => row(page, 'Hosts')).not.toEqual(before);
	await page.getByRole('button', { name: /^Undo: server: Cisco UCS X410c/ }).click();
	await expect.poll(() => row(page, 'Hosts')).toEqual(before);
});

test('a quoted price makes an entry of the plan’s own, with its source', async ({ page }) => {
	await openPage(page);
	const before = await row(page, '5-year cost');
	await (await openOption(page, '1U servers')).getByRole('button', { name: /^Hardware/ }).click();
	const catalogue = page.getByRole('dialog');
	await catalogue.getByRole('button', { name: /^Facts of Dell PowerEdge R660,/ }).click();
	await catalogue.getByRole('button', { name: /^Own copy/ }).click();
	await catalogue.getByRole('textbox', { name: 'Price of a server without memory' }).fill('USD 99,000');
	await catalogue.getByRole('button', { name: 'Save and use' }).click();
	await expect(catalogue.getByRole('alert')).toContainText('Say where the numbers come from');
	expect(await complaints(page, 'dialog[open]')).toEqual([]);
	await catalogue.getByRole('textbox', { name: 'Where the numbers come from' }).fill('Quote 4711');
	await catalogue.getByRole('button', { name: 'Save and use' }).click();
	await page.keyboard.press('Escape');
	await expect.poll(() => row(page, '5-year cost')).not.toEqual(before);
	await page.getByRole('link', { name: 'Sources' }).click();
	await page.locator('#sources').getByRole('searchbox').fill('quote 4711');
	await expect(page.locator('#sources').getByRole('table')).toContainText('Quote 4711');
});

test('units, number writing and currency are chosen, and the reader’s stay on this device', async ({
	page
}) => {
	await openPage(page);
	const rating = field(page, 'UPS rating');
	const room = field(page, 'Room cooling');
	const cooling = async (): Promise<string[]> =>
		(await row(page, 'Cooling')).slice(0, await columns(page).getByRole('button').count());
	const us = await cooling();
	const menu = await openUnits(page);
	await menu.getByRole('radio', { name: 'SI' }).check({ force: true });
	// 16 tons are 56.27 kW.
	await expect(room).toHaveValue('56.2696');
	await expect(page.getByRole('rowheader', { name: /kW of cooling, room has 56\.3/ })).toBeVisible();
	const si = await cooling();
	const number = (text = ''): number => Number(/[\d.,]+/u.exec(text)?.[0]?.replace(',', ''));
	us.forEach((cell, place) => {
		expect(Math.abs(number(si[place]) - number(cell) * 3.51685)).toBeLessThan(0.23);
	});
	await menu.getByRole('radio', { name: '1.234,5' }).check({ force: true });
	await expect(room).toHaveValue('56,2696');
	await menu.getByRole('combobox', { name: 'Currency' }).selectOption('EUR');
	await menu.getByRole('textbox', { name: 'EUR for one USD' }).fill('0,9');
	expect(await complaints(page, '[popover]:popover-open')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(verdict(page)).toContainText('EUR');

	await room.fill('30 tons');
	await room.blur();
	await expect(room).toHaveValue('105,506');
	await rating.fill('1,2 MW');
	await rating.blur();
	await expect(rating).toHaveValue('1.200');
	await rating.fill('30 tons');
	await expect(rating).toHaveAccessibleDescription(/“30 tons” is in another kind of unit; give it in kW/);
	await rating.fill('90');
	await rating.blur();

	await expect(page.getByRole('banner')).toContainText(/Saved .*on this device/);
	await page.reload();
	await expect(room).toHaveValue('105,506');
	await expect(page.getByRole('button', { name: 'Units and currency' })).toHaveText(/SI · EUR/);
});

test('a likely range is edited in the input’s detail, within its bounds, and goes back', async ({ page }) => {
	await openPage(page);
	await page.getByRole('button', { name: 'likely 3–15, Workload growth' }).click();
	const high = page.getByRole('textbox', { name: 'High, likely range of Workload growth' });
	await high.fill('2');
	await expect(high).toHaveAccessibleDescription(/2 is below the least, 8%/);
	await high.fill('19,5');
	await high.blur();
	await expect(page.getByRole('button', { name: 'likely 3–19.5, Workload growth' })).toBeVisible();
	await page.getByRole('button', { name: 'Back to the default range' }).click();
	await expect(page.getByRole('button', { name: 'likely 3–15, Workload growth' })).toBeVisible();
	await page.getByRole('button', { name: /^Undo: likely range of Workload growth back/ }).click();
	await expect(page.getByRole('button', { name: 'likely 3–19.5, Workload growth' })).toBeVisible();
});

test('groups of existing servers are added, replaced by another server, and removed', async ({ page }) => {
	await openPage(page);
	const groups = page.getByRole('group', { name: 'Groups of existing servers' });
	await groups.getByRole('button', { name: 'Add a group' }).click();
	await groups.getByRole('textbox', { name: 'Name of group 2' }).fill('File servers');
	await groups.getByRole('button', { name: /^File servers: replaced by/ }).click();
	const catalogue = page.getByRole('dialog');
	await catalogue.getByRole('searchbox').fill('r660');
	await catalogue.getByRole('button', { name: /^Use Dell PowerEdge R660,/ }).click();
	await page.keyboard.press('Escape');
	await expect(
		groups.getByRole('button', { name: /^File servers: replaced by Dell PowerEdge R660/ })
	).toBeVisible();
	await groups.getByRole('button', { name: 'Remove File servers' }).click();
	await expect(groups.getByRole('textbox')).toHaveCount(1);
});
