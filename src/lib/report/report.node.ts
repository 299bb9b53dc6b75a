import tokensCss from '#lib/styles/tokens.css?raw';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { comparisonDocument, type Edition } from './document.ts';
import { figureSvg } from './figureSvg.node.ts';
import { figureSvgs } from './figures.ts';
import { readFonts } from './fonts.node.ts';
import { figureWidth } from './paper.ts';
import { writePdf } from './pdf.ts';
import { lightTokens } from './tokens.ts';

/** The PDF report of a comparison, made in Node. */
export async function writeReport(
	comparison: Comparison,
	edition: Omit<Edition, 'figures'>
): Promise<Uint8Array<ArrayBuffer>> {
	const figures = figureSvgs(comparison, figureWidth(edition.paper), figureSvg);
	const report = comparisonDocument(comparison, { ...edition, figures });
	return writePdf(report, { fonts: await readFonts(), tokens: lightTokens(tokensCss) });
}
