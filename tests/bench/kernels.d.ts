declare module 'virtual:chain' {
	export const kernel: import('#lib/engine/kernel.ts').Kernel;
}
