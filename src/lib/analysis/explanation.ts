import { explain, type Explanation, type Read } from '#lib/engine/explain.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { withUnit } from '#lib/units/format.ts';
import type { Reading } from './reading.ts';

/** Explains a quantity of an option, of the plan, or of the first group, in one year. */
export function explainNumber(
	reading: Reading,
	quantity: Quantity,
	option: number,
	year: number
): Explanation {
	const { plan, extent, of, ofGroup } = reading;
	const read: Read = (asked, { year: at, from }) => {
		if (from === 'groups') {
			return Array.from({ length: extent.groups }, (_, group) => ofGroup(asked, group, at)).reduce(
				(sum, value) => sum + value,
				0
			);
		}
		if (from === 'baseline') return of(asked, extent.baseline, at);
		return asked.scope === 'group' ? ofGroup(asked, 0, at) : of(asked, option, at);
	};
	return explain(quantity, year, read, (value, of) => formatted(value, of, plan.currency));
}

/** A number as an explanation writes it: a choice by its name, anything else with its unit. */
export function formatted(value: number, quantity: Quantity, currency: string): string {
	if (!Number.isFinite(value)) return 'none';
	if (quantity.kind === 'input' && quantity.choices) return `“${quantity.choices[value] ?? ''}”`;
	return withUnit(value, quantity.unitText, currency);
}
