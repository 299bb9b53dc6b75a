/** Nearness within which a quotient counts as the whole number beside it, so that 20.000000001 hosts are 20. */
const nearness = 1e-9;

/** The next whole number at or above `x`; a whole number that floating point missed by less than 1e-9 stays itself. */
export function wholeUp(x: number): number {
	const nearest = Math.round(x);
	return Math.abs(x - nearest) <= nearness ? nearest : Math.ceil(x);
}

/** The next whole number at or below `x`, with the same nearness as `wholeUp`. */
export function wholeDown(x: number): number {
	const nearest = Math.round(x);
	return Math.abs(x - nearest) <= nearness ? nearest : Math.floor(x);
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

const lowestRate = -0.99;
const highestRate = 10;
const rateSteps = 220;

/**
 * The internal rate of return of `count` yearly flows that stand `stride` apart from `start` on: the rate, lowest first,
 * at which their present value is 0. NaN where no rate from −99 % to 1,000 % does it.
 */
export function irr(flows: ArrayLike<number>, start: number, stride: number, count: number): number {
	if (!changesSign(flows, start, stride, count)) return NaN;
	const present = (rate: number): number => {
		let value = 0;
		for (let year = count - 1; year >= 0; year -= 1)
			value = value / (1 + rate) + (flows[start + year * stride] as number);
		return value;
	};
	let low = lowestRate;
	let atLow = present(low);
	for (let step = 1; step <= rateSteps; step += 1) {
		const high = lowestRate + ((highestRate - lowestRate) * step) / rateSteps;
		const atHigh = present(high);
		if (atLow !== 0 && atLow > 0 !== atHigh > 0) return bisect(present, low, high, atLow > 0);
		low = high;
		atLow = atHigh;
	}
	return NaN;
}

/** Flows of one sign have no rate at which they are worth nothing. */
function changesSign(flows: ArrayLike<number>, start: number, stride: number, count: number): boolean {
	let [least, most] = [0, 0];
	for (let year = 0; year < count; year += 1) {
		const flow = flows[start + year * stride] as number;
		least = Math.min(least, flow);
		most = Math.max(most, flow);
	}
	return least < 0 && most > 0;
}

function bisect(present: (rate: number) => number, low: number, high: number, falls: boolean): number {
	let [left, right] = [low, high];
	for (let turn = 0; turn < 60; turn += 1) {
		const middle = (left + right) / 2;
		if (present(middle) > 0 === falls) left = middle;
		else right = middle;
	}
	return (left + right) / 2;
}
