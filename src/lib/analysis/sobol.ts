import { sobolDirections } from './sobolDirections.ts';

/** Writes the point at an index, one number above 0 and below 1 for each dimension, into an array. */
export type Points = (index: number, into: Float64Array) => void;

const bits = 32;
const steps = 2 ** -bits;

/** The polynomials of dimensions 2, 3 …: inner coefficients and first direction numbers, as published. */
export const polynomials: readonly (readonly [inner: number, first: readonly number[]])[] = sobolDirections
	.trim()
	.split('\n')
	.map((line) => {
		const [inner = 0, ...first] = line.split(' ').map(Number);
		return [inner, first];
	});

/** Dimensions that have direction numbers of their own. */
const ownDimensions = polynomials.length + 1;

/** The 32 direction numbers of a dimension, from 0, as whole numbers of 32 bits. */
function directionsOf(dimension: number): Uint32Array {
	const numbers = new Uint32Array(bits);
	if (dimension === 0) return numbers.map((_, bit) => 2 ** (bits - 1 - bit));
	const [inner, first] = polynomials[dimension - 1] as (typeof polynomials)[number];
	const degree = first.length;
	for (let bit = 0; bit < bits; bit += 1) {
		if (bit < degree) {
			numbers[bit] = (first[bit] as number) << (bits - 1 - bit);
			continue;
		}
		const back = numbers[bit - degree] as number;
		let number = back ^ (back >>> degree);
		for (let term = 1; term < degree; term += 1) {
			if ((inner >>> (degree - 1 - term)) & 1) number ^= numbers[bit - term] as number;
		}
		numbers[bit] = number;
	}
	return numbers;
}

/** The Sobol sequence as it is published, its first point at 0. For tests and drawings: samples are scrambled. */
export function sobolPoints(dimensions: number): Points {
	const turned = sequence(Math.min(dimensions, ownDimensions));
	const point = new Uint32Array(dimensions);
	return (index, into) => {
		turned(index, point);
		for (let at = 0; at < dimensions; at += 1) into[at] = (reversed(point[at] as number) >>> 0) * steps;
	};
}

/**
 * The Sobol sequence with Owen’s nested scrambling by a seed: every point is equally likely to lie anywhere, and every
 * 2^k points from a multiple of 2^k on lie as evenly as those of the sequence. The scrambling is that of B. Burley,
 * “Practical Hash-based Owen Scrambling”, Journal of Computer Graphics Techniques 9 (2020) no. 4. Dimensions beyond the
 * published ones run through the first again in another order, as he proposes.
 */
export function scrambledSobol(dimensions: number, seed: number): Points {
	const seeds = Uint32Array.from({ length: dimensions }, (_, dimension) => mixed(mixed(seed) + dimension));
	const rounds = Array.from({ length: Math.ceil(dimensions / ownDimensions) }, (_, round) => ({
		from: round * ownDimensions,
		to: Math.min((round + 1) * ownDimensions, dimensions),
		turned: sequence(Math.min(ownDimensions, dimensions - round * ownDimensions))
	}));
	const point = new Uint32Array(Math.min(dimensions, ownDimensions));
	return (index, into) => {
		for (let round = 0; round < rounds.length; round += 1) {
			const { from, to, turned } = rounds[round] as (typeof rounds)[number];
			turned(round === 0 ? index : scrambled(reversed(index), mixed(mixed(seed ^ round))), point);
			for (let at = from; at < to; at += 1) {
				into[at] = (scrambled(point[at - from] as number, seeds[at] as number) + 0.5) * steps;
			}
		}
	};
}

/** The points as whole numbers of 32 bits, the last bit first. The next one differs from the last by one direction number in each dimension. */
function sequence(dimensions: number): (index: number, into: Uint32Array) => void {
	const directions = new Uint32Array(bits * dimensions);
	for (let dimension = 0; dimension < dimensions; dimension += 1) {
		directionsOf(dimension).forEach(
			(number, bit) => (directions[bit * dimensions + dimension] = reversed(number))
		);
	}
	const point = new Uint32Array(dimensions);
	let last = 0;
	return (index, into) => {
		const turned = gray(last) ^ gray(index);
		for (let left = turned; left !== 0; left &= left - 1) {
			const row = (bits - 1 - Math.clz32(left & -left)) * dimensions;
			for (let at = 0; at < dimensions; at += 1) {
				point[at] = (point[at] as number) ^ (directions[row + at] as number);
			}
		}
		last = index;
		into.set(point);
	};
}

const gray = (index: number): number => index ^ (index >>> 1);

/**
 * Flips each bit of a number, given the last bit first, by the bits before it and the seed: numbers that share their upper
 * bits keep doing so.
 */
function scrambled(number: number, seed: number): number {
	let turned = (number + seed) | 0;
	turned ^= Math.imul(turned, 0x6c50b47c);
	turned ^= Math.imul(turned, 0xb82f1e52);
	turned ^= Math.imul(turned, 0xc7afe638);
	turned ^= Math.imul(turned, 0x8d22f6e6);
	return reversed(turned) >>> 0;
}

/** The 32 bits of a number in the opposite order. */
function reversed(number: number): number {
	let turned = ((number >>> 1) & 0x55555555) | ((number & 0x55555555) << 1);
	turned = ((turned >>> 2) & 0x33333333) | ((turned & 0x33333333) << 2);
	turned = ((turned >>> 4) & 0x0f0f0f0f) | ((turned & 0x0f0f0f0f) << 4);
	turned = ((turned >>> 8) & 0x00ff00ff) | ((turned & 0x00ff00ff) << 8);
	return (turned >>> 16) | (turned << 16);
}

/** A whole number of 32 bits in which every bit of the given one has its say. */
function mixed(number: number): number {
	let turned = number | 0;
	turned = Math.imul(turned ^ (turned >>> 16), 0x7feb352d);
	turned = Math.imul(turned ^ (turned >>> 15), 0x846ca68b);
	return (turned ^ (turned >>> 16)) >>> 0;
}
