import { isClaim } from '#lib/engine/claims.ts';
import { explain, type Explanation, type Read } from '#lib/engine/explain.ts';
import { choiceWord } from '#lib/engine/formulaWords.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { year } from '#lib/engine/time.ts';
import { table } from '#lib/model/index.ts';
import { bareNumber, digitsFor, withUnit } from '#lib/units/format.ts';
import { shownIn, wordsIn, type UnitSystem } from '#lib/units/system.ts';
import type { CellRef } from './figures.ts';
import type { Reading } from './reading.ts';

/** Stands for all groups of existing servers together in a reference. */
export const allGroups = '*';

/** Which number of an evaluation a reference means. */
export interface Whose {
	/** Index of the option; for numbers of the plan the option that one came from. */
	readonly option: number;
	/** Index of the group of existing servers, or all of them added up. */
	readonly group: number | 'all';
	readonly year: number;
}

const byId: ReadonlyMap<string, Quantity> = new Map(
	table.quantities.map((quantity) => [quantity.id, quantity])
);

/** The quantity of an id, or null where the model has none. */
export function quantityOf(id: string): Quantity | null {
	return byId.get(id) ?? null;
}

/** What a reference means in a plan: the option it names, else the winner; the group it names, else the first. */
export function whose({ plan, ranking, horizon }: Reading, ref: CellRef): Whose {
	const option = plan.options.findIndex(({ id }) => id === ref.option);
	const group = plan.estate.findIndex(({ id }) => id === ref.group);
	return {
		option: option >= 0 ? option : (ranking.winner ?? ranking.asIs),
		group: ref.group === allGroups ? 'all' : Math.max(0, group),
		year: Math.min(Math.max(0, Math.trunc(ref.year)), horizon)
	};
}

/** The number of a quantity for an option, group and year; of all groups together their sum. */
export function numberOf(reading: Reading, quantity: Quantity, { option, group, year: at }: Whose): number {
	if (quantity.scope !== 'group') return reading.of(quantity, option, at);
	if (group !== 'all') return reading.ofGroup(quantity, group, at);
	let sum = 0;
	for (let each = 0; each < reading.extent.groups; each += 1) sum += reading.ofGroup(quantity, each, at);
	return sum;
}

/** Explains a quantity of an option, of the plan, or of a group (the first, unless told), in one year. */
export function explainNumber(
	reading: Reading,
	quantity: Quantity,
	option: number,
	at: number,
	group: Whose['group'] = 0
): Explanation {
	const read: Read = (asked, { year: then, from }) =>
		numberOf(reading, asked, {
			option: from === 'baseline' ? reading.extent.baseline : option,
			group: from === 'groups' ? 'all' : group,
			year: then
		});
	const { plan, units } = reading;
	const told = explain(quantity, at, read, (value, of) => formatted(value, of, plan.currency, units));
	return { ...told, formula: told.formula && wordsIn(units, told.formula) };
}

/** A number as an explanation writes it: a choice by its name, a claim as yes or no, anything else with its unit. */
export function formatted(
	value: number,
	quantity: Quantity,
	currency: string,
	units: UnitSystem,
	digits?: number
): string {
	if (!Number.isFinite(value)) return 'none';
	if (quantity.kind === 'input' && quantity.choices) return choiceWord(quantity.choices[value] ?? '');
	if (isClaim(quantity)) return value === 0 ? 'no' : 'yes';
	if (quantity === year) return bareNumber(value, '1');
	const { unit, factor } = shownIn(units, quantity.unitText);
	const isGiven = quantity.kind !== 'derive' && factor === 1;
	const own = isGiven ? decimalsOf(value, unit, given) : computedDigits(value * factor, unit);
	return withUnit(value, quantity.unitText, currency, units, digits ?? own);
}

/** What is given and not computed is told to seven digits: nobody rounded it. */
const given = 7;

/** Decimals of a number as it is written in its unit, to so many digits in all and at most six. */
function decimalsOf(value: number, unit: string, precision: number): number {
	const shown = Number((unit.startsWith('%') ? value * 100 : value).toPrecision(precision));
	return Math.min(6, (String(shown).split('.')[1] ?? '').length);
}

/** What is computed is told with the decimals of its unit and size, as everywhere; a tiny number keeps three digits. */
function computedDigits(value: number, unit: string): number {
	const digits = digitsFor(unit, value);
	const isTiny = value !== 0 && Math.abs(value) < 0.001 && digits === 4;
	return isTiny ? decimalsOf(value, unit, 3) : digits;
}

/** The number to nine digits, or nothing where the shown one is exact. */
export function exactly(
	value: number,
	quantity: Quantity,
	shown: string,
	currency: string,
	units: UnitSystem
): string {
	if (!Number.isFinite(value) || isClaim(quantity) || (quantity.kind === 'input' && quantity.choices))
		return '';
	const { unit, factor } = shownIn(units, quantity.unitText);
	const exact = withUnit(value, quantity.unitText, currency, units, decimalsOf(value * factor, unit, 9));
	return Number(plain(exact)) === Number(plain(shown)) ? '' : exact;
}

const plain = (text: string): string =>
	/[−\d][\d,.]*/u.exec(text)?.[0].replaceAll(',', '').replace('−', '-') ?? '';
