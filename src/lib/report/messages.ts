import type { Figure } from '#lib/analysis/figures.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { NumberStyle } from '#lib/units/numberStyle.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import type { Edition } from './edition.ts';

/** What a worker that writes a file says to the page. */
export type ReportMessage =
	| { readonly kind: 'progress'; readonly drawn: number; readonly of: number }
	| { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'failed'; readonly reason: string };

/** A chart that the worker asks the page for, which alone can draw it. */
export interface DrawMessage {
	readonly kind: 'draw';
	readonly figure: Figure;
	readonly width: number;
}

/** What the worker that writes a report is handed. */
export interface ReportRequest {
	readonly kind: 'write';
	readonly plan: Plan;
	readonly year: number;
	readonly units: UnitSystem;
	/** How its words write numbers. */
	readonly numbers: NumberStyle;
	readonly edition: Edition;
}

/**
 * What the page says to the worker that writes a report: the work, then charts as they are drawn, and how sure the answer
 * is, or null where the worker is to find that out itself.
 */
export type ReportTask =
	| ReportRequest
	| { readonly kind: 'drawn'; readonly id: string; readonly svg: string }
	| { readonly kind: 'sensitivity'; readonly sensitivity: Sensitivity | null };
