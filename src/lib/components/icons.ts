/** Line drawings of 16 units for buttons; words stand beside all but undo and redo. */
export const icons = {
	undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M3 6.5 6 3.5M3 6.5l3 3',
	redo: 'M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M13 6.5l-3-3M13 6.5l-3 3',
	reset: 'M3.5 8a4.5 4.5 0 1 0 1.4-3.2M3.2 2.6v2.6h2.6',
	down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
	close: 'm4 4 8 8M12 4l-8 8',
	find: 'M7 3.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6M10 10l3.2 3.2'
} as const;

export type IconName = keyof typeof icons;
