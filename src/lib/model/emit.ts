/** What the build reads to generate the kernel: the table and the emitter, in one module graph. */
export { emitKernel } from '#lib/engine/kernel.ts';
export { table } from './index.ts';
