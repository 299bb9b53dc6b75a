/** Line drawings of 16 units for buttons; words stand beside all but undo and redo. */
export const icons = {
	undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3',
	redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3M13 6.5l-3 3',
	reset: 'M3.5 8a4.5 4.5 0 1 0 1.4-3.2M3.2 2.6v2.6h2.6',
	share: 'M8 9.5v-7M5.3 4.8 8 2.2l2.7 2.6M4 7.5H3v6h10v-6h-1',
	present: 'M2.5 3h11v7.5h-11zM8 10.5v3M5.5 13.5h5',
	down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
	right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
	edit: 'M3 13l.6-2.8 7-7 2.2 2.2-7 7L3 13Z',
	close: 'm4 4 8 8M12 4l-8 8',
	find: 'M7 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M10 10l3.2 3.2'
} as const;

export type IconName = keyof typeof icons;
