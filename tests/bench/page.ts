import { chromium, type Browser, type Page } from '@playwright/test';
import { longest, median, recorded, workByInput } from './mainThread.ts';
import type { Line } from './timing.ts';

/** Milliseconds that nothing on the page may block it for. */
const patience = '≤ 50 ms';

/** What a reader feels: measured on the page as it is built, in a browser without a window, of the plan it opens on. */
export async function pageLines(launch: object, address: string): Promise<Line[]> {
	const browser = await chromium.launch(launch);
	try {
		const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 } });
		await page.goto('./');
		await page.locator('[data-ready=true]').waitFor();
		await page.mouse.move(200, 300);
		await page.mouse.move(210, 310);
		await page.locator('[data-awake=true]').waitFor();
		return [
			...(await drag(browser, page)),
			...(await study(browser, page)),
			...(await report(browser, page))
		];
	} finally {
		await browser.close();
	}
}

/** Pixels of a slider’s ends that are not dragged over, and those from one step to the next: each changes the value. */
const [edge, pace] = [8, 2];

/** A slider dragged to and fro, a step for each frame of the screen. */
async function drag(browser: Browser, page: Page): Promise<Line[]> {
	const slider = page.getByRole('slider', { name: 'Workload growth, slider' });
	const box = await slider.boundingBox();
	if (!box) throw new Error('The slider of the workload’s growth is not on the page.');
	const reach = box.width - 2 * edge;
	const y = box.y + box.height / 2;
	const move = async (steps: number): Promise<void> => {
		for (let step = 0; step < steps; step += 1) {
			const way = (step * pace) % (2 * reach);
			await page.mouse.move(box.x + edge + Math.min(way, 2 * reach - way), y);
			await page.waitForTimeout(16);
		}
	};
	await page.mouse.move(box.x + edge, y);
	await page.mouse.down();
	await move(60);
	const record = await recorded(browser, page, () => move(150));
	await page.mouse.up();
	return [
		{
			name: 'Page: a step of a slider, main thread, median',
			time: median(workByInput(record)),
			target: '≤ 8 ms'
		},
		{ name: 'Page: longest block while a slider is dragged', time: longest(record), target: patience }
	];
}

/** All that is worked out beside the page after a change, with the section that shows it in view. */
async function study(browser: Browser, page: Page): Promise<Line[]> {
	const section = page.locator('#what-if');
	const growth = page.getByRole('textbox', { name: 'Workload growth', exact: true });
	const done = async (): Promise<void> => {
		await section
			.getByText(/of 16,384 futures/u)
			.first()
			.waitFor();
		await section.getByRole('progressbar').waitFor({ state: 'detached' });
	};
	await page.getByRole('link', { name: 'What if' }).click();
	await done();
	const record = await recorded(browser, page, async () => {
		await growth.fill('9');
		await section.getByRole('progressbar').waitFor();
		await done();
	});
	return [
		{ name: 'Page: longest block while the study is worked out', time: longest(record), target: patience }
	];
}

/** The PDF report, from the click to the file. */
async function report(browser: Browser, page: Page): Promise<Line[]> {
	let time = NaN;
	const record = await recorded(browser, page, async () => {
		await page.getByRole('banner').getByRole('button', { name: 'Export', exact: true }).click();
		const from = performance.now();
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: /^PDF report/u }).click();
		await saved;
		time = performance.now() - from;
	});
	return [
		{ name: 'Page: the report, from the click to the file', time, target: '≤ 2,000 ms' },
		{ name: 'Page: longest block while the report is made', time: longest(record), target: patience }
	];
}
