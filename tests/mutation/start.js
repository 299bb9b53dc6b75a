import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** The tests run as they stand: `vitest` collects them, and the kernel is the interpreter over the mutated table. */
const server = await createServer({
	root,
	configFile: false,
	logLevel: 'error',
	appType: 'custom',
	server: { middlewareMode: true, hmr: false, ws: false, watch: null },
	optimizeDeps: { noDiscovery: true },
	resolve: { alias: { vitest: here('./collector.ts'), 'virtual:kernel': here('./mutatedKernel.ts') } }
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false, sourcemapInterceptor: false });

/** Runs a module anew, but none of those that it imports. */
async function again(file) {
	const known = runner.evaluatedModules.getModuleByUrl(file);
	if (known) runner.evaluatedModules.invalidateModule(known);
	await runner.import(file);
}

try {
	const { mutate } = await runner.import(here('./mutate.ts'));
	process.exitCode = await mutate(root, again, process.argv.slice(2));
} finally {
	await runner.close();
	await server.close();
}
