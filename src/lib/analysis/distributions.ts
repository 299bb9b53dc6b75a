import type { Shape } from './sensitivity.ts';

/** The number at or below which a share of the futures lies, for a share from 0 to 1. */
export type Quantile = (share: number) => number;

/** Low, most likely value and high of an uncertain number. */
export interface Likely {
	readonly low: number;
	readonly value: number;
	readonly high: number;
}

/** The quantiles of an uncertain number: by PERT, which trusts the most likely value, or by the triangle, which trusts it less. */
export function quantileOf(shape: Shape, likely: Likely): Quantile {
	if (!(likely.low < likely.high)) return () => likely.value;
	return shape === 'pert' ? pert(likely) : triangular(likely);
}

/** A triangle over the range with its top at the most likely value. */
export function triangular({ low, value, high }: Likely): Quantile {
	const width = high - low;
	const below = (value - low) / width;
	return (share) =>
		share < below
			? low + Math.sqrt(share * width * (value - low))
			: high - Math.sqrt((1 - share) * width * (high - value));
}

/** Weight of the most likely value against the two ends. */
const weight = 4;

/**
 * The PERT distribution: a beta distribution over the range with mean (low + 4 × value + high) ÷ 6. Its quantiles are
 * read from a table of its cumulative shares, good to a hundred-thousandth of the range.
 */
export function pert({ low, value, high }: Likely): Quantile {
	const width = high - low;
	const beta = betaQuantile((weight * (value - low)) / width);
	return (share) => low + width * beta(share);
}

const cells = 512;
const tables = new Map<number, Quantile>();
const mostTables = 1000;

/** Quantiles of the beta distribution with exponents `rise` and 4 − `rise`; ranges alike in shape share their table. */
function betaQuantile(rise: number): Quantile {
	const known = tables.get(rise);
	if (known) return known;
	const made = tabulated((x) => x ** rise * (1 - x) ** (weight - rise));
	if (tables.size >= mostTables) tables.clear();
	tables.set(rise, made);
	return made;
}

/** Offsets of the two points of a cell at which Gauss’s rule reads a density. */
const gauss = 0.5 / Math.sqrt(3);

/** The quantiles of a density over 0 to 1, which need not add up to 1: within a cell it is taken as a straight line. */
function tabulated(density: (x: number) => number): Quantile {
	const shares = new Float64Array(cells + 1);
	for (let cell = 0; cell < cells; cell += 1) {
		const middle = cell + 0.5;
		const mass = density((middle - gauss) / cells) + density((middle + gauss) / cells);
		shares[cell + 1] = (shares[cell] as number) + mass;
	}
	const total = shares[cells] as number;
	for (let cell = 0; cell <= cells; cell += 1) shares[cell] = (shares[cell] as number) / total;
	const heights = Float64Array.from({ length: cells + 1 }, (_, cell) => density(cell / cells));
	const first = firstCells(shares);
	return (share) => {
		let cell = first[Math.min(Math.floor(share * cells), cells - 1)] as number;
		while (cell < cells - 1 && (shares[cell + 1] as number) < share) cell += 1;
		const [from, to] = [shares[cell] as number, shares[cell + 1] as number];
		const part = Math.min(Math.max((share - from) / (to - from), 0), 1);
		if (part === 0) return cell / cells;
		const [left, right] = [heights[cell] as number, heights[cell + 1] as number];
		const within =
			(part * (left + right)) / (left + Math.sqrt(left * left + (right * right - left * left) * part));
		return (cell + within) / cells;
	};
}

/** For each equal step of the share, the first cell that reaches into it. */
function firstCells(shares: Float64Array): Uint16Array {
	const first = new Uint16Array(cells);
	let cell = 0;
	for (let step = 0; step < cells; step += 1) {
		while (cell < cells - 1 && (shares[cell + 1] as number) <= step / cells) cell += 1;
		first[step] = cell;
	}
	return first;
}
