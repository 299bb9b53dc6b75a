import type { Evidence } from '#lib/engine/evidence.ts';
import type { Assumption, Input } from '#lib/engine/quantity.ts';
import { exchangeRate } from './currency.ts';
import type { Entries } from './entries.ts';
import { evidenceField, fieldOf, type Field } from './fields.ts';
import type { EstateGroup, Option, Plan, Setting } from './plan.ts';
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
export function given(plan: Plan, entries: Entries, quantity: Input | Assumption, target: Target): Given {
	const field: Field | null =
		quantity.kind === 'assumption' && quantity.field !== undefined
			? fieldOf(quantity.field, plan, entries, target)
			: evidenceField(quantity.evidence as Evidence, 'USD');
	const rate = exchangeRate(plan, quantity, field?.currency ?? 'USD') ?? 1;
	const standing = quantity === horizon ? plan.horizon : (field?.value ?? 0) * rate;
	const setting = settingOf(plan, quantity, target);
	const value = setting === undefined ? standing : settingNumber(quantity, setting);
	return {
		value,
		default: standing,
		changed: value !== standing,
		evidence: field?.evidence ?? null,
		range: plan.ranges[quantity.id] ?? rangeOf(field, rate)
	};
}

function rangeOf(field: Field | null, rate: number): Given['range'] {
	if (field?.low === undefined || field.high === undefined) return null;
	return { low: field.low * rate, high: field.high * rate };
}

function settingOf(plan: Plan, quantity: Input | Assumption, target: Target): Setting | undefined {
	const own =
		target.of === 'group' ? target.group.inputs : target.of === 'option' ? target.option.inputs : plan.inputs;
	return own[quantity.id] ?? plan.inputs[quantity.id];
}
