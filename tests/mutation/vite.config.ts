import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const part = process.env['MUTATED_PART'] ?? '';

/** The tests that mistakes planted in the code run against: those beside it, and the properties of the methods. */
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		include: [
			`${part}/**/*.test.ts`,
			...(part.endsWith('method') ? ['tests/properties/{slotAssignment,bayPlacement}.test.ts'] : [])
		],
		env: { PROPERTY_RUNS: '30' },
		isolate: false,
		pool: 'threads',
		fileParallelism: false
	}
});
