import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, onPath } from './command.js';
import { readJson, remembered, writeJson } from './place.js';

const record = remembered('libreOffice.json');

const installedElsewhere = {
	darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
	win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.exe']
};

/** The LibreOffice that the set-up saw calculate, or null. */
export function libreOffice() {
	const known = readJson(record)?.path;
	return known && existsSync(known) ? known : null;
}

/** Finds a LibreOffice that calculates a spreadsheet, or installs one where that is possible, and remembers it. */
export function ensureLibreOffice() {
	if (libreOffice() !== null) return;
	if (candidates().some(keepIfItCalculates)) return;
	console.log('Installing LibreOffice Calc, which recalculates the workbook …');
	if (aptInstall(['libreoffice-calc']) && candidates().some(keepIfItCalculates)) return;
	console.log(
		'LibreOffice is not to be had here, so the workbook is not compared with it. Install it (Debian: sudo apt-get install libreoffice-calc; macOS: brew install --cask libreoffice) and run the tests again.'
	);
}

function candidates() {
	const system = ['soffice', 'libreoffice'].map(onPath).filter((path) => path !== null);
	return [...system, ...(installedElsewhere[process.platform] ?? []).filter((path) => existsSync(path))];
}

/** Has a program work out a formula: a LibreOffice without Calc, as slides alone bring it, cannot. */
function keepIfItCalculates(path) {
	const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
	try {
		writeFileSync(join(folder, 'sum.csv'), '=1+1\n');
		const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
		const args = [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'sum.csv')];
		spawnSync(path, args, { stdio: 'ignore', timeout: 120_000 });
		if (!existsSync(join(folder, 'sum.ods'))) return false;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	writeJson(record, { path });
	console.log(`LibreOffice: ${path}`);
	return true;
}
