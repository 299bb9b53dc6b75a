import { getContext, setContext } from 'svelte';
import type { CellRef } from '#lib/analysis/figures.ts';
import type { Reading } from '#lib/analysis/reading.ts';
import type { Plan, Setting } from '#lib/model/plan.ts';
import { withSetting, type Where } from '#lib/model/change.ts';
import { Explaining } from './explaining.svelte.ts';
import { Picker } from './picker.svelte.ts';
import { PlanNames } from './planNames.svelte.ts';
import { Reader } from './reader.svelte.ts';
import { close, noHistory, record, redo, undo, type History, type Step } from './history.ts';
import type { InputRow } from './railRows.ts';
import { sharing } from './shared.ts';
import type { Study } from './study.svelte.ts';
import type { View } from './view.ts';

/** What computes; loaded when it is first needed. */
type Computing = typeof import('./computing.ts');

/** The plan at hand, what it comes to, and how it came about. The plan is immutable and replaced whole. */
export class Planner {
	#plan: Plan;
	#history: History<Plan> = $state.raw(noHistory());
	/** The year to show; none chosen follows the horizon. */
	#year: number | null = $state(null);

	#computing: Computing | null = $state.raw(null);
	#loading: Promise<Computing> | null = null;
	/** True while what computes could not be loaded: the numbers on the page are those that it opened on. */
	isUnreachable = $state(false);
	/** What the page opened on, made while building; it holds until the plan or the year is changed. */
	readonly #first: View;

	/** What is read of the plan all over the page beside its numbers. */
	readonly names: PlanNames;
	/** The units and the writing of numbers that the person at this device reads. */
	readonly reader = new Reader();
	/** Which choice from the catalogue is open. */
	readonly picker = new Picker();

	/** How far the verdict carries, worked out beside the page; null until that is asked for. */
	study: Study | null = $state.raw(null);

	/** Counts the plans opened, so that what was half written about another plan is put aside. */
	opened = $state(0);

