/**
 * The layers of the house, left to right. A module imports from its own layer and from layers before it, never from
 * one after it. `pure` layers also do without the DOM, Svelte, D3, `Math.random` and `Date.now`.
 *
 * @type {ReadonlyArray<{ name: string, pure: boolean }>}
 */
export const layers = [
	{ name: 'units', pure: true },
	{ name: 'engine', pure: true },
	{ name: 'catalogue', pure: true },
	{ name: 'model', pure: true },
	{ name: 'analysis', pure: true },
	{ name: 'file', pure: true },
	{ name: 'charts', pure: false },
	{ name: 'report', pure: false },
	{ name: 'state', pure: false },
	{ name: 'components', pure: false }
];
