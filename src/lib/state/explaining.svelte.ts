import type { ExplanationSheet } from '#lib/analysis/explanationSheet.ts';
import type { Stretch } from '#lib/analysis/explanationWords.ts';
import type { CellRef } from '#lib/analysis/figures.ts';
import type { InputRow } from './railRows.ts';

/** Where explanations come from: the plan as it is evaluated now, or nothing while what computes is on its way. */
export interface ExplanationSource {
	readonly sheet: (ref: CellRef) => ExplanationSheet | null;
	readonly row: (ref: CellRef) => InputRow | null;
	readonly movedMostBy: (ref: CellRef) => readonly Stretch[];
	/** Loads what computes. */
	readonly stir: () => void;
}

/** The explanation that is open, and those that it was opened from. */
export class Explaining {
	readonly #source: ExplanationSource;
	/** Numbers opened one out of another, the last one shown; none when no explanation is open. */
	#trail: readonly CellRef[] = $state.raw([]);
	/** What had the focus when the first explanation was opened. */
	#opener: HTMLElement | null = null;
	/** Counts the numbers opened, so that the panel takes the focus each time. */
	opened = $state(0);

	/** The explanation shown; null when none is, or while what computes is on its way. */
	readonly sheet: ExplanationSheet | null = $derived.by(() => {
		const ref = this.#trail.at(-1);
		return ref ? this.#source.sheet(ref) : null;
	});

	constructor(source: ExplanationSource) {
		this.#source = source;
	}

	/** The number that is explained, or null. */
	get ref(): CellRef | null {
		return this.#trail.at(-1) ?? null;
	}

	/** True for the number that is explained. */
	isAt(ref: CellRef): boolean {
		return this.ref !== null && cellKey(this.ref) === cellKey(ref);
	}

	/** The numbers that lie under the one shown, the first one opened first. */
	get under(): readonly CellRef[] {
		return this.#trail.slice(0, -1);
	}

	/** True while a number is explained. */
	get isOpen(): boolean {
		return this.#trail.length > 0;
	}

	/** Opens a number: from the page as the first of a new trail, from within an explanation on top of it. */
	open(ref: CellRef, opener: HTMLElement | null = null): void {
		this.#source.stir();
		const isWithin = (opener?.closest('[data-explanation]') ?? null) !== null;
		if (!isWithin || this.#trail.length === 0) {
			this.#opener = opener;
			this.#trail = [ref];
		} else if (cellKey(ref) !== cellKey(this.#trail.at(-1) as CellRef)) {
			this.#trail = [...this.#trail, ref];
		}
		this.opened += 1;
	}

	/** Shows the same quantity for another year, option or group. */
	turn(change: Partial<CellRef>): void {
		const ref = this.#trail.at(-1);
		if (ref) this.#trail = [...this.#trail.slice(0, -1), { ...ref, ...change }];
	}

	/** Goes back to one of the numbers below; to the last one, unless told. */
	back(to = this.#trail.length - 2): void {
		if (to >= 0) this.#trail = this.#trail.slice(0, to + 1);
		this.opened += 1;
	}

	/** Closes the explanation and gives the focus back to the number that it was opened from. */
	close(): void {
		const [first] = this.#trail;
		this.#trail = [];
		const opener = this.#opener?.isConnected ? this.#opener : first ? shownAt(first) : null;
		this.#opener = null;
		opener?.focus();
	}

	/** The explanation of a number below the one shown. */
	sheetOf(ref: CellRef): ExplanationSheet | null {
		return this.#source.sheet(ref);
	}

	/** The row in which a number is set; null for what is computed. */
	rowOf(ref: CellRef): InputRow | null {
		return this.#source.row(ref);
	}

	/** What moves the number shown most, in words. It takes some milliseconds: ask when the reader pauses. */
	movedMostBy(): readonly Stretch[] {
		const ref = this.#trail.at(-1);
		return ref ? this.#source.movedMostBy(ref) : [];
	}
}

/** Names a number on the page. */
export function cellKey({ quantity, option = '', group = '', year }: CellRef): string {
	return [quantity, option, group, year].join(' ');
}

/** A place on the page where a number stands, for one that was opened by a link. */
function shownAt(ref: CellRef): HTMLElement | null {
	return document.querySelector(`main [data-cell="${CSS.escape(cellKey(ref))}"]`);
}
