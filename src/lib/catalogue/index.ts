import { blades } from './blades.ts';
import { cards } from './cards.ts';
import { chassis } from './chassis.ts';
import type { Entry } from './entry.ts';
import { expansionUnits } from './expansionUnits.ts';
import { grids } from './grids.ts';
import { licences } from './licences.ts';
import { measuredServers } from './measuredServers.ts';
import { racks } from './racks.ts';
import { rackServers } from './rackServers.ts';

/** Every entry that the product ships, in the order in which it is offered. */
const entries: readonly Entry[] = [
	...rackServers,
	...measuredServers,
	...blades,
	...chassis,
	...expansionUnits,
	...cards,
	...licences,
	...racks,
	...grids
];

/** The product’s entries by id. */
export const catalogue: ReadonlyMap<string, Entry> = new Map(entries.map((entry) => [entry.id, entry]));

/** The product’s entries of one kind, in the order in which they are offered. */
export function entriesOfKind<K extends Entry['kind']>(kind: K): readonly Extract<Entry, { kind: K }>[] {
	return entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
}
