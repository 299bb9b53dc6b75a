const lowestRate = -0.99;
const highestRate = 10;
const rateSteps = 220;

/** What a unit of money next year is worth today, from the lowest rate to the highest. */
const factors = Float64Array.from(
	{ length: rateSteps + 1 },
	(_, step) => 1 / (1 + lowestRate + ((highestRate - lowestRate) * step) / rateSteps)
);
const [most, least] = [factors[0] as number, factors[rateSteps] as number];
const mostTurns = 200;

/**
 * The internal rate of return of `count` yearly flows that stand `stride` apart from `start` on: the rate, lowest first,
 * at which their present value is 0. NaN where no rate from −99 % to 1,000 % does it.
 */
export function irr(flows: ArrayLike<number>, start: number, stride: number, count: number): number {
	const changes = signChanges(flows, start, stride, count);
	if (!(changes > 0)) return NaN;
	return changes === 1 ? onlyRate(flows, start, stride, count) : lowestOfRates(flows, start, stride, count);
}

/** How often the flows change sign, zeros aside; NaN where one is no number. By Descartes’ rule no more rates exist. */
function signChanges(flows: ArrayLike<number>, start: number, stride: number, count: number): number {
	let changes = 0;
	let last = 0;
	for (let year = 0; year < count; year += 1) {
		const flow = flows[start + year * stride] as number;
		if (flow - flow !== 0) return NaN;
		if (flow * last < 0) changes += 1;
		if (flow !== 0) last = flow > 0 ? 1 : -1;
	}
	return changes;
}

/** The one rate of flows that change sign once: on which side of 0 % it lies is told by their sum. */
function onlyRate(flows: ArrayLike<number>, start: number, stride: number, count: number): number {
	const sum = present(flows, start, stride, count, 1);
	if (sum === 0) return 0;
	const isBelow = present(flows, start, stride, count, most) > 0 !== sum > 0;
	const isAbove = present(flows, start, stride, count, least) > 0 !== sum > 0;
	if (!isBelow && !isAbove) return NaN;
	return isBelow
		? rateBetween(flows, start, stride, count, 1, most, 1)
		: rateBetween(flows, start, stride, count, least, 1, 1);
}

/** The lowest rate of flows that may have several, sought step by step. */
function lowestOfRates(flows: ArrayLike<number>, start: number, stride: number, count: number): number {
	let atLast = present(flows, start, stride, count, most);
	for (let step = 1; step <= rateSteps; step += 1) {
		const [from, to] = [factors[step - 1] as number, factors[step] as number];
		const here = present(flows, start, stride, count, to);
		if (atLast !== 0 && atLast > 0 !== here > 0) {
			return rateBetween(flows, start, stride, count, to, from, (from + to) / 2);
		}
		atLast = here;
	}
	return NaN;
}

/** The present value of the flows where a unit of money next year is worth `factor` today. */
function present(
	flows: ArrayLike<number>,
	start: number,
	stride: number,
	count: number,
	factor: number
): number {
	let value = 0;
	for (let year = count - 1; year >= 0; year -= 1)
		value = value * factor + (flows[start + year * stride] as number);
	return value;
}

/** The rate whose factor lies between two at which present values differ in sign: Newton’s steps, halving where one leaves them. */
function rateBetween(
	flows: ArrayLike<number>,
	start: number,
	stride: number,
	count: number,
	from: number,
	to: number,
	first: number
): number {
	const isPositiveBelow = present(flows, start, stride, count, from) > 0;
	let [low, high, factor] = [from, to, first];
	for (let turn = 0; turn < mostTurns; turn += 1) {
		let value = 0;
		let slope = 0;
		for (let year = count - 1; year >= 0; year -= 1) {
			slope = slope * factor + value;
			value = value * factor + (flows[start + year * stride] as number);
		}
		if (value === 0) break;
		if (value > 0 === isPositiveBelow) low = factor;
		else high = factor;
		const newton = factor - value / slope;
		// What is left below is the noise of rounding, which would lead away again.
		if (Math.abs(newton - factor) <= 4 * Number.EPSILON * factor) break;
		factor = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return 1 / factor - 1;
}
