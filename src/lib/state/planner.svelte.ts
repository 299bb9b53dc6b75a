import { createContext } from 'svelte';
import type { ExplanationSheet } from '#lib/analysis/explanationSheet.ts';
import type { CellRef } from '#lib/analysis/figures.ts';
import type { Plan, Setting } from '#lib/model/plan.ts';
import { withSetting, type Where } from './edit.ts';
import { close, noHistory, record, redo, undo, type History } from './history.ts';
import { rowKeeper, type InputRow } from './railRows.ts';
import type { View } from './view.ts';

/** What computes; loaded when it is first needed. */
type Computing = typeof import('./computing.ts');

/** The plan at hand, what it comes to, and how it came about. The plan is immutable and replaced whole. */
export class Planner {
	#plan: Plan;
	#history: History<Plan> = $state.raw(noHistory());
	/** The year to show; none chosen follows the horizon. */
	#year: number | null = $state(null);

	readonly #kept = rowKeeper();

	#computing: Computing | null = $state.raw(null);
	#loading: Promise<Computing> | null = null;
	/** True while what computes could not be loaded: the numbers on the page are those that it opened on. */
	isUnreachable = $state(false);
	/** What the page opened on, made while building; it holds until the plan or the year is changed. */
	readonly #first: View;

	/** Counts the plans opened, so that what was half written about another plan is put aside. */
	opened = $state(0);

