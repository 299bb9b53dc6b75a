import type { Comparison } from '#lib/analysis/comparison.ts';
import { comparisonDocument, type Edition } from './document.ts';
import { figureSvg } from './figureSvg.browser.ts';
import { figureSvgs } from './figures.ts';
import type { ReportMessage } from './messages.ts';
import { figureWidth } from './paper.ts';

/** The PDF report of a comparison, made in a worker of the browser; `onProgress` is told the share that is drawn. */
export async function writeReport(
	comparison: Comparison,
	edition: Omit<Edition, 'figures'>,
	onProgress?: (share: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const figures = figureSvgs(comparison, figureWidth(edition.paper), figureSvg);
	const report = comparisonDocument(comparison, { ...edition, figures });
	const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise((done, fail) => {
			worker.onmessage = ({ data }: MessageEvent<ReportMessage>) => {
				if (data.kind === 'progress') onProgress?.(data.drawn / data.of);
				else if (data.kind === 'done') done(data.bytes);
				else fail(new Error(data.reason));
			};
			worker.onerror = ({ message }) =>
				fail(new Error(message || 'The part that writes the report did not start.'));
			// Proxies cannot be handed to a worker; a report is plain values.
			worker.postMessage(JSON.parse(JSON.stringify(report)));
		});
	} finally {
		worker.terminate();
	}
}
