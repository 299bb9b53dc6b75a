/** Where a published number comes from. `date` is the date of the publication (ISO, or just the year). */
export interface Source {
	readonly title: string;
	readonly date: string;
	readonly url?: string;
}

/**
 * One number with its evidence. A fact names its source (and where in it, `locator`); an estimate names what it was
 * judged from (`basis`) and always carries the range `low`–`high` around its most likely `value`.
 */
export interface Evidence {
	readonly value: number;
	readonly kind: 'fact' | 'estimate';
	readonly source?: Source;
	readonly locator?: string;
	readonly basis?: string;
	readonly date: string;
	readonly low?: number;
	readonly high?: number;
}

/** A published number. `locator` says where in the source it stands (page, row, result id). */
export function fact(value: number, source: Source, locator?: string): Evidence {
	return Object.freeze({ value, kind: 'fact', source, date: source.date, ...(locator ? { locator } : {}) });
}

/** A number nobody publishes: most likely value, range, what it was judged from and when. */
export function estimate(
	value: number,
	[low, high]: readonly [number, number],
	basis: string,
	date = '2026-11'
): Evidence {
	return Object.freeze({ value, kind: 'estimate', low, high, basis, date });
}

/** An estimate whose range is the same share either side, 0.15 for ±15 %. */
export function estimateWithin(value: number, share: number, basis: string, date = '2026-11'): Evidence {
	return estimate(value, [value * (1 - share), value * (1 + share)], basis, date);
}
