import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openPage, watchForTrouble } from './planner.ts';

test('tons of air conditioning open by keyboard, and so does what they are made of', async ({ page }) => {
	test.setTimeout(120_000);
	const trouble = watchForTrouble(page);
	await openPage(page);
	const tons = page.locator('[data-row=cooling] button').nth(2);
	const shown = (await tons.textContent()) ?? '';
	await tons.focus();
	await page.keyboard.press('Enter');
	const panel = page.getByRole('dialog', { name: 'Explanation' });
	await expect(panel).toContainText('Heat ÷ BTU/h per ton of cooling × (1 + Cooling margin)');
	await expect(panel).toContainText(`${shown}\u00a0tons`);
	expect((await new AxeBuilder({ page }).include('dialog[open]').analyze()).violations).toEqual([]);

	await panel.getByRole('button', { name: /^Heat \d/ }).press('Enter');
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Heat');
	await panel.getByRole('button', { name: /^Design heat/ }).press('Enter');
	await expect(panel).toContainText('Design UPS loss');
	await panel.getByRole('button', { name: /^Lights/ }).press('Enter');
	await panel.getByRole('button', { name: /^Area of the room/ }).press('Enter');
	await expect(panel).toContainText('Set in this plan');

	await panel.getByRole('button', { name: 'Back' }).press('Enter');
	await expect(panel.getByRole('heading', { level: 2 })).toContainText('Lights');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(tons).toBeFocused();
	expect(trouble).toEqual([]);
});
