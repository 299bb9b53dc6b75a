declare module 'virtual:kernel' {
	export const kernel: import('#lib/engine/kernel.ts').Kernel;
}
