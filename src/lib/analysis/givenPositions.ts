import { offsets } from '#lib/engine/cells.ts';
import { rangeKey, type Where } from '#lib/model/change.ts';
import { extentOf } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Plan, Settings } from '#lib/model/plan.ts';
import type { Variable } from './sensitivity.ts';

/** Where each variable stands among the numbers that the kernel is given; what a place sets for itself it keeps. */
export function givenPositions(plan: Plan, variables: readonly Variable[]): readonly (readonly number[])[] {
	const base = offsets(table, extentOf(plan)).given;
	const own = new Set(
		variables.flatMap(({ quantity, targets }) => targets.map((where) => rangeKey(where, quantity.id)))
	);
	const positionsOf = ({ quantity }: Variable, where: Where): number[] => {
		const { scope, index: column } = table.place(quantity);
		if (scope === 'plan') return where.of === 'plan' ? [base.plan + column] : [];
		const places: readonly { id: string; inputs: Settings }[] =
			scope === 'group' ? plan.estate : plan.options;
		const takes = ({ id, inputs }: { id: string; inputs: Settings }): boolean =>
			where.of === 'plan'
				? inputs[quantity.id] === undefined && !own.has(rangeKey({ of: scope, id }, quantity.id))
				: where.of === scope && where.id === id;
		return places.flatMap((place, index) =>
			takes(place) ? [base[scope] + index * table.given[scope].length + column] : []
		);
	};
	return variables.map((variable) => variable.targets.flatMap((where) => positionsOf(variable, where)));
}
