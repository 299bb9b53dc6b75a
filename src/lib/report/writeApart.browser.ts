import type { ReportMessage } from './messages.ts';

/**
 * The bytes of a file that a worker of its own writes from a request; the worker ends with it. `onProgress` is told how
 * many of how many parts are done. Rejects with the reason that the worker gives.
 */
export async function writeApart(
	worker: Worker,
	request: unknown,
	onProgress?: (drawn: number, of: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		return await new Promise((done, fail) => {
			worker.onmessage = ({ data }: MessageEvent<ReportMessage>) => {
				if (data.kind === 'progress') onProgress?.(data.drawn, data.of);
				else if (data.kind === 'done') done(data.bytes);
				else if (data.kind === 'failed') fail(new Error(data.reason));
			};
			worker.onerror = ({ message }) =>
				fail(new Error(message || 'The part that writes the file did not start.'));
			worker.postMessage(request);
		});
	} finally {
		worker.terminate();
	}
}
