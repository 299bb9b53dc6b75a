import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { kernelPlugin } from '../../vite.kernel.ts';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The kernel of the chain that is also written by hand. */
function chainPlugin(): Plugin {
	return {
		name: 'chain-kernel',
		resolveId: (source) => (source === 'virtual:chain' ? '\0virtual:chain' : null),
		async load(id) {
			if (id !== '\0virtual:chain') return null;
			const { module } = await runnerImport<typeof import('./emitChain.ts')>(path('./emitChain.ts'), {
				configFile: false,
				root: path('../..'),
				logLevel: 'error'
			});
			return module.emitKernel(module.chainTable(), path('../../src/lib/engine/arithmetic.ts'));
		}
	};
}

/** The figures as programs for Node, with the kernel as the product has it. */
export default defineConfig({
	root: path('../..'),
	plugins: [kernelPlugin(), chainPlugin(), svelte()],
	publicDir: false,
	logLevel: 'error',
	build: {
		ssr: true,
		outDir: path('../../node_modules/.cache/bench'),
		emptyOutDir: true,
		target: 'node20',
		rollupOptions: { input: { main: path('./main.ts'), futures: path('./futures.worker.ts') } }
	},
	ssr: { noExternal: true, external: ['pdfkit', '@playwright/test'] }
});
