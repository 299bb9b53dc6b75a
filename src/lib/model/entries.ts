import { catalogue } from '#lib/catalogue/index.ts';
import type { CardEntry, ChassisEntry, Entry, ExpansionEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { fact } from '#lib/engine/evidence.ts';
import type { Option, OwnEntry, Plan } from './plan.ts';

/** Catalogue entries by id, the plan's own before the product's. */
export type Entries = ReadonlyMap<string, Entry>;

/** The entries that a plan can name. An own entry whose model does not exist, or that goes in a circle, is left out. */
export function entriesOf(plan: Plan): Entries {
	if (plan.catalogue.length === 0) return catalogue;
	const own = new Map(plan.catalogue.map((entry) => [entry.id, entry]));
	const resolved = new Map<string, Entry>(catalogue);
	const resolve = (id: string, within: readonly string[]): Entry | undefined => {
		const entry = own.get(id);
		if (!entry || within.includes(id)) return entry ? undefined : catalogue.get(id);
		// An entry may replace the one it extends under the same name.
		const model = entry.extends === id ? catalogue.get(id) : resolve(entry.extends, [...within, id]);
		return model ? extended(model, entry) : undefined;
	};
	for (const id of own.keys()) {
		const entry = resolve(id, []);
		if (entry) resolved.set(id, entry);
	}
	return resolved;
}

/** The date of a number that the plan itself brings. */
export const ownDate = 'this plan';

/** An entry like `model` with the own entry's name and numbers; each number names the own entry's source. */
function extended(model: Entry, own: OwnEntry): Entry {
	const source = { title: own.source, date: ownDate };
	const numbers = Object.fromEntries(
		Object.entries(own.numbers).map(([field, value]) => [field, fact(value, source)])
	);
	return { ...model, ...numbers, id: own.id, name: own.name };
}

/** The entry of that id and kind, or null where the plan names none or one of another kind. */
export function entryOf<K extends Entry['kind']>(
	entries: Entries,
	kind: K,
	id: string | null | undefined
): Extract<Entry, { kind: K }> | null {
	const entry = id ? entries.get(id) : undefined;
	return entry?.kind === kind ? (entry as Extract<Entry, { kind: K }>) : null;
}

/** What an option is made of. */
export interface Hardware {
	readonly server: ServerEntry | null;
	readonly chassis: ChassisEntry | null;
	readonly expansion: ExpansionEntry | null;
	readonly cards: readonly CardEntry[];
}

/**
 * The hardware that an option names. As is names none: it takes the first group's replacement, of which it buys none,
 * so that every formula has numbers to work with.
 */
export function hardwareOf(plan: Plan, entries: Entries, option: Option): Hardware {
	const server = option.keepsEstate ? plan.estate[0]?.replacement : option.server;
	return {
		server: entryOf(entries, 'server', server),
		chassis: entryOf(entries, 'chassis', option.chassis),
		expansion: entryOf(entries, 'expansion', option.expansion),
		cards: option.cards.flatMap((id) => entryOf(entries, 'card', id) ?? [])
	};
}
