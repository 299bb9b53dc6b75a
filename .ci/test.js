import { performance } from 'node:perf_hooks';
import { ensureBrowser } from './browser.js';
import { tool } from './command.js';
import { ensureDocumentReaders } from './documents.js';
import { ensureInstalled, requireNode } from './install.js';
import { ensureLibreOffice } from './libreOffice.js';
import { root } from './place.js';
import { stages } from './stages.js';

const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const head = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 76 - text.length))}\n`);

process.chdir(root);
requireNode();
const total = { passed: 0, failed: 0 };
const notRun = [];

head('Set-up');
if (ensureInstalled()) {
	if (!(await ensureBrowser())) total.failed++;
	if (!ensureDocumentReaders()) total.failed++;
	ensureLibreOffice();
	// Writes the types of routes, on which the lint and the type check both stand.
	if (!tool('svelte-kit', ['sync'], { from: '@sveltejs/kit' })) total.failed++;
	console.log(`Node ${process.versions.node}; the set-up took ${seconds(started)}.`);
	await runStages();
} else total.failed++;

const left = notRun.length > 0 ? `, ${notRun.length} not run: ${notRun.join(', ')}` : '';
console.log(`${total.passed} passed, ${total.failed} failed${left}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs every stage, also after one that failed, so that a single run shows all there is to mend. */
async function runStages() {
	const rows = [];
	const failedHeadings = new Set();
	for (const { heading, run } of stages) {
		head(heading);
		const since = performance.now();
		const { passed, failed, notes, notRun: name } = await run(failedHeadings);
		if (failed > 0) failedHeadings.add(heading);
		total.passed += passed;
		total.failed += failed;
		for (const note of notes) console.log(note);
		if (name) notRun.push(name);
		const mark = failed > 0 ? '✗' : name ? '–' : '✓';
		console.log(`${mark} ${heading}, ${seconds(since)}`);
		rows.push([mark, heading, `${passed} of ${passed + failed}`, seconds(since)]);
	}
	head('In all');
	for (const [mark, heading, count, time] of rows)
		console.log(`${mark} ${heading.padEnd(46)}${count.padStart(14)}${time.padStart(10)}`);
	console.log(`  ${'Everything, set-up included'.padEnd(60)}${seconds(started).padStart(10)}\n`);
}
