import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './vite.kernel.ts';

export default defineConfig({
	plugins: [kernelPlugin(), sveltekit()],
	test: {
		// The report reads its colours from this file; Vitest would hand it out empty.
		css: { include: [/tokens\.css/] },
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**']
	}
});
