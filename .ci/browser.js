import { existsSync } from 'node:fs';
import { aptInstall, onPath, tool } from './command.js';
import { readJson, remembered, writeJson } from './place.js';

const record = remembered('browser.json');

/** What a browser needs on a closed network; the sandbox cannot start for root. */
const flags = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

const installedElsewhere = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
	]
};

/** How the tests start the browser that was found; Playwright's own where none was. */
export function browserLaunch() {
	const executablePath = readJson(record)?.executablePath;
	return { args: flags, ...(executablePath ? { executablePath } : {}) };
}

/** Finds a browser that really opens a page, or installs one, and remembers it. Says whether there is one. */
export async function ensureBrowser() {
	const known = readJson(record);
	if (known && (await opensPage(known.executablePath))) return true;
	for (const executablePath of candidates()) if (await opensPage(executablePath)) return keep(executablePath);

	console.log('No browser found; installing Chromium for Playwright …');
	if (tool('playwright', ['install', 'chromium'], { seconds: 300 }) && (await opensPage(null)))
		return keep(null);
	if (aptInstall(['chromium'])) {
		const system = onPath('chromium');
		if (system && (await opensPage(system))) return keep(system);
	}
	console.error(
		'No browser opens a page here. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test'
	);
	return false;
}

/** Browsers that may stand here already, the most deliberate first; null is the one Playwright keeps for itself. */
function candidates() {
	const named = [process.env.CHROMIUM_PATH, process.env.CHROME_PATH].filter(Boolean);
	const system = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
		.map(onPath)
		.filter((path) => path !== null);
	return [...named, null, ...system, ...(installedElsewhere[process.platform] ?? [])];
}

/** Starts the browser, opens a page, runs a line of script in it and closes it again. */
async function opensPage(executablePath) {
	if (executablePath && !existsSync(executablePath)) return false;
	const { chromium } = await import('@playwright/test');
	try {
		const browser = await chromium.launch({
			args: flags,
			timeout: 30_000,
			...(executablePath ? { executablePath } : {})
		});
		try {
			const page = await browser.newPage();
			await page.setContent('<h1>Ready</h1>');
			return (await page.evaluate('document.body.textContent')) === 'Ready';
		} finally {
			await browser.close();
		}
	} catch {
		return false;
	}
}

function keep(executablePath) {
	writeJson(record, { executablePath });
	console.log(`Browser: ${executablePath ?? 'the one that Playwright keeps'}`);
	return true;
}
