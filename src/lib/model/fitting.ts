import type { CardEntry, ChassisEntry, Entry, ServerEntry, SlotGroup } from '#lib/catalogue/entry.ts';
import { hardwareOf, type Entries } from './entries.ts';
import { chassisMisfit } from './method/bayMisfit.ts';
import { misfitOf } from './method/cardMisfit.ts';
import { kindOfDevice } from './method/slotProblem.ts';
import { isFor, namedAt, type Place } from './places.ts';
import type { Option, Plan } from './plan.ts';

/** An entry that could be named at a place, with the reason why it cannot where there is one. */
export interface Candidate {
	readonly entry: Entry;
	/** 'Takes X-Series blades, and Dell R660 stands alone.'; null where it fits. */
	readonly misfit: string | null;
}

/**
 * Every entry of the kind that a place asks for, each with why it cannot stand there: those in use first, then the plan's
 * own, then the newest.
 */
export function candidates(plan: Plan, entries: Entries, place: Place): Candidate[] {
	const own = new Set(plan.catalogue.map(({ id }) => id));
	const inUse = new Set(namedAt(plan, place));
	const rank = ({ id }: Entry): number => (inUse.has(id) ? 0 : own.has(id) ? 1 : 2);
	return [...entries.values()]
		.filter((entry) => isFor(place.part, entry))
		.sort((a, b) => rank(a) - rank(b) || b.year - a.year)
		.map((entry) => ({ entry, misfit: misfitAt(plan, entries, place, entry) }));
}

/** Why the entry cannot be named at the place, or null where it can. */
export function misfitAt(plan: Plan, entries: Entries, place: Place, entry: Entry): string | null {
	if (place.of === 'group') return replacementMisfit(entry);
	if (place.of === 'plan') return licenceMisfit(plan, place.part, entry);
	const option = plan.options.find(({ id }) => id === place.option);
	return option ? optionMisfit(plan, entries, option, entry) : null;
}

/** The first chassis of the catalogue that takes the server; null for a rack server, or where none does. */
export function chassisFor(
	entries: Entries,
	server: ServerEntry,
	wanted: string | undefined
): ChassisEntry | null {
	if (server.form.in === 'rack') return null;
	const fitting = [...entries.values()].filter(
		(entry): entry is ChassisEntry =>
			entry.kind === 'chassis' && chassisMisfit(entry, server, null, 0) === null
	);
	return fitting.find(({ id }) => id === wanted) ?? fitting[0] ?? null;
}

/** The slots that cards of an option can stand in: the server's own and those of its expansion unit. */
export function slotsOf(plan: Plan, entries: Entries, option: Option): readonly SlotGroup[] {
	const { server, expansion } = hardwareOf(plan, entries, option);
	return [...(server?.slots ?? []), ...(expansion?.alternatives.flat() ?? [])];
}

/** Why a card fits none of the slots, or null where it fits one. */
export function cardMisfit(card: CardEntry, slots: readonly SlotGroup[]): string | null {
	const misfit = misfitOf(kindOfDevice[card.device], [card], slots);
	return misfit && `It fits no slot of this option: ${misfit.why}.`;
}

function replacementMisfit(entry: Entry): string | null {
	return entry.kind === 'server' && entry.form.in === 'chassis'
		? 'A blade needs a chassis; existing servers are replaced one by one.'
		: null;
}

function licenceMisfit(plan: Plan, part: Place['part'], entry: Entry): string | null {
	const other = part === 'guestA' ? 1 : part === 'guestB' ? 0 : null;
	if (part === 'guestB' && plan.licences.guests.length === 0) return 'Choose the first guest edition first.';
	return other !== null && plan.licences.guests[other] === entry.id
		? 'It is the other guest edition already.'
		: null;
}

function optionMisfit(plan: Plan, entries: Entries, option: Option, entry: Entry): string | null {
	const { server, chassis } = hardwareOf(plan, entries, option);
	if (entry.kind === 'server') {
		return entry.form.in === 'chassis' && !chassisFor(entries, entry, undefined)
			? `No chassis of the catalogue takes it; it fits ${entry.form.fits.join(', ')}.`
			: null;
	}
	if (entry.kind === 'card') return cardMisfit(entry, slotsOf(plan, entries, option));
	if (!server || server.form.in === 'rack') {
		return `${server?.name ?? 'The server'} stands alone in the rack; choose a blade first.`;
	}
	if (entry.kind === 'chassis') return chassisMisfit(entry, server, null, 0);
	if (entry.kind !== 'expansion') return null;
	return chassis ? chassisMisfit(chassis, server, entry, 1) : 'Choose a chassis first.';
}
