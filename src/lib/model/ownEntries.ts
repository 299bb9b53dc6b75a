import type { Entry, ServerEntry } from '#lib/catalogue/entry.ts';
import { fact, type Source } from '#lib/engine/evidence.ts';
import { freshId } from './naming.ts';
import type { OwnEntry, Plan } from './plan.ts';

/** The date of a number that the plan itself brings. */
export const ownDate = 'this plan';

/** An entry like `model` with the own entry's name and numbers; each number names the own entry's source. */
export function extended(model: Entry, own: OwnEntry): Entry {
	const source = { title: own.source, date: ownDate };
	const { wattsIdle, wattsFull, ...others } = own.numbers;
	const numbers = Object.fromEntries(
		Object.entries(others).map(([field, value]) => [field, fact(value, source)])
	);
	const entry = { ...model, ...numbers, id: own.id, name: own.name };
	if (model.kind !== 'server' || (wattsIdle === undefined && wattsFull === undefined)) return entry;
	return { ...entry, watts: measuredLike(model.watts, wattsIdle, wattsFull, source) } as ServerEntry;
}

/** A power curve of the same shape between other ends: what was measured idle and at full load. */
function measuredLike(
	{ curve }: ServerEntry['watts'],
	idle = curve[0] ?? 0,
	full = curve[10] ?? 0,
	source: Source
): ServerEntry['watts'] {
	const [low = 0, high = 0] = [curve[0], curve[10]];
	const share = (watts: number, tenth: number): number =>
		high > low ? (watts - low) / (high - low) : tenth / 10;
	return {
		curve: curve.map((watts, tenth) => idle + share(watts, tenth) * (full - idle)),
		evidence: fact(full, source)
	};
}

/** The plan with an entry of its own, and the id under which it can be named. */
export function withOwnEntry(
	plan: Plan,
	entry: Omit<OwnEntry, 'id'>,
	taken: readonly string[]
): { readonly plan: Plan; readonly id: string } {
	const id = freshId(`own-${entry.name}`, taken);
	return { plan: { ...plan, catalogue: [...plan.catalogue, { ...entry, id }] }, id };
}
