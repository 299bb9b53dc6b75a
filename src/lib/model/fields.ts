import type { Evidence } from '#lib/engine/evidence.ts';
import type { Entry, LicenceEntry } from '#lib/catalogue/entry.ts';
import { entryOf, serverOf, type Entries } from './entries.ts';
import type { Plan } from './plan.ts';
import type { Target } from './settings.ts';

/** A number of an entry: its value, what it rests on, and the currency of the entry's prices. */
export interface Field {
	readonly value: number;
	readonly low?: number;
	readonly high?: number;
	readonly evidence: Evidence | null;
	readonly currency: string;
}

/**
 * Reads `server.price`, `rack.loadLimit`, `hypervisor.perServer` … for a plan, group or option. Null where the option
 * has no such entry: its numbers count as 0.
 */
export function fieldOf(path: string, plan: Plan, entries: Entries, target: Target): Field | null {
	const { owner, name, place } = pathOf(path);
	if (owner === 'guests') return plain(plan.licences.guests.length);
	const licence = licenceId(owner, plan);
	if (licence !== undefined) return licenceField(entryOf(entries, 'licence', licence), name);
	const entry = entryFor(owner, plan, entries, target);
	return entry && known(entry, path, () => entryField(entry, name, place));
}

interface Path {
	readonly owner: string;
	readonly name: string;
	readonly place: number;
}

const paths = new Map<string, Path>();

/** The parts of `server.watts.3`; a path is taken apart once. */
function pathOf(path: string): Path {
	const parted = paths.get(path);
	if (parted) return parted;
	const [owner = '', name = '', place] = path.split('.');
	const made = { owner, name, place: Number(place) };
	paths.set(path, made);
	return made;
}

const fields = new WeakMap<Entry, Map<string, Field | null>>();

/** A field of an entry, made at the first asking: entries never change. */
function known(entry: Entry, path: string, make: () => Field | null): Field | null {
	let ofEntry = fields.get(entry);
	if (!ofEntry) fields.set(entry, (ofEntry = new Map()));
	let field = ofEntry.get(path);
	if (field === undefined) ofEntry.set(path, (field = make()));
	return field;
}

function entryField(entry: Entry, name: string, place: number): Field | null {
	const currency = entry.currency ?? 'USD';
	if (name === 'watts' && entry.kind === 'server') return wattsField(entry.watts, place, currency);
	const found = (entry as unknown as Record<string, Evidence | undefined>)[name];
	return found && typeof found === 'object' && 'value' in found ? evidenceField(found, currency) : null;
}

/** The entry behind `server.…`, `chassis.…`, `rack.…` for a plan, group or option; null where it has none. */
export function entryFor(owner: string, plan: Plan, entries: Entries, target: Target): Entry | null {
	if (owner === 'rack') return entryOf(entries, 'rack', plan.rack);
	if (owner === 'grid') return entryOf(entries, 'grid', plan.grid);
	if (owner === 'replacement') {
		return target.of === 'group' ? entryOf(entries, 'server', target.group.replacement) : null;
	}
	if (target.of !== 'option') return null;
	const { option } = target;
	if (owner === 'server') return entryOf(entries, 'server', serverOf(plan, option));
	if (owner === 'chassis') return entryOf(entries, 'chassis', option.chassis);
	return owner === 'expansion' ? entryOf(entries, 'expansion', option.expansion) : null;
}

/** A number with its evidence as a field of an entry priced in `currency`. */
export function evidenceField(evidence: Evidence, currency: string): Field {
	return {
		value: evidence.value,
		...(evidence.low !== undefined ? { low: evidence.low } : {}),
		...(evidence.high !== undefined ? { high: evidence.high } : {}),
		evidence,
		currency
	};
}

/** One point of a power curve; its range is that of the curve, in proportion. */
function wattsField(
	watts: { curve: readonly number[]; evidence: Evidence },
	tenth: number,
	currency: string
): Field {
	const value = watts.curve[tenth] ?? 0;
	const { evidence } = watts;
	const share = (bound: number | undefined): number | undefined =>
		bound === undefined || evidence.value === 0 ? undefined : (value * bound) / evidence.value;
	const low = share(evidence.low);
	const high = share(evidence.high);
	return {
		value,
		...(low !== undefined ? { low } : {}),
		...(high !== undefined ? { high } : {}),
		evidence,
		currency
	};
}

function licenceId(owner: string, plan: Plan): string | null | undefined {
	if (owner === 'hypervisor') return plan.licences.hypervisor;
	if (owner === 'guestA') return plan.licences.guests[0] ?? null;
	if (owner === 'guestB') return plan.licences.guests[1] ?? null;
	return owner === 'density' ? plan.licences.density : undefined;
}

const plain = (value: number): Field => ({ value, evidence: null, currency: 'USD' });

/** The metric of a licence as numbers: how many units a server, a group of sockets, a group of cores or a VM asks for. */
function licenceField(licence: LicenceEntry | null, name: string): Field {
	if (licence && (name === 'price' || name === 'support')) {
		return evidenceField(licence[name], licence.currency ?? 'USD');
	}
	const metric = licence?.metric;
	const terms: Record<string, number> = {
		perServer: Number(metric === 'host' || metric === 'server'),
		perSocketGroup: Number(metric === 'socket' || metric === 'socket pair'),
		socketsPerUnit: metric === 'socket pair' ? 2 : 1,
		perCoreGroup: Number(metric === 'core' || metric === 'core pair'),
		coresPerUnit: metric === 'core pair' ? 2 : 1,
		perVm: Number(metric === 'VM'),
		yearly: licence?.yearly ?? 0,
		coresPerSocketCap: licence?.coresPerSocketCap ?? 0,
		minimumCoresPerSocket: licence?.minimumCoresPerSocket ?? 0,
		minimumCoresPerServer: licence?.minimumCoresPerServer ?? 0,
		vmsPerLicensing: licence?.vmsPerLicensing ?? 0,
		orderMinimum: licence?.orderMinimum ?? 0
	};
	return plain(terms[name] ?? 0);
}
