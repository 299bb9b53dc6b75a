import type { Place } from '#lib/model/places.ts';

/** What the catalogue is open for: a place of the plan, or a server that makes a new option. */
export type Asked = Place | { readonly of: 'new option' };

/** Which choice from the catalogue is open; it is shown by whoever loads the catalogue. */
export class Picker {
	asked: Asked | null = $state.raw(null);

	open(asked: Asked): void {
		this.asked = asked;
	}

	close(): void {
		this.asked = null;
	}
}
