import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import type { Plan } from '#lib/model/plan.ts';
import { forgetUnsaved, noteOpen, noteUnsaved } from './kept.ts';
import { copyTitle, type KeptPlan, type PlanStore } from './keptPlans.ts';
import type { Planner } from './planner.svelte.ts';

/** What one tab tells the others of the page. */
export interface Told {
	readonly id: string;
	/** Null where the plan was deleted. */
	readonly revision: number | null;
}

/** What keeping stands on; tests bring their own. */
export interface Ground {
	readonly store: PlanStore;
	/** Whether the store is the device's; otherwise it lasts as long as the page. */
	readonly lasts: boolean;
	/** Tells the other tabs. */
	readonly tell: (told: Told) => void;
	readonly now: () => number;
	readonly newId: () => string;
	/** Milliseconds without a change after which a plan is saved. */
	readonly pause: number;
}

interface Kept {
	/** Null while it is kept nowhere. */
	readonly id: string | null;
	readonly revision: number;
	/** The plan file as it was last saved or opened. */
	readonly text: string;
	readonly origin: string;
}

/** Where a plan is kept, and what is known to stand there; the same object all along, while what it says changes. */
export interface Place {
	record: Kept;
	/** Where this tab's version is kept while another tab's stands in the record. */
	aside: (Kept & { readonly title: string }) | null;
}

/** The place of a plan that is kept nowhere, and need not be as long as it says `text`. */
export function newPlace(text: string, origin = ''): Place {
	return { record: { id: null, revision: 0, text, origin }, aside: null };
}

/** The place of a plan that is kept. */
export function placeOf({ id, revision, text, origin }: KeptPlan): Place {
	return { record: { id, revision, text, origin }, aside: null };
}

/** How the plan at hand is kept: as it came, about to be saved, saved on the device, or held in memory alone. */
export type Keeping = 'untouched' | 'saving' | 'saved' | 'memory';

/** Sees that the plan at hand is kept as it is changed, and that no tab writes over what another one saved. */
export class PlanInHand {
	keeping: Keeping = $state('untouched');
	/** When it was last saved from here. */
	savedAt: number | null = $state(null);
	/** The version that another tab saved, until the reader says which one counts. */
	newer: KeptPlan | null = $state.raw(null);
	/** Why plans are held in memory alone: storage is closed to the page, or full; null where neither. */
	trouble: 'closed' | 'full' | null = $state(null);
	/** The record of the plan at hand; null while it is kept nowhere. */
	id: string | null = $state(null);

	readonly #planner: Planner;
	readonly #ground: Ground;
	readonly #onsaved: () => Promise<void>;
	/** Each plan that was at hand knows its place, so that undo and redo never write one plan over another. */
	readonly #places = new WeakMap<Plan, Place>();
	#place: Place;
	#waiting: { readonly plan: Plan; readonly place: Place } | null = null;
	/** What was last handed to the store; while something is being written it may not stand there yet. */
	#handed: { readonly plan: Plan; readonly place: Place } | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** One thing is written after the other; while something is, what stands in a record is not known yet. */
	#queue: Promise<void> = Promise.resolve();
	#writing = 0;

	/** `first` is the plan that the page opened on; the one at hand may be changed already. */
	constructor(planner: Planner, ground: Ground, first: Plan, onsaved: () => Promise<void>) {
		this.#planner = planner;
		this.#ground = ground;
		this.#onsaved = onsaved;
		this.#place = newPlace(writePlan(first));
		this.#places.set(first, this.#place);
		if (!ground.lasts) this.trouble = 'closed';
	}

