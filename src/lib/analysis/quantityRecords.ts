import { formulaText } from '#lib/engine/formulaText.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';

/** A quantity as the list of all quantities tells it. */
export interface QuantityRecord {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly kind: Quantity['kind'];
	readonly chapter: string;
	readonly scope: string;
	/** The formula in words; for a method its title; null for inputs and assumptions. */
	readonly formula: string | null;
	readonly method: string | null;
	readonly prose: string | null;
	/** What an input, assumption or formula rests on. */
	readonly source: string | null;
	readonly date: string | null;
	readonly range: { readonly low: number; readonly high: number } | null;
	readonly estimate: boolean;
	readonly meaning: string | null;
}

/** Every record of the model. A field of the catalogue says so: each entry brings its own evidence. */
export function quantityRecords(): QuantityRecord[] {
	return table.quantities.map((quantity) => {
		const evidence = quantity.kind === 'derive' ? undefined : quantity.evidence;
		const method = quantity.kind === 'derive' ? quantity.method : undefined;
		const field = quantity.kind === 'assumption' ? quantity.field : undefined;
		return {
			id: quantity.id,
			label: quantity.label,
			unit: quantity.unitText,
			kind: quantity.kind,
			chapter: quantity.chapter,
			scope: quantity.scope,
			formula: formulaText(quantity),
			method: method?.title ?? null,
			prose: method?.prose ?? null,
			source: sourceOf(quantity, field),
			date: evidence?.date ?? (quantity.kind === 'derive' ? (quantity.source?.date ?? null) : null),
			range:
				evidence?.low !== undefined && evidence.high !== undefined
					? { low: evidence.low, high: evidence.high }
					: null,
			estimate: evidence?.kind === 'estimate',
			meaning: quantity.meaning ?? null
		};
	});
}

function sourceOf(quantity: Quantity, field: string | undefined): string | null {
	if (field)
		return `Catalogue entry, field ${field}: each entry names its source and date, or is an estimate with a range`;
	if (quantity.kind === 'derive') return quantity.source?.title ?? null;
	const { evidence } = quantity;
	if (evidence?.kind === 'estimate') return `Estimate: ${evidence.basis ?? ''}`;
	return [evidence?.source?.title, evidence?.locator].filter(Boolean).join(': ') || null;
}
