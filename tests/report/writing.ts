import { readFileSync } from 'node:fs';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { ReportDocument } from '#lib/report/blocks.ts';
import { comparisonDocument } from '#lib/report/document.ts';
import { figureSvg } from '#lib/report/figureSvg.node.ts';
import { figureSvgs } from '#lib/report/figures.ts';
import { readFonts } from '#lib/report/fonts.node.ts';
import { figureWidth, type Paper } from '#lib/report/paper.ts';
import { writePdf } from '#lib/report/pdf.ts';
import { lightTokens } from '#lib/report/tokens.ts';

/** The light tokens, read as a file: under Vitest a style sheet is empty when it is imported. */
export const tokens = lightTokens(
	readFileSync(new URL('../../src/lib/styles/tokens.css', import.meta.url), 'utf8')
);

const fonts = readFonts();

/** The report of a comparison as the tests date it. */
export const reportOf = (comparison: Comparison, paper: Paper = 'a4'): ReportDocument =>
	comparisonDocument(comparison, {
		paper,
		figures: figureSvgs(comparison, figureWidth(paper), figureSvg),
		date: '2025-11-22',
		planId: 'UO-7F3K-29'
	});

/** A report as PDF. */
export const pdfOf = async (report: ReportDocument): Promise<Uint8Array> =>
	writePdf(report, { fonts: await fonts, tokens });
