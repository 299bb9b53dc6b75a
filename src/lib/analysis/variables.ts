import type { Assumption, Input, Quantity, Scope } from '#lib/engine/quantity.ts';
import { rangeKey, withSetting } from '#lib/model/change.ts';
import { fcPorts, graphicsCards, roleInputs, usbPorts } from '#lib/model/connectivity.ts';
import * as constants from '#lib/model/constants.ts';
import { entriesOf, type Entries } from '#lib/model/entries.ts';
import { entryFor } from '#lib/model/fields.ts';
import { clusterSize, sparesPerCluster } from '#lib/model/hosts.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { circuitsPerFeed, switchesPerRack } from '#lib/model/racks.ts';
import { given, ownRange, ownSettings, settingOf, whereOf, type Target } from '#lib/model/settings.ts';
import { horizon } from '#lib/model/time.ts';
import type { Variable } from './sensitivity.ts';

/** What the planner asks for or decides: known, unless the plan gives a range. */
const decided: ReadonlySet<Quantity> = new Set<Quantity>([
	horizon,
	...roleInputs.flatMap(({ ports, speed }) => [ports, speed]),
	fcPorts,
	usbPorts,
	graphicsCards,
	clusterSize,
	sparesPerCluster,
	circuitsPerFeed,
	switchesPerRack
]);

const fixed: ReadonlySet<unknown> = new Set(Object.values(constants));

/** The inputs and assumptions that are numbers; names of choices and what only converts units are left aside. */
const numeric: Readonly<Record<Scope, readonly (Input | Assumption)[]>> = {
	plan: numbersOf('plan'),
	group: numbersOf('group'),
	option: numbersOf('option')
};

function numbersOf(scope: Scope): (Input | Assumption)[] {
	return table.quantities.filter(
		(quantity): quantity is Input | Assumption =>
			quantity.scope === scope &&
			quantity.kind !== 'derive' &&
			!(quantity.kind === 'input' && quantity.choices) &&
			!fixed.has(quantity)
	);
}

/**
 * Every number of a plan that may be varied, one variable each, in the order of the chapters: the plan's, then those of
 * the existing servers, then those of the options but As is. Numbers of an entry that nothing names are left out.
 */
export function variablesOf(plan: Plan): Variable[] {
	const entries = entriesOf(plan);
	const groups = plan.estate.map((group): Target => ({ of: 'group', group }));
	const options = plan.options.flatMap((option): Target[] =>
		option.keepsEstate ? [] : [{ of: 'option', option }]
	);
	const of = (quantity: Input | Assumption, targets: readonly Target[]): Variable[] =>
		shared(plan, entries, quantity, targets).map((those) => variableOf(plan, entries, quantity, those));
	return [
		...numeric.plan.flatMap((quantity) => of(quantity, [{ of: 'plan' }])),
		...numeric.group.flatMap((quantity) => of(quantity, groups)),
		...numeric.option.flatMap((quantity) => of(quantity, options))
	];
}

/** The numbers of a plan that are not known: their likely low lies below their likely high. */
export function uncertain(plan: Plan): Variable[] {
	return variablesOf(plan).filter(({ low, high }) => low < high);
}

/** The variable of that key; `option/blades/framePrice` also finds one that the option shares. Null where there is none. */
export function variable(plan: Plan, key: string): Variable | null {
	const all = variablesOf(plan);
	const isSet = ({ quantity, targets }: Variable): boolean =>
		targets.some((where) => rangeKey(where, quantity.id) === key);
	return all.find((each) => each.key === key) ?? all.find(isSet) ?? null;
}

/** The targets that have the quantity, put together where they have one and the same number of it. */
function shared(
	plan: Plan,
	entries: Entries,
	quantity: Input | Assumption,
	targets: readonly Target[]
): Target[][] {
	const together = new Map<string, Target[]>();
	for (const target of targets) {
		const key = originOf(plan, entries, quantity, target);
		if (key !== null) together.set(key, [...(together.get(key) ?? []), target]);
	}
	return [...together.values()];
}

