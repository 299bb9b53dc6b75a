import type { InputRow } from './railRows.ts';
import { sliderSpan, type SliderSpan } from './sliderSpan.ts';

/**
 * Milliseconds from one step of the plan to the next, three frames of a screen: nobody reads a number more than twenty
 * times a second, and the knob, which moves with each frame, must not wait for it.
 */
const pace = 48;

/**
 * A slider in use. While it is dragged its ends stay and its knob is where the pointer has it; the plan follows at a pace,
 * and is where the knob is once it is let go.
 */
export class Sliding {
	#ends: SliderSpan | null = $state.raw(null);
	#at: number | null = $state(null);
	/** Whether the plan is not yet where the knob is, when it last was, and what takes it there once the knob rests. */
	#isBehind = false;
	#followed = -Infinity;
	#rest: ReturnType<typeof setTimeout> | undefined;

	readonly #row: () => InputRow;
	readonly #follow: (value: number) => void;
	readonly #done: () => void;

	/** Where the slider begins and ends. */
	readonly span: SliderSpan = $derived.by(() => this.#ends ?? sliderSpan(this.#row()));
	/** Where its knob is. */
	readonly value: number = $derived.by(() => this.#at ?? this.#row().value);

	/** `follow` takes a value into the plan; `done` ends the step that it was part of. */
	constructor(row: () => InputRow, follow: (value: number) => void, done: () => void) {
		this.#row = row;
		this.#follow = follow;
		this.#done = done;
	}

	/** Takes the knob to a value. */
	slide(value: number): void {
		this.#ends ??= sliderSpan(this.#row());
		this.#at = value;
		this.#isBehind = true;
		clearTimeout(this.#rest);
		if (performance.now() - this.#followed >= pace) this.#take();
		else this.#rest = setTimeout(() => this.#take(), pace);
	}

	/** Lets the knob go; where it is not held nothing happens. */
	release(): void {
		if (this.#at === null) return;
		clearTimeout(this.#rest);
		this.#take();
		this.#followed = -Infinity;
		this.#ends = null;
		this.#at = null;
		this.#done();
	}

	/** Where a value stands, as a share of the way that the knob’s centre travels. */
	share(value: number): number {
		const { min, max } = this.span;
		return max > min ? Math.max(0, Math.min(1, (value - min) / (max - min))) : 0;
	}

	#take(): void {
		if (this.#at === null || !this.#isBehind) return;
		this.#isBehind = false;
		this.#followed = performance.now();
		this.#follow(this.#at);
	}
}

/** A share as a drawing writes it: `12.5%`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
