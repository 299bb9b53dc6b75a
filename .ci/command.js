import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, readJson, root } from './place.js';

/**
 * Runs a program in the project's folder with its output shown, and says whether it ended well.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, seconds?: number, shell?: boolean }} [options]
 */
export function succeeds(program, args, { env = {}, seconds, shell = false } = {}) {
	const { status } = spawnSync(program, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		...(seconds ? { timeout: seconds * 1000 } : {}),
		shell
	});
	return status === 0;
}

/** Runs a tool that the project installed, by this very Node (so that no shell and no `.cmd` file comes between). */
export function tool(name, args, { from = name, ...options } = {}) {
	const bin = readJson(at('node_modules', from, 'package.json'))?.bin;
	const script = typeof bin === 'string' ? bin : bin?.[name];
	if (!script) {
		console.error(`${name} is not installed: node_modules/${from} names no such program.`);
		return false;
	}
	return succeeds(process.execPath, [at('node_modules', from, script), ...args], options);
}

/** Runs the npm that started this process, or the one on the path. */
export function npm(args, options = {}) {
	const started = process.env.npm_execpath ?? '';
	return /npm-cli\.[cm]?js$/.test(started)
		? succeeds(process.execPath, [started, ...args], options)
		: succeeds('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The full path of a program on the search path, or null. */
export function onPath(program) {
	const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
	for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean))
		for (const ending of endings) {
			const candidate = join(folder, program + ending);
			try {
				accessSync(candidate, constants.X_OK);
				return candidate;
			} catch {
				// Not here: look in the next folder.
			}
		}
	return null;
}

/** Installs Debian packages where that is possible: on a machine with apt, as root. */
export function aptInstall(packages) {
	if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	return (
		succeeds('apt-get', ['update', '-qq'], { env, seconds: 300 }) &&
		succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
			env,
			seconds: 900
		})
	);
}
