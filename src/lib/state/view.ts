import type { Comparison } from '#lib/analysis/comparison.ts';
import type { InputGroup } from './railRows.ts';

/** All that a page shows of a plan in one year, as plain values. */
export interface View {
	readonly comparison: Comparison;
	readonly groups: readonly InputGroup[];
	/** Labels of the quantities that numbers on the page refer to. */
	readonly labels: Readonly<Record<string, string>>;
}
