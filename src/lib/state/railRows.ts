import type { Where } from '#lib/model/change.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import { roundAbove } from './sliderSpan.ts';

/** What a row needs to know of its quantity: plain values, so that a page can be handed its rows ready made. */
export interface RowQuantity {
	readonly id: string;
	readonly kind: 'input' | 'assumption';
	readonly label: string;
	readonly unitText: string;
	readonly meaning?: string;
	readonly min: number;
	readonly max: number;
	/** What one press of an arrow adds; an assumption has none of its own. */
	readonly step: number | null;
	readonly whole: boolean;
	readonly choices?: readonly string[];
}

/** One input as the rail shows it: its quantity, for whom it stands, and the numbers around it. */
export interface InputRow {
	/** Names the row on the page and in the history: `plan growth`, `option large framePrice`. */
	readonly key: string;
	readonly quantity: RowQuantity;
	readonly where: Where;
	readonly label: string;
	/** Option whose row it is, by id. */
	readonly option: string | null;
	readonly value: number;
	readonly default: number;
	readonly changed: boolean;
	/** Likely range, where the input is uncertain. */
	readonly range: { readonly low: number; readonly high: number } | null;
}

/** A row with its numbers in the unit that a system shows, for what is dragged: its steps are round there. */
export function shownRow(row: InputRow, system: UnitSystem): InputRow {
	const { quantity, range } = row;
	const { factor } = shownIn(system, quantity.unitText);
	if (factor === 1) return row;
	return {
		...row,
		value: row.value * factor,
		default: row.default * factor,
		range: range && { low: range.low * factor, high: range.high * factor },
		quantity: {
			...quantity,
			min: quantity.min * factor,
			max: quantity.max * factor,
			step: quantity.step === null ? null : roundAbove(quantity.step * factor)
		}
	};
}

/** Inputs under one heading. */
export interface InputGroup {
	readonly id: string;
	readonly title: string;
	readonly note: string;
	readonly rows: readonly InputRow[];
	/** Comes after the leading groups: inputs that few plans touch. */
	readonly further: boolean;
}

/** The groups with only the rows that a search or the filter for changed inputs leaves. */
export function filtered(
	groups: readonly InputGroup[],
	wanted: { readonly words: string; readonly changedOnly: boolean },
	optionLabel: (id: string) => string
): readonly InputGroup[] {
	const words = wanted.words.toLowerCase().split(/\s+/u).filter(Boolean);
	if (words.length === 0 && !wanted.changedOnly) return groups;
	return groups
		.map((each) => ({
			...each,
			rows: each.rows.filter((row) => {
				if (wanted.changedOnly && !row.changed) return false;
				const text = [
					row.label,
					each.title,
					each.note,
					row.option ? optionLabel(row.option) : '',
					row.quantity.meaning ?? ''
				]
					.join(' ')
					.toLowerCase();
				return words.every((word) => text.includes(word));
			})
		}))
		.filter((each) => each.rows.length > 0);
}
