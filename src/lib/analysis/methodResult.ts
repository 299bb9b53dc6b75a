import type { Quantity } from '#lib/engine/quantity.ts';
import type { Structure } from '#lib/model/structure.ts';
import type { SlotAssignment } from '#lib/model/method/slotAssignment.ts';
import { decimal } from '#lib/units/format.ts';
import type { Reading } from './reading.ts';

/** What a method found for an option: what decided, and the alternatives that lost, in sentences. */
export interface MethodResult {
	readonly id: string;
	readonly title: string;
	readonly prose: string;
	readonly decided: readonly string[];
	readonly lost: readonly string[];
}

/** What the method behind a quantity found for an option; null where no method gives the quantity. */
export function methodResult(reading: Reading, quantity: Quantity, option: number): MethodResult | null {
	if (quantity.kind !== 'derive' || !quantity.method) return null;
	const { id, title, prose } = quantity.method;
	const structure = reading.structures[option];
	const found = structure ? (results[id]?.(structure) ?? nothing) : nothing;
	return { id, title, prose, ...found };
}

type Found = Pick<MethodResult, 'decided' | 'lost'>;
const nothing: Found = { decided: [], lost: [] };

const results: Readonly<Record<string, (structure: Structure) => Found>> = {
	slotAssignment: ({ assignment, hardware }) =>
		assignment ? slots(assignment, hardware.expansion?.name ?? '') : asIs,
	spread: ({ assignment, serversPerHost }) => {
		if (!assignment) return asIs;
		const servers = `${decimal(serversPerHost, 0)} ${serversPerHost === 1 ? 'server' : 'servers'} for one host`;
		return { decided: [`${servers}.`, ...shortfalls(assignment)], lost: [] };
	},
	bayPlacement: ({ placement }) =>
		placement
			? {
					decided: [
						placement.bound,
						...placement.off.map(({ bay, reason }) => `Bay ${bay} stays off: ${ended(reason)}`)
					],
					lost: placement.lost
				}
			: { decided: ['The server stands alone: it needs no bay.'], lost: [] }
};

const asIs: Found = {
	decided: ['The existing servers keep the cards that they have; nothing is fitted.'],
	lost: []
};

function slots(assignment: SlotAssignment, unit: string): Found {
	const { met, wanted, expansionUnits, cardCount } = assignment;
	const needs = (
		[
			['NIC port', met.nic, wanted.nic],
			['FC port', met.fc, wanted.fc],
			['USB port', met.usb, wanted.usb],
			['graphics card', met.graphics, wanted.graphics]
		] as const
	).filter(([, , want]) => want > 0);
	const carried = needs.map(
		([name, have, want]) => `${decimal(have, 0)} of ${decimal(want, 0)} ${name}${want === 1 ? '' : 's'}`
	);
	const fitted = [
		`${decimal(cardCount, 0)} ${cardCount === 1 ? 'card' : 'cards'}`,
		...(expansionUnits > 0 ? [`${decimal(expansionUnits, 0)} × ${unit}`] : [])
	];
	return {
		decided: [
			`${carried.join(', ') || 'No port is asked for'}, with ${fitted.join(' and ')}.`,
			...shortfalls(assignment)
		],
		lost: [
			...assignment.lost.map(({ why }) => ended(capital(why))),
			...assignment.slotSets
				.filter(({ units }) => units === 0)
				.map(({ alternative, why }) => `Slot set ${alternative + 1} of the expansion unit: ${ended(why)}`)
		]
	};
}

function shortfalls({ shortfalls: short }: SlotAssignment): string[] {
	return short.map(({ need, have, want, why, fix }) =>
		[`${capital(need)}: ${have} of ${want}, ${ended(why)}`, fix && ended(capital(fix))]
			.filter(Boolean)
			.join(' ')
	);
}

const ended = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
