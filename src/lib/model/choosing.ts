import type { CardEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { settingsOf } from './change.ts';
import { entryOf, type Entries } from './entries.ts';
import { replacedGroup } from './estateChanges.ts';
import { cardMisfit, chassisFor, slotsOf } from './fitting.ts';
import { table } from './index.ts';
import { chassisMisfit } from './method/bayMisfit.ts';
import { replaced, withOption, type NewOption } from './optionChanges.ts';
import { namedAt, settingsPlace, type Place } from './places.ts';
import type { Option, Plan, Settings } from './plan.ts';
import { portNeeds } from './structure.ts';

/**
 * The plan with an entry of the catalogue named at a place, `null` where nothing is to stand there. What cannot stand
 * beside it makes way: a rack server drops chassis and expansion unit, a blade takes a chassis that holds it. Numbers set
 * for the entry that goes, such as its quoted price, go with it. A card is added to those offered, or taken away.
 */
export function withEntryAt(plan: Plan, entries: Entries, place: Place, id: string | null): Plan {
	if (place.of === 'option' && place.part === 'cards') {
		return id === null ? plan : replaced(plan, place.option, (option) => toggled(option, id));
	}
	if (namedAt(plan, place)[0] === id) return plan;
	const cleared = withoutOverrides(plan, place);
	if (place.of === 'group') {
		return id === null
			? plan
			: replacedGroup(cleared, place.group, (group) => ({ ...group, replacement: id }));
	}
	if (place.of === 'option') {
		return replaced(cleared, place.option, (option) => withPart(entries, option, place.part, id));
	}
	if (place.part === 'rack' || place.part === 'grid') {
		return id === null ? plan : { ...cleared, [place.part]: id };
	}
	return { ...cleared, licences: licencesWith(plan.licences, place.part, id) };
}

/** The plan with an option more that is made of a server of the catalogue, with a chassis and cards that fit it. */
export function withOptionOf(plan: Plan, entries: Entries, server: string): Plan {
	const entry = entryOf(entries, 'server', server);
	if (!entry) return plan;
	const chassis = chassisFor(entries, entry, undefined);
	const option: NewOption = {
		label: entry.name.split(',')[0] ?? entry.name,
		server,
		...(chassis ? { chassis: chassis.id } : {}),
		cards: [],
		inputs: {}
	};
	return withOption(plan, { ...option, cards: usualCards(plan, entries, { ...option, id: '' }, entry) });
}

/**
 * Cards for a new option: of those that the plan's options offer, those that fit; for a kind of port that is asked for and
 * that none of them brings, the catalogue's of the years nearest to the server's.
 */
function usualCards(plan: Plan, entries: Entries, option: Option, server: ServerEntry): string[] {
	const slots = slotsOf(plan, entries, option);
	const needs = portNeeds(plan, entries, option);
	const asked: readonly CardEntry['device'][] = [
		...(needs.nics.length > 0 ? (['NIC'] as const) : []),
		...(needs.fcPorts > 0 ? (['HBA'] as const) : []),
		...(needs.usbPorts > 0 ? (['USB'] as const) : []),
		...(needs.graphicsCards > 0 ? (['GPU'] as const) : [])
	];
	const all = [...entries.values()].filter(
		(entry): entry is CardEntry => entry.kind === 'card' && cardMisfit(entry, slots) === null
	);
	const offered = new Set(plan.options.flatMap(({ cards }) => cards));
	return asked.flatMap((device) => {
		const ofDevice = all.filter((card) => card.device === device);
		const known = ofDevice.filter(({ id }) => offered.has(id));
		const near = Math.min(...ofDevice.map(({ year }) => Math.abs(year - server.year)));
		const chosen =
			known.length > 0 ? known : ofDevice.filter(({ year }) => Math.abs(year - server.year) === near);
		return chosen.map(({ id }) => id);
	});
}

function toggled(option: Option, card: string): Option {
	const cards = option.cards.includes(card)
		? option.cards.filter((id) => id !== card)
		: [...option.cards, card];
	return { ...option, cards };
}

function withPart(
	entries: Entries,
	option: Option,
	part: 'server' | 'chassis' | 'expansion' | 'cards',
	id: string | null
): Option {
	const { server, chassis, expansion, ...others } = {
		...option,
		...(part === 'cards' ? {} : { [part]: id ?? undefined })
	};
	const own = entryOf(entries, 'server', server);
	const around = own ? chassisFor(entries, own, chassis) : null;
	const beside = around ? entryOf(entries, 'expansion', expansion) : null;
	const fits = own && around && beside && chassisMisfit(around, own, beside, 1) === null;
	return {
		...others,
		...(server ? { server } : {}),
		...(around ? { chassis: around.id } : {}),
		...(fits ? { expansion: beside.id } : {})
	};
}

function licencesWith(
	licences: Plan['licences'],
	part: 'hypervisor' | 'guestA' | 'guestB' | 'density',
	id: string | null
): Plan['licences'] {
	if (part === 'hypervisor' || part === 'density') return { ...licences, [part]: id };
	const [first = null, second = null] = licences.guests;
	const guests = part === 'guestA' ? [id, second] : [first, id];
	return { ...licences, guests: guests.filter((guest) => guest !== null) };
}

/** The plan without the settings and ranges that override numbers of the entry named at the place. */
function withoutOverrides(plan: Plan, place: Place): Plan {
	const where = settingsPlace(place);
	const ids = new Set(
		table.quantities.flatMap((quantity) =>
			quantity.kind === 'assumption' && quantity.field?.startsWith(`${place.part}.`) ? [quantity.id] : []
		)
	);
	const kept: Settings = Object.fromEntries(
		Object.entries(settingsOf(plan, where)).filter(([id]) => !ids.has(id))
	);
	const prefix = where.of === 'plan' ? '' : `${where.of}/${where.id}/`;
	const ranges = Object.fromEntries(
		Object.entries(plan.ranges).filter(
			([key]) => !(key.startsWith(prefix) && ids.has(key.slice(prefix.length)))
		)
	);
	if (where.of === 'plan') return { ...plan, ranges, inputs: kept };
	return where.of === 'group'
		? replacedGroup({ ...plan, ranges }, where.id, (group) => ({ ...group, inputs: kept }))
		: replaced({ ...plan, ranges }, where.id, (option) => ({ ...option, inputs: kept }));
}
