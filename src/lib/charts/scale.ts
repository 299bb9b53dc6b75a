import { tickStep, ticks } from 'd3';
import { decimal } from '#lib/units/format.ts';

/** Where a value stands along an axis, in px. */
export type Scale = (value: number) => number;

/** The least and the greatest of something. */
export type Span = readonly [low: number, high: number];

/** Values spread evenly from one end of an axis to the other. */
export const linear =
	([low, high]: Span, [from, to]: Span): Scale =>
	(value) => {
		const share = (value - low) / (high - low);
		return from * (1 - share) + to * share;
	};

/** Positive values spread so that equal ratios lie equally far apart. */
export function logarithmic([low, high]: Span, ends: Span): Scale {
	const along = linear([Math.log(low), Math.log(high)], ends);
	return (value) => along(Math.log(value));
}

/** The span itself, or one unit of it where both ends are the same: an axis must lead somewhere. */
export const opened = ([low, high]: Span): Span => [low, high === low ? low + 1 : high];

/** Round values within a span, about so many. */
export const roundValues = ([low, high]: Span, count: number): number[] => ticks(low, high, count);

/** How round values of a span are written: all with the decimals that their step needs. */
export function stepText([low, high]: Span, count: number): (value: number) => string {
	const digits = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count))));
	return (value) => decimal(value, digits);
}
