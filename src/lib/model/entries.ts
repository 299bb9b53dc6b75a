import { catalogue } from '#lib/catalogue/index.ts';
import type { CardEntry, ChassisEntry, Entry, ExpansionEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { extended } from './ownEntries.ts';
import type { Option, Plan } from './plan.ts';

/** Catalogue entries by id, the plan's own before the product's. */
export type Entries = ReadonlyMap<string, Entry>;

const remembered = new WeakMap<Plan['catalogue'], Entries>();

/** The entries that a plan can name. An own entry whose model does not exist, or that goes in a circle, is left out. */
export function entriesOf({ catalogue: own }: Plan): Entries {
	if (own.length === 0) return catalogue;
	// A plan never changes, and the next one shares with it what it leaves as it is.
	const entries = remembered.get(own) ?? withOwn(own);
	remembered.set(own, entries);
	return entries;
}

function withOwn(entries: Plan['catalogue']): Entries {
	const own = new Map(entries.map((entry) => [entry.id, entry]));
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
 * The server that an option names. As is names none: it takes the first group's replacement, of which it buys none, so
 * that every formula has numbers to work with.
 */
export function serverOf(plan: Plan, option: Option): string | undefined {
	return option.keepsEstate ? plan.estate[0]?.replacement : option.server;
}

/** The hardware that an option names. */
export function hardwareOf(plan: Plan, entries: Entries, option: Option): Hardware {
	return {
		server: entryOf(entries, 'server', serverOf(plan, option)),
		chassis: entryOf(entries, 'chassis', option.chassis),
		expansion: entryOf(entries, 'expansion', option.expansion),
		cards: option.cards.flatMap((id) => entryOf(entries, 'card', id) ?? [])
	};
}
