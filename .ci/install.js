import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { npm } from './command.js';
import { at, readJson, remembered, writeJson } from './place.js';

const oldest = [20, 19];

/** Stops with a clear sentence where Node is too old to run the tools. */
export function requireNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
	console.error(
		`Up or Out needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`
	);
	process.exit(1);
}

/** Installs what the lock file names, unless exactly that stands in node_modules already. Says whether it is there. */
export function ensureInstalled() {
	const record = remembered('installed.json');
	const lock = fingerprint();
	if (existsSync(at('node_modules', '.package-lock.json'))) {
		const known = readJson(record)?.lock;
		if (known === lock) return true;
		if (known === undefined && followsTheLock()) return remember(record, lock);
	}
	console.log('Installing the libraries that package-lock.json names …');
	if (npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) return remember(record, lock);
	console.error(
		'The libraries could not be installed. Check that this machine reaches the npm registry, then run the command again.'
	);
	return false;
}

/** What the installed tree depends on: the lock file, and the platform that native parts were chosen for. */
function fingerprint() {
	return createHash('sha256')
		.update(readFileSync(at('package-lock.json')))
		.update(`${process.platform} ${process.arch}`)
		.digest('hex');
}

/** Whether npm's own record of node_modules, made by hand with `npm ci` or `npm install`, agrees with the lock file. */
function followsTheLock() {
	const wanted = readJson(at('package-lock.json'))?.packages ?? {};
	const installed = readJson(at('node_modules', '.package-lock.json'))?.packages ?? {};
	return Object.entries(wanted).every(([path, { version, optional }]) => {
		if (path === '') return true;
		const found = installed[path];
		return found ? found.version === version : optional === true;
	});
}

function remember(record, lock) {
	writeJson(record, { lock });
	return true;
}
