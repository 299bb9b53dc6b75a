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

const shares = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };

/**
 * Percentiles over the years from the numbers of each year, futures that have none left aside. The numbers change their
 * places: they are sorted as far as percentiles ask for.
 */
export function fanOf(years: readonly Float64Array[]): Fan {
	const counts = years.map((numbers) => {
		const count = numbersFirst(numbers);
		const places = Object.values(shares).flatMap((share) => {
			const left = Math.floor(share * (count - 1));
			return [left, left + 1];
		});
		settle(numbers, places, 0, count - 1);
		return count;
	});
	const at = (share: number): number[] =>
		years.map((numbers, year) => percentile(numbers, share, counts[year]));
	return {
		p5: at(shares.p5),
		p25: at(shares.p25),
		p50: at(shares.p50),
		p75: at(shares.p75),
		p95: at(shares.p95)
	};
}

/** Moves what is no number to the end; gives how many are numbers. */
function numbersFirst(numbers: Float64Array): number {
	let count = 0;
	for (let place = 0; place < numbers.length; place += 1) {
		const number = numbers[place] as number;
		if (Number.isNaN(number)) continue;
		numbers[place] = numbers[count] as number;
		numbers[count] = number;
		count += 1;
	}
	return count;
}

/** Puts at each of some places from `first` to `last` the number that stands there once all are sorted (C. A. R. Hoare’s Find). */
function settle(numbers: Float64Array, places: readonly number[], first: number, last: number): void {
	const asked = places.filter((place) => place >= first && place <= last);
	if (asked.length === 0 || first >= last) return;
	const pivot = numbers[(first + last) >>> 1] as number;
	let [left, right] = [first, last];
	while (left <= right) {
		while ((numbers[left] as number) < pivot) left += 1;
		while ((numbers[right] as number) > pivot) right -= 1;
		if (left > right) break;
		const lower = numbers[right] as number;
		numbers[right] = numbers[left] as number;
		numbers[left] = lower;
		left += 1;
		right -= 1;
	}
	settle(numbers, asked, first, right);
	settle(numbers, asked, left, last);
}
