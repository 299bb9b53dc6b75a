import type { Entry } from '#lib/catalogue/entry.ts';
import type { Where } from './change.ts';
import type { Plan } from './plan.ts';

/** Where a plan names an entry of the catalogue. */
export type Place =
	| {
			readonly of: 'option';
			readonly option: string;
			readonly part: 'server' | 'chassis' | 'expansion' | 'cards';
	  }
	| { readonly of: 'group'; readonly group: string; readonly part: 'replacement' }
	| {
			readonly of: 'plan';
			readonly part: 'hypervisor' | 'guestA' | 'guestB' | 'density' | 'rack' | 'grid';
	  };

export type Part = Place['part'];

const kinds: Readonly<Record<Part, Entry['kind']>> = {
	server: 'server',
	chassis: 'chassis',
	expansion: 'expansion',
	cards: 'card',
	replacement: 'server',
	hypervisor: 'licence',
	guestA: 'licence',
	guestB: 'licence',
	density: 'licence',
	rack: 'rack',
	grid: 'grid'
};

const uses: Partial<Record<Part, 'hypervisor' | 'guest' | 'density'>> = {
	hypervisor: 'hypervisor',
	guestA: 'guest',
	guestB: 'guest',
	density: 'density'
};

/** True where the entry is of the kind that the place asks for: a guest licence is no hypervisor. */
export function isFor(part: Part, entry: Entry): boolean {
	return entry.kind === kinds[part] && (entry.kind !== 'licence' || entry.use === uses[part]);
}

/** True where a plan may name nothing there. */
export function isOptional(part: Part): boolean {
	return part !== 'server' && part !== 'replacement' && part !== 'rack' && part !== 'grid';
}

/** The ids that a plan names there. */
export function namedAt(plan: Plan, place: Place): readonly string[] {
	const one = (id: string | null | undefined): readonly string[] => (id ? [id] : []);
	if (place.of === 'option') {
		const option = plan.options.find(({ id }) => id === place.option);
		return place.part === 'cards' ? (option?.cards ?? []) : one(option?.[place.part]);
	}
	if (place.of === 'group') return one(plan.estate.find(({ id }) => id === place.group)?.replacement);
	const { hypervisor, guests, density } = plan.licences;
	switch (place.part) {
		case 'hypervisor':
			return one(hypervisor);
		case 'guestA':
			return one(guests[0]);
		case 'guestB':
			return one(guests[1]);
		case 'density':
			return one(density);
		case 'rack':
			return one(plan.rack);
		case 'grid':
			return one(plan.grid);
	}
}

/** Every place of a plan that may name an entry. */
export function placesOf(plan: Plan): Place[] {
	const parts = ['server', 'chassis', 'expansion', 'cards'] as const;
	const ofPlan = ['hypervisor', 'guestA', 'guestB', 'density', 'rack', 'grid'] as const;
	return [
		...plan.options
			.filter((option) => !option.keepsEstate)
			.flatMap(({ id }) => parts.map((part): Place => ({ of: 'option', option: id, part }))),
		...plan.estate.map(({ id }): Place => ({ of: 'group', group: id, part: 'replacement' })),
		...ofPlan.map((part): Place => ({ of: 'plan', part }))
	];
}

/** Whose settings override numbers of the entry there. */
export function settingsPlace(place: Place): Where {
	if (place.of === 'option') return { of: 'option', id: place.option };
	return place.of === 'group' ? { of: 'group', id: place.group } : { of: 'plan' };
}
