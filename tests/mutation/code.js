import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** Each must reach the bar by itself. */
const parts = ['src/lib/engine', 'src/lib/model/method'];
const leastPercent = 85;

/** Plants mistakes in the code of a part, or in those of its files that are named, one at a time, and runs its tests. */
async function plant(part, sources) {
	process.env['MUTATED_PART'] = part;
	const name = part.replaceAll('/', '-');
	await new Stryker({
		mutate: [...sources, '!**/*.test.ts', '!**/*.fixture.ts'],
		// Only what the tests read is copied.
		ignorePatterns: ['*', '!package.json', '!src/lib/**', '!tests/**'],
		testRunner: 'vitest',
		plugins: ['@stryker-mutator/vitest-runner'],
		vitest: { configFile: 'tests/mutation/vite.config.ts', related: false },
		coverageAnalysis: 'perTest',
		concurrency: 1,
		incremental: true,
		incrementalFile: `.stryker/${name}.json`,
		tempDirName: `.stryker/${name}`,
		reporters: ['progress-append-only', 'clear-text', 'json'],
		jsonReporter: { fileName: `.stryker/${name}-report.json` },
		clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
		thresholds: { high: 95, low: leastPercent, break: leastPercent }
	}).runMutationTest();
}

const named = process.argv.slice(2);
for (const part of parts) {
	const sources = named.length > 0 ? named.filter((file) => file.startsWith(part)) : [`${part}/**/*.ts`];
	if (sources.length > 0) await plant(part, sources);
}
