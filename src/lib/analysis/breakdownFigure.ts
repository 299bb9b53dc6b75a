import { moneyCell, moneyPhrase, moneyUnit } from '#lib/units/money.ts';
import { categories, costCategories } from './categories.ts';
import type { StackFigure } from './figures.ts';
import { lowered } from './optionWords.ts';
import type { Reading } from './reading.ts';

/** Present value by category, one bar per option; shown parts add up to the shown totals. */
export function breakdownFigure(reading: Reading): StackFigure {
	const { refs, shownCost, scale, horizon } = reading;
	const costs = refs.map((_, option) => categories(reading, option));
	return {
		kind: 'stack',
		id: 'cost-by-category',
		title: breakdownTitle(reading),
		subtitle:
			horizon === 1
				? 'Present value of one year, by category'
				: `Present value of ${horizon} years, by category`,
		notes: refs.some(({ ruledOut }) => ruledOut) ? ['* Ruled out; its bar leaves the limits aside.'] : [],
		unitLabel: `${moneyUnit(scale)}, present value over ${horizon === 1 ? 'one year' : `${horizon} years`}`,
		year: horizon,
		categories: costCategories.map(({ id, label, hatched }) => ({ id, label, hatched })),
		bars: refs.map((option, index) => ({
			option,
			parts: (costs[index] ?? []).map(({ shown, quantity }) => ({
				value: shown,
				shown: moneyCell(shown),
				quantity: quantity.id
			})),
			total: shownCost[index] as number,
			shownTotal: moneyCell(shownCost[index] as number)
		})),
		table: {
			columns: [
				{ label: 'Option', unit: '' },
				...costCategories.map(({ label }) => ({ label, unit: moneyUnit(scale) })),
				{ label: 'Total', unit: moneyUnit(scale) }
			],
			rows: refs.map((option, index) => [
				option.ruledOut ? `${option.label}*` : option.label,
				...(costs[index] ?? []).map(({ shown }) => moneyCell(shown)),
				moneyCell(shownCost[index] as number)
			])
		}
	};
}

function breakdownTitle(reading: Reading): string {
	const { ranking, refs, scale } = reading;
	const other = ranking.keepingIsCheapest ? ranking.asIs : ranking.rival;
	if (ranking.winner === null || other === null) return 'What each option costs, by category';
	const theirs = categories(reading, other);
	const gaps = categories(reading, ranking.winner).map(({ label, shown }, index) => ({
		label: lowered(label),
		gap: (theirs[index]?.shown ?? 0) - shown
	}));
	const total = gaps.reduce((sum, { gap }) => sum + gap, 0);
	const widest = [...gaps].sort((a, b) => (total >= 0 ? b.gap - a.gap : a.gap - b.gap))[0]!;
	const [dear, cheap] = total >= 0 ? [other, ranking.winner] : [ranking.winner, other];
	if (widest.gap === 0)
		return `${refs[dear]?.label} and ${refs[cheap]?.label} cost the same in every category`;
	return `Against ${refs[cheap]?.label}, ${refs[dear]?.label} spend ${moneyPhrase(Math.abs(widest.gap), scale)} more on ${widest.label}`;
}