	/** The plan evaluated over all its years; null while what computes is not here. */
	readonly #reading = $derived(this.#computing?.read(this.plan) ?? null);
	readonly #view = $derived.by(() =>
		this.#computing && this.#reading ? this.#computing.viewOf(this.#reading, this.year) : this.#first
	);
	/** Everything that the plan comes to, with the rows of the year shown. */
	readonly comparison = $derived(this.#view.comparison);
	/** All inputs of the plan, as the rail lists them. */
	readonly groups = $derived(this.#kept(this.#view.groups));
	readonly changedCount = $derived(
		this.groups.flatMap((group) => group.rows).filter((row) => row.changed).length
	);

	constructor(first: View) {
		this.#first = first;
		this.#plan = $state.raw(first.comparison.plan);
	}

	/** Loads what computes; anything that the reader may be about to do calls it ahead of time. */
	wake(): Promise<Computing> {
		this.#loading ??= import('./computing.ts').then(
			(computing) => {
				this.isUnreachable = false;
				return (this.#computing = computing);
			},
			(reason: unknown) => {
				this.#loading = null;
				this.isUnreachable = true;
				throw reason;
			}
		);
		return this.#loading;
	}

	/** Numbers opened one out of another, the last one shown; none when no explanation is open. */
	#trail: readonly CellRef[] = $state.raw([]);
	/** The explanation that is open; null when none is, or while what computes is on its way. */
	readonly explanation: ExplanationSheet | null = $derived.by(() => {
		const ref = this.#trail.at(-1);
		if (!ref || !this.#computing || !this.#reading) return null;
		return this.#computing.explanationSheet(this.#reading, ref);
	});

	/** How many explanations lie under the one shown. */
	get depth(): number {
		return Math.max(0, this.#trail.length - 1);
	}

	/** Opens the explanation of a number, on top of those open. */
	explain(ref: CellRef): void {
		this.#stir();
		this.#trail = [...this.#trail, ref];
	}

	/** Goes back to the explanation below. */
	explainLast(): void {
		this.#trail = this.#trail.slice(0, -1);
	}

	/** Closes all explanations. */
	endExplanation(): void {
		this.#trail = [];
	}

	/** True once what computes is here. */
	get isAwake(): boolean {
		return this.#computing !== null;
	}

	/** The label of a quantity that a number on the page refers to. */
	label(quantity: string): string {
		return this.#view.labels[quantity] ?? quantity;
	}

	get plan(): Plan {
		return this.#plan;
	}

	get year(): number {
		return Math.min(this.#year ?? this.#plan.horizon, this.#plan.horizon);
	}

	set year(year: number) {
		this.#year = year >= this.#plan.horizon ? null : Math.max(0, year);
		this.#stir();
	}

	/** Name of the step that undo takes back, or null. */
	get undoName(): string | null {
		return this.#history.done.at(-1)?.name ?? null;
	}

	/** Name of the step that redo does again, or null. */
	get redoName(): string | null {
		return this.#history.undone.at(-1)?.name ?? null;
	}

	/** Sets an input of the whole plan. */
	set(id: string, value: Setting): void {
		this.#set({ of: 'plan' }, id, value);
	}

	/** Sets an input, or overrides a number of the catalogue, for one option. */
	setOption(option: string, id: string, value: Setting): void {
		this.#set({ of: 'option', id: option }, id, value);
	}

	/** Sets an input of one group of existing servers. */
	setGroup(group: string, id: string, value: Setting): void {
		this.#set({ of: 'group', id: group }, id, value);
	}

	/** Sets the input of a row; its default takes the setting out of the plan. */
	setRow(row: InputRow, value: number): void {
		if (value === row.default && row.quantity.id !== 'horizon') this.#clear(row);
		else this.#set(row.where, row.quantity.id, value, row.label);
	}

	/** Takes the setting of a row out, so that its default counts again. */
	reset(row: InputRow): void {
		this.commit();
		this.#clear(row);
		this.commit();
	}

	/** Changes what the plan is called, whom it is for or who made it. */
	describe(words: Partial<Pick<Plan, 'title' | 'customer' | 'author'>>): void {
		const [field = '', text = ''] = Object.entries(words)[0] ?? [];
		this.#change({ ...this.#plan, ...words }, `words ${field}`, `${field} to “${text}”`);
	}

	/** Chooses the option that the verdict compares with; null leaves it to the ranking. */
	pin(option: string | null): void {
		const { pinned: _, ...others } = this.#plan;
		const label = this.#plan.options.find(({ id }) => id === option)?.label ?? 'the runner-up';
		this.commit();
		this.#change(option === null ? others : { ...others, pinned: option }, 'pinned', `compare with ${label}`);
		this.commit();
	}

	/** Replaces the plan by another one, as one step. */
	open(plan: Plan): void {
		this.commit();
		this.#change(plan, 'open', `open ${plan.title}`);
		this.commit();
		this.#year = null;
		this.opened += 1;
	}

	/** Starts from a plan without history: what was kept on this device. */
	restore(plan: Plan): void {
		this.#stir();
		this.#plan = plan;
		this.#history = noHistory();
		this.opened += 1;
	}

	/** Ends the step under way: a field was left, a drag came to its end. */
	commit(): void {
		this.#history = close(this.#history);
	}

	undo(): void {
		const back = undo(this.#history);
		if (back) this.#take(back);
	}

	redo(): void {
		const again = redo(this.#history);
		if (again) this.#take(again);
	}

	#take({ history, now }: { readonly history: History<Plan>; readonly now: Plan }): void {
		this.#history = history;
		this.#plan = now;
	}

	#clear(row: InputRow): void {
		const next = withSetting(this.#plan, row.where, row.quantity.id, null);
		this.#change(next, row.key, `${row.label} back to its default`);
	}

	#set(where: Where, id: string, value: Setting, label = id): void {
		const place = where.of === 'plan' ? 'plan' : `${where.of} ${where.id}`;
		const next =
			where.of === 'plan' && id === 'horizon' && typeof value === 'number'
				? { ...this.#plan, horizon: value }
				: withSetting(this.#plan, where, id, value);
		const name = this.#computing?.settingName(id, value, this.#plan.currency) ?? label;
		this.#change(next, `${place} ${id}`, name);
	}

	/** Loads what computes without waiting; `isUnreachable` tells when it fails. */
	#stir(): void {
		this.wake().catch(() => undefined);
	}

	#change(plan: Plan, subject: string, name: string): void {
		this.#stir();
		this.#history = record(this.#history, { subject, name, before: this.#plan, after: plan });
		this.#plan = plan;
	}
}

/** The planner of the page, for every component below it. */
export const [getPlanner, setPlanner] = createContext<Planner>();
