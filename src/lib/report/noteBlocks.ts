import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Block } from './blocks.ts';

/** What the report is and is not: the last words of every report. */
export function noteBlocks({ plan, modelVersion }: Comparison, planId: string): Block[] {
	const parts: readonly (readonly [string, string])[] = [
		...(plan.notes.trim() ? [['Notes of the plan', plan.notes.trim()] as const] : []),
		[
			'Estimate, not an offer',
			'This report is an estimate computed from the plan that it names. It is no offer and no design: check prices, power, weight and connectivity with the makers before you order.'
		],
		[
			'Prices',
			`All money is in ${plan.currency}, at prices of ${plan.priceYear}. Makers seldom publish prices: what is marked as an estimate is a typical price with a range, to be replaced with your quote.`
		],
		[
			'Model',
			`Computed with model version ${modelVersion} from plan ${planId}. The same plan and date give the same report, byte for byte. Names of products are trademarks of their owners.`
		],
		[
			'Privacy',
			'The report was made on the device of whoever made it. No part of the plan was sent anywhere.'
		]
	];
	return [
		{ kind: 'heading', level: 2, text: 'About this report' },
		...parts.flatMap(([title, text]): Block[] => [
			{ kind: 'heading', level: 3, text: title },
			...text
				.split(/\n+/u)
				.map((line): Block => ({ kind: 'paragraph', small: false, words: [{ text: line }] }))
		])
	];
}
