import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './command.js';
import { at, readJson, remembered, root, writeJson } from './place.js';

const folders = ['src', 'static'];
const settings = /^(package(-lock)?\.json|tsconfig.*\.json|(svelte|vite)\..*\.?[jt]s)$/;
const record = remembered('built.json');

/** Builds the static site and the command line; says whether that worked. */
export function build() {
	const sources = fingerprint();
	if (!npm(['run', 'build'])) return false;
	writeJson(record, { sources, page: pageTime() });
	return true;
}

/** Builds unless build/ was made from these very sources and nobody has rebuilt it by hand since. */
export function ensureBuilt() {
	const known = readJson(record);
	const page = pageTime();
	if (page !== null && known?.page === page && known.sources === fingerprint()) return true;
	console.log('Building the pages …');
	return build();
}

/** When the fallback page was written, or null where there is none. */
function pageTime() {
	return statSync(at('build', '404.html'), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** What the build depends on, contents and names of every source. */
function fingerprint() {
	const hash = createHash('sha256');
	const files = folders
		.filter((folder) => existsSync(at(folder)))
		.flatMap((folder) =>
			readdirSync(at(folder), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
		);
	const top = readdirSync(root)
		.filter((name) => settings.test(name))
		.map((name) => at(name));
	for (const file of [...files, ...top].sort()) hash.update(`${file}\n`).update(readFileSync(file));
	return hash.digest('hex');
}
