import { untrack } from 'svelte';

/** Milliseconds without a change after which what is out of sight follows. */
const rest = 200;

/** Whether an element is on the screen, and whether it ever came near. */
export class Sight {
	isSeen = $state(false);
	/** Stays true once the element was about to be seen. */
	wasNear = $state(false);

	/** Watches the element that it is attached to. */
	readonly watch = (element: Element): (() => void) => {
		const near = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				this.wasNear = true;
				near.disconnect();
			},
			{ rootMargin: '400px' }
		);
		const seen = new IntersectionObserver((entries) => {
			this.isSeen = entries.at(-1)?.isIntersecting ?? false;
		});
		near.observe(element);
		seen.observe(element);
		return () => {
			near.disconnect();
			seen.disconnect();
		};
	};

	/**
	 * A value that follows at once while it is seen. Out of sight it follows when `change` has rested, so that a slider
	 * that is dragged moves only what its reader sees.
	 */
	follow<T>(change: () => unknown, current: () => T): () => T {
		let turn = $state(0);
		const value = $derived.by(() => {
			void turn;
			return this.isSeen ? current() : untrack(current);
		});
		$effect(() => {
			change();
			if (this.isSeen) return;
			const timer = setTimeout(() => (turn += 1), rest);
			return () => clearTimeout(timer);
		});
		return () => value;
	}
}
