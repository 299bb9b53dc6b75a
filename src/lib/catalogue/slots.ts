import type { Bus, SlotGroup, SlotSize } from './entry.ts';

/** Slots of one kind for cards below so many watts, as makers write “under 25 W”. */
export function under(watts: number, bus: Bus, size: SlotSize, count: number): SlotGroup {
	return { bus, size, count, wattsBelow: watts };
}

/** Slots of one kind for cards of at most so many whole watts, as makers write “up to 75 W”. */
export function upTo(watts: number, bus: Bus, size: SlotSize, count: number): SlotGroup {
	return under(watts + 1, bus, size, count);
}

/** What is said of slots that no source read here lists. */
export const slotsFromMemory =
	'Slots and onboard ports as remembered from the maker’s data sheet: check them before you order.';
