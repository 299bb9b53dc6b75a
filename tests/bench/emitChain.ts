export { emitKernel } from '#lib/engine/kernel.ts';
export { chainTable } from './chain.ts';
