import type { Figure } from '#lib/analysis/figures.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { YearGroup } from '#lib/analysis/optionYears.ts';
import { lowered } from '#lib/analysis/optionWords.ts';
import type { Block, FigureBlock, KeyNumbersBlock, Section, TableBlock, Words } from './blocks.ts';
import { optionToken } from './glyphShapes.ts';
import type { OptionSpread, ReportMatter } from './matter.ts';
import { cell } from './tableCells.ts';

/** Groups of rows over the years that stand on the first page of a spread: size, power and heat. */
const half = 2;

/** Two pages for each option: how it stands, with power and heat by year; then its ports, licences, SAN and cost by year. */
export function spreadSections(
	{ comparison, spreads }: ReportMatter,
	drawn: (figure: Figure | null) => FigureBlock[]
): Section[] {
	return spreads.flatMap((spread): Section[] => {
		const { option, parts, years, figures } = spread;
		const numbers = keyNumbers(comparison, option.id);
		const ownFigures = (...all: readonly (Figure | null)[]): FigureBlock[] =>
			all.flatMap(drawn).map((block) => ({ ...block, alt: `${option.label}: ${block.alt}` }));
		return [
			{
				startsPage: true,
				blocks: [
					{ kind: 'heading', level: 2, text: option.label, option },
					{ kind: 'sentence', words: sentence(spread, comparison) },
					...(numbers.length > 0 ? [{ kind: 'keyNumbers', numbers } as const] : []),
					...(parts.length > 0
						? [{ kind: 'paragraph', small: true, words: [{ text: `${parts.join('. ')}.` }] } as const]
						: []),
					...pair(ownFigures(figures.elevation, figures.cooling)),
					...yearBlocks(years.slice(0, half), '')
				]
			},
			{
				startsPage: true,
				blocks: [
					{ kind: 'heading', level: 2, text: `${option.label}: ports, licences and cost`, option },
					...ownFigures(figures.slots),
					...yearBlocks(
						years.slice(half),
						'Year 0 is the day of purchase. The cost of a year is not discounted; the book value is credited in the last year. The last row is discounted and adds up.'
					)
				]
			}
		];
	});
}

const pair = (figures: readonly FigureBlock[]): Block[] =>
	figures.length > 0 ? [{ kind: 'pair', figures }] : [];

/** What the option costs, beside the cheapest that fits, and what it meets first. */
function sentence({ option, cost, gap }: OptionSpread, { options, verdict, plan }: Comparison): Words[] {
	const over = plan.horizon === 1 ? 'one year' : `${plan.horizon} years`;
	const isKept = option.look.slot === 0;
	const own = options.find((each) => each.option.id === option.id);
	const best = options.find((each) => each.option.id === verdict.best)?.option;
	const named = { token: optionToken(option, '-t'), weight: 600 } as const;
	const limit = own?.firstLimit;
	const first: Words[] = limit
		? [
				{ text: option.ruledOut ? ', and rule themselves out: ' : '; first limit ' },
				{
					text: `${option.ruledOut ? '' : limit.atOnce ? 'at once, ' : `in year ${limit.year}, `}${limit.detail}`,
					token: '--c-limit'
				}
			]
		: [];
	const against: Words[] =
		best && best.id !== option.id && gap
			? [
					{ text: `, ${gap} than ` },
					{ text: lowered(best.label), token: optionToken(best, '-t'), weight: 600 }
				]
			: best?.id === option.id
				? [{ text: ', the least of the options that fit' }]
				: [];
	const subject: Words[] = isKept
		? [{ text: 'Keeping it ' }, { text: lowered(option.label), ...named }, { text: ' costs ' }]
		: [{ text: option.label, ...named }, { text: ' cost ' }];
	return [...subject, { text: `${cost} over ${over}` }, ...against, ...first, { text: '.' }];
}

const shown: readonly (readonly [row: string, unit: string, label: string])[] = [
	['hosts', 'hosts', ''],
	['racks', 'racks', ''],
	['designPower', 'kW', 'of IT power at full load'],
	['cooling', '', ''],
	['licences', '', 'hypervisor licences']
];

function keyNumbers({ options, rows, year }: Comparison, id: string): KeyNumbersBlock['numbers'] {
	const column = options.findIndex(({ option }) => option.id === id);
	return shown.flatMap(([row, unit, label]) => {
		const found = rows.find((each) => each.id === row);
		const own = found?.cells[column];
		if (!found || !own || !/\d/u.test(own.text)) return [];
		return [
			{
				value: own.text,
				unit: own.text === '1' ? unit.replace(/s$/u, '') : unit || (found.unit.split(', ')[0] ?? ''),
				label: [label, `in year ${year}`].filter(Boolean).join(' '),
				exceeded: own.exceeded
			}
		];
	});
}

function yearBlocks(groups: readonly YearGroup[], note: string): Block[] {
	const count = groups[0]?.rows[0]?.cells.length ?? 0;
	if (count === 0) return [];
	const isSummed = groups.some(({ rows }) => rows.some(({ sum }) => sum !== ''));
	const columns = Array.from(
		{ length: isSummed ? count + 1 : count },
		() => ({ share: 1, align: 'right' }) as const
	);
	const heads = [...Array.from({ length: count }, (_, year) => `${year}`), ...(isSummed ? ['All'] : [])];
	const table: TableBlock = {
		kind: 'table',
		look: 'years',
		columns: [{ share: count > 8 ? 3 : 3.4, align: 'left' }, ...columns],
		head: ['Year', ...heads].map(cell),
		rows: groups.flatMap(({ label, rows }) => [
			{ isGroup: true as const, cells: [cell(label)] },
			...rows.map(({ label: name, unit, cells, sum, strong }) => {
				const look = strong ? { weight: 600 as const } : {};
				return {
					cells: [
						{
							words: [
								{ text: name, ...look },
								...(unit ? [{ text: ` ${unit}`, size: 11, token: '--c-ink-3' }] : [])
							]
						},
						...(isSummed ? [...cells, sum] : cells).map((text) => ({
							words: text ? [{ text, ...look }] : []
						}))
					]
				};
			})
		]),
		hasRowHeads: true
	};
	return [table, ...(note ? [{ kind: 'paragraph', small: true, words: [{ text: note }] } as const] : [])];
}
