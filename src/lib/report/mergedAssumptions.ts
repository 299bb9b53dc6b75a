import type { AssumptionRow } from '#lib/analysis/comparison.ts';

/**
 * Says each number once: what several options share stands under all of their names, and the eleven points of a power
 * curve stand in one row.
 */
export function mergedAssumptions(
	rows: readonly AssumptionRow[],
	options: readonly string[]
): AssumptionRow[] {
	return oneRowPerCurve(sharedByOptions(rows, options));
}

/** `Options: all`, or the names of those that share a number. */
function sharedByOptions(rows: readonly AssumptionRow[], options: readonly string[]): AssumptionRow[] {
	const ofOptions = rows.filter(({ scope }) => options.includes(scope));
	const scopes = new Map<string, string[]>();
	for (const row of ofOptions) scopes.set(keyOf(row), [...(scopes.get(keyOf(row)) ?? []), row.scope]);
	const asking = new Set(ofOptions.map(({ scope }) => scope)).size;
	const seen = new Set<string>();
	const merged = ofOptions.flatMap((row): AssumptionRow[] => {
		const key = keyOf(row);
		if (seen.has(key)) return [];
		seen.add(key);
		const sharing = scopes.get(key) ?? [];
		const scope = sharing.length === asking && asking > 1 ? 'All new options' : sharing.join(', ');
		return [{ ...row, scope }];
	});
	// What all share comes first, then what is particular to some.
	const wide = ({ scope }: AssumptionRow): number => -scope.split(', ').length;
	const all = merged.filter(({ scope }) => scope === 'All new options');
	const some = merged.filter(({ scope }) => scope !== 'All new options').sort((a, b) => wide(a) - wide(b));
	return [...rows.filter(({ scope }) => !options.includes(scope)), ...all, ...some];
}

function keyOf({ id, value, kind, source, date, range }: AssumptionRow): string {
	return JSON.stringify([id, value, kind, source, date, range]);
}

const curvePoint = /^(w|addedW)attsAt(\d+)$/;

function oneRowPerCurve(rows: readonly AssumptionRow[]): AssumptionRow[] {
	return rows.flatMap((row): AssumptionRow[] => {
		const point = curvePoint.exec(row.id);
		if (!point || row.changed) return [row];
		if (point[2] !== '0') return rows.some((first) => isStart(first, row)) ? [] : [row];
		const full = rows.find(({ id, scope }) => scope === row.scope && id === `${point[1]}attsAt100`);
		if (!full || full.changed) return [row];
		return [
			{
				...full,
				label: row.label.replace(/ at 0% load$/, ' from 0 to 100% load'),
				value: `${row.value.replace(/\u00a0.*$/, '')} to ${full.value}`
			}
		];
	});
}

/** True where `first` is the idle end of the curve on which `point` lies, and the curve is told in one row there. */
function isStart(first: AssumptionRow, point: AssumptionRow): boolean {
	return first.scope === point.scope && first.id === point.id.replace(/\d+$/, '0') && !first.changed;
}
