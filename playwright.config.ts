import { defineConfig, devices } from '@playwright/test';
import { browserLaunch } from './.ci/browser.js';

const port = Number(process.env.PORT ?? 4183);
const baseURL = `http://127.0.0.1:${port}/`;

/** The journeys run against build/ as a static host serves it; run `npm run build` first when starting them by hand. */
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	forbidOnly: Boolean(process.env.CI),
	fullyParallel: true,
	workers: 2,
	timeout: 30_000,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : [['line']],
	// Only the journey without a network keeps the page; the others would each fetch it whole once more.
	use: { baseURL, launchOptions: browserLaunch(), screenshot: 'only-on-failure', serviceWorkers: 'block' },
	projects: [
		{ name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } }
	],
	webServer: {
		command: 'node .ci/serve.js',
		url: baseURL,
		env: { PORT: String(port) },
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
