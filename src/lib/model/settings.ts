import type { Evidence } from '#lib/engine/evidence.ts';
import type { Assumption, Input, Quantity } from '#lib/engine/quantity.ts';
import { rangeKey, type Where } from './change.ts';
import { exchangeRate } from './currency.ts';
import type { Entries } from './entries.ts';
import { evidenceField, fieldOf, type Field } from './fields.ts';
import type { EstateGroup, Option, Plan, Setting, Settings } from './plan.ts';
import { horizon } from './time.ts';

/** Whose number is asked for: the plan's own, that of a group of existing servers, or that of an option. */
export type Target =
	| { readonly of: 'plan' }
	| { readonly of: 'group'; readonly group: EstateGroup }
	| { readonly of: 'option'; readonly option: Option };

/** The number of an input or assumption with where it comes from. */
export interface Given {
	readonly value: number;
	/** The number that stands where nothing is set, in the plan's currency. */
	readonly default: number;
	readonly changed: boolean;
	/** What the default rests on; none for a field of an entry that the option does not have. */
	readonly evidence: Evidence | null;
	/** The default's likely range, in the plan's currency. */
	readonly range: { readonly low: number; readonly high: number } | null;
}

/** What a setting means as a number: a choice by its place, a number as it is. */
export function settingNumber(quantity: Input | Assumption, setting: Setting): number {
	if (typeof setting === 'number') return setting;
	const choices = quantity.kind === 'input' ? quantity.choices : undefined;
	return choices ? choices.indexOf(setting) : NaN;
}

/** Looks a number up: the target's own setting, then the plan's for all, then the catalogue or the default. */
export function numberOf(plan: Plan, entries: Entries, quantity: Input | Assumption, target: Target): number {
	const setting = settingOf(plan, quantity, target);
	if (setting !== undefined) return settingNumber(quantity, setting);
	const { value, currency } = fieldBehind(plan, entries, quantity, target) ?? none;
	return standing(plan, quantity, value, currency);
}

/** The same with where it comes from and its likely range. */
export function given(plan: Plan, entries: Entries, quantity: Input | Assumption, target: Target): Given {
	const field = fieldBehind(plan, entries, quantity, target);
	const value = numberOf(plan, entries, quantity, target);
	const { value: number, currency } = field ?? none;
	const byDefault = standing(plan, quantity, number, currency);
	return {
		value,
		default: byDefault,
		changed: value !== byDefault,
		evidence: field?.evidence ?? null,
		range: ownRange(plan, quantity, target) ?? rangeOf(field, rateOf(plan, quantity, currency))
	};
}

const none = { value: 0, currency: 'USD' };
const constants = new WeakMap<Evidence, Field>();

/** The number that stands behind a quantity: of the entry that the target names, or of the record. */
function fieldBehind(
	plan: Plan,
	entries: Entries,
	quantity: Input | Assumption,
	target: Target
): Field | null {
	if (quantity.kind === 'assumption' && quantity.field !== undefined) {
		return fieldOf(quantity.field, plan, entries, target);
	}
	const evidence = quantity.evidence as Evidence;
	let field = constants.get(evidence);
	if (!field) constants.set(evidence, (field = evidenceField(evidence, 'USD')));
	return field;
}

function standing(plan: Plan, quantity: Quantity, value: number, currency: string): number {
	return quantity === horizon ? plan.horizon : value * rateOf(plan, quantity, currency);
}

function rateOf(plan: Plan, quantity: Quantity, currency: string): number {
	return exchangeRate(plan, quantity, currency) ?? 1;
}

/** The place in which a target's numbers are set. */
export function whereOf(target: Target): Where {
	if (target.of === 'plan') return { of: 'plan' };
	return { of: target.of, id: target.of === 'group' ? target.group.id : target.option.id };
}

/** The likely range that the plan itself gives: the target's own, then the plan's for all; null where it gives none. */
export function ownRange(plan: Plan, { id }: Quantity, target: Target): Given['range'] {
	return plan.ranges[rangeKey(whereOf(target), id)] ?? plan.ranges[id] ?? null;
}

function rangeOf(field: Field | null, rate: number): Given['range'] {
	if (field?.low === undefined || field.high === undefined) return null;
	return { low: field.low * rate, high: field.high * rate };
}

/** The setting that counts: the target's own, then the plan's for all; undefined where the default stands. */
export function settingOf(plan: Plan, { id }: Quantity, target: Target): Setting | undefined {
	return ownSettings(plan, target)[id] ?? plan.inputs[id];
}

/** What is set for a target alone. */
export function ownSettings(plan: Plan, target: Target): Settings {
	if (target.of === 'plan') return plan.inputs;
	return target.of === 'group' ? target.group.inputs : target.option.inputs;
}
