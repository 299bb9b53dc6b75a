import tokensCss from '#lib/styles/tokens.css?raw';
import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { reportDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { figureSvg } from './figureSvg.node.ts';
import { figureSvgs } from './figures.ts';
import { readFonts } from './fonts.node.ts';
import { matterOf } from './matter.ts';
import { needsHan, writePdf } from './pdf.ts';
import { lightTokens } from './tokens.ts';

/** The PDF report of a comparison, made in Node; without a sensitivity its part is left out. */
export async function writeReport(
	comparison: Comparison,
	edition: Edition,
	sensitivity: Sensitivity | null = null
): Promise<Uint8Array<ArrayBuffer>> {
	const matter = matterOf(comparison, sensitivity);
	const figures = await figureSvgs(matter, edition.paper, figureSvg);
	const report = reportDocument(matter, edition, figures);
	return writePdf(report, { fonts: await readFonts(needsHan(report)), tokens: lightTokens(tokensCss) });
}
