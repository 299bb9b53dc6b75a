import type { Comparison } from '#lib/analysis/comparison.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { reportDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { figureSvg } from './figureSvg.browser.ts';
import { figureSvgs } from './figures.ts';
import { matterOf } from './matter.ts';
import type { ReportMessage } from './messages.ts';

/** Share of the work that drawing the charts is, before the worker writes the pages. */
const chartsShare = 0.4;

/** Lets the page answer before the next chart is drawn. */
const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * The PDF report of a comparison: charts are drawn on the page one after the other, pages written in a worker.
 * `onProgress` is told the share that is done; without a sensitivity its part is left out.
 */
export async function writeReport(
	comparison: Comparison,
	edition: Edition,
	sensitivity: Sensitivity | null = null,
	onProgress?: (share: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const matter = matterOf(comparison, sensitivity);
	await breath();
	const figures = await figureSvgs(matter, edition.paper, figureSvg, (drawn, of) => {
		onProgress?.((chartsShare * drawn) / of);
		return breath();
	});
	const report = reportDocument(matter, edition, figures);
	const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
	try {
		return await new Promise((done, fail) => {
			worker.onmessage = ({ data }: MessageEvent<ReportMessage>) => {
				if (data.kind === 'progress') onProgress?.(chartsShare + ((1 - chartsShare) * data.drawn) / data.of);
				else if (data.kind === 'done') done(data.bytes);
				else fail(new Error(data.reason));
			};
			worker.onerror = ({ message }) =>
				fail(new Error(message || 'The part that writes the report did not start.'));
			worker.postMessage(report);
		});
	} finally {
		worker.terminate();
	}
}
