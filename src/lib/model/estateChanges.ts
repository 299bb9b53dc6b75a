import { freshId, freshLabel } from './naming.ts';
import { rangesWithout } from './optionChanges.ts';
import type { EstateGroup, Plan } from './plan.ts';

/** How many groups of existing servers a plan may list. */
export const mostGroups = 12;

/** The plan with one more group: one server, replaced by what replaces the last group. */
export function withGroup(plan: Plan, label: string): Plan {
	const last = plan.estate.at(-1);
	if (!last || plan.estate.length >= mostGroups) return plan;
	const name = freshLabel(
		label,
		plan.estate.map((group) => group.label)
	);
	const id = freshId(
		name,
		plan.estate.map((group) => group.id)
	);
	const group = { id, label: name, replacement: last.replacement, inputs: { estateServers: 1 } };
	return { ...plan, estate: [...plan.estate, group] };
}

/** The plan without a group and its ranges; the last one stays. */
export function withoutGroup(plan: Plan, id: string): Plan {
	if (plan.estate.length <= 1 || !plan.estate.some((group) => group.id === id)) return plan;
	return {
		...plan,
		estate: plan.estate.filter((group) => group.id !== id),
		ranges: rangesWithout(plan, { of: 'group', id })
	};
}

/** The plan with a group called otherwise. An empty name changes nothing. */
export function renamedGroup(plan: Plan, id: string, label: string): Plan {
	const name = label.trim();
	return name === '' ? plan : replacedGroup(plan, id, (group) => ({ ...group, label: name }));
}

/** The plan with one group changed by a rule. */
export function replacedGroup(plan: Plan, id: string, by: (group: EstateGroup) => EstateGroup): Plan {
	return { ...plan, estate: plan.estate.map((group) => (group.id === id ? by(group) : group)) };
}
