import type { SlotGroup } from '#lib/catalogue/entry.ts';
import { misfitOf } from './cardMisfit.ts';
import { cardNames, listed } from './portPhrases.ts';
import type { Device } from './slotDevices.ts';
import { unitsPerServer, type UnitLimit } from './slotLayouts.ts';
import { outcomeOf, whyLost, type Outcome } from './slotOutcomes.ts';
import { kindOfDevice, portKinds, wantedPorts } from './slotProblem.ts';

/** One of the slot sets that an expansion unit can be configured with. */
export interface SlotSet {
	/** Its place among the unit's alternatives, from 0. */
	readonly alternative: number;
	readonly slots: readonly SlotGroup[];
	/** How many fitted units are configured with it. */
	readonly units: number;
	/** What sits in it, or why it is not used: 'in use: NIC and USB card', 'NIC needs PCIe'. */
	readonly why: string;
}

/** Each slot set that the expansion unit offers, with its use or the reason against it. */
export function slotSets(winner: Outcome, devices: readonly Device[]): SlotSet[] {
	const { choice, search } = winner;
	return (search.problem.expansion?.alternatives ?? []).map((slots, alternative) => {
		const units = choice.layout.alternatives.filter((chosen) => chosen === alternative).length;
		if (units > 0) return { alternative, slots, units, why: useOf(alternative, devices) };
		const why = choice.units > 0 ? whyNotSet(winner, alternative) : whyNoUnit(winner);
		return { alternative, slots, units, why };
	});
}

function useOf(alternative: number, devices: readonly Device[]): string {
	const kinds = devices
		.filter((device) => device.alternative === alternative)
		.flatMap(({ card }) => (card ? kindOfDevice[card.device] : []));
	return `in use: ${listed(
		[...new Set(kinds)].map((kind) => cardNames[kind]),
		'and'
	)}`;
}

function whyNoUnit({ search, met }: Outcome): string {
	const wanted = wantedPorts(search.problem.needs);
	if (portKinds.every((kind) => met[kind] === wanted[kind])) return 'not needed';
	return withoutUnit[unitsPerServer(search.problem).limit];
}

const withoutUnit: Readonly<Record<UnitLimit, string>> = {
	'none offered': 'not offered',
	'other chassis': 'does not fit the chassis of this server',
	'second CPU': 'needs a second CPU',
	mezzanine: 'would carry no more',
	'most per host': 'would carry no more'
};

/** Why a slot set lost to the ones in use, were all units configured with it. */
function whyNotSet(winner: Outcome, alternative: number): string {
	const { search, choice, met } = winner;
	const { cards, expansion } = search.problem;
	// So many units can be connected, whatever their slots.
	const other = outcomeOf(search, {
		units: (units) => units === choice.units,
		alternatives: [alternative]
	})!;
	const short = portKinds.find((kind) => other.met[kind] < met[kind]);
	const ofKind = cards.filter((card) => short && kindOfDevice[card.device] === short);
	const misfit = short && misfitOf(short, ofKind, expansion?.alternatives[alternative] ?? []);
	return misfit?.why ?? whyLost(other, winner);
}
