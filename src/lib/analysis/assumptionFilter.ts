import type { AssumptionRow } from './comparison.ts';

/** Which assumptions a list shows. */
export type AssumptionKind = 'all' | 'changed' | 'estimate' | 'uncertain';

/** The rows of a kind in which every word of a search is found; uncertain are those with a likely range. */
export function filteredAssumptions(
	rows: readonly AssumptionRow[],
	kind: AssumptionKind,
	search: string
): readonly AssumptionRow[] {
	const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
	return rows.filter((row) => {
		if (kind === 'changed' && !row.changed) return false;
		if (kind === 'estimate' && row.kind !== 'Estimate') return false;
		if (kind === 'uncertain' && row.range === '') return false;
		const words = `${row.label} ${row.scope} ${row.chapter} ${row.source} ${row.kind}`.toLowerCase();
		return wanted.every((word) => words.includes(word));
	});
}
