import type { Evidence } from '#lib/engine/evidence.ts';
import { entriesOf } from '#lib/model/entries.ts';
import type { Plan } from '#lib/model/plan.ts';
import { given, ownRange, settingOf, type Target } from '#lib/model/settings.ts';
import type { Where } from '#lib/model/change.ts';
import type { Variable } from './sensitivity.ts';

/** Uncertain numbers that rest on one estimate, such as the points of one power curve: in every future they move together. */
export interface Draw {
	/** The one that is named for all: with the widest range. */
	readonly named: Variable;
	/** Places among the variables. */
	readonly members: readonly number[];
}

/** Which variables of a plan are drawn together. Numbers that the plan sets, or gives a range for, go their own way. */
export function drawsOf(plan: Plan, variables: readonly Variable[]): Draw[] {
	const entries = entriesOf(plan);
	const together = new Map<Evidence | Variable, number[]>();
	variables.forEach((variable, index) => {
		const { quantity, targets } = variable;
		const target = targetOf(plan, targets[0] as Where);
		const isOwn =
			settingOf(plan, quantity, target) !== undefined || ownRange(plan, quantity, target) !== null;
		const origin = isOwn ? null : given(plan, entries, quantity, target).evidence;
		const members = together.get(origin ?? variable);
		if (members) members.push(index);
		else together.set(origin ?? variable, [index]);
	});
	return [...together.values()].map((members) => ({
		members,
		named: named(members.map((index) => variables[index] as Variable))
	}));
}

function targetOf(plan: Plan, where: Where): Target {
	if (where.of === 'plan') return { of: 'plan' };
	if (where.of === 'group') {
		const group = plan.estate.find(({ id }) => id === where.id);
		return group ? { of: 'group', group } : { of: 'plan' };
	}
	const option = plan.options.find(({ id }) => id === where.id);
	return option ? { of: 'option', option } : { of: 'plan' };
}

/** The widest of the members; its label tells no place where the members stand in several. */
function named(members: readonly Variable[]): Variable {
	const widest = members.reduce((best, one) => (one.high - one.low > best.high - best.low ? one : best));
	const isOfOnePlace = members.every(
		({ targets }) => JSON.stringify(targets) === JSON.stringify(widest.targets)
	);
	return isOfOnePlace ? widest : { ...widest, label: widest.quantity.label };
}
