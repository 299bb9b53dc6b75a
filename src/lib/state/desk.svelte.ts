import { carriesPlan } from '#lib/file/linkMark.ts';
import { writePlan } from '#lib/file/write.ts';
import type { Plan } from '#lib/model/plan.ts';
import { lastOpen, mayKeepPlans, noteUnsaved } from './kept.ts';
import type { KeptPlan } from './keptPlans.ts';
import { clockTime } from './moments.ts';
import type { PlanShelf } from './planShelf.svelte.ts';
import type { Planner } from './planner.svelte.ts';

/** What the page says to the reader: what happened, then what still holds and what to do. */
export interface Said {
	readonly title: string;
	readonly lines: readonly string[];
}

/** A word about what was just done, with the way back. */
export interface Done {
	readonly text: string;
	readonly undo: () => void;
}

interface Ground {
	readonly shelving: typeof import('./shelving.ts');
	readonly shelf: PlanShelf;
}

const messageOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** Brings plans to hand from wherever they come, and says what became of it. What keeps plans is loaded when it is needed. */
export class Desk {
	shelf: PlanShelf | null = $state.raw(null);
	/** True once the plan that this device left off at is open. */
	isReady = $state(false);
	said: Said | null = $state.raw(null);
	done: Done | null = $state.raw(null);

	readonly #planner: Planner;
	readonly #first: Plan;
	readonly #exampleText: (id: string) => Promise<string>;
	#loading: Promise<Ground> | null = null;
	/** Done when everything that was asked for so far is: what is said last is of what was asked last. */
	#acted: Promise<void> = Promise.resolve();

	constructor(planner: Planner, exampleText: (id: string) => Promise<string>) {
		this.#planner = planner;
		this.#first = planner.plan;
		this.#exampleText = exampleText;
	}

	/** How the plan at hand is kept, in words. */
	get keeping(): string {
		const hand = this.shelf?.hand;
		if (hand?.keeping === 'saving') return 'Saving …';
		if (hand?.keeping === 'memory') return 'Kept in memory only';
		if (hand?.keeping !== 'saved') return '';
		return hand.savedAt === null ? 'Saved on this device' : `Saved ${clockTime(hand.savedAt)} on this device`;
	}

	/** The page is here: goes on where this device left off, or opens what the link carries. */
	async start(fragment: string): Promise<void> {
		if (mayKeepPlans() || lastOpen() !== null || carriesPlan(fragment))
			await this.#act('What this device keeps could not be opened', async ({ shelving, shelf }) => {
				await this.#planner.wake();
				return shelving.resume(shelf, fragment, this.#exampleText);
			});
		this.isReady = true;
	}

	/** Loads what keeps plans, without waiting. */
	stir(): void {
		this.#load().catch(() => undefined);
	}

	/** The page is being left: what is not saved yet is noted, even a change so early that what keeps plans is not here. */
	leave(): void {
		const { plan } = this.#planner;
		if (this.shelf) this.shelf.hand.leave();
		else if (this.isReady && plan !== this.#first)
			noteUnsaved({ id: null, revision: 0, text: writePlan(plan) });
	}

	/** Opens a plan file. */
	openFile(text: string, name: string): Promise<void> {
		return this.#act(`${name} could not be opened`, ({ shelving, shelf }) =>
			shelving.openText(shelf, text, name)
		);
	}

	/** Opens what a link carries that was followed on the open page. */
	openLink(fragment: string): Promise<void> {
		return this.#act('The link could not be opened', ({ shelving, shelf }) =>
			shelving.openLink(shelf, fragment, false)
		);
	}

	/** Opens an example by its id. */
	openExample(id: string, name: string): Promise<void> {
		return this.#act(`${name} could not be fetched`, async ({ shelving, shelf }) =>
			shelving.openExample(shelf, await this.#exampleText(id), id, name)
		);
	}

	/** Opens a plan made here, such as a new one. */
	openNew(plan: Plan): Promise<void> {
		return this.#act('The plan could not be opened', async ({ shelf }) => {
			await shelf.adopt(plan);
			return null;
		});
	}

	/** Opens a kept plan. */
	openKept(id: string): Promise<void> {
		return this.#act('The plan could not be opened', async ({ shelf }) => {
			const lines = await shelf.open(id);
			return lines.length > 0 ? { title: 'The plan could not be opened', lines } : null;
		});
	}

	/** Deletes a kept plan and offers the way back. */
	remove(id: string): Promise<void> {
		return this.#act('The plan could not be deleted', async ({ shelf }) => {
			const kept = await shelf.remove(id);
			if (kept) this.done = { text: `Deleted ${kept.title}`, undo: () => void this.#putBack(kept) };
			return null;
		});
	}

	#putBack(kept: KeptPlan): Promise<void> {
		return this.#act('The plan could not be put back', async ({ shelf }) => {
			await shelf.putBack(kept);
			return null;
		});
	}

	/** Does something with the shelf once all before it is done, and says what came of it or what went wrong. */
	#act(failure: string, act: (ground: Ground) => Promise<Said | null> | Said | null): Promise<void> {
		const done = this.#acted.then(async () => {
			try {
				this.said = await act(await this.#load());
			} catch (reason) {
				this.said = { title: failure, lines: [messageOf(reason), 'The plan that was open still stands.'] };
			}
		});
		this.#acted = done;
		return done;
	}

	#load(): Promise<Ground> {
		this.#loading ??= import('./shelving.ts').then(
			async (shelving) => {
				const shelf = await shelving.openShelf(this.#planner, this.#first);
				this.shelf = shelf;
				return { shelving, shelf };
			},
			(reason: unknown) => {
				this.#loading = null;
				throw reason;
			}
		);
		return this.#loading;
	}
}
