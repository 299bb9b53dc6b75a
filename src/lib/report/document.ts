import type { Figure } from '#lib/analysis/figures.ts';
import { assumptionBlocks } from './assumptionBlocks.ts';
import { askedBlocks } from './askedBlocks.ts';
import type { Block, FigureBlock, ReportDocument, Section } from './blocks.ts';
import { comparisonBlocks, differenceBlocks } from './comparisonBlocks.ts';
import { coverBlock, preparedBy, preparedFor } from './coverBlocks.ts';
import { writtenDate } from './dates.ts';
import { sectionNames, type Edition, type SectionName } from './edition.ts';
import { figureTableBlocks } from './figureTables.ts';
import { findingBlocks } from './findingBlocks.ts';
import { formulaBlocks } from './formulaBlocks.ts';
import { yearFigures, type ReportMatter } from './matter.ts';
import { noteBlocks } from './noteBlocks.ts';
import { allSettable, scriptNote, unsetScripts } from './scripts.ts';
import { sensitivitySections } from './sensitivityBlocks.ts';
import { spreadSections } from './spreadBlocks.ts';
import { summaryBlocks, summaryFigure } from './summary.ts';
import { oneOf } from './words.ts';

/** Each figure as SVG, by the figure's id. */
export type DrawnFigures = Readonly<Record<string, string>>;

/** The report of a comparison: what stands in it, in order, before anything is laid out. */
export function reportDocument(
	matter: ReportMatter,
	edition: Edition,
	figures: DrawnFigures
): ReportDocument {
	const { comparison } = matter;
	const { plan } = comparison;
	const customer = preparedFor(comparison, edition);
	const names = oneOf(comparison.options.map(({ option }) => option));
	const remark = scriptNote(unsetScripts(wordsIn(comparison, edition)));
	return {
		paper: edition.paper,
		language: 'en',
		title: customer ? `${plan.title}, for ${customer}` : plan.title,
		author: preparedBy(comparison, edition),
		subject: comparison.verdict.sentence,
		keywords: ['datacenter capacity plan', 'scale-up', 'scale-out', names].join(', '),
		date: edition.date,
		...allSettable({
			header: {
				left: [customer, plan.title].filter(Boolean).join(', '),
				right: [edition.confidentiality, edition.version && `version ${edition.version}`]
					.filter(Boolean)
					.join(', ')
			},
			footer: {
				left: writtenDate(edition.date),
				centre: `Plan ${edition.planId}, model ${comparison.modelVersion}`
			},
			sections: sectionsOf(matter, edition, figures, remark).filter(({ blocks }) => blocks.length > 0)
		})
	};
}

function sectionsOf(
	matter: ReportMatter,
	edition: Edition,
	figures: DrawnFigures,
	remark: string
): Section[] {
	const { comparison } = matter;
	const { year } = comparison;
	const drawn = (figure: Figure | null): FigureBlock[] => {
		const svg = figure ? figures[figure.id] : undefined;
		return figure && svg !== undefined ? [figureBlock(figure, svg)] : [];
	};
	const chosen = new Set<SectionName>(edition.sections ?? sectionNames);
	const part = (name: SectionName, make: () => readonly Section[]): readonly Section[] =>
		chosen.has(name) ? make() : [];
	const first = summaryFigure(comparison);
	const { breakdown, elevation, heatSources } = comparison.figures;
	const years = yearFigures(comparison).filter(({ id }) => id !== first.id);
	return [
		{ startsPage: true, blocks: [coverBlock(matter, edition, remark)] },
		{ startsPage: true, blocks: summaryBlocks(matter, drawn(first).map(smallBeside(matter))) },
		...part('asked', () => [{ startsPage: true, blocks: askedBlocks(matter, edition) }]),
		...part('comparison', () => [
			{ startsPage: true, blocks: comparisonBlocks(comparison) },
			{ startsPage: true, blocks: differenceBlocks(comparison) },
			titled('Where the cost comes from', drawn(breakdown)),
			titled('Over the years', years.flatMap(drawn)),
			titled('Where the heat comes from', drawn(heatSources)),
			titled('Limits and remarks', findingBlocks(comparison)),
			titled(`Rack elevations in year ${year}`, drawn(elevation))
		]),
		...part('options', () => spreadSections(matter, drawn)),
		...part('sensitivity', () => sensitivitySections(matter, drawn)),
		...part('assumptions', () => [{ startsPage: true, blocks: assumptionBlocks(comparison) }]),
		...part('formulas', () => [{ startsPage: true, blocks: formulaBlocks(matter) }]),
		...part('tables', () => [{ startsPage: true, blocks: figureTableBlocks(matter) }]),
		{ startsPage: true, blocks: noteBlocks(comparison, edition, remark) }
	];
}

/** The summary's chart makes room for how sure the answer is. */
const smallBeside =
	({ sensitivity }: ReportMatter) =>
	(figure: FigureBlock): FigureBlock =>
		sensitivity ? { ...figure, small: true } : figure;

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

/** The names that people gave, in which letters may stand that cannot be set. */
function wordsIn({ plan }: ReportMatter['comparison'], edition: Edition): string {
	const { preparedFor: to, preparedBy: by, version, confidentiality, fileName } = edition;
	const names = [...plan.options, ...plan.estate].map(({ label }) => label);
	const entries = plan.catalogue.flatMap(({ name, source }) => [name, source]);
	return [plan.title, plan.customer, plan.author, plan.notes, to, by, version, confidentiality, fileName]
		.concat(names, entries)
		.filter(Boolean)
		.join('\n');
}
