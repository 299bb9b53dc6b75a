import { createContext } from 'svelte';
import type { Box } from '../boxes.ts';
import type { Scale } from '../scale.ts';

/** What every mark of a chart shares: the room for data, in px, and the scales that lead into it. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly plot: Box;
	readonly x: Scale;
	readonly y: Scale;
}

const [frame, setFrame] = createContext<Frame>();

/** The frame that a mark stands in. */
export { frame };

/** Gives the marks inside a chart its frame; pass getters, so that they follow its size. */
export { setFrame };
