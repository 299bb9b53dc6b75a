import tokensCss from '#lib/styles/tokens.css?raw';
import type { ReportDocument } from './blocks.ts';
import { fetchFonts } from './fonts.browser.ts';
import type { ReportMessage } from './messages.ts';
import { needsHan, writePdf } from './pdf.ts';
import { lightTokens } from './tokens.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<ReportDocument>) => void) | null;
	postMessage: (message: ReportMessage, transfer?: Transferable[]) => void;
};

/** Writes the report that it is handed, tells how far it is, and hands the bytes back without copying them. */
async function write(report: ReportDocument): Promise<void> {
	try {
		const fonts = await fetchFonts(needsHan(report));
		const bytes = await writePdf(report, {
			fonts,
			tokens: lightTokens(tokensCss),
			onPage: (drawn, of) => page.postMessage({ kind: 'progress', drawn, of })
		});
		page.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
	} catch (error) {
		page.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
	}
}

page.onmessage = ({ data }) => void write(data);
