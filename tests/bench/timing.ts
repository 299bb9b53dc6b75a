/** What is timed: one run of it, and what it is set against. */
export interface Figure {
	readonly name: string;
	/** How many times the thing named is done in one run; a run's time is divided by it. */
	readonly each?: number;
	/** Name of an earlier figure of which this one is told as a multiple. */
	readonly against?: string;
	/** What the figure should stay under. */
	readonly target?: string;
	readonly run: () => unknown;
}

/** A line as it is printed: milliseconds, and how many times those of the figure that it is set against. */
export interface Line {
	readonly name: string;
	readonly time: number;
	readonly ratio?: number;
	readonly target?: string;
}

/** Milliseconds of one run: the fastest of many short turns, so that what else the machine does counts least. */
export async function timed({ run, each = 1 }: Figure): Promise<number> {
	const started = performance.now();
	await run();
	const first = performance.now() - started;
	const runs = Math.max(1, Math.min(100, Math.floor(5 / Math.max(first, 0.001))));
	let best = first;
	// What has run often is compiled, beside the work and in its own time; the slow turns before fall away.
	for (let turn = 0; turn < 2 || performance.now() - started < 2000; turn += 1) {
		const from = performance.now();
		for (let count = 0; count < runs; count += 1) await run();
		best = Math.min(best, (performance.now() - from) / runs);
	}
	return best / each;
}

/** Milliseconds as people read them: 0.041, 1.26, 41. */
export function milliseconds(time: number): string {
	return time >= 100 ? time.toFixed(0) : time >= 1 ? time.toFixed(2) : time.toFixed(4);
}
