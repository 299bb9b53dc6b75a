import type { Part } from '#lib/engine/explain.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';
import { given, type Target } from '#lib/model/settings.ts';
import { rowOf } from './assumptionRows.ts';
import { explainNumber, formatted } from './explanation.ts';
import type { CellRef, OptionRef } from './figures.ts';
import type { Reading } from './reading.ts';

/** A number told in full, as plain values: what it is, how it comes about, what it is made of, what it rests on. */
export interface ExplanationSheet {
	readonly ref: CellRef;
	readonly label: string;
	readonly option: OptionRef | null;
	readonly year: number;
	readonly value: string;
	readonly meaning: string;
	readonly formula: string;
	readonly withValues: string;
	/** The method that found it, where no formula does. */
	readonly method: { readonly title: string; readonly prose: string } | null;
	/** Where its formula is published. */
	readonly source: string;
	/** What an input or assumption rests on. */
	readonly evidence: {
		readonly kind: string;
		readonly source: string;
		readonly date: string;
		readonly range: string;
	} | null;
	readonly parts: readonly {
		readonly label: string;
		readonly note: string;
		readonly value: string;
		readonly ref: CellRef;
	}[];
}

/** Explains the number that a reference points at; null where the model has no such quantity. */
export function explanationSheet(reading: Reading, ref: CellRef): ExplanationSheet | null {
	const quantity = table.quantities.find(({ id }) => id === ref.quantity);
	if (!quantity) return null;
	const { plan, refs, ranking } = reading;
	const found = plan.options.findIndex(({ id }) => id === ref.option);
	const option = found >= 0 ? found : (ranking.winner ?? ranking.asIs);
	const explanation = explainNumber(reading, quantity, option, ref.year);
	const derived = quantity.kind === 'derive' ? quantity : null;
	return {
		ref,
		label: quantity.label,
		option: quantity.scope === 'option' ? (refs[option] ?? null) : null,
		year: ref.year,
		value: formatted(explanation.value, quantity, plan.currency),
		meaning: quantity.meaning ?? '',
		formula: explanation.formula ?? '',
		withValues: explanation.withValues ?? '',
		method: derived?.method ?? null,
		source: derived?.source ? `${derived.source.title}, ${derived.source.date}` : '',
		evidence: evidenceOf(reading, quantity, option),
		parts: explanation.parts.filter(({ year }) => year >= 0).map((part) => told(reading, part, ref, option))
	};
}

const froms: Readonly<Record<Part['from'], string>> = { here: '', groups: 'all groups', baseline: 'As is' };

function told(
	{ plan, ranking }: Reading,
	part: Part,
	from: CellRef,
	option: number
): ExplanationSheet['parts'][number] {
	const { quantity, value, year } = part;
	const owner = part.from === 'baseline' ? ranking.asIs : option;
	const id = plan.options[owner]?.id;
	return {
		label: quantity.label,
		note: [froms[part.from], year === from.year ? '' : `year ${year}`].filter(Boolean).join(', '),
		value: formatted(value, quantity, plan.currency),
		ref: { quantity: quantity.id, year, ...(id ? { option: id } : {}) }
	};
}

function evidenceOf(reading: Reading, quantity: Quantity, option: number): ExplanationSheet['evidence'] {
	if (quantity.kind === 'derive') return null;
	const { plan, entries } = reading;
	const [group] = plan.estate;
	const target: Target =
		quantity.scope === 'option'
			? { of: 'option', option: plan.options[option]! }
			: quantity.scope === 'group' && group
				? { of: 'group', group }
				: { of: 'plan' };
	const { kind, source, date, range } = rowOf(reading, quantity, given(plan, entries, quantity, target), '');
	return { kind, source, date, range };
}
