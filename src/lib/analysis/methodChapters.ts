import { formulaPieces } from '#lib/engine/formulaText.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import { bareNumber, unitLabel } from '#lib/units/format.ts';
import type { Shown } from './figures.ts';
import { groundsOf } from './methodGrounds.ts';
import { quantityRecords, type QuantityRecord } from './quantityRecords.ts';

/** One quantity as the method page tells it. */
export interface MethodEntry extends Omit<QuantityRecord, 'formula' | 'unit' | 'range'> {
	readonly unit: string;
	/** What it is called there: Input, Assumption, Estimate, Constant, Catalogue, Computed, Method. */
	readonly name: string;
	/** The formula in stretches; those that name a quantity carry its id. */
	readonly formula: readonly { readonly text: string; readonly id?: string }[];
	/** What the method behind it asks for. */
	readonly asks: readonly { readonly text: string; readonly id: string }[];
	/** The value that stands unless the plan says otherwise, and its likely range. */
	readonly standing: Shown;
	readonly range: Shown;
	/** An address of the source, where it has one. */
	readonly address: string | null;
	/** All its words in small letters, for the search. */
	readonly words: string;
}

/** A chapter of the method: its quantities in the order in which they were thought of. */
export interface MethodChapter {
	readonly id: string;
	readonly title: string;
	readonly entries: readonly MethodEntry[];
}

/** The whole method, generated from the records: chapter by chapter, every input, assumption, formula and method. */
export function methodChapters(): MethodChapter[] {
	const records = quantityRecords();
	const entries = table.quantities.map((quantity, place) =>
		entryOf(quantity, records[place] as QuantityRecord)
	);
	return [...new Set(entries.map(({ chapter }) => chapter))].map((title) => ({
		id: `chapter-${title.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}`,
		title,
		entries: entries.filter(({ chapter }) => chapter === title)
	}));
}

/** Entries that hold every word of a search; all of them for an empty one. */
export function searched(chapters: readonly MethodChapter[], search: string): ReadonlySet<string> {
	const wanted = search.toLowerCase().split(/\s+/u).filter(Boolean);
	const found = chapters.flatMap(({ entries }) =>
		entries.filter(({ words }) => wanted.every((word) => words.includes(word)))
	);
	return new Set(found.map(({ id }) => id));
}

function entryOf(quantity: Quantity, record: QuantityRecord): MethodEntry {
	const evidence = quantity.kind === 'derive' ? undefined : quantity.evidence;
	const { unitText } = quantity;
	const choices = quantity.kind === 'input' ? quantity.choices : undefined;
	const number = (value: number): string =>
		choices ? (choices[value] ?? '') : bareNumber(Number(value.toPrecision(6)), unitText);
	const unit = unitText === '1' ? '' : unitText.startsWith('%') ? unitText : unitLabel(unitText, 'money');
	const hasRange = record.range !== null && record.range.low < record.range.high && !choices;
	const name = nameOf(quantity, record);
	return {
		...record,
		unit,
		name,
		formula: (formulaPieces(quantity) ?? []).map(({ text, operand }) =>
			operand ? { text, id: operand.id } : { text }
		),
		asks: groundsOf(quantity).map(({ label, id }) => ({ text: label, id })),
		standing: evidence ? number(evidence.value) : '',
		range: hasRange && record.range ? `${number(record.range.low)}–${number(record.range.high)}` : '',
		address: evidence?.source?.url ?? (quantity.kind === 'derive' ? (quantity.source?.url ?? null) : null),
		words: [quantity.label, quantity.id, quantity.chapter, name, quantity.meaning ?? '', record.source ?? '']
			.join(' ')
			.toLowerCase()
	};
}

function nameOf(quantity: Quantity, { estimate }: QuantityRecord): string {
	if (quantity.kind === 'derive') return quantity.formula ? 'Computed' : 'Method';
	if (quantity.kind === 'input') return 'Input';
	if (quantity.field) return 'Catalogue';
	return estimate ? 'Estimate' : 'Constant';
}
