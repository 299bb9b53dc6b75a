import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { close, noHistory, record, redo, undo, type History } from './history.ts';

const change = (history: History<number>, subject: string, before: number, after: number): History<number> =>
	record(history, { subject, name: `${subject} to ${after}`, before, after });

describe('the history of a plan', () => {
	it('has nothing to undo or redo at first', () => {
		expect(undo(noHistory())).toBeNull();
		expect(redo(noHistory())).toBeNull();
	});

	it('keeps one drag as one step, from where it began to where it ended', () => {
		let history = change(noHistory(), 'growth', 8, 9);
		history = change(history, 'growth', 9, 10);
		history = close(change(history, 'growth', 10, 12));
		expect(history.done.map((step) => step.name)).toEqual(['growth to 12']);
		expect(undo(history)?.now).toBe(8);
	});

	it('begins a new step for another subject, and for the same one after it was closed', () => {
		let history = change(noHistory(), 'growth', 8, 9);
		history = change(history, 'memory', 9, 10);
		history = change(close(history), 'memory', 10, 11);
		expect(history.done.map((step) => step.name)).toEqual(['growth to 9', 'memory to 10', 'memory to 11']);
	});

	it('drops a step that led back to where it began', () => {
		const there = change(noHistory(), 'growth', 8, 9);
		expect(close(change(there, 'growth', 9, 8)).done).toEqual([]);
	});

	it('forgets what was undone once something else is changed', () => {
		const undone = undo(change(noHistory(), 'growth', 8, 9));
		expect(undone?.history.undone).toHaveLength(1);
		expect(change(undone!.history, 'memory', 8, 3).undone).toEqual([]);
	});

	it('comes back to the start by undoing everything, and to the end by redoing everything', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer()), { maxLength: 40 }),
				(changes) => {
					let history = noHistory<number>();
					let now = 0;
					for (const [subject, after] of changes) {
						history = change(history, subject, now, after);
						now = after;
					}
					const end = now;
					for (let back = undo(history); back; back = undo(history)) ({ history, now } = back);
					expect(now).toBe(0);
					for (let again = redo(history); again; again = redo(history)) ({ history, now } = again);
					expect(now).toBe(end);
				}
			)
		);
	});
});
