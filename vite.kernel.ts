import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { emitKernel as Emit } from './src/lib/engine/kernel.ts';
import type { Quantity } from './src/lib/engine/quantity.ts';
import type { Table } from './src/lib/engine/table.ts';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Turns the model's table of formulas into the module `virtual:kernel` while building, developing and testing, so that
 * nothing is generated in the browser. Every file that the model is made of is watched.
 */
export function kernelPlugin(): Plugin {
	const id = 'virtual:kernel';
	return {
		name: 'up-or-out-kernel',
		resolveId: (source) => (source === id ? `\0${id}` : null),
		async load(resolved) {
			if (resolved !== `\0${id}`) return null;
			const { module, dependencies } = await runnerImport<{
				table: Table;
				decisive: readonly Quantity[];
				emitKernel: typeof Emit;
			}>(path('./src/lib/model/emit.ts'), { configFile: false, root, logLevel: 'error' });
			for (const file of dependencies) this.addWatchFile(file);
			return module.emitKernel(module.table, path('./src/lib/engine/arithmetic.ts'), {
				decisiveKernel: module.decisive
			});
		}
	};
}
