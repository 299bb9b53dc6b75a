import { expect, it } from 'vitest';
import type { Plan } from '#lib/model/plan.ts';
import { answersOf, examplePlan } from './reading.ts';

it('in another currency every catalogue price is brought over at the plan’s rate, cards included', () => {
	const plan: Plan = {
		...examplePlan('today'),
		currency: 'EUR',
		exchangeRates: { USD: { rate: 0.5, date: '2026-11-25', source: 'a rate for the test' } }
	};
	const { value } = answersOf(plan);
	// A quad-port OCP card at 900 and a 72 W graphics card at 3,000 are 3,900 dollars: 1,950 euros.
	expect(value('cardPrice', 'small')).toBe(1950);
	// 14,500 for the R660, 1,024 GB at 11 and the cards, all halved: (14,500 + 11,264 + 3,900) ÷ 2.
	expect(value('serverPrice', 'small')).toBe(14832);
});
