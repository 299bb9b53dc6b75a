import type { Plan } from '#lib/model/plan.ts';
import { modelVersion } from '#lib/model/version.ts';
import { planFormat, planVersion } from './format.ts';

/** The text of a plan file: header first, settings sorted by id, so that equal plans give equal files. */
export function writePlan(plan: Plan): string {
	const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
	const { title, customer, author, notes, currency, priceYear, horizon, pinned, seed, ...rest } = plan;
	const file = {
		format: planFormat,
		version: planVersion,
		model: modelVersion,
		title,
		customer,
		author,
		notes,
		currency,
		priceYear,
		horizon,
		...(pinned ? { pinned } : {}),
		seed,
		...rest,
		inputs: sorted(rest.inputs),
		ranges: sorted(rest.ranges),
		estate: rest.estate.map((group) => ({ ...group, inputs: sorted(group.inputs) })),
		options: rest.options.map((option) => ({ ...option, inputs: sorted(option.inputs) }))
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}
