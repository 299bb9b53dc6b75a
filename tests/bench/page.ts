import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type ElementHandle, type Locator, type Page } from '@playwright/test';
import { longest, median, recorded, workByInput } from './mainThread.ts';
import type { Line } from './timing.ts';

/** Milliseconds that nothing on the page may block it for. */
const patience = '≤ 50 ms';

/** What a reader feels: measured on the page as it is built, in a browser without a window, of the plan it opens on. */
export async function pageLines(launch: object, address: string): Promise<Line[]> {
	const browser = await chromium.launch(launch);
	/** Each is measured on a page that is opened for it, as a reader comes to it. */
	const measured = async (measure: (page: Page) => Promise<Line[]>): Promise<Line[]> => {
		const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 } });
		await page.goto('./');
		await page.locator('[data-ready=true]').waitFor();
		await page.mouse.move(200, 300);
		await page.mouse.move(210, 310);
		await page.locator('[data-awake=true]').waitFor();
		const lines = await measure(page);
		await page.close();
		return lines;
	};
	try {
		return [
			...(await measured((page) => drag(browser, page))),
			...(await measured((page) => study(browser, page))),
			...(await measured((page) => report(browser, page, 3000))),
			...(await measured((page) => report(browser, page, 0)))
		];
	} finally {
		await browser.close();
	}
}

/** Pixels of a slider’s ends that are not dragged over, and those from one step to the next: each changes the value. */
const [edge, pace] = [8, 2];

/** Milliseconds of a frame of the screen. */
const frame = 1000 / 60;

/** A slider dragged to and fro, a step for each frame of the screen, whether or not the page keeps up. */
async function drag(browser: Browser, page: Page): Promise<Line[]> {
	const slider = page.getByRole('slider', { name: 'Workload growth, slider' });
	const box = await slider.boundingBox();
	if (!box) throw new Error('The slider of the workload’s growth is not on the page.');
	const reach = box.width - 2 * edge;
	const y = box.y + box.height / 2;
	const move = async (steps: number): Promise<void> => {
		const moves = Array.from({ length: steps }, async (_, step) => {
			await setTimeout(step * frame);
			const way = (step * pace) % (2 * reach);
			await page.mouse.move(box.x + edge + Math.min(way, 2 * reach - way), y);
		});
		await Promise.all(moves);
	};
	await page.mouse.move(box.x + edge, y);
	await page.mouse.down();
	await move(60);
	const record = await recorded(browser, page, () => move(150));
	await page.mouse.up();
	const work = workByInput(record);
	return [
		{ name: 'Page: a step of a slider, main thread, median', time: median(work), target: '≤ 8 ms' },
		{
			name: 'Page: a step of a slider, main thread, mean',
			time: work.reduce((sum, each) => sum + each, 0) / work.length
		},
		{ name: 'Page: longest block while a slider is dragged', time: longest(record), target: patience }
	];
}

/** All that is worked out beside the page after a change, with the section that shows it in view. */
async function study(browser: Browser, page: Page): Promise<Line[]> {
	// Looking for elements by role holds the page up itself: what is waited for is asked in the page, and what is used is found before.
	const isDone = (): boolean => {
		const section = document.querySelector('#what-if');
		return /of 16,384 futures/u.test(section?.textContent ?? '') && !section?.querySelector('progress');
	};
	const growth = await found(page.getByRole('textbox', { name: 'Workload growth', exact: true }));
	await page.getByRole('link', { name: 'What if' }).click();
	await page.waitForFunction(isDone);
	const record = await recorded(browser, page, async () => {
		await growth.fill('9');
		await page.waitForSelector('#what-if progress');
		await page.waitForFunction(isDone, null, { polling: 100 });
	});
	return [
		{ name: 'Page: longest block while the study is worked out', time: longest(record), target: patience }
	];
}

/** Milliseconds from one key to the next. */
const reach = 300;

/** The PDF report, from the press on its button to the file, after its dialog was looked at for so long. */
async function report(browser: Browser, page: Page, looked: number): Promise<Line[]> {
	let time = NaN;
	const menu = await found(page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }));
	await menu.focus();
	// Keys alone: whatever else the page were asked would be work of its own.
	const record = await recorded(browser, page, async () => {
		for (const key of ['Enter', 'Tab', 'Enter']) {
			await page.keyboard.press(key);
			await setTimeout(reach);
		}
		await setTimeout(looked);
		const from = performance.now();
		const saved = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		await saved;
		time = performance.now() - from;
	});
	return [
		{
			name: `Page: the report, its dialog seen for ${(reach + looked) / 1000} s`,
			time,
			target: '≤ 2,000 ms'
		},
		{ name: 'Page: longest block while the report is made', time: longest(record), target: patience }
	];
}

async function found(locator: Locator): Promise<ElementHandle<Element>> {
	const element = await locator.elementHandle();
	if (!element) throw new Error(`${locator.toString()} is not on the page.`);
	return element;
}
