import type { TableBlock } from './blocks.ts';
import type { TextStyle } from './setLines.ts';

/** How the rows of a table are set: styles, and distances in px. */
export interface Look {
	readonly style: TextStyle;
	readonly head: TextStyle;
	readonly group: TextStyle;
	/** Second lines: smaller and nearer. */
	readonly second: TextStyle;
	/** Line height of the first line, which also decides a plain row's height; later lines use the style's own. */
	readonly first: number;
	readonly pad: number;
	readonly gap: number;
	readonly firstToken: string;
}

/** The sans at a size. */
export const sans = (size: number, leading: number, token: string, weight: 400 | 600 = 400): TextStyle => ({
	family: 'sans',
	weight,
	size,
	leading,
	token
});

/** The look of each kind of table. */
export const looks: Readonly<Record<TableBlock['look'], Look>> = {
	options: {
		style: sans(13, 15.3, '--c-ink'),
		head: sans(13, 15.3, '--c-ink', 600),
		group: sans(13, 19, '--c-ink', 600),
		second: sans(11, 12, '--c-ink-3'),
		first: 23,
		pad: 0,
		gap: 8,
		firstToken: '--c-ink-2'
	},
	figures: {
		style: sans(13, 18.85, '--c-ink'),
		head: sans(12, 15.8, '--c-ink-3'),
		group: sans(13, 18.85, '--c-ink', 600),
		second: sans(11, 14, '--c-ink-3'),
		first: 18.85,
		pad: 4,
		gap: 12,
		firstToken: '--c-ink-2'
	},
	years: {
		style: sans(12, 15.6, '--c-ink'),
		head: sans(12, 15.8, '--c-ink-3'),
		group: sans(13, 17, '--c-ink', 600),
		second: sans(11, 14, '--c-ink-3'),
		first: 17,
		pad: 1.5,
		gap: 6,
		firstToken: '--c-ink-2'
	},
	sources: {
		style: sans(12, 15, '--c-ink'),
		head: sans(12, 17, '--c-ink-3'),
		group: sans(13, 18.85, '--c-ink', 600),
		second: sans(11, 14, '--c-ink-3'),
		first: 17,
		pad: 2,
		gap: 8,
		firstToken: '--c-ink'
	}
};
