import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the figures as the product is built, then prints them; nothing passes or fails. */
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
process.chdir(here('../..'));
await build({ configFile: here('./vite.config.ts') });
await import(new URL('../../node_modules/.cache/bench/main.js', import.meta.url).href);
