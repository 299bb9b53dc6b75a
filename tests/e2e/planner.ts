import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';

/** Opens the page with nothing kept on the device and waits until it answers. */
export async function openPage(page: Page): Promise<void> {
	await page.goto('./');
	await page.locator('[data-ready=true]').waitFor();
	// A first touch, as any reader gives it, brings what computes.
	await page.mouse.move(200, 300);
	await page.mouse.move(210, 310);
	await page.locator('[data-awake=true]').waitFor();
}

/** The sentence that the page concludes with. */
export function verdict(page: Page): Locator {
	return page.getByRole('heading', { level: 1 });
}

/** A number field of the inputs, by the label of its quantity. */
export function field(page: Page, label: string): Locator {
	return page.getByRole('textbox', { name: label, exact: true });
}

/** The cells of one row of the comparison table, as text. */
export async function row(page: Page, label: string): Promise<string[]> {
	const comparison = page.getByRole('table', { name: /options in year/ });
	const cells = comparison.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
	return (await cells.getByRole('cell').allInnerTexts()).map((text) => text.trim());
}

/** Chooses the year that the table shows. */
export async function showYear(page: Page, year: number): Promise<void> {
	const years = page.getByRole('navigation', { name: 'Sections' });
	await years.getByRole('radio', { name: String(year), exact: true }).check({ force: true });
}

/** Opens a menu of the top bar and chooses from it. */
export async function choose(page: Page, menu: string, choice: RegExp | string): Promise<void> {
	await page.getByRole('banner').getByRole('button', { name: menu, exact: true }).click();
	await page.getByRole('button', { name: choice }).click();
}

/**
 * Where the page, or a part of it, keeps people out, by every rule of axe that it asks on its own and two more. What passes is not reported: listing the
 * thousands of elements in order takes four times as long as looking at them. The page has no frames to look into.
 */
export async function complaints(page: Page, selector = 'html'): Promise<string[]> {
	const axe = new AxeBuilder({ page }).include(selector).setLegacyMode();
	const alsoAsked = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
	const { violations } = await axe.options({ resultTypes: ['violations'], rules: alsoAsked }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Opens the dialog of the report. */
export async function reportDialog(page: Page): Promise<Locator> {
	await choose(page, 'Export', /^PDF report/u);
	const dialog = page.getByRole('dialog', { name: 'PDF report' });
	await dialog.getByRole('textbox', { name: 'Prepared for' }).waitFor();
	return dialog;
}

/** Makes the report as it is offered: Export, PDF report, Enter. */
export async function report(page: Page): Promise<Download> {
	await reportDialog(page);
	const waiting = page.waitForEvent('download', { timeout: 25_000 });
	await page.keyboard.press('Enter');
	return waiting;
}

/** Collects what must not happen: console errors, uncaught exceptions, requests to another origin. */
export function watchForTrouble(page: Page): string[] {
	const trouble: string[] = [];
	// What the journeys that need no offline page do to it; see playwright.config.ts.
	const blocked = 'Service Worker registration blocked by Playwright';
	page.on('console', (message) => {
		if (message.text() === blocked) return;
		if (message.type() === 'error' || message.type() === 'warning')
			trouble.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1') trouble.push(`request: ${request.url()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`answer ${response.status()}: ${response.url()}`);
	});
	return trouble;
}
