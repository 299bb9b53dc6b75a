import type { Figure } from '#lib/analysis/figures.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { decimal } from '#lib/units/format.ts';
import type { Block, FigureBlock, Section } from './blocks.ts';
import { sensitivityFigures, type ReportMatter } from './matter.ts';
import { cell } from './tableCells.ts';

/** How far the verdict carries: how sure it is, what would change it, and how far the futures lie apart; none where nobody asked. */
export function sensitivitySections(
	{ sensitivity }: ReportMatter,
	drawn: (figure: Figure | null) => FigureBlock[]
): Section[] {
	if (!sensitivity) return [];
	const [first, ...others] = sensitivityFigures(sensitivity).flatMap(drawn);
	return [
		{
			startsPage: true,
			blocks: [
				{ kind: 'heading', level: 2, text: 'Sensitivity and break-even' },
				{ kind: 'sentence', words: [{ text: sensitivity.sureness.sentence }] },
				...surenessBlocks(sensitivity),
				...changeBlocks(sensitivity),
				...influenceBlocks(sensitivity)
			]
		},
		...(first ? [{ startsPage: true, blocks: [first, ...others] }] : [])
	];
}

/** The bar of shares, and what it counts. */
function surenessBlocks({ sureness, samples, shape }: Sensitivity): Block[] {
	return [
		{ kind: 'shares', shares: sureness.shares },
		{
			kind: 'paragraph',
			small: true,
			words: [
				{
					text: `Share of ${decimal(samples, 0)} futures in which each option is the cheapest that fits. In each future all uncertain numbers lie somewhere in their likely ranges (${shape === 'pert' ? 'PERT' : 'triangular'} distribution).`
				}
			]
		}
	];
}

function changeBlocks({ changes: all }: Sensitivity): Block[] {
	if (all.length === 0) return [];
	const changes = all.filter((change) => !isSteady(change));
	const still = all.filter(isSteady).map(({ label, range }) => `${label} (${range})`);
	return [
		{ kind: 'heading', level: 3, text: 'What would have to change for another option to win' },
		{
			kind: 'table',
			look: 'sources',
			columns: [
				{ share: 28, align: 'left' },
				{ share: 20, align: 'left' },
				{ share: 18, align: 'left' },
				{ share: 44, align: 'left' }
			],
			head: ['One number at a time', 'In this plan', 'Searched', 'Where the answer changes'].map(cell),
			rows: changes.map(({ label, now, range, answer }) => ({
				cells: [label, now, range, answer].map(cell)
			})),
			hasRowHeads: true
		},
		...(still.length > 0
			? [
					{
						kind: 'paragraph',
						small: true,
						words: [
							{ text: 'No other option wins anywhere in the range searched: ', weight: 600 },
							{ text: `${still.join('; ')}.` }
						]
					} as const
				]
			: [])
	];
}

/** True where nothing changes in the whole range, also not which options fit: that would be told after a semicolon. */
const isSteady = ({ move, answer }: Sensitivity['changes'][number]): boolean =>
	move === null && !answer.includes(';');

function influenceBlocks({ influences }: Sensitivity): Block[] {
	if (influences.length === 0) return [];
	return [
		{ kind: 'heading', level: 3, text: 'What moves the lead most' },
		{
			kind: 'table',
			look: 'figures',
			columns: [
				{ share: 4, align: 'left' },
				{ share: 1, align: 'right' }
			],
			head: ['Uncertain number', 'Rank correlation'].map(cell),
			rows: influences
				.slice(0, 10)
				.map(({ label, correlation }) => ({ cells: [cell(label), cell(correlation)] })),
			hasRowHeads: true
		}
	];
}
