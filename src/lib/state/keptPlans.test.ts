import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyTitle, inOrder, memoryStore, settle, type KeptPlan } from './keptPlans.ts';
import { clockTime, momentWords } from './moments.ts';

const plan = (changes: Partial<KeptPlan> = {}): KeptPlan => ({
	id: 'a',
	title: 'Room 2',
	customer: '',
	text: 'one',
	revision: 0,
	edited: 0,
	opened: 0,
	origin: '',
	...changes
});

describe('saving a plan', () => {
	it('counts revisions from one', () => {
		expect(settle(undefined, plan(), 0)).toEqual({ ok: true, plan: plan({ revision: 1 }) });
		expect(settle(plan({ revision: 4 }), plan({ text: 'two' }), 4)).toMatchObject({
			ok: true,
			plan: { revision: 5, text: 'two' }
		});
	});

	it('is refused where another tab saved something else since', () => {
		const newer = plan({ revision: 5, text: 'theirs' });
		expect(settle(newer, plan({ text: 'mine' }), 4)).toEqual({ ok: false, newer });
	});

	it('is no quarrel where both tabs say the same', () => {
		expect(settle(plan({ revision: 5 }), plan(), 4)).toMatchObject({ ok: true, plan: { revision: 6 } });
	});

	it('brings a plan back that was deleted while it was worked on', () => {
		expect(settle(undefined, plan(), 7)).toMatchObject({ ok: true, plan: { revision: 8 } });
	});

	it('never loses what either of two tabs saved, in whatever order they do', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.constantFrom(0, 1), { maxLength: 12 }), async (turns) => {
				const store = memoryStore();
				const known = [0, 0];
				const kept: string[] = [];
				const refused: string[] = [];
				for (const [place, tab] of turns.entries()) {
					const text = `${tab}-${place}`;
					const saved = await store.save(plan({ text }), known[tab]!);
					if (saved.ok) {
						known[tab] = saved.plan.revision;
						kept.push(text);
					} else {
						// A refusal names the one text that would have been lost.
						expect(saved.newer.text).toBe(kept.at(-1));
						refused.push(text);
					}
				}
				expect((await store.one('a'))?.text).toBe(kept.at(-1));
				expect(kept.length + refused.length).toBe(turns.length);
				// Whoever saved first goes on saving; the other one is told each time.
				expect(new Set(kept.map((text) => text[0])).size).toBeLessThanOrEqual(1);
			})
		);
	});
});

describe('the list of plans', () => {
	it('begins with the one opened last', () => {
		const plans = [plan({ id: 'a', opened: 1 }), plan({ id: 'b', opened: 3 }), plan({ id: 'c', opened: 2 })];
		expect(inOrder(plans).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
		expect(plans.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});

	it('gives copies titles that are free', () => {
		expect(copyTitle('Room 2', ['Room 2'])).toBe('Room 2, copy');
		expect(copyTitle('Room 2', ['Room 2', 'Room 2, copy'])).toBe('Room 2, copy 2');
		expect(copyTitle('Room 2, copy 2', ['Room 2, copy', 'Room 2, copy 2'])).toBe('Room 2, copy 3');
		expect(copyTitle('x'.repeat(200), []).length).toBeLessThanOrEqual(200);
	});
});

describe('when a plan was changed', () => {
	const now = Date.UTC(2026, 10, 25, 14, 32);
	const hour = 3_600_000;

	it('is said by the clock today, with the day before that, by the date further back', () => {
		expect(momentWords(now, now, 'UTC')).toBe('14:32');
		expect(momentWords(now - 15 * hour, now, 'UTC')).toBe('yesterday 23:32');
		expect(momentWords(Date.UTC(2025, 10, 12), now, 'UTC')).toBe('12 Nov 2025');
	});

	it('is said in the time of the reader', () => {
		expect(clockTime(now, 'Asia/Tokyo')).toBe('23:32');
		expect(clockTime(Date.UTC(2026, 10, 25, 0, 5), 'UTC')).toBe('00:05');
	});
});
