import { planId } from '#lib/file/planId.ts';
import { problemText } from '#lib/file/problem.ts';
import { readPlan } from '#lib/file/read.ts';
import { writePlan } from '#lib/file/write.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { Unsaved } from './kept.ts';
import { copyTitle, inOrder, type KeptPlan } from './keptPlans.ts';
import { newPlace, PlanInHand, placeOf, type Ground, type Told } from './planInHand.svelte.ts';
import type { Planner } from './planner.svelte.ts';

/** The plans that this device keeps, in the order in which they were opened, and the one at hand. */
export class PlanShelf {
	plans: readonly KeptPlan[] = $state.raw([]);
	readonly hand: PlanInHand;
	readonly #ground: Ground;
	readonly #planner: Planner;

	/** `first` is the plan that the page opened on. */
	constructor(planner: Planner, ground: Ground, first: Plan) {
		this.#planner = planner;
		this.#ground = ground;
		this.hand = new PlanInHand(planner, ground, first, () => this.refresh());
	}

	/** Reads the list of plans anew. */
	async refresh(): Promise<void> {
		this.plans = inOrder(await this.#ground.store.all());
	}

	/**
	 * Opens a kept plan: as one step, or as the beginning where `isFirst`. Answers what is wrong with it; nothing where it
	 * is open.
	 */
	async open(id: string, isFirst = false): Promise<readonly string[]> {
		await this.hand.flush();
		const kept = await this.#ground.store.one(id);
		if (!kept) return ['It is not kept any more: another tab deleted it.'];
		const read = readPlan(kept.text);
		if (!read.ok) return read.problems.map(problemText);
		this.hand.bring(read.plan, placeOf(kept), isFirst);
		await this.#ground.store.touch(id, this.#ground.now());
		await this.refresh();
		return [];
	}

	/**
	 * Puts a plan at hand that came from a file, a link or three numbers, and keeps it beside those that are kept already.
	 * A title that is taken becomes that of a copy; what came before and was not changed since is opened again.
	 */
	async adopt(plan: Plan, isFirst = false): Promise<void> {
		await this.hand.flush();
		await this.refresh();
		const origin = planId(plan);
		const same = this.plans.find((kept) => kept.origin === origin && kept.revision === 1);
		if (same) {
			await this.open(same.id, isFirst);
			return;
		}
		this.hand.bring(this.#ownTitle(plan), newPlace('', origin), isFirst);
		await this.hand.flush();
	}

	/** Puts a plan at hand that is kept once it is changed: an example. */
	show(plan: Plan, isFirst = false): void {
		this.hand.bring(plan, newPlace(writePlan(plan)), isFirst);
	}

	/** Keeps a second plan that says the same under the title of a copy. */
	async duplicate(id: string): Promise<void> {
		await this.hand.flush();
		await this.refresh();
		const plan = await this.#planOf(id);
		if (plan) await this.#keepNew(this.#ownTitle(plan));
	}

	/** Gives a kept plan another title; for the plan at hand that is a step which can be undone. */
	async rename(id: string, title: string): Promise<void> {
		const next = title.trim().slice(0, 200);
		if (next === '') return;
		if (id === this.hand.id) {
			this.#planner.rename(next);
			this.hand.follow(this.#planner.plan);
			return this.hand.flush();
		}
		const kept = this.plans.find((each) => each.id === id);
		const plan = await this.#planOf(id);
		if (!kept || !plan) return;
		const text = writePlan({ ...plan, title: next });
		await this.#keep({ ...kept, title: next, text, edited: this.#ground.now() }, kept.revision);
	}

	/** Takes a plan away; the plan at hand stays on the page. Answers what was taken, for `putBack`. */
	async remove(id: string): Promise<KeptPlan | null> {
		await this.hand.flush();
		const kept = await this.#ground.store.remove(id);
		if (id === this.hand.id) this.hand.letGo();
		this.#ground.tell({ id, revision: null });
		await this.refresh();
		return kept ?? null;
	}

	/** Keeps a plan again that was taken away. */
	async putBack(kept: KeptPlan): Promise<void> {
		const back = await this.#keep(kept, kept.revision);
		if (back) this.hand.takeUp(back);
	}

	/** Another tab saved or deleted a plan. */
	async hear({ id, revision }: Told): Promise<void> {
		await this.refresh();
		if (id !== this.hand.id) return;
		const kept = this.plans.find((each) => each.id === id);
		if (kept) this.hand.meet(kept);
		else if (revision === null) this.hand.letGo();
	}

	/**
	 * Keeps what an earlier page could not save any more: in its record, or as a copy where another tab was there since.
	 * Answers where; null where the text is no plan.
	 */
	async recover({ id, revision, text }: Unsaved): Promise<string | null> {
		const read = readPlan(text);
		if (!read.ok) return null;
		const standing = id === null ? undefined : await this.#ground.store.one(id);
		if (!standing || standing.revision > revision) {
			if (standing?.text === text) return standing.id;
			await this.refresh();
			return (await this.#keepNew(standing ? this.#ownTitle(read.plan) : read.plan)).id;
		}
		const { title, customer } = read.plan;
		const kept = { ...standing, title, customer, text, edited: this.#ground.now() };
		return (await this.#keep(kept, revision))?.id ?? null;
	}

	/** The plan under a title that no kept plan has. */
	#ownTitle(plan: Plan): Plan {
		const titles = this.plans.map(({ title }) => title);
		return titles.includes(plan.title) ? { ...plan, title: copyTitle(plan.title, titles) } : plan;
	}

	async #planOf(id: string): Promise<Plan | null> {
		const kept = await this.#ground.store.one(id);
		const read = kept ? readPlan(kept.text) : null;
		return read?.ok ? read.plan : null;
	}

	async #keepNew(plan: Plan): Promise<KeptPlan> {
		const now = this.#ground.now();
		const { title, customer } = plan;
		const kept = { title, customer, text: writePlan(plan), edited: now, opened: now, origin: '' };
		const whole: KeptPlan = { ...kept, id: this.#ground.newId(), revision: 0 };
		return (await this.#keep(whole, 0)) ?? whole;
	}

	async #keep(plan: KeptPlan, over: number): Promise<KeptPlan | null> {
		const saved = await this.#ground.store.save(plan, over);
		if (saved.ok) this.#ground.tell(saved.plan);
		await this.refresh();
		return saved.ok ? saved.plan : null;
	}
}
