import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import type { Comparison, Finding, LimitHit } from './comparison.ts';
import type { Reading } from './reading.ts';

/** A quantity of an option: one value, or one for each year from 0 to the horizon; null where a finding says why. */
export type QuantityJson = { readonly unit: string } & (
	{ readonly value: number | null } | { readonly values: readonly (number | null)[] }
);

/** What `compare --json` prints. */
export interface ComparisonJson {
	readonly format: string;
	readonly version: number;
	readonly model: string;
	readonly plan: {
		readonly title: string;
		readonly customer: string;
		readonly currency: string;
		readonly horizon: number;
	};
	readonly options: readonly {
		readonly id: string;
		readonly label: string;
		readonly feasible: boolean;
		readonly firstLimit: LimitHit | null;
		readonly findings: readonly Finding[];
		readonly quantities: Readonly<Record<string, QuantityJson>>;
	}[];
	readonly estate: readonly {
		readonly id: string;
		readonly label: string;
		readonly quantities: Readonly<Record<string, QuantityJson>>;
	}[];
	readonly verdict: {
		readonly best: string | null;
		readonly ranking: readonly string[];
		readonly sentence: string;
	};
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Every quantity of every option and group, exact, with findings and verdict. */
export function comparisonJson(reading: Reading, comparison: Comparison): ComparisonJson {
	const { plan, horizon, of, ofGroup } = reading;
	const quantities = (
		all: readonly Quantity[],
		read: (quantity: Quantity, year: number) => number
	): Record<string, QuantityJson> =>
		Object.fromEntries(
			all.map((quantity) => {
				const place = table.place(quantity);
				const years = Array.from({ length: horizon + 1 }, (_, year) => finite(read(quantity, year)));
				return [
					quantity.id,
					place.of === 'given'
						? { unit: quantity.unitText, value: years[0] ?? null }
						: { unit: quantity.unitText, values: years }
				];
			})
		);
	const ofOptions = table.quantities.filter(({ scope }) => scope !== 'group');
	const ofGroups = table.quantities.filter(({ scope }) => scope === 'group');
	return {
		format: 'up-or-out/comparison',
		version: 1,
		model: comparison.modelVersion,
		plan: { title: plan.title, customer: plan.customer, currency: plan.currency, horizon },
		options: comparison.options.map(({ option, feasible, firstLimit, findings }, index) => ({
			id: option.id,
			label: option.label,
			feasible,
			firstLimit,
			findings,
			quantities: quantities(ofOptions, (quantity, year) => of(quantity, index, year))
		})),
		estate: plan.estate.map(({ id, label }, group) => ({
			id,
			label,
			quantities: quantities(ofGroups, (quantity, year) => ofGroup(quantity, group, year))
		})),
		verdict: {
			best: comparison.verdict.best,
			ranking: comparison.verdict.ranking,
			sentence: comparison.verdict.sentence
		}
	};
}
