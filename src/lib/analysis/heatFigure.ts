import type { Quantity } from '#lib/engine/quantity.ts';
import { heatDesignKw, lightingKw, peopleKw } from '#lib/model/cooling.ts';
import {
	distributionDesignLossKw,
	hostsDesignKw,
	itDesignKw,
	upsDesignLossKw
} from '#lib/model/powerChain.ts';
import { decimal } from '#lib/units/format.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import type { StackFigure } from './figures.ts';
import type { Reading } from './reading.ts';

/** What becomes heat in the room: the IT equipment in two parts, then losses, lights and people. */
const sources: readonly { readonly id: string; readonly label: string; readonly quantity: Quantity }[] = [
	{ id: 'hosts', label: 'Servers and chassis', quantity: hostsDesignKw },
	{ id: 'other', label: 'Other IT equipment', quantity: itDesignKw },
	{ id: 'ups', label: 'UPS loss', quantity: upsDesignLossKw },
	{ id: 'distribution', label: 'Distribution loss', quantity: distributionDesignLossKw },
	{ id: 'lights', label: 'Lights', quantity: lightingKw },
	{ id: 'people', label: 'People', quantity: peopleKw }
];

/** Where the heat of each option comes from in one year, at design load; shown parts add up to the shown totals. */
export function heatFigure(reading: Reading, year: number): StackFigure {
	const { refs, of } = reading;
	const tenths = (kw: number): number => Math.round(kw * 10);
	const bars = refs.map((option, index): StackFigure['bars'][number] => {
		const total = of(heatDesignKw, index, year);
		const hosts = of(hostsDesignKw, index, year);
		const parts = sources.map(({ quantity }) =>
			quantity === itDesignKw ? of(itDesignKw, index, year) - hosts : of(quantity, index, year)
		);
		const shown = roundedParts(
			parts.map((kw) => kw * 10),
			tenths(total)
		);
		return {
			option,
			parts: sources.map(({ quantity }, part) => ({
				value: shown[part]! / 10,
				shown: decimal(shown[part]! / 10, 1),
				quantity: quantity.id
			})),
			total: tenths(total) / 10,
			shownTotal: decimal(total, 1)
		};
	});
	return {
		kind: 'stack',
		id: 'heat-sources',
		title: heatTitle(reading, year),
		subtitle: `Everything that becomes heat in the room in year ${year}, at design load`,
		notes: refs.some(({ ruledOut }) => ruledOut) ? ['* Ruled out; its bar leaves the limits aside.'] : [],
		unitLabel: 'kW of heat',
		year,
		categories: sources.map(({ id, label }) => ({ id, label, hatched: false })),
		bars,
		table: {
			columns: [
				{ label: 'Option', unit: '' },
				...sources.map(({ label }) => ({ label, unit: 'kW' })),
				{ label: 'Heat in the room', unit: 'kW' }
			],
			rows: bars.map(({ option, parts, shownTotal }) => [
				option.ruledOut ? `${option.label}*` : option.label,
				...parts.map(({ shown }) => shown),
				shownTotal
			])
		}
	};
}

/** How much of the winner's heat its own servers give. */
function heatTitle({ ranking, refs, of }: Reading, year: number): string {
	const option = ranking.winner ?? ranking.asIs;
	const total = of(heatDesignKw, option, year);
	if (!(total > 0)) return 'Where the heat comes from';
	const share = decimal((of(hostsDesignKw, option, year) / total) * 100, 0);
	return `${share}% of the heat with ${refs[option]?.label ?? ''} comes from servers and chassis`;
}
