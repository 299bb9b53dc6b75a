/** What the build reads to generate the kernels: the table, what decides a verdict, and the emitter, in one module graph. */
export { emitKernel } from '#lib/engine/kernel.ts';
export { decisive } from './decisive.ts';
export { table } from './index.ts';
