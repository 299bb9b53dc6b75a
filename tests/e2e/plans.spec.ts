import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect as expectSoon, test, type Page } from '@playwright/test';
import sirv from 'sirv';
import { choose, complaints, field, openPage, report, row, verdict, watchForTrouble } from './planner.ts';

// A busy machine takes its time over second tabs and pages loaded anew.
const expect = expectSoon.configure({ timeout: 20_000 });

/** Loads the page anew and waits until it has gone on where it left off. */
async function reload(page: Page): Promise<void> {
	await page.reload();
	await page.locator('[data-ready=true]').waitFor();
}

/** How the plan at hand is kept, as the bar says it. */
const keeping = (page: Page, words: RegExp | string): ReturnType<Page['getByText']> =>
	page.getByRole('banner').getByText(words).filter({ visible: true });

/** Sets the VMs today and waits until the plan is saved. */
async function plan(page: Page, count: number): Promise<void> {
	await field(page, 'VMs today').fill(String(count));
	await field(page, 'VMs today').blur();
	await expect(keeping(page, /^Saved \d\d:\d\d/u)).toBeVisible();
}

const vms = (page: Page): ReturnType<typeof field> => field(page, 'VMs today');
const dialog = (page: Page, name: string): ReturnType<Page['getByRole']> =>
	page.getByRole('dialog', { name });

/** Opens the list of plans. */
async function plans(page: Page): Promise<ReturnType<typeof dialog>> {
	await page.getByRole('banner').getByRole('button', { name: 'Plans', exact: true }).click();
	return dialog(page, 'Plans');
}

/** The link of the open plan, as the share dialog shows it. */
async function shareLink(page: Page): Promise<string> {
	await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
	return dialog(page, 'Share this plan').getByRole('textbox', { name: 'Link to this plan' }).inputValue();
}

test('several plans are kept, and the one that was open comes back', async ({ page }) => {
	const trouble = watchForTrouble(page);
	await openPage(page);
	await plan(page, 777);
	await choose(page, 'Open', /^Hyper-V/u);
	await expect(page.getByText(/^Opened /u)).toBeVisible();
	await plan(page, 555);
	await reload(page);
	await expect(vms(page)).toHaveValue('555');

	const list = await plans(page);
	await expect(list.getByRole('listitem')).toHaveCount(2);
	await expect(list.getByRole('listitem').first()).toContainText('open now');
	await list.getByRole('button', { name: /^Room 2 refresh/u }).click();
	await expect(vms(page)).toHaveValue('777');
	await page.getByRole('button', { name: /^Undo: opened/u }).click();
	await expect(vms(page)).toHaveValue('555');
	await reload(page);
	await expect(vms(page)).toHaveValue('555');
	expect(trouble).toEqual([]);
});

