import type { Plan } from '#lib/model/plan.ts';
import type { NumberStyle } from '#lib/units/numberStyle.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { writeApart } from '../writeApart.browser.ts';
import type { WorkbookEdition } from './summarySheet.ts';

/** What the worker that writes a workbook is handed. */
export interface WorkbookRequest {
	readonly plan: Plan;
	readonly units: UnitSystem;
	/** How its sentences write numbers; cells follow the spreadsheet's own setting. */
	readonly numbers: NumberStyle;
	readonly edition: WorkbookEdition;
}

/** The live workbook of a plan as an .xlsx file, written in a worker so that the page goes on answering. */
export function writeWorkbookApart(request: WorkbookRequest): Promise<Uint8Array<ArrayBuffer>> {
	return writeApart(
		new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module' }),
		request
	);
}
