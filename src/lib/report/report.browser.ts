import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { figureSvg } from './figureSvg.browser.ts';
import type { DrawMessage, ReportMessage, ReportRequest, ReportTask } from './messages.ts';
import { writeApart } from './writeApart.browser.ts';

/** A worker that writes one report. It loads what it needs as soon as it is started. */
export const startReport = (): Worker =>
	new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });

/**
 * The PDF report of a plan, written by a worker that ends with it: the page only draws its charts, one to a task. How
 * sure the answer is follows when that is known; where it is null the worker finds it out. `onProgress` is told the share
 * done.
 */
export async function writeReport(
	worker: Worker,
	request: Omit<ReportRequest, 'kind'>,
	sensitivity: Promise<Sensitivity | null>,
	onProgress?: (share: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	const say = (task: ReportTask): void => worker.postMessage(task);
	worker.addEventListener('message', ({ data }: MessageEvent<ReportMessage | DrawMessage>) => {
		if (data.kind !== 'draw') return;
		const { figure, width } = data;
		say({ kind: 'drawn', id: figure.id, svg: figureSvg(figure, width) });
	});
	const task: ReportTask = { kind: 'write', ...request };
	const [bytes] = await Promise.all([
		writeApart(worker, task, (done, of) => onProgress?.(done / of)),
		sensitivity.then((told) => say({ kind: 'sensitivity', sensitivity: told }))
	]);
	return bytes;
}
