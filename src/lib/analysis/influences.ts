import type { Drawing } from './drawing.ts';
import { correlation, ranks } from './rankCorrelation.ts';
import type { Simulation } from './sensitivity.ts';

/**
 * How each draw goes with the lead of the plan’s winner in each future, the strongest first. Futures are drawn again, which is cheaper
 * than keeping them; the share that a number was drawn at is its rank, but for whole numbers, of which many are equal.
 */
export function influences(
	{ draws, shares: draw, number }: Drawing,
	leads: Float64Array
): Simulation['influences'] {
	const futures = [...leads.keys()].filter((future) => !Number.isNaN(leads[future]));
	const ranked = ranks(Float64Array.from(futures, (future) => leads[future] as number));
	const isWhole = draws.map(({ named: { quantity } }) => quantity.kind === 'input' && quantity.whole);
	const wholes = draws.map((_, draw) => new Float64Array(isWhole[draw] ? futures.length : 0));
	const [sums, squares, products] = [0, 1, 2].map(() => new Float64Array(draws.length)) as Sums;
	const shares = new Float64Array(draws.length);
	const middle = (futures.length + 1) / 2;
	futures.forEach((future, place) => {
		draw(future, shares);
		const rank = (ranked[place] as number) - middle;
		for (let at = 0; at < draws.length; at += 1) {
			const share = shares[at] as number;
			sums[at] = (sums[at] as number) + share;
			squares[at] = (squares[at] as number) + share * share;
			products[at] = (products[at] as number) + share * rank;
			if (isWhole[at]) (wholes[at] as Float64Array)[place] = number(draws[at]!.members[0]!, share);
		}
	});
	const spread = ranked.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
	const correlationOf = (draw: number): number => {
		if (isWhole[draw]) return correlation(ranks(wholes[draw] as Float64Array), ranked);
		const variance = (squares[draw] as number) - (sums[draw] as number) ** 2 / futures.length;
		return spread > 0 && variance > 0 ? (products[draw] as number) / Math.sqrt(variance * spread) : 0;
	};
	return draws
		.map(({ named }, draw) => ({ variable: named, correlation: correlationOf(draw) }))
		.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

type Sums = [sums: Float64Array, squares: Float64Array, products: Float64Array];