	/** Takes note of the plan at hand: a change is saved after a pause, an undone step finds back to its own record. */
	follow(plan: Plan): void {
		const place = this.#places.get(plan) ?? this.#place;
		this.#places.set(plan, place);
		if (place !== this.#place) {
			void this.flush();
			this.#goTo(place);
		}
		clearTimeout(this.#timer);
		const isSaved = this.#writing === 0 && written(plan, place) === (place.aside ?? place.record).text;
		this.#waiting = isSaved ? null : { plan, place };
		if (isSaved) return this.#rest();
		this.keeping = this.trouble ? 'memory' : 'saving';
		this.#timer = setTimeout(() => void this.flush(), this.#ground.pause);
	}

	/** Saves what waits to be saved, and is done when it is. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		const waiting = this.#waiting;
		this.#waiting = null;
		if (waiting) {
			this.#handed = waiting;
			this.#writing += 1;
			this.#queue = this.#queue
				.then(() => this.#save(waiting.plan, waiting.place))
				.finally(() => (this.#writing -= 1));
		}
		return this.#queue;
	}

	/** The page is being left: what is not saved yet is noted where it outlives the page, and saved if there is time. */
	leave(): void {
		const unsaved = this.#waiting ?? (this.#writing > 0 ? this.#handed : null);
		if (!unsaved || !this.#ground.lasts) return;
		const { plan, place } = unsaved;
		const { id, revision } = place.aside ?? place.record;
		noteUnsaved({ id, revision, text: written(plan, place) });
		void this.flush();
	}

	/** Puts a plan at hand: as a step that can be undone, or as the beginning. */
	bring(plan: Plan, place: Place, isFirst: boolean): void {
		void this.flush();
		this.#places.set(this.#planner.plan, this.#place);
		this.#places.set(plan, place);
		if (isFirst) this.#planner.restore(plan);
		else this.#planner.open(plan);
		this.#goTo(place);
		this.follow(plan);
	}

	/** The record of the plan at hand is gone; the plan stays, and is kept anew when it is changed. */
	letGo(): void {
		this.#place.record = { ...this.#place.record, id: null, revision: 0 };
		this.#place.aside = null;
		this.#goTo(this.#place);
	}

	/** The record is back: the plan at hand is kept there again, if it still says the same. */
	takeUp(kept: KeptPlan): void {
		if (this.#place.record.id !== null || this.#place.record.text !== kept.text) return;
		this.#place.record = placeOf(kept).record;
		this.#goTo(this.#place);
	}

	/** Another tab saved the plan at hand. */
	meet(kept: KeptPlan): void {
		const { record } = this.#place;
		if (kept.id !== record.id || kept.revision <= record.revision) return;
		if (kept.text === written(this.#planner.plan, this.#place) || kept.text === record.text) {
			this.#place.record = { ...record, revision: kept.revision, text: kept.text };
			this.follow(this.#planner.plan);
		} else this.newer = kept;
	}

	/** Takes the other tab's version, as a step. This tab's own, where it says something else, stays kept as a copy. */
	async takeNewer(): Promise<void> {
		await this.flush();
		const read = this.newer ? readPlan(this.newer.text) : null;
		if (!this.newer || !read?.ok) return;
		const mine = this.#place;
		mine.record = mine.aside ?? newPlace(mine.record.text).record;
		mine.aside = null;
		this.bring(read.plan, placeOf(this.newer), false);
	}

	/** Goes on with this tab's version as a plan of its own, beside the other tab's. */
	async keepMine(): Promise<void> {
		await this.flush();
		const place = this.#place;
		const title = place.aside?.title ?? (await this.#freeTitle(this.#planner.plan.title));
		place.record = place.aside ?? newPlace('').record;
		place.aside = null;
		this.#goTo(place);
		this.#planner.rename(title);
		this.follow(this.#planner.plan);
		await this.flush();
	}

	async #save(plan: Plan, place: Place): Promise<void> {
		const { id, revision, origin, text: before } = place.aside ?? place.record;
		const text = written(plan, place);
		if (text === before) {
			if (place === this.#place) this.#rest();
			return;
		}
		const title = place.aside?.title ?? plan.title;
		const now = this.#ground.now();
		const kept: KeptPlan = {
			...{ id: id ?? this.#ground.newId(), title, customer: plan.customer, text },
			...{ revision, edited: now, opened: now, origin }
		};
		try {
			const saved = await this.#ground.store.save(kept, revision);
			if (!saved.ok) return await this.#saveAside(plan, place, saved.newer);
			const record = placeOf(saved.plan).record;
			if (place.aside) place.aside = { ...record, title };
			else {
				place.record = record;
				if (place === this.#place) this.newer = null;
			}
			forgetUnsaved(id);
			this.savedAt = now;
			if (this.#ground.lasts) this.trouble = null;
			this.#ground.tell(saved.plan);
			if (place === this.#place) this.#rest();
			await this.#onsaved();
		} catch (reason) {
			this.trouble = reason instanceof Error && reason.name === 'QuotaExceededError' ? 'full' : 'closed';
			this.keeping = 'memory';
		}
	}

	/** Another tab saved since: its version stands, and this tab's is kept beside it. */
	async #saveAside(plan: Plan, place: Place, newer: KeptPlan): Promise<void> {
		const title = await this.#freeTitle(plan.title);
		place.aside = { ...newPlace('').record, title };
		if (place === this.#place) this.newer = newer;
		await this.#save(plan, place);
		if (place === this.#place) return;
		place.record = place.aside;
		place.aside = null;
	}

	async #freeTitle(title: string): Promise<string> {
		return copyTitle(
			title,
			(await this.#ground.store.all()).map((kept) => kept.title)
		);
	}

	#goTo(place: Place): void {
		this.#place = place;
		this.newer = null;
		this.#rest();
	}

	#rest(): void {
		const { id } = this.#place.aside ?? this.#place.record;
		this.id = this.#place.record.id;
		if (id !== null) noteOpen(id);
		this.keeping = id === null ? 'untouched' : this.trouble ? 'memory' : 'saved';
	}
}

/** The plan file to keep: under the title of a copy where this tab's version stands aside. */
function written(plan: Plan, { aside }: Place): string {
	return writePlan(aside ? { ...plan, title: aside.title } : plan);
}
