import type { Fan } from './sensitivity.ts';

/**
 * The number at or below which a share of sorted numbers lies, linear between the two nearest: the median of 1, 2, 3, 4
 * is 2.5. NaN where there are none.
 */
export function percentile(sorted: ArrayLike<number>, share: number, count = sorted.length): number {
	const place = share * (count - 1);
	const left = Math.floor(place);
	const from = sorted[left] as number;
	if (count === 0) return NaN;
	const to = sorted[Math.min(left + 1, count - 1)] as number;
	return from === to ? from : from + (to - from) * (place - left);
}

/** Percentiles over the years from the numbers of each year, futures that have none left aside. The numbers are sorted in place. */
export function fanOf(years: readonly Float64Array[]): Fan {
	const counts = years.map((numbers) => {
		numbers.sort();
		// What is no number sorts to the end.
		let count = numbers.length;
		while (count > 0 && Number.isNaN(numbers[count - 1])) count -= 1;
		return count;
	});
	const at = (share: number): number[] =>
		years.map((numbers, year) => percentile(numbers, share, counts[year]));
	return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
