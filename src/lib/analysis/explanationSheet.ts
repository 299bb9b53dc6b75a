import type { Explanation, Part } from '#lib/engine/explain.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { given, type Target } from '#lib/model/settings.ts';
import { digitsFor } from '#lib/units/format.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import { shownIn, wordsIn } from '#lib/units/system.ts';
import { rowOf } from './assumptionRows.ts';
import {
	allGroups,
	exactly,
	explainNumber,
	formatted,
	numberOf,
	quantityOf,
	whose,
	type Whose
} from './explanation.ts';
import { madeOf, type Stretch } from './explanationWords.ts';
import type { CellRef, OptionRef, Shown } from './figures.ts';
import { limitOn, type LimitStanding } from './limitOn.ts';
import { groundsOf } from './methodGrounds.ts';
import { methodResult, type MethodResult } from './methodResult.ts';
import type { Reading } from './reading.ts';
import { readBy, usedIn } from './usedIn.ts';

/** What an input or assumption rests on. */
export interface Grounds {
	readonly kind: string;
	readonly source: string;
	readonly date: string;
	readonly range: Shown;
}

/** One line of what a number is made of. */
export interface PartLine {
	readonly label: string;
	/** Whose number it is or of which year, where it is not those of the whole. */
	readonly note: string;
	readonly value: Shown;
	readonly ref: CellRef;
	/** True for what is itself made of something. */
	readonly opens: boolean;
	/** What it rests on, for an input or assumption; else null. */
	readonly grounds: Grounds | null;
	/** False for what belongs to a branch of the formula that does not hold here. */
	readonly counts: boolean;
	/** True for the one that decides, where the least or largest of several is taken. */
	readonly decides: boolean;
}

/** A number told in full, as plain values: what it is, how it comes about, what it is made of, what it rests on. */
export interface ExplanationSheet {
	/** The number, with the option or group that it was found to mean. */
	readonly ref: CellRef;
	readonly label: string;
	readonly option: OptionRef | null;
	/** All options that it can be looked at for; none where it does not depend on them. */
	readonly options: readonly OptionRef[];
	readonly group: string;
	/** The same number of every group of existing servers; empty where it is no group's. */
	readonly groups: readonly { readonly label: string; readonly value: Shown; readonly ref: CellRef }[];
	readonly year: number;
	readonly horizon: number;
	readonly value: Shown;
	/** The value to nine digits, or '' where the shown one is exact. */
	readonly exact: Shown;
	readonly limit: LimitStanding | null;
	/** One sentence that names what it is made of. */
	readonly sentence: readonly Stretch[];
	readonly meaning: string;
	readonly formula: string;
	readonly withValues: readonly Stretch[];
	/** The method that found it, where no formula does. */
	readonly method: MethodResult | null;
	/** Where its formula is published. */
	readonly source: string;
	readonly grounds: Grounds | null;
	readonly parts: readonly PartLine[];
	readonly usedIn: readonly { readonly label: string; readonly ref: CellRef }[];
}

/** Explains the number that a reference points at; null where the model has no such quantity. */
export function explanationSheet(reading: Reading, ref: CellRef): ExplanationSheet | null {
	const quantity = quantityOf(ref.quantity);
	if (!quantity) return null;
	const { plan, refs, horizon } = reading;
	const at = whose(reading, ref);
	const explanation = explainNumber(reading, quantity, at.option, at.year, at.group);
	const teller = new Lines(reading, at);
	const isSum = at.group === 'all' && quantity.scope === 'group';
	const told = isSum ? { ...explanation, formula: null, told: [], parts: [], terms: null } : explanation;
	const shown = teller.shownParts(told);
	const value = formatted(explanation.value, quantity, plan.currency, reading.units);
	return {
		ref: teller.refTo(quantity, at.year),
		label: wordsIn(reading.units, quantity.label),
		option: quantity.scope === 'option' ? (refs[at.option] ?? null) : null,
		options: quantity.scope === 'option' ? refs : [],
		group: quantity.scope === 'group' ? groupName(reading, at.group) : '',
		groups: quantity.scope === 'group' ? teller.everyGroup(quantity) : [],
		year: at.year,
		horizon,
		value,
		exact: exactly(explanation.value, quantity, value, plan.currency, reading.units),
		limit: limitOn(reading, quantity, at.option, at.year),
		sentence: madeOf(told, (part) => teller.refOf(part)),
		meaning: quantity.meaning ?? '',
		formula: told.formula ?? '',
		withValues: told.told.map(({ text, operand }) => {
			if (!operand) return { text };
			const rounded = shown.get(operand);
			const isNegative = rounded?.startsWith('−') ?? false;
			return { text: isNegative ? `(${rounded})` : (rounded ?? text), ref: teller.refOf(operand) };
		}),
		method: methodResult(reading, quantity, at.option),
		source:
			quantity.kind === 'derive' && quantity.source
				? `${quantity.source.title}, ${quantity.source.date}`
				: '',
		grounds: teller.grounds(quantity),
		parts: isSum
			? []
			: [
					...told.parts.filter(({ year }) => year >= 0).map((part) => teller.line(part, shown.get(part))),
					...groundsOf(quantity).map((asked) => teller.ground(asked))
				],
		usedIn: usedIn(quantity).map((user) => ({ label: user.label, ref: teller.refTo(user, at.year) }))
	};
}

