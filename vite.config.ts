import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './vite.kernel.ts';

export default defineConfig({
	plugins: [kernelPlugin(), sveltekit()],
	// Workers that compute carry the model too.
	worker: { format: 'es', plugins: () => [kernelPlugin()] },
	test: {
		// The report reads its colours from this file; Vitest would hand it out empty.
		css: { include: [/tokens\.css/] },
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: [
			...['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
			// A stage of its own, for where LibreOffice can be had.
			...(process.env['LIBREOFFICE'] ? [] : ['tests/report/workbookInLibreOffice.test.ts'])
		]
	}
});
