import type { Quantity } from '#lib/engine/quantity.ts';
import type { Entries } from './entries.ts';
import type { ExchangeRate, Plan } from './plan.ts';

/**
 * Units of the plan's currency for one of `currency`, for a quantity that is money; 1 for any other quantity or where
 * both are the same. Null where the plan gives no rate: a finding, not a guess.
 */
export function exchangeRate(plan: Plan, quantity: Quantity, currency: string): number | null {
	if (!quantity.unit.has('money') || currency === plan.currency) return 1;
	return plan.exchangeRates[currency]?.rate ?? null;
}

/** The currencies other than the plan's in which its defaults and the entries that it names are priced. */
export function foreignCurrencies(plan: Plan, entries: Entries): readonly string[] {
	const named = [
		...plan.options.flatMap(({ server, chassis, expansion, cards }) => [
			server,
			chassis,
			expansion,
			...cards
		]),
		...plan.estate.map(({ replacement }) => replacement),
		plan.licences.hypervisor,
		plan.licences.density,
		...plan.licences.guests,
		plan.rack
	];
	const priced = named.flatMap((id) => (id ? (entries.get(id)?.currency ?? []) : []));
	return [...new Set(['USD', ...priced])].filter((currency) => currency !== plan.currency);
}

/** The plan with what one unit of a foreign currency is worth in its own, when that was so and who says it. */
export function withExchangeRate(plan: Plan, currency: string, rate: ExchangeRate): Plan {
	return { ...plan, exchangeRates: { ...plan.exchangeRates, [currency]: rate } };
}
