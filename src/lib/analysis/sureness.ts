import { decimal } from '#lib/units/format.ts';
import { moneyPhrase } from '#lib/units/money.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import { presentCost } from '#lib/model/totals.ts';
import type { OptionRef, Run } from './figures.ts';
import { named } from './optionWords.ts';
import type { Reading } from './reading.ts';
import type { Simulation, Sureness } from './sensitivity.ts';

/** A share is printed only where at least so many futures were counted. */
export const leastCounted = 16_384;

/** Cheapest in fewer of the futures than this, a winner is too close to call. */
const sureFrom = 0.8;

/** How sure the verdict is. Shares are told in whole percent that add up to 100; hand it at least `leastCounted` futures. */
export function sureness(reading: Reading, simulation: Simulation): Sureness {
	return {
		tooClose: isTooClose(reading, simulation),
		sentence: surenessRuns(reading, simulation, false)
			.map(({ text }) => text)
			.join(''),
		shares: sharesOf(reading, simulation)
	};
}

function isTooClose({ ranking: { winner } }: Reading, { cheapest, noneFeasible }: Simulation): boolean {
	return (winner === null ? noneFeasible : (cheapest[winner] as number)) < sureFrom;
}

/** The share of each option but As is, and that in which none fits, as shown. */
function sharesOf(
	{ refs, ranking: { asIs } }: Reading,
	{ cheapest, noneFeasible }: Simulation
): Sureness['shares'] {
	const shares = refs.flatMap((option, index): { option: OptionRef | null; share: number }[] =>
		index === asIs ? [] : [{ option, share: cheapest[index] as number }]
	);
	const all = [...shares, { option: null, share: noneFeasible }];
	const percents = roundedParts(
		all.map(({ share }) => share * 100),
		100
	);
	return all.map((part, place) => ({ ...part, shown: percentText(part.share, percents[place] as number) }));
}

/** No share that there is counts as none, and none short of all as all. */
function percentText(share: number, percent: number): string {
	if (share > 0 && percent === 0) return 'under\u00a01%';
	return share < 1 && percent === 100 ? 'over\u00a099%' : `${decimal(percent, 0)}%`;
}

/**
 * The sentence on how sure the verdict is: in how many futures the winner is cheapest, and how often the others. With
 * `gaps` it also says how far these stand behind in the plan itself.
 */
export function surenessRuns(reading: Reading, simulation: Simulation, gaps = true): Run[] {
	const { ranking, refs } = reading;
	const shares = sharesOf(reading, simulation);
	const count = `${decimal(simulation.samples, 0)} futures`;
	const none = shares.at(-1) as Sureness['shares'][number];
	const shownOf = (index: number): string =>
		shares.find(({ option }) => option?.id === refs[index]?.id)?.shown ?? '';
	if (ranking.winner === null) {
		return [{ text: `No option fits, as in ${none.shown} of ${count}.` }];
	}
	const winner = refs[ranking.winner] as OptionRef;
	const isTight = isTooClose(reading, simulation);
	const others = refs
		.map((_, index) => index)
		.filter((index) => index !== ranking.winner && (simulation.cheapest[index] as number) > 0)
		.sort((a, b) => (simulation.cheapest[b] as number) - (simulation.cheapest[a] as number));
	const rest = others.flatMap((index): Run[] => [
		{ text: '; ' },
		named(refs[index] as OptionRef),
		...(gaps ? gapRuns(reading, index) : [{ text: ' ' }]),
		{ text: `in ${shownOf(index)}` }
	]);
	const last = none.share > 0 ? [{ text: `; none fits in ${none.shown}` }] : [];
	return [
		...(isTight ? [{ text: 'Too close to call: ' }] : []),
		named(winner, !isTight),
		{
			text: ` ${ranking.keepingIsCheapest ? 'are the cheapest change' : 'are cheapest'} in ${shownOf(ranking.winner)} of ${count}`
		},
		...rest,
		...last,
		{ text: '.' }
	];
}

/** `, USD 90 k behind, `: what an option costs more than the winner in the plan itself. */
function gapRuns({ ranking, shownCost, refs, scale, horizon }: Reading, index: number): Run[] {
	const gap = (shownCost[index] as number) - (shownCost[ranking.winner as number] as number);
	if (!Number.isFinite(gap)) return [{ text: ' ' }];
	return [
		{ text: ', ' },
		{
			text: moneyPhrase(Math.abs(gap), scale),
			cell: { quantity: presentCost.id, option: (refs[index] as OptionRef).id, year: horizon }
		},
		{ text: ` ${gap >= 0 ? 'behind' : 'ahead but ruled out'}, ` }
	];
}
