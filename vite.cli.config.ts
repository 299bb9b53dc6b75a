import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { kernelPlugin } from './vite.kernel.ts';

/** The command line as one file for Node, `dist/cli.js`, with the same model as the page. */
export default defineConfig({
	plugins: [kernelPlugin(), svelte()],
	publicDir: false,
	build: {
		ssr: 'src/cli/main.ts',
		outDir: 'dist',
		target: 'node20',
		rollupOptions: { output: { entryFileNames: 'cli.js' } }
	},
	ssr: { noExternal: true, external: ['pdfkit'] }
});
