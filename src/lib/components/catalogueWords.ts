import type { Part, Place } from '#lib/model/places.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { Asked } from '#lib/state/picker.svelte.ts';

/** What stands at a place, as a sentence says it. */
export const nouns: Readonly<Record<Part, string>> = {
	server: 'server',
	chassis: 'chassis',
	expansion: 'expansion unit',
	cards: 'card',
	replacement: 'server',
	hypervisor: 'hypervisor licence',
	guestA: 'guest edition',
	guestB: 'second guest edition',
	density: 'density software',
	rack: 'rack',
	grid: 'electricity grid'
};

const titles: Readonly<Record<Part, string>> = {
	server: 'Server',
	chassis: 'Chassis',
	expansion: 'Expansion unit',
	cards: 'Cards',
	replacement: 'Replacement',
	hypervisor: 'Hypervisor',
	guestA: 'Guest edition',
	guestB: 'Second edition',
	density: 'Density software',
	rack: 'Rack',
	grid: 'Grid'
};

/** The parts that are chosen in the same dialog, with their titles. */
export function partsBeside(place: Place): { readonly part: Part; readonly title: string }[] {
	const parts: readonly Part[] =
		place.of === 'option'
			? ['server', 'chassis', 'expansion', 'cards']
			: place.of === 'group'
				? ['replacement']
				: ['hypervisor', 'guestA', 'guestB', 'density', 'rack', 'grid'];
	return parts.map((part) => ({ part, title: titles[part] }));
}

/** What the catalogue is open for: `Large servers: server`. */
export function titleOf(plan: Plan, asked: Asked): string {
	if (asked.of === 'new option') return 'Add an option: choose its server';
	if (asked.of === 'option') {
		const label = plan.options.find(({ id }) => id === asked.option)?.label ?? 'Option';
		return `${label}: ${nouns[asked.part]}${asked.part === 'cards' ? 's that may be fitted' : ''}`;
	}
	if (asked.of === 'group') {
		const label = plan.estate.find(({ id }) => id === asked.group)?.label ?? 'Existing servers';
		return `${label}: server that replaces or joins them`;
	}
	return `All options: ${nouns[asked.part]}`;
}
