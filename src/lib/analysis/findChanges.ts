/** A place where what is asked of a number changes: the two values next to it, and the answer on either side. */
export interface Change<S> {
	readonly below: number;
	readonly above: number;
	readonly before: S;
	readonly after: S;
}

/** How a range is searched. */
export interface Search<S> {
	/** True where only whole numbers are asked. */
	readonly whole?: boolean;
	/** Values to look at beside the regular ones; those outside the range are left out. */
	readonly include?: readonly number[];
	/** When two answers are the same one. */
	readonly same?: (a: S, b: S) => boolean;
}

/** How many values a scan looks at, and up to how many whole numbers it looks at each. */
const scanned = 256;
const everyWhole = 1000;
/** A range whose ends are this many times apart is scanned in equal ratios. */
const decades = 100;
/** Changes are told apart to this share of their value. */
const precision = 1e-12;
/** Between two values of the scan no more changes than these are told apart; what is left is reported as it stands. */
const mostBetween = 32;

/**
 * Finds every change of `answer` between `from` and `to`: scans 256 values, or every whole number of fewer than 1,000,
 * then halves each stretch whose ends differ until its ends are neighbours: whole numbers one apart, others 1e-12 of
 * their value. A change and its opposite between two neighbours of the scan stay unseen.
 */
export function findChanges<S>(
	answer: (x: number) => S,
	from: number,
	to: number,
	{ whole = false, include = [], same = Object.is }: Search<S> = {}
): Change<S>[] {
	const points = scanPoints(from, to, whole, include);
	const changes: Change<S>[] = [];
	const finest = (to - from) * 1e-15;
	const areNeighbours = (a: number, b: number): boolean =>
		whole ? b - a <= 1 : b - a <= Math.max(finest, Math.max(Math.abs(a), Math.abs(b)) * precision);
	let known = 0;
	const split = (below: number, before: S, above: number, after: S): void => {
		if (same(before, after)) return;
		const middle = whole ? Math.floor((below + above) / 2) : below + (above - below) / 2;
		const isSplit = middle > below && middle < above && !areNeighbours(below, above);
		if (!isSplit || changes.length - known >= mostBetween) {
			changes.push({ below, above, before, after });
			return;
		}
		const between = answer(middle);
		split(below, before, middle, between);
		split(middle, between, above, after);
	};
	points.reduce<{ x: number; found: S } | null>((last, x) => {
		const found = answer(x);
		known = changes.length;
		if (last) split(last.x, last.found, x, found);
		return { x, found };
	}, null);
	return changes;
}

/** The values that a scan of a range looks at, ascending: both ends, those to include, and what lies between. */
export function scanPoints(
	from: number,
	to: number,
	whole: boolean,
	include: readonly number[] = []
): number[] {
	const [first, last] = whole ? [Math.ceil(from), Math.floor(to)] : [from, to];
	if (!(last >= first)) return [];
	const isEvery = whole && last - first < everyWhole;
	const count = isEvery ? last - first : scanned - 1;
	const isByRatio = !isEvery && first > 0 && last / first >= decades;
	const at = (step: number): number => {
		if (step === 0 || count === 0) return first;
		if (step === count) return last;
		const share = step / count;
		const value = isByRatio ? first * (last / first) ** share : first + (last - first) * share;
		return whole ? Math.round(value) : value;
	};
	const regular = Array.from({ length: count + 1 }, (_, step) => at(step));
	const beside = include.filter((value) => value >= first && value <= last);
	return [...new Set([...regular, ...beside])].sort((a, b) => a - b);
}
