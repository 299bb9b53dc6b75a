/** A plan, or whatever else is kept, as it stood before a step, and the step's name. */
export interface Step<T> {
	readonly name: string;
	readonly before: T;
	readonly after: T;
	/** What is being changed; further changes of the same thing belong to the same step until it is closed. */
	readonly subject: string;
	readonly open: boolean;
}

/** What was done, and what was undone and can be done again. The last step of `done` may still be open. */
export interface History<T> {
	readonly done: readonly Step<T>[];
	readonly undone: readonly Step<T>[];
}

const deepest = 200;

/** A history in which nothing has happened yet. */
export function noHistory<T>(): History<T> {
	return { done: [], undone: [] };
}

/** Takes a change in: it extends the open step of the same subject, or begins one and forgets what was undone. */
export function record<T>(history: History<T>, step: Omit<Step<T>, 'open'>): History<T> {
	const last = history.done.at(-1);
	if (last?.open && last.subject === step.subject) {
		const longer = { ...last, name: step.name, after: step.after };
		return { done: [...history.done.slice(0, -1), longer], undone: [] };
	}
	return { done: [...close(history).done, { ...step, open: true }].slice(-deepest), undone: [] };
}

/** Ends the open step, so that the next change begins a new one. A step that led back to where it began is dropped. */
export function close<T>(history: History<T>, same: (a: T, b: T) => boolean = Object.is): History<T> {
	const last = history.done.at(-1);
	if (!last?.open) return history;
	const rest = history.done.slice(0, -1);
	return { ...history, done: same(last.before, last.after) ? rest : [...rest, { ...last, open: false }] };
}

/** Takes the last step back: the history afterwards and what stood before, or null where nothing is left to undo. */
export function undo<T>(history: History<T>): { readonly history: History<T>; readonly now: T } | null {
	const { done, undone } = close(history);
	const last = done.at(-1);
	return last ? { history: { done: done.slice(0, -1), undone: [...undone, last] }, now: last.before } : null;
}

/** Does the step again that was undone last, or null where there is none. */
export function redo<T>(history: History<T>): { readonly history: History<T>; readonly now: T } | null {
	const next = history.undone.at(-1);
	return next
		? { history: { done: [...history.done, next], undone: history.undone.slice(0, -1) }, now: next.after }
		: null;
}
