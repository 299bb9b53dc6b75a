import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { build } from './build.js';
import { tool } from './command.js';
import { libreOffice } from './libreOffice.js';
import { leftOut, once, playwrightOutcome, vitestOutcome } from './outcome.js';
import { readJson, remembered } from './place.js';
import { proof } from './proof.js';

// Makes a missing snapshot and a focused test a failure instead of something quietly written or run alone.
const strict = { CI: 'true' };

/**
 * What `npm test` does, in order. A stage is told which headings failed before it and returns its outcome.
 *
 * @type {{ heading: string, run: (failed: Set<string>) => import('./outcome.js').Outcome | Promise<import('./outcome.js').Outcome> }[]}
 */
export const stages = [
	{ heading: 'Formatting', run: () => once(tool('prettier', ['--check', '--log-level', 'warn', '.'])) },
	{ heading: 'Lint', run: () => once(tool('eslint', ['--max-warnings', '0', '.'])) },
	{ heading: 'Types', run: checkTypes },
	{ heading: 'Unit, contract, example and property tests', run: testModules },
	{ heading: 'LibreOffice comparison', run: compareWithLibreOffice },
	{ heading: 'Build', run: () => once(build()) },
	{ heading: 'Browser tests', run: testJourneys }
];

function checkTypes() {
	const whole = tool('svelte-check', ['--fail-on-warnings', '--output', 'human']);
	const pure = tool('tsc', ['-p', 'tsconfig.pure.json'], { from: 'typescript' });
	const worker = tool('tsc', ['-p', 'src/service-worker/tsconfig.json', '--noEmit'], { from: 'typescript' });
	return once(whole && pure && worker);
}

function testModules() {
	const outcome = runVitest('vitest.json', [], {});
	return { ...outcome, notes: [...outcome.notes, ...proof(readJson(remembered('vitest.json')))] };
}

function compareWithLibreOffice() {
	const program = libreOffice();
	if (program === null) return leftOut('LibreOffice comparison', 'Not run: there is no LibreOffice here.');
	const file = 'tests/report/workbookInLibreOffice.test.ts';
	return runVitest('libreOffice.json', [file], { LIBREOFFICE: program });
}

function runVitest(report, files, env) {
	const path = freshReport(report);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	const endedWell = tool('vitest', ['run', ...files, ...reporters], { env: { ...strict, ...env } });
	return vitestOutcome(readJson(path), endedWell);
}

async function testJourneys(failed) {
	if (failed.has('Build')) return once(false, 'Not run: there is nothing to open, the build failed.');
	const path = freshReport('playwright.json');
	const env = { ...strict, PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: path };
	const endedWell = tool('playwright', ['test'], { from: '@playwright/test', env });
	return playwrightOutcome(readJson(path), endedWell);
}

/** Where a report will be written, with the one of the last run taken away. */
function freshReport(name) {
	const path = remembered(name);
	mkdirSync(dirname(path), { recursive: true });
	rmSync(path, { force: true });
	return path;
}

/** A port that nothing listens on. */
function freePort() {
	return new Promise((found, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close(() => found(port));
		});
	});
}