	/** The plan evaluated over all its years; null while what computes is not here. */
	readonly #reading = $derived(
		// Written anew when the reader writes numbers otherwise.
		this.reader.numbers && (this.#computing?.read(this.plan, { units: this.reader.units }) ?? null)
	);
	readonly #view = $derived.by(() =>
		this.#computing && this.#reading
			? this.#computing.viewOf(this.#reading, this.year, this.study?.counted(this.plan) ?? undefined)
			: this.#first
	);
	/** Everything that the plan comes to, with the rows of the year shown. */
	readonly comparison = $derived(this.#view.comparison);
	/** Currencies other than the plan's in which something of the plan is priced. */
	readonly foreign = $derived(this.#view.foreign);
	/** All inputs of the plan, as the rail lists them. */
	readonly groups = $derived.by(sharing(() => this.#view.groups));
	readonly changedCount = $derived(
		this.groups.flatMap(({ rows }) => rows.filter((row) => row.changed)).length
	);

	constructor(first: View) {
		this.#first = first;
		this.#plan = $state.raw(first.comparison.plan);
		this.names = new PlanNames(first.comparison.plan);
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

	/** The plan evaluated, once what computes is here. */
	get reading(): Reading | null {
		return this.#reading;
	}

	/** What the explanation panel shows. */
	readonly explaining = new Explaining({
		sheet: (ref) => this.#reading && (this.#computing?.explanationSheet(this.#reading, ref) ?? null),
		row: (ref) => this.#reading && (this.#computing?.settingRow(this.#reading, ref) ?? null),
		movedMostBy: (ref) => {
			const computing = this.#computing;
			return computing && this.#reading
				? computing.movedMostBy(computing.influences(this.#reading, ref))
				: [];
		},
		stir: () => this.#stir()
	});

	/** Opens the explanation of a number, on top of those open. */
	readonly explain = (ref: CellRef): void => this.explaining.open(ref);

	/** True once what computes is here. */
	get isAwake(): boolean {
		return this.#computing !== null;
	}

	/** The label of a quantity; null where what computes is not here and the page did not open on it. */
	label(quantity: string): string | null {
		return this.#computing?.labelOf(quantity, this.reader.units) ?? this.#view.labels[quantity] ?? null;
	}

	/** The name of a catalogue entry that the plan names. */
	entryName(id: string): string {
		return this.#view.names[id] ?? id;
	}

	/** Reads as was chosen on this device before; what differs from the page as built is computed anew. */
	restoreReader(): void {
		this.reader.restore();
		if (!this.reader.isAsBuilt) this.#stir();
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

	/** The step done last, once it is closed: what a page may tell of it. */
	get lastStep(): Step<Plan> | null {
		const last = this.#history.done.at(-1);
		return last && !last.open ? last : null;
	}

	/** Name of the step that redo does again, or null. */
	get redoName(): string | null {
		return this.#history.undone.at(-1)?.name ?? null;
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

	/** Takes the settings of several rows out, as one step. */
	resetAll(rows: readonly InputRow[]): void {
		const next = rows.reduce((plan, row) => withSetting(plan, row.where, row.quantity.id, null), this.#plan);
		this.commit();
		this.#change(next, 'reset', `${rows.length} inputs back to their defaults`);
		this.commit();
	}

	/** Replaces the plan by a changed one, as one step of that name. Nothing happens where nothing changed. */
	step(plan: Plan, name: string): void {
		if (plan === this.#plan) return;
		this.commit();
		this.#change(plan, 'step', name);
		this.commit();
	}

	/** Takes a change in while it is being made, as a name is typed; further ones of the same subject are the same step. */
	change(plan: Plan, subject: string, name: string): void {
		if (plan !== this.#plan) this.#change(plan, subject, name);
	}

	/** Changes what the plan is called, whom it is for or who made it; an empty title is not taken. */
	describe(words: Partial<Pick<Plan, 'title' | 'customer' | 'author'>>): void {
		const [field = '', text = ''] = Object.entries(words)[0] ?? [];
		if (field === 'title' && text.trim() === '') return;
		this.#change({ ...this.#plan, ...words }, `words ${field}`, `${field} to “${text}”`);
	}

	/** Gives the plan another title, as one step. */
	rename(title: string): void {
		this.commit();
		this.describe({ title });
		this.commit();
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
		this.#change(plan, 'open', `opened ${plan.title}`);
		this.commit();
		this.#year = null;
		this.opened += 1;
	}

	/** Starts from a plan without history: what was kept on this device. */
	restore(plan: Plan): void {
		this.#stir();
		this.#place(plan);
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
		this.#place(now);
	}

	#clear(row: InputRow): void {
		const next = withSetting(this.#plan, row.where, row.quantity.id, null);
		this.#change(next, row.key, `${row.label} back to its default`);
	}

	#set(where: Where, id: string, value: Setting, label = id): void {
		const place = where.of === 'plan' ? 'plan' : `${where.of} ${where.id}`;
		const next = withSetting(this.#plan, where, id, value);
		const name = this.#computing?.settingName(id, value, this.#plan.currency, this.reader.units) ?? label;
		this.#change(next, `${place} ${id}`, name);
	}

	/** Loads what computes without waiting; `isUnreachable` tells when it fails. */
	#stir(): void {
		this.wake().catch(() => undefined);
	}

	#change(plan: Plan, subject: string, name: string): void {
		this.#stir();
		this.#history = record(this.#history, { subject, name, before: this.#plan, after: plan });
		this.#place(plan);
	}

	#place(plan: Plan): void {
		this.#plan = plan;
		this.names.follow(plan);
	}
}

const key = Symbol('planner');

/** Makes a planner the one of the page, for every component below. */
export function setPlanner(planner: Planner): Planner {
	return setContext(key, planner);
}

/** The planner of the page; null on a page that has none. */
export function findPlanner(): Planner | null {
	return getContext<Planner | undefined>(key) ?? null;
}

/** The planner of the page. */
export function getPlanner(): Planner {
	const planner = findPlanner();
	if (!planner) throw new Error('No planner was set above this component.');
	return planner;
}