function groupName({ plan }: Reading, group: Whose['group']): string {
	return group === 'all' ? 'all groups' : (plan.estate[group]?.label ?? '');
}

/** Writes the lines below one explained number. */
class Lines {
	readonly #reading: Reading;
	readonly #at: Whose;

	constructor(reading: Reading, at: Whose) {
		this.#reading = reading;
		this.#at = at;
	}

	/** A quantity seen from here: of the same option and group, where it has one. */
	refTo({ id, scope }: Quantity, year: number, from: Part['from'] = 'here'): CellRef {
		const { plan, ranking } = this.#reading;
		const option = plan.options[from === 'baseline' ? ranking.asIs : this.#at.option]?.id;
		const place = from === 'groups' ? 'all' : this.#at.group;
		const group = place === 'all' ? allGroups : plan.estate[place]?.id;
		return {
			quantity: id,
			year,
			...(option ? { option } : {}),
			...(scope === 'group' && group ? { group } : {})
		};
	}

	refOf({ quantity, year, from }: Part): CellRef {
		return this.refTo(quantity, Math.max(0, year), from);
	}

	#written(value: number, quantity: Quantity, digits?: number): Shown {
		const { plan, units } = this.#reading;
		return formatted(value, quantity, plan.currency, units, digits);
	}

	everyGroup(quantity: Quantity): ExplanationSheet['groups'] {
		const { plan } = this.#reading;
		return plan.estate.map(({ id, label }, group) => ({
			label,
			value: this.#written(numberOf(this.#reading, quantity, { ...this.#at, group }), quantity),
			ref: { ...this.refTo(quantity, this.#at.year), group: id }
		}));
	}

	/** Where the formula is a plain sum, its parts rounded so that they add up to the shown total. */
	shownParts({ terms, value, quantity }: Explanation): ReadonlyMap<Part, Shown> {
		if (!terms || !Number.isFinite(value)) return new Map();
		const { unit, factor } = shownIn(this.#reading.units, quantity.unitText);
		const digits = digitsFor(unit, value * factor);
		const scale = 10 ** digits * factor * (unit.startsWith('%') ? 100 : 1);
		const total = Math.round(value * scale);
		const rounded = roundedParts(
			terms.map(({ part, sign }) => sign * part.value * scale),
			total
		);
		return new Map(
			terms.map(({ part, sign }, place) => [
				part,
				this.#written((sign * (rounded[place] as number)) / scale, part.quantity, digits)
			])
		);
	}

	line(part: Part, shown: Shown | undefined): PartLine {
		const { quantity, value, year, from, counts, decides } = part;
		const whoseNumber = from === 'groups' ? 'all groups' : from === 'baseline' ? 'As is' : '';
		return {
			label: wordsIn(this.#reading.units, quantity.label),
			note: [whoseNumber, year === this.#at.year ? '' : `year ${year}`].filter(Boolean).join(', '),
			value: shown ?? this.#written(value, quantity),
			ref: this.refOf(part),
			opens: from === 'groups' || readBy(quantity).length > 0,
			grounds: from === 'groups' ? null : this.grounds(quantity, from),
			counts,
			decides
		};
	}

	ground(quantity: Quantity): PartLine {
		const { year } = this.#at;
		const value = numberOf(this.#reading, quantity, this.#at);
		return this.line({ quantity, value, year, from: 'here', counts: true, decides: false }, undefined);
	}

	grounds(quantity: Quantity, from: Part['from'] = 'here'): Grounds | null {
		if (quantity.kind === 'derive' || (this.#at.group === 'all' && quantity.scope === 'group')) return null;
		const { plan, entries, ranking } = this.#reading;
		const option = plan.options[from === 'baseline' ? ranking.asIs : this.#at.option]!;
		const group = plan.estate[this.#at.group === 'all' ? 0 : this.#at.group];
		const target: Target =
			quantity.scope === 'option'
				? { of: 'option', option }
				: quantity.scope === 'group' && group
					? { of: 'group', group }
					: { of: 'plan' };
		const { kind, source, date, range } = rowOf(
			this.#reading,
			quantity,
			given(plan, entries, quantity, target),
			''
		);
		return { kind, source, date, range };
	}
}