test('a plan is renamed, duplicated, deleted and put back', async ({ page }) => {
	await openPage(page);
	await page.getByRole('button', { name: /^Rename the plan/u }).click();
	await page.getByRole('textbox', { name: 'Title of the plan' }).fill('Room 3');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Rename the plan Room 3' })).toBeFocused();
	await expect(keeping(page, /^Saved \d\d:\d\d/u)).toBeVisible();

	const list = await plans(page);
	await list.getByRole('button', { name: 'Duplicate Room 3' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(2);
	await list.getByRole('button', { name: 'Rename Room 3, copy' }).click();
	await page.keyboard.type('Room 4');
	await page.keyboard.press('Enter');
	await expect(list.getByRole('button', { name: 'Room 4', exact: true })).toBeVisible();

	await list.getByRole('button', { name: 'Delete Room 4' }).click();
	await expect(list.getByRole('listitem')).toHaveCount(1);
	await expect(list.getByText('Deleted Room 4')).toBeVisible();
	await list.getByRole('button', { name: /^Undo/u }).click();
	await expect(list.getByRole('button', { name: 'Room 4', exact: true })).toBeVisible();
	expect(await complaints(page, 'dialog[open]')).toEqual([]);

	await list.getByRole('button', { name: 'Room 4', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Rename the plan Room 4' })).toBeVisible();
});

test('two tabs on one plan lose nothing, and each is told of the other', async ({ page, context }) => {
	await openPage(page);
	await plan(page, 500);
	const other = await context.newPage();
	await openPage(other);
	await expect(vms(other)).toHaveValue('500');
	await plan(other, 600);

	const told = page.getByRole('status').filter({ hasText: 'This plan was changed in another tab' });
	await expect(told).toBeVisible();
	await expect(vms(page)).toHaveValue('500');
	await told.getByRole('button', { name: 'Take the other tab’s version' }).click();
	await expect(vms(page)).toHaveValue('600');
	await expect(told).toBeHidden();

	await plan(page, 650);
	const toldThere = other.getByRole('status').filter({ hasText: 'This plan was changed in another tab' });
	await toldThere.getByRole('button', { name: 'Keep mine as a copy' }).click();
	await expect(other.getByRole('button', { name: /^Rename the plan .*, copy$/u })).toBeVisible();
	await plan(other, 601);
	await expect((await plans(page)).getByRole('listitem')).toHaveCount(2);
	await reload(page);
	await expect(vms(page)).toHaveValue('650');
});

test('a link opens the plan elsewhere, as a copy', async ({ page, browser, baseURL }) => {
	await openPage(page);
	await plan(page, 640);
	const link = await shareLink(page);
	expect(link.startsWith(`${baseURL ?? ''}#plan=1.`)).toBe(true);
	await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
	expect(await complaints(page, 'dialog[open]')).toEqual([]);

	const elsewhere = await browser.newContext();
	const there = await elsewhere.newPage();
	const trouble = watchForTrouble(there);
	await there.goto(link);
	await there.locator('[data-ready=true]').waitFor();
	await expect(vms(there)).toHaveValue('640');
	await expect(there.getByRole('complementary', { name: 'Welcome' })).toBeHidden();
	expect(new URL(there.url()).hash).toBe('');
	await plan(there, 641);
	await there.goto(link);
	await expect(vms(there)).toHaveValue('640');
	await expect((await plans(there)).getByRole('listitem')).toHaveCount(2);
	expect(trouble).toEqual([]);
	await elsewhere.close();
});

test('a torn link says so, and the open plan stands', async ({ page }) => {
	await openPage(page);
	await plan(page, 640);
	const link = await shareLink(page);
	await page.keyboard.press('Escape');
	await page.evaluate((hash) => (location.hash = hash), new URL(link).hash.slice(0, -9));
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('The link could not be opened');
	await expect(alert).toContainText('The link is not whole');
	await expect(vms(page)).toHaveValue('640');
});

/** Serves build/ by itself; once `hasNewer`, with a service worker that differs as that of a newer edition does. */
async function changingHost(): Promise<{ address: string; hasNewer: boolean; close: () => void }> {
	const files = sirv('build', { dev: true, single: '404.html' });
	const script = readFileSync('build/service-worker.js', 'utf8');
	const server = createServer((request, response) => {
		if (!host.hasNewer || request.url !== '/service-worker.js') return files(request, response);
		response.setHeader('Content-Type', 'text/javascript').end(`${script}\n// A newer edition.`);
	});
	const host = { address: '', hasNewer: false, close: () => server.close() };
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	return host;
}

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow' });

	test('the page opens, computes and writes its report', async ({ page, context }) => {
		await openPage(page);
		await plan(page, 720);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await context.setOffline(true);
		await reload(page);
		await expect(vms(page)).toHaveValue('720');
		const before = await row(page, 'Hosts');
		await vms(page).fill('4000');
		await expect.poll(() => row(page, 'Hosts')).not.toEqual(before);
		await choose(page, 'Open', /^Article 2008/u);
		await expect(page.getByRole('banner')).toContainText('2008');
		expect((await report(page)).suggestedFilename()).toMatch(/\.pdf$/u);
	});

	test('a newer edition is offered; work goes on until it is taken', async ({ browser }) => {
		const host = await changingHost();
		const context = await browser.newContext({ baseURL: host.address, serviceWorkers: 'allow' });
		const page = await context.newPage();
		await openPage(page);
		await page.evaluate(() => navigator.serviceWorker.ready);
		await reload(page);
		await plan(page, 720);
		host.hasNewer = true;
		await reload(page);
		const load = page.getByRole('button', { name: 'Load it' });
		await expect(load).toBeVisible();
		await vms(page).fill('730');
		await page.evaluate(() => Object.assign(window, { edition: 'the one before' }));
		await load.click();
		await expect.poll(() => page.evaluate(() => 'edition' in window).catch(() => true)).toBe(false);
		await page.locator('[data-ready=true]').waitFor();
		await expect(vms(page)).toHaveValue('730');
		await context.close();
		host.close();
	});
});

test('three numbers make a whole plan', async ({ page }) => {
	await openPage(page);
	await page
		.getByRole('complementary', { name: 'Welcome' })
		.getByRole('button', { name: 'New plan' })
		.click();
	const form = dialog(page, 'New plan');
	await form.getByRole('textbox', { name: 'Title' }).fill('Branch office');
	await form.getByRole('textbox', { name: 'VMs today' }).fill('none');
	await expect(form.getByRole('textbox', { name: 'VMs today' })).toHaveAccessibleDescription(
		/is not a number/u
	);
	await expect(form.getByRole('button', { name: 'Make the plan' })).toBeDisabled();
	await form.getByRole('textbox', { name: 'VMs today' }).fill('120');
	await form.getByRole('textbox', { name: 'Memory per VM' }).fill('16');
	await form.getByRole('textbox', { name: 'NIC ports per host' }).fill('6');
	await expect(form).toContainText('24\u00a0servers with 5 VMs each');
	expect(await complaints(page, 'dialog[open]')).toEqual([]);
	await form.getByRole('button', { name: 'Make the plan' }).click();
	await expect(page.getByRole('banner')).toContainText('Branch office');
	await expect(vms(page)).toHaveValue('120');
	await expect(verdict(page)).toContainText(/cost|fit/u);
	await reload(page);
	await expect(page.getByRole('banner')).toContainText('Branch office');
});

test('where storage is closed, work goes on and that is said once', async ({ page }) => {
	await page.addInitScript(() => {
		const closed = (): never => {
			throw new DOMException('closed', 'SecurityError');
		};
		Object.defineProperty(window, 'indexedDB', { get: closed });
		Object.defineProperty(window, 'localStorage', { get: closed });
		Object.defineProperty(window, 'sessionStorage', { get: closed });
	});
	await openPage(page);
	const before = await row(page, 'Hosts');
	await vms(page).fill('4000');
	await vms(page).blur();
	await expect.poll(() => row(page, 'Hosts')).not.toEqual(before);
	await expect(keeping(page, 'Kept in memory only')).toBeVisible();
	const told = page.getByRole('status').filter({ hasText: 'This browser keeps nothing for this page' });
	await told.getByRole('button', { name: 'Dismiss' }).click();
	await vms(page).fill('4100');
	await vms(page).blur();
	await expect((await plans(page)).getByRole('listitem')).toHaveCount(1);
	await expect(told).toBeHidden();
});

test('what an older edition kept is still there', async ({ page, request }) => {
	const text = await (await request.get('examples/hyper-v.json')).text();
	await page.addInitScript((kept) => {
		if (!localStorage.getItem('up-or-out:last')) localStorage.setItem('up-or-out:plan', kept);
	}, text);
	await openPage(page);
	const { title } = JSON.parse(text) as { title: string };
	await expect(page.getByRole('banner')).toContainText(title);
	await reload(page);
	await expect(page.getByRole('banner')).toContainText(title);
	expect(await page.evaluate(() => localStorage.getItem('up-or-out:plan'))).toBeNull();
});

test('a change made just before the page is left is kept', async ({ page }) => {
	await openPage(page);
	await vms(page).fill('812');
	await reload(page);
	await expect(vms(page)).toHaveValue('812');
});

test('the welcome goes when it is dismissed, and stays away', async ({ page }) => {
	await openPage(page);
	const welcome = page.getByRole('complementary', { name: 'Welcome' });
	await expect(welcome).toBeVisible();
	await welcome.getByRole('button', { name: 'Dismiss' }).click();
	await expect(welcome).toBeHidden();
	await reload(page);
	await expect(welcome).toBeHidden();
});

test('the keys are listed, and E opens the number in focus', async ({ page }) => {
	await openPage(page);
	await page.keyboard.press('?');
	const keys = dialog(page, 'Keys');
	await expect(keys).toContainText('Explain the number in focus');
	await page.keyboard.press('Escape');
	await expect(keys).toBeHidden();
	await page.locator('[data-row=cooling] button').nth(1).focus();
	await page.keyboard.press('e');
	await expect(page.getByRole('complementary', { name: 'Explanation' })).toBeVisible();
});
