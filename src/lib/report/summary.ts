import type { Comparison, TableCell } from '#lib/analysis/comparison.ts';
import type { LineFigure } from '#lib/analysis/figures.ts';
import { lowered } from '#lib/analysis/optionWords.ts';
import type { Block, KeyNumbersBlock, Words } from './blocks.ts';
import type { ReportMatter } from './matter.ts';
import { wordsOf } from './words.ts';

/** The answer on one page: sentence, numbers behind it, how sure it is, what to do. The chart goes between. */
export function summaryBlocks({ comparison, sensitivity }: ReportMatter, chart: readonly Block[]): Block[] {
	const steps = nextSteps(comparison, sensitivity);
	const numbers = keyNumbers(comparison);
	return [
		{ kind: 'heading', level: 2, text: 'Executive summary' },
		{ kind: 'sentence', words: wordsOf(comparison.verdict.runs) },
		...(numbers.length > 0 ? [{ kind: 'keyNumbers', numbers } as const] : []),
		...chart,
		{
			kind: 'notes',
			notes: comparison.verdict.notes.map(({ title, runs }) => ({
				title,
				words: wordsOf(runs, { weight: 600, token: '--c-ink' })
			}))
		},
		...(sensitivity
			? ([
					{
						kind: 'paragraph',
						small: false,
						keep: true,
						words: [
							{ text: 'How sure: ', weight: 600, token: '--c-ink' },
							{ text: sensitivity.sureness.sentence }
						]
					},
					{ kind: 'shares', shares: sensitivity.sureness.shares }
				] satisfies Block[])
			: []),
		...(steps.length > 0
			? ([
					{ kind: 'heading', level: 3, text: 'Before you decide' },
					{ kind: 'list', steps }
				] satisfies Block[])
			: [])
	];
}

/** What makes the answer surer: quotes for estimates, the cure of a limit, the number at which another option wins. */
function nextSteps(
	{ assumptions, options }: Comparison,
	sensitivity: ReportMatter['sensitivity']
): (readonly Words[])[] {
	const leading = options.filter(({ option }) => option.leading && option.look.slot !== 0);
	const names = leading.map(({ option }) => lowered(option.label)).join(' and for ');
	const estimates = assumptions.filter(({ kind }) => kind === 'Estimate').length;
	const cures = leading.flatMap(({ option, firstLimit }): Words[][] =>
		firstLimit?.cure
			? [
					[
						{
							text: `Plan for a limit: ${lowered(option.label)} meet ${firstLimit.label} in year ${firstLimit.year} (${firstLimit.detail}); ${firstLimit.cure} is in the cost.`
						}
					]
				]
			: []
	);
	const nearest = [...(sensitivity?.changes ?? [])]
		.filter(({ move }) => move !== null)
		.sort((a, b) => Math.abs(a.move ?? 0) - Math.abs(b.move ?? 0))[0];
	return [
		...(names && estimates > 0
			? [
					[
						{
							text: `Get quotes for ${names}: ${estimates} of the ${assumptions.length} numbers of this plan are estimates.`
						}
					]
				]
			: []),
		...cures,
		...(nearest
			? [[{ text: `Watch ${nearest.label}, now ${nearest.now}: ${nearest.answer.replace(/\.$/u, '')}.` }]]
			: [])
	];
}

/** The chart that says most beside the verdict: heat where a limit of cooling is met by what it speaks of, else cost. */
export function summaryFigure({ options, figures }: Comparison): LineFigure {
	const spoken = options.filter(({ option, firstLimit }) => option.leading && firstLimit?.code === 'cooling');
	return spoken.length > 0 ? figures.cooling : figures.cumulativeCost;
}

type Key = KeyNumbersBlock['numbers'][number];

/** Results of the winner that stand in the comparison table, with the same words; none when nothing fits. */
function keyNumbers({ verdict, options, rows, year }: Comparison): Key[] {
	const column = options.findIndex(({ option }) => option.id === verdict.best);
	if (column < 0) return [];
	const rival = options.findIndex(({ option }) => option.leading && option.id !== verdict.best);
	const rowOf = (
		id: string
	): {
		cell: TableCell;
		unit: string;
		label: string;
		of: (option: number) => TableCell | undefined;
	} | null => {
		const row = rows.find((each) => each.id === id);
		const cell = row?.cells[column];
		return row && cell ? { cell, unit: row.unit, label: row.label, of: (option) => row.cells[option] } : null;
	};
	const asIs = options.findIndex(({ option }) => option.look.slot === 0);
	const keys: (Key | null)[] = [];

	const cost = rowOf('npv');
	const money = cost?.unit.split(', ').at(-1) ?? '';
	if (cost) {
		const label = [cost.label, ...cost.unit.split(', ').slice(0, -1)].join(', ');
		keys.push({ value: cost.cell.text, unit: money, label, exceeded: false });
		const gap = cost.of(rival)?.second ?? '';
		const label2 = `less than ${lowered(options[rival]?.option.label ?? '')}`;
		if (/^\+/u.test(gap)) keys.push({ value: gap.slice(1), unit: money, label: label2, exceeded: false });
	}
	const payback = rowOf('payback');
	if (payback && /\d/u.test(payback.cell.text)) {
		const [unit = '', against = ''] = payback.unit.split(', ');
		keys.push({
			value: payback.cell.text,
			unit,
			label: `until it has paid for itself ${against}`.trim(),
			exceeded: false
		});
	}
	const cooling = rowOf('cooling');
	if (cooling) {
		const [unit = '', room = ''] = cooling.unit.split(', ');
		const label = [`in year ${year}`, room && `the ${room}`].filter(Boolean).join('; ');
		keys.push({ value: cooling.cell.text, unit, label, exceeded: cooling.cell.exceeded });
	}
	const racks = rowOf('racks');
	if (racks) {
		const before = racks.of(asIs)?.text;
		const unit = racks.cell.text === '1' ? 'rack' : 'racks';
		const label = before === undefined ? `in year ${year}` : `instead of ${before} as is`;
		keys.push({ value: racks.cell.text, unit, label, exceeded: racks.cell.exceeded });
	}
	return keys.filter((key) => key !== null);
}
