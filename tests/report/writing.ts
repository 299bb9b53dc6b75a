import { readFileSync } from 'node:fs';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { ReportDocument } from '#lib/report/blocks.ts';
import { reportDocument } from '#lib/report/document.ts';
import type { Edition } from '#lib/report/edition.ts';
import { figureSvg } from '#lib/report/figureSvg.node.ts';
import { figureSvgs } from '#lib/report/figures.ts';
import { readFonts } from '#lib/report/fonts.node.ts';
import type { ReportMatter } from '#lib/report/matter.ts';
import type { Paper } from '#lib/report/paper.ts';
import { needsHan, writePdf } from '#lib/report/pdf.ts';
import { lightTokens } from '#lib/report/tokens.ts';

/** The light tokens, read as a file: under Vitest a style sheet is empty when it is imported. */
export const tokens = lightTokens(
	readFileSync(new URL('../../src/lib/styles/tokens.css', import.meta.url), 'utf8')
);

/** An edition as the tests date it. */
export const editionOf = (paper: Paper = 'a4'): Edition => ({
	paper,
	date: '2025-11-22',
	planId: 'UO-7F3K-29'
});

/** What is said of a comparison alone, written by hand: there is no plan behind it to evaluate. */
export const matterOfSample = (comparison: Comparison): ReportMatter => ({
	comparison,
	asked: null,
	spreads: [],
	formulas: [],
	sensitivity: null
});

/** The report of a matter as the tests date it. */
export async function documentOf(matter: ReportMatter, edition: Edition): Promise<ReportDocument> {
	return reportDocument(matter, edition, await figureSvgs(matter, edition.paper, figureSvg));
}

/** The report of a comparison that is written by hand. */
export const reportOf = (comparison: Comparison, paper: Paper = 'a4'): Promise<ReportDocument> =>
	documentOf(matterOfSample(comparison), editionOf(paper));

/** A report as PDF. */
export const pdfOf = async (report: ReportDocument): Promise<Uint8Array> =>
	writePdf(report, { fonts: await readFonts(needsHan(report)), tokens });
