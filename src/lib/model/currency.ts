import type { Quantity } from '#lib/engine/quantity.ts';
import type { Plan } from './plan.ts';

/**
 * Units of the plan's currency for one of `currency`, for a quantity that is money; 1 for any other quantity or where
 * both are the same. Null where the plan gives no rate: a finding, not a guess.
 */
export function exchangeRate(plan: Plan, quantity: Quantity, currency: string): number | null {
	if (!quantity.unit.has('money') || currency === plan.currency) return 1;
	return plan.exchangeRates[currency]?.rate ?? null;
}
