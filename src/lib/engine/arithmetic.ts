export { irr } from './rateOfReturn.ts';

/** Nearness within which a quotient counts as the whole number beside it, so that 20.000000001 hosts are 20. */
export const nearness = 1e-9;

/** The next whole number at or above `x`; a whole number that floating point missed by less than 1e-9 stays itself. */
export function wholeUp(x: number): number {
	const below = Math.floor(x);
	return x - below <= nearness ? below : Math.ceil(x);
}

/** The next whole number at or below `x`, with the same nearness as `wholeUp`. */
export function wholeDown(x: number): number {
	const above = Math.ceil(x);
	return above - x <= nearness ? above : Math.floor(x);
}

/** The value at `share` (0 to 1, clamped) of a line through equally spaced points, the first at 0, the last at 1. */
export function interpolate(share: number, ...points: readonly number[]): number {
	const last = points.length - 1;
	const place = Math.min(Math.max(share, 0), 1) * last;
	const left = Math.min(Math.floor(place), last - 1);
	const from = points[left] as number;
	const to = points[left + 1] as number;
	return from + (to - from) * (place - left);
}
