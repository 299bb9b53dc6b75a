import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { browserLaunch, ensureBrowser } from '../../.ci/browser.js';
import { at } from '../../.ci/place.js';
import { serve } from '../../.ci/serve.js';

/** Builds the figures as the product is built, and the page where it is not built yet, then prints them; nothing passes or fails. */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
process.chdir(at('.'));
if (!existsSync(at('build'))) await build({ logLevel: 'error' });
await build({ configFile: here('./vite.config.ts') });
const { run } = await import(new URL('../../node_modules/.cache/bench/main.js', import.meta.url).href);
await run(async () => {
	await ensureBrowser();
	return { launch: browserLaunch(), ...(await serve({ port: 4190, orNext: true })) };
});
