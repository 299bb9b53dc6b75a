/** The place of each number among all, from 1 for the least; equal numbers share the mean of their places. */
export function ranks(numbers: ArrayLike<number>): Float64Array {
	const sorted = Float64Array.from(numbers).sort();
	const means = new Float64Array(sorted.length);
	// Each number once, beside the mean of its places.
	let different = 0;
	for (let from = 0; from < sorted.length;) {
		const number = sorted[from] as number;
		let to = from + 1;
		while (to < sorted.length && sorted[to] === number) to += 1;
		sorted[different] = number;
		means[different] = (from + 1 + to) / 2;
		different += 1;
		from = to;
	}
	const found = new Float64Array(numbers.length);
	for (let place = 0; place < found.length; place += 1) {
		const number = numbers[place] as number;
		let [least, most] = [0, different - 1];
		while (least < most) {
			const middle = (least + most) >>> 1;
			if ((sorted[middle] as number) < number) least = middle + 1;
			else most = middle;
		}
		found[place] = means[least] as number;
	}
	return found;
}

/** Pearson’s correlation of two lists of equal length, −1 to 1; 0 where one of them does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
	const count = a.length;
	let [meanA, meanB] = [0, 0];
	for (let place = 0; place < count; place += 1) {
		meanA += (a[place] as number) / count;
		meanB += (b[place] as number) / count;
	}
	let [together, squareA, squareB] = [0, 0, 0];
	for (let place = 0; place < count; place += 1) {
		const [x, y] = [(a[place] as number) - meanA, (b[place] as number) - meanB];
		together += x * y;
		squareA += x * x;
		squareB += y * y;
	}
	return squareA > 0 && squareB > 0 ? together / Math.sqrt(squareA * squareB) : 0;
}

/** Spearman’s rank correlation: 1 where one list rises whenever the other does, whatever the steps. */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
	return correlation(ranks(a), ranks(b));
}
