import type { ChassisEntry, ExpansionEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { unitShapesFor, serverShapes } from './bayShapes.ts';
import { counted, listed } from './portPhrases.ts';

/** Why this blade, or this many of these units beside it, can stand nowhere in an empty chassis; null where it can. */
export function chassisMisfit(
	chassis: ChassisEntry,
	server: ServerEntry,
	expansion: ExpansionEntry | null,
	unitsPerServer: number
): string | null {
	if (server.form.in === 'rack')
		return `${server.name} is a rack server and takes no bay of ${chassis.name}.`;
	const { bay, fits } = server.form;
	if (!fits.includes(chassis.family)) return familyMisfit(server.name, fits, chassis);
	const places = serverShapes(bay, chassis.bays);
	if (places.length === 0) return `${chassis.name} has no bay for ${server.name}, which is ${sizeName[bay]}.`;
	if (!expansion) return null;
	if (!expansion.fits.includes(chassis.family)) return familyMisfit(expansion.name, expansion.fits, chassis);
	if (unitsPerServer > expansion.maxPerHost)
		return `${expansion.name} serves a host at most ${expansion.maxPerHost} at a time; ${counted(unitsPerServer, 'unit')} would be needed.`;
	const beside = Math.max(...places.map((place) => unitShapesFor(place, expansion, chassis.bays).length));
	if (beside >= unitsPerServer) return null;
	const room =
		beside === 0 ? 'no room for a unit' : `room for ${counted(beside, 'unit')} and not ${unitsPerServer}`;
	return `${expansion.name} ${where[expansion.adjacency]}; ${chassis.name} has ${room} there beside ${server.name}.`;
}

const sizeName = {
	half: 'half-height',
	full: 'full-height',
	single: 'single-width',
	double: 'double-width'
} as const;

const where = {
	pair: 'shares an odd/even pair of bays with its host',
	beside: 'stands in the bay next to its host',
	any: 'stands in the same chassis as its host'
} as const;

function familyMisfit(name: string, fits: readonly string[], chassis: ChassisEntry): string {
	return `${name} fits ${listed(fits, 'or')} and not ${chassis.name}, which is ${chassis.family}.`;
}
