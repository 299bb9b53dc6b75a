import type { Comparison } from '#lib/analysis/comparison.ts';
import type { InputGroup } from './railRows.ts';

/** All that a page shows of a plan in one year, as plain values. */
export interface View {
	readonly comparison: Comparison;
	readonly groups: readonly InputGroup[];
	/** Labels of the quantities that numbers on the page refer to. */
	readonly labels: Readonly<Record<string, string>>;
	/** Names of the catalogue entries that the plan names, by id. */
	readonly names: Readonly<Record<string, string>>;
	/** Currencies other than the plan's in which something of the plan is priced. */
	readonly foreign: readonly string[];
}
