import type { Browser, Page } from '@playwright/test';

/** A piece of work of the page's main thread, in milliseconds from the start of the record. */
export interface Task {
	readonly from: number;
	readonly to: number;
}

/** What the main thread did: its tasks, and when it was told that an input had changed. */
export interface Record {
	readonly tasks: readonly Task[];
	readonly inputs: readonly number[];
}

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly ts: number;
	readonly dur?: number;
	readonly pid: number;
	readonly tid: number;
	readonly args: {
		readonly name?: string;
		readonly data?: { readonly type?: string; readonly message?: string };
	};
}

const categories = ['__metadata', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

const begin = 'begin';

/** Records the main thread of a page while something happens there, by the browser's own tracing. */
export async function recorded(browser: Browser, page: Page, happen: () => Promise<void>): Promise<Record> {
	await browser.startTracing(page, { categories });
	// The tracing itself takes a while to begin.
	await page.waitForTimeout(500);
	await page.evaluate((message) => console.timeStamp(message), begin);
	await happen();
	const trace = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
	const mains = trace.traceEvents.filter(
		({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
	);
	const mark = trace.traceEvents.find(({ args }) => args.data?.message === begin);
	const main = mains.find(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
	if (!mark || !main) throw new Error('The record of the browser does not say what the page did.');
	const first = mark.ts;
	const events = trace.traceEvents.filter(
		({ pid, tid, ph, ts }) => pid === main.pid && tid === main.tid && ph === 'X' && ts >= first
	);
	const at = (microseconds: number): number => (microseconds - first) / 1000;
	return {
		tasks: events
			.filter(({ name }) => name === 'RunTask')
			.map(({ ts, dur = 0 }) => ({ from: at(ts), to: at(ts + dur) }))
			.sort((a, b) => a.from - b.from),
		inputs: events
			.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'input')
			.map(({ ts }) => at(ts))
			.sort((a, b) => a - b)
	};
}

/** The longest that the main thread was busy without a break. */
export function longest({ tasks }: Record): number {
	return Math.max(0, ...tasks.map(({ from, to }) => to - from));
}

/** What the main thread worked from each change of an input to the next: script, style, layout and paint. */
export function workByInput({ tasks, inputs }: Record): number[] {
	// Each turn begins with the task in which its change arrived.
	const starts = inputs.map(
		(input) => tasks.find(({ from, to }) => from <= input && input <= to)?.from ?? input
	);
	return starts.slice(0, -1).map((start, turn) => {
		const end = starts[turn + 1] as number;
		const own = tasks.filter(({ from }) => from >= start && from < end);
		return own.reduce((sum, { from, to }) => sum + to - from, 0);
	});
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
