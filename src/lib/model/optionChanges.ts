import type { Where } from './change.ts';
import { freshId, freshLabel } from './naming.ts';
import { fewestOptions, mostOptions } from './optionCount.ts';
import type { Option, Plan, Range } from './plan.ts';

/** What is known of an option before it has an id. */
export type NewOption = Omit<Option, 'id' | 'keepsEstate'>;

/** The plan with one option more, as the last column. A full plan stays as it is. */
export function withOption(plan: Plan, option: NewOption): Plan {
	return inserted(plan, option, plan.options.length)?.plan ?? plan;
}

/** The plan without an option, its ranges and its place in the verdict. As is stays, and so does the last option beside it. */
export function withoutOption(plan: Plan, id: string): Plan {
	const option = plan.options.find((each) => each.id === id);
	if (!option || option.keepsEstate || plan.options.length <= fewestOptions) return plan;
	const { pinned, ...others } = plan;
	return {
		...others,
		...(pinned !== undefined && pinned !== id ? { pinned } : {}),
		options: plan.options.filter((each) => each !== option),
		ranges: rangesWithout(plan, { of: 'option', id })
	};
}

/** The plan with an option called otherwise; its id, and all that hangs on it, stays. An empty name changes nothing. */
export function renamedOption(plan: Plan, id: string, label: string): Plan {
	const name = label.trim();
	return name === '' ? plan : replaced(plan, id, (option) => ({ ...option, label: name }));
}

/** The plan with a copy of an option beside it, with its hardware, numbers and ranges. As is has none. */
export function copiedOption(plan: Plan, id: string): Plan {
	const place = plan.options.findIndex((option) => option.id === id);
	const { id: _, keepsEstate, ...option } = plan.options[place] ?? { id, keepsEstate: true as const };
	if (keepsEstate || !('label' in option)) return plan;
	const added = inserted(plan, option, place + 1);
	if (!added) return plan;
	const prefix = `option/${id}/`;
	const ranges = Object.entries(plan.ranges)
		.filter(([key]) => key.startsWith(prefix))
		.map(([key, range]) => [`option/${added.id}/${key.slice(prefix.length)}`, range] as const);
	return { ...added.plan, ranges: { ...plan.ranges, ...Object.fromEntries(ranges) } };
}

/** The plan with an option moved by that many places among the new ones. As is keeps its place. */
export function movedOption(plan: Plan, id: string, by: number): Plan {
	const movable = plan.options.filter((option) => !option.keepsEstate);
	const from = movable.findIndex((option) => option.id === id);
	const to = Math.max(0, Math.min(movable.length - 1, from + by));
	if (from < 0 || to === from) return plan;
	const [option] = movable.splice(from, 1) as [Option];
	movable.splice(to, 0, option);
	return {
		...plan,
		options: plan.options.map((each) => (each.keepsEstate ? each : (movable.shift() as Option)))
	};
}

/** The plan with one option changed by a rule. */
export function replaced(plan: Plan, id: string, by: (option: Option) => Option): Plan {
	return { ...plan, options: plan.options.map((option) => (option.id === id ? by(option) : option)) };
}

/** The ranges of a plan but those of one option or group. */
export function rangesWithout(plan: Plan, where: Exclude<Where, { of: 'plan' }>): Record<string, Range> {
	const prefix = `${where.of}/${where.id}/`;
	return Object.fromEntries(Object.entries(plan.ranges).filter(([key]) => !key.startsWith(prefix)));
}

function inserted(plan: Plan, option: NewOption, at: number): { plan: Plan; id: string } | null {
	if (plan.options.length >= mostOptions) return null;
	const label = freshLabel(
		option.label,
		plan.options.map((each) => each.label)
	);
	const id = freshId(
		label,
		plan.options.map((each) => each.id)
	);
	return { plan: { ...plan, options: plan.options.toSpliced(at, 0, { ...option, label, id }) }, id };
}
