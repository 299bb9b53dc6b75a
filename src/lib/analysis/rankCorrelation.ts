/** The place of each number among all, from 1 for the least; equal numbers share the mean of their places. */
export function ranks(numbers: ArrayLike<number>): Float64Array {
	const count = numbers.length;
	const order = new Uint32Array(count).map((_, place) => place);
	order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
	const found = new Float64Array(count);
	for (let from = 0; from < count;) {
		let to = from + 1;
		while (to < count && numbers[order[to] as number] === numbers[order[from] as number]) to += 1;
		for (let place = from; place < to; place += 1) found[order[place] as number] = (from + 1 + to) / 2;
		from = to;
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
