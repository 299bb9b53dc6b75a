import { asked, type Asked } from '#lib/analysis/asked.ts';
import { comparisonOf } from '#lib/analysis/compare.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Figure, LineFigure, OptionRef } from '#lib/analysis/figures.ts';
import { headlineFormulas, type FormulaSheet } from '#lib/analysis/headlineFormulas.ts';
import { optionFigures, type OptionFigures } from '#lib/analysis/optionFigures.ts';
import { optionYears, type YearGroup } from '#lib/analysis/optionYears.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { moneyPhrase } from '#lib/units/money.ts';

/** What the report says of one option on its spread. */
export interface OptionSpread {
	readonly option: OptionRef;
	/** `USD 2.87 M`, and how much more than the cheapest that fits; nothing for the cheapest itself. */
	readonly cost: string;
	readonly gap: string;
	/** The products that it is made of, each with its part: `Server: Dell PowerEdge R660`. */
	readonly parts: readonly string[];
	readonly years: readonly YearGroup[];
	readonly figures: OptionFigures;
}

/** All that a report is written from. Figures and tables are those of the comparison's year. */
export interface ReportMatter {
	readonly comparison: Comparison;
	readonly asked: Asked | null;
	readonly spreads: readonly OptionSpread[];
	readonly formulas: readonly FormulaSheet[];
	readonly sensitivity: Sensitivity | null;
}

/**
 * Gathers what a report is written from. The plan of the comparison is evaluated anew for what it does not hold: one
 * that was made while building the page lacks what only further sections show.
 */
export function matterOf(
	{ plan, units, year }: Pick<Comparison, 'plan' | 'units' | 'year'>,
	sensitivity: Sensitivity | null = null
): ReportMatter {
	const reading = read(plan, { units });
	const comparison = comparisonOf(reading, year);
	return {
		comparison,
		asked: asked(reading, comparison.assumptions),
		spreads: comparison.options.map(({ option }, place) => spreadOf(reading, comparison, option, place)),
		formulas: headlineFormulas(reading, comparison),
		sensitivity
	};
}

function spreadOf(reading: Reading, comparison: Comparison, option: OptionRef, place: number): OptionSpread {
	const { scale, shownCost, ranking } = reading;
	const cost = shownCost[place] ?? NaN;
	const least = ranking.winner === null ? NaN : (shownCost[ranking.winner] ?? NaN);
	const gap = cost - least;
	return {
		option,
		cost: Number.isFinite(cost) ? moneyPhrase(cost, scale) : '',
		gap:
			Number.isFinite(gap) && gap !== 0
				? moneyPhrase(Math.abs(gap), scale) + (gap > 0 ? ' more' : ' less')
				: '',
		parts: partsOf(reading, place),
		years: optionYears(reading, place),
		figures: optionFigures(comparison, option)
	};
}

function partsOf({ structures, plan }: Reading, place: number): string[] {
	const structure = structures[place];
	if (!structure || plan.options[place]?.keepsEstate) return [];
	const { server, chassis, expansion } = structure.hardware;
	const fitted = structure.assignment?.devices.flatMap(({ card }) => (card ? [card.name] : [])) ?? [];
	const named: readonly (readonly [string, string | undefined])[] = [
		['Server', server?.name],
		['Chassis', chassis?.name],
		[
			'Expansion unit',
			structure.assignment && structure.assignment.expansionUnits > 0 ? expansion?.name : undefined
		],
		['Cards of a host', counted(fitted)]
	];
	return named.flatMap(([part, name]) => (name ? [`${part}: ${name}`] : []));
}

/** `2 × Quad NIC, Dual FC`: equal names once, with their count. */
function counted(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].map(([name, count]) => (count > 1 ? `${count} × ${name}` : name)).join(', ');
}

/** True for a figure that stands beside another: it is drawn for half of the width. */
export const isPaired = ({ spreads }: ReportMatter, { id }: Figure): boolean =>
	spreads.some(({ figures }) => figures.elevation?.id === id || figures.cooling.id === id);

/** The lines over the years that all options share, in the order in which the report shows them. */
export function yearFigures({ figures }: Comparison): LineFigure[] {
	const { cumulativeCost, cooling, rackUnits, facilityPower, coolingCost, licences } = figures;
	return [cumulativeCost, cooling, rackUnits, facilityPower, coolingCost, licences];
}

/** Every figure that a report draws, each with an id of its own; slots are drawn on the spread of each option. */
export function figuresOf({ comparison, spreads, sensitivity }: ReportMatter): Figure[] {
	const { breakdown, elevation, heatSources } = comparison.figures;
	const ofOptions = spreads.flatMap(({ figures }) => [figures.elevation, figures.slots, figures.cooling]);
	return [
		...yearFigures(comparison),
		breakdown,
		heatSources,
		elevation,
		...ofOptions.filter((figure) => figure !== null),
		...sensitivityFigures(sensitivity)
	];
}

/** The figures of a sensitivity analysis in the order in which the report shows them. */
export function sensitivityFigures(sensitivity: Sensitivity | null): Figure[] {
	if (!sensitivity) return [];
	const { tornado, map, cost, tons, ratio } = sensitivity.figures;
	const ratios = ratio ? [ratio.heat, ratio.tons, ratio.rackUnits, ratio.cost] : [];
	return [tornado, map, cost, tons, ...ratios].filter((figure) => figure !== null);
}