/** What a target's number rests on: its own setting, the plan's for all, the entry, or the record's default. */
function originOf(plan: Plan, entries: Entries, quantity: Input | Assumption, target: Target): string | null {
	const { evidence, value } = given(plan, entries, quantity, target);
	const isSet = settingOf(plan, quantity, target) !== undefined;
	if ((evidence === null && !isSet) || !Number.isFinite(value)) return null;
	if (ownSettings(plan, target)[quantity.id] !== undefined) return rangeKey(whereOf(target), quantity.id);
	const range = ownRange(plan, quantity, target);
	const origin = isSet ? quantity.id : (entryBehind(plan, entries, quantity, target)?.id ?? quantity.id);
	return `${origin} ${range ? `${range.low} ${range.high}` : ''}`;
}

function entryBehind(plan: Plan, entries: Entries, quantity: Input | Assumption, target: Target) {
	const [owner] = quantity.kind === 'assumption' ? (quantity.field?.split('.') ?? []) : [];
	return owner && target.of !== 'plan' ? entryFor(owner, plan, entries, target) : null;
}

/** The variable of one number, which all of `targets` have. */
function variableOf(
	plan: Plan,
	entries: Entries,
	quantity: Input | Assumption,
	targets: readonly Target[]
): Variable {
	const [first] = targets as readonly [Target, ...Target[]];
	const isOwn = ownSettings(plan, first)[quantity.id] !== undefined;
	const isForAll = !isOwn && settingOf(plan, quantity, first) !== undefined;
	const entry = isOwn || isForAll ? null : entryBehind(plan, entries, quantity, first);
	const places =
		first.of === 'plan' ? 0 : first.of === 'group' ? plan.estate.length : plan.options.length - 1;
	// What no place has set for itself and no entry brings is set for the whole plan.
	const isOfPlan = first.of === 'plan' || (!isOwn && entry === null && targets.length === places);
	const where = targets.map(whereOf);
	const key = isOfPlan
		? quantity.id
		: entry && targets.length > 1
			? `entry/${entry.id}/${quantity.id}`
			: rangeKey(whereOf(first), quantity.id);
	const name = isOfPlan ? '' : entry && targets.length > 1 ? entry.name : targets.map(labelOf).join(' and ');
	const { value } = given(plan, entries, quantity, first);
	return {
		key,
		quantity,
		label: name ? `${quantity.label}, ${name}` : quantity.label,
		targets: isOfPlan ? [{ of: 'plan' }] : where,
		value,
		...likely(plan, entries, quantity, first)
	};
}

function labelOf(target: Target): string {
	return target.of === 'plan' ? '' : target.of === 'group' ? target.group.label : target.option.label;
}

/**
 * The likely range of a number: the plan's own; else the record's. What the plan sets in place of a price or of a
 * catalogue's number is known, as is what the planner decides; an estimate that it sets stays uncertain in proportion.
 */
function likely(
	plan: Plan,
	entries: Entries,
	quantity: Input | Assumption,
	target: Target
): { low: number; high: number } {
	const { value, default: standing, range } = given(plan, entries, quantity, target);
	const known = { low: value, high: value };
	const own = ownRange(plan, quantity, target);
	const within = ({ low, high }: { low: number; high: number }): typeof known => ({
		low: Math.min(value, Math.max(low, quantity.min)),
		high: Math.max(value, Math.min(high, quantity.max))
	});
	if (own) return within(own);
	if (!range || decided.has(quantity)) return known;
	if (settingOf(plan, quantity, target) === undefined) return within(range);
	if (quantity.kind === 'assumption' || quantity.unit.has('money')) return known;
	// A rate that may fall as well as rise keeps the width of its range; everything else keeps its proportion.
	const mayFall = range.low < 0;
	if (standing === 0 && !mayFall) return known;
	const moved = (bound: number): number => (mayFall ? bound + value - standing : (bound * value) / standing);
	const round = quantity.whole ? Math.round : (number: number): number => number;
	return within({ low: round(moved(range.low)), high: round(moved(range.high)) });
}

/** A plan with another value of a variable, in its canonical unit, wherever the variable stands in it. */
export function withVariable(plan: Plan, { targets, quantity }: Variable, value: number): Plan {
	return targets.reduce((sum, where) => withSetting(sum, where, quantity.id, value), plan);
}
