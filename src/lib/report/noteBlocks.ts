import type { Comparison } from '#lib/analysis/comparison.ts';
import { modelChanges } from '#lib/model/version.ts';
import type { Block } from './blocks.ts';
import { writtenDate } from './dates.ts';
import { printableLink, type Edition } from './edition.ts';
import { qrSvg } from './qr.ts';

/** What the report is and is not, how its plan is opened again, and what the model is: the last words of every report. */
export function noteBlocks({ plan, modelVersion }: Comparison, edition: Edition, remark: string): Block[] {
	const titled = (title: string, text: string): Block[] =>
		text === ''
			? []
			: [
					{ kind: 'heading', level: 3, text: title },
					{ kind: 'paragraph', small: false, words: [{ text }] }
				];
	return [
		{ kind: 'heading', level: 2, text: 'About this report' },
		...titled(
			'Estimate, not an offer',
			'This report is an estimate computed from the plan that it names. It is no offer and no design: check prices, power, weight and connectivity with the makers before you order.'
		),
		...titled(
			'Prices',
			`All money is in ${plan.currency}, at prices of ${plan.priceYear}. Makers seldom publish prices: what is marked as an estimate is a typical price with a range, to be replaced with your quote.`
		),
		...linkBlocks(edition),
		{ kind: 'heading', level: 3, text: `Model version ${modelVersion} and its changes` },
		...modelChanges.map(({ version, date, change }): Block => ({
			kind: 'paragraph',
			small: false,
			words: [{ text: `${version}, ${writtenDate(date)}: `, weight: 600 }, { text: change }]
		})),
		{
			kind: 'paragraph',
			small: false,
			words: [
				{
					text: 'The same plan, edition and date give the same report, byte for byte. Names of products are trademarks of their owners.'
				}
			]
		},
		...titled(
			'Privacy',
			'The report was made on the device of whoever made it. No part of the plan was sent anywhere.'
		),
		...titled('Letters', remark)
	];
}

/** The link and its code; where there is none, how the plan is found without, and why. */
function linkBlocks(edition: Edition): Block[] {
	const { planId, fileName } = edition;
	const link = printableLink(edition);
	const named = fileName ? `the file ${fileName}` : 'the plan’s file';
	const heading = { kind: 'heading', level: 3, text: 'Open this plan again' } as const;
	if ('why' in link) {
		return [
			heading,
			{
				kind: 'paragraph',
				small: false,
				words: [
					{ text: `Plan ${planId}`, weight: 600, token: '--c-ink' },
					{ text: `: open ${named} in the app, or give it to the command line. ${link.why}` }
				]
			}
		];
	}
	return [
		heading,
		{
			kind: 'link',
			url: link.url,
			label: `Open plan ${planId} in the app`,
			words: [
				{
					text: `The link and the code at the right hold the whole plan${edition.logo ? ', but not the logo' : ''}: whoever has them sees its numbers and may change a copy. Nothing is fetched but the app itself. Without them, open ${named}.`
				}
			],
			qr: qrSvg(link.url),
			alt: `QR code of the link that opens plan ${planId}`
		}
	];
}
