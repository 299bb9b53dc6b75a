import { words, quoted, type Sheet } from './book.ts';
import { rateSearch } from './internalRate.ts';
import type { Places } from './places.ts';

const firstRow = 3;

/** The sheet that lists the steps of the search for a rate of return. */
export function stepsSheet({ steps }: Places): Sheet {
	const { steps: count, lowest, span } = rateSearch;
	return {
		name: steps,
		widths: [12],
		fixed: { rows: 2, columns: 0 },
		rows: [
			[
				words(
					`An internal rate of return is searched from ${lowest * 100}% upwards in ${count} steps over ${span * 100} percentage points, then within one step in ${count} smaller ones, and so on: the lowest rate counts, and every digit of it.`
				)
			],
			[words('Step', 'heading')],
			...Array.from({ length: count }, (_, index) => [
				{ is: 'number', value: index + 1, format: '0', look: 'plain' } as const
			])
		]
	};
}

/** The steps as a range for formulas. */
export function stepsRange({ steps }: Places): string {
	return `${quoted(steps)}!$A$${firstRow}:$A$${firstRow + rateSearch.steps - 1}`;
}
