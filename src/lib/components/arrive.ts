/** Milliseconds without growth after which a section has arrived. */
const rest = 1500;

/** What a reader does to move on. */
const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let leave = (): void => undefined;

/**
 * Brings a section to the top of the window and keeps it there while what lies above it is still loaded and grows, until
 * all is at rest or the reader moves on.
 */
export function arriveAt(section: HTMLElement): void {
	leave();
	const over = new AbortController();
	leave = () => over.abort();
	let timer: ReturnType<typeof setTimeout> | undefined;
	// It is told of the size once at the start, and then of each change.
	const growth = new ResizeObserver(() => {
		section.scrollIntoView();
		clearTimeout(timer);
		timer = setTimeout(leave, rest);
	});
	growth.observe(section.parentElement ?? section);
	for (const move of moves) addEventListener(move, leave, { signal: over.signal, passive: true });
	over.signal.addEventListener('abort', () => {
		growth.disconnect();
		clearTimeout(timer);
	});
}
