import type { Plan, Range, Setting, Settings } from './plan.ts';

/** What a setting is for: the whole plan, one group of existing servers, or one option. */
export type Where =
	| { readonly of: 'plan' }
	| { readonly of: 'group'; readonly id: string }
	| { readonly of: 'option'; readonly id: string };

/** Under which key a plan keeps the likely range of an input: `growth` for all, `option/blades/serverBasePrice` for one. */
export function rangeKey(where: Where, id: string): string {
	return where.of === 'plan' ? id : `${where.of}/${where.id}/${id}`;
}

/** The plan with one likely range changed; `null` takes it out, so that the record's counts again. */
export function withRange(plan: Plan, where: Where, id: string, range: Range | null): Plan {
	const { [rangeKey(where, id)]: _, ...others } = plan.ranges;
	return { ...plan, ranges: range === null ? others : { ...others, [rangeKey(where, id)]: range } };
}

/** The settings that the plan keeps for one place; none where the plan has no such group or option. */
export function settingsOf(plan: Plan, where: Where): Settings {
	if (where.of === 'plan') return plan.inputs;
	const places = where.of === 'group' ? plan.estate : plan.options;
	return places.find((place) => place.id === where.id)?.inputs ?? {};
}

/**
 * The plan with one setting changed; `null` takes it out, so that the default counts again. The years compared are a
 * field of the plan itself: they are changed there, and cannot be taken out.
 */
export function withSetting(plan: Plan, where: Where, id: string, value: Setting | null): Plan {
	if (where.of === 'plan' && id === 'horizon')
		return typeof value === 'number' ? { ...plan, horizon: value } : plan;
	const inputs = changed(settingsOf(plan, where), id, value);
	if (where.of === 'plan') return { ...plan, inputs };
	if (where.of === 'group') return { ...plan, estate: replaced(plan.estate, where.id, inputs) };
	return { ...plan, options: replaced(plan.options, where.id, inputs) };
}

function changed(settings: Settings, id: string, value: Setting | null): Settings {
	const { [id]: _, ...others } = settings;
	return value === null ? others : { ...others, [id]: value };
}

function replaced<P extends { readonly id: string; readonly inputs: Settings }>(
	places: readonly P[],
	id: string,
	inputs: Settings
): P[] {
	return places.map((place) => (place.id === id ? { ...place, inputs } : place));
}
