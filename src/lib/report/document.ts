import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Figure } from '#lib/analysis/figures.ts';
import { assumptionBlocks } from './assumptionBlocks.ts';
import type { Block, CoverBlock, FigureBlock, ReportDocument, Section } from './blocks.ts';
import { comparisonBlocks } from './comparisonBlocks.ts';
import { coverRacks } from './coverRacks.ts';
import { writtenDate } from './dates.ts';
import { figureTableBlocks } from './figureTables.ts';
import { findingBlocks } from './findingBlocks.ts';
import { noteBlocks } from './noteBlocks.ts';
import { contentWidth, type Paper } from './paper.ts';
import { summaryBlocks, summaryFigure } from './summary.ts';
import { namesOf } from './words.ts';

/** What a report is made with beside its comparison. */
export interface Edition {
	readonly paper: Paper;
	/** Each figure as SVG, by the figure's id. */
	readonly figures: Readonly<Record<string, string>>;
	/** ISO date that the report carries. */
	readonly date: string;
	/** Name of this state of the plan, by which it is found again. */
	readonly planId: string;
}

/** The report of a comparison: what stands in it, in order, before anything is laid out. */
export function comparisonDocument(comparison: Comparison, edition: Edition): ReportDocument {
	const { plan, modelVersion, figures, year } = comparison;
	const { paper, date, planId } = edition;
	const drawn = (figure: Figure): FigureBlock[] => {
		const svg = edition.figures[figure.id];
		return svg === undefined ? [] : [figureBlock(figure, svg)];
	};
	const first = summaryFigure(comparison);
	const others = [figures.cumulativeCost, figures.cooling].filter((figure) => figure !== first);
	const sections: readonly Section[] = [
		{ startsPage: true, blocks: [cover(comparison, edition)] },
		{ startsPage: true, blocks: summaryBlocks(comparison, drawn(first)) },
		{ startsPage: true, blocks: [...comparisonBlocks(comparison), ...drawn(figures.breakdown)] },
		titled('Over the years', others.flatMap(drawn)),
		titled(`Rack elevations in year ${year}`, drawn(figures.elevation)),
		titled('Limits and remarks', findingBlocks(comparison)),
		{ startsPage: true, blocks: assumptionBlocks(comparison) },
		{ startsPage: true, blocks: figureTableBlocks(comparison) },
		{ startsPage: false, blocks: noteBlocks(comparison, planId) }
	];
	const names = namesOf(comparison.options.map(({ option }) => option));
	return {
		paper,
		language: 'en',
		title: plan.customer ? `${plan.title}, for ${plan.customer}` : plan.title,
		author: plan.author,
		subject: comparison.verdict.sentence,
		keywords: ['datacenter capacity plan', 'scale-up', 'scale-out', names].join(', '),
		date,
		footer: {
			left: [plan.customer, plan.title].filter(Boolean).join(', '),
			centre: `${writtenDate(date)}, plan ${planId}, model ${modelVersion}`
		},
		sections: sections.filter(({ blocks }) => blocks.length > 0)
	};
}

/** Blocks under a heading, where there are any; they follow on the page if there is room. */
function titled(text: string, blocks: readonly Block[]): Section {
	return {
		startsPage: false,
		blocks: blocks.length > 0 ? [{ kind: 'heading', level: 2, text }, ...blocks] : []
	};
}

function figureBlock(figure: Figure, svg: string): FigureBlock {
	const { id, title, subtitle, notes } = figure;
	return { kind: 'figure', id, svg, alt: altOf(figure), title, subtitle, notes };
}

/** What a figure shows, for those who cannot see it; its numbers stand in a table of their own. */
function altOf({ title, subtitle }: Figure): string {
	return `${title.replace(/\.$/u, '')}. ${subtitle.replace(/\.$/u, '')}. Its numbers stand in the tables behind the figures.`;
}

function cover({ plan, options, figures, year, modelVersion }: Comparison, edition: Edition): CoverBlock {
	const fresh = options.filter(({ option }) => option.look.slot !== 0).map(({ option }) => option);
	const horizon = plan.horizon === 1 ? 'over one year' : `over ${plan.horizon} years`;
	const { elevation } = figures;
	const facts = [
		{ label: 'For', lines: [plan.customer] },
		{ label: 'Prepared by', lines: plan.author.split(/,\s+|\n/u) },
		{ label: 'Date', lines: [writtenDate(edition.date)] },
		{ label: 'Plan', lines: [edition.planId, `Model ${modelVersion}`] }
	];
	return {
		kind: 'cover',
		mark: 'Up or Out',
		kicker: 'Datacenter capacity plan',
		title: plan.title,
		lead: `${namesOf(fresh)}, ${horizon}`,
		racks: {
			svg: coverRacks(elevation, contentWidth(edition.paper)),
			alt: `Racks of the ${elevation.options.length} options in year ${year}`,
			legend: elevation.options.map(({ option, racks }) => {
				const count = racks.reduce((sum, rack) => sum + rack.count, 0);
				return { option, count: count === 1 ? '1 rack' : `${count} racks` };
			}),
			note: `Racks in year ${year}, drawn from this plan`
		},
		facts: facts.filter(({ lines }) => lines.some((line) => line.trim() !== ''))
	};
}
