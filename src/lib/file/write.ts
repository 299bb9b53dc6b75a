import type { Plan } from '#lib/model/plan.ts';
import { modelVersion } from '#lib/model/version.ts';
import { planFormat, planVersion } from './format.ts';

/** The text of a plan file: header first, keys in one order, settings sorted by id, so that equal plans give equal files. */
export function writePlan(plan: Plan): string {
	const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
		Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
	const { title, customer, author, notes, currency, priceYear, horizon, pinned, seed, ...others } = plan;
	const { inputs, ranges, estate, options, licences, rack, grid, exchangeRates, catalogue, ...rest } = others;
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
		inputs: sorted(inputs),
		ranges: sorted(ranges),
		estate: estate.map(({ id, label, replacement, inputs: own, ...more }) => ({
			...{ id, label, replacement, inputs: sorted(own) },
			...more
		})),
		options: options.map(
			({ id, label, keepsEstate, server, chassis, expansion, cards, inputs: own, ...more }) => ({
				...{ id, label, keepsEstate, server, chassis, expansion, cards, inputs: sorted(own) },
				...more
			})
		),
		licences,
		rack,
		grid,
		exchangeRates,
		catalogue,
		...rest
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}
