import { read } from '#lib/analysis/reading.ts';
import { writeNumbers } from '#lib/units/numberStyle.ts';
import type { ReportMessage } from '../messages.ts';
import type { WorkbookRequest } from './workbook.browser.ts';
import { writeWorkbook } from './workbook.ts';

const page = self as unknown as {
	onmessage: ((event: MessageEvent<WorkbookRequest>) => void) | null;
	postMessage: (message: ReportMessage, transfer?: Transferable[]) => void;
};

/** Writes the workbook of the plan that it is handed, and hands the bytes back without copying them. */
async function write({ plan, units, numbers, edition }: WorkbookRequest): Promise<void> {
	try {
		writeNumbers(numbers);
		const bytes = await writeWorkbook(read(plan, { units }), edition);
		page.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
	} catch (error) {
		page.postMessage({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
	}
}

page.onmessage = ({ data }) => void write(data);
