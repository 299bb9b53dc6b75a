declare module 'virtual:kernel' {
	export const kernel: import('#lib/engine/kernel.ts').Kernel;
	export const decisiveKernel: import('#lib/engine/kernel.ts').Kernel;
}
