import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json; every path here is made from it, wherever the command was started. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A path inside the project. */
export const at = (...parts) => join(root, ...parts);

/** A file that one run leaves for the next; it goes away with node_modules. */
export const remembered = (name) => at('node_modules', '.cache', 'up-or-out', name);

/** Reads a JSON file; null when it is absent or unreadable. */
export function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return null;
	}
}

/** Writes a JSON file and the folders above it. */
export function writeJson(path, value) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `${JSON.stringify(value, null, '\t')}\n`);
}
