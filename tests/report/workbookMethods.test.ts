import { expect, it } from 'vitest';
import type { Assumption, Input } from '#lib/engine/quantity.ts';
import { withSetting, type Where } from '#lib/model/change.ts';
import { entriesOf } from '#lib/model/entries.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { structureNumber, structureOf } from '#lib/model/structure.ts';
import { solvedFrom } from '#lib/report/workbook/solvedFrom.ts';
import { examplePlan } from '../examples/reading.ts';

/** The results of methods of a plan, option by option. */
function methodResults(plan: Plan): string {
	const entries = entriesOf(plan);
	const results = table.given.option.filter(({ kind }) => kind === 'derive');
	return plan.options
		.flatMap((option) => {
			const structure = structureOf(plan, entries, option);
			return results.map((quantity) => structureNumber(quantity, plan, option, structure));
		})
		.join(' ');
}

/** Values that a quantity may take beside its own. */
function others({ min, max }: Input | Assumption): number[] {
	return [min, Math.min(max, min + 1), Math.min(max, 6)];
}

it('every number that a method reads says that the workbook does not follow a change of it', () => {
	const plans = ['today', 'article-2008', 'new-san'].map(examplePlan);
	const followed = table.quantities.filter(
		(q): q is Input | Assumption => q.kind !== 'derive' && q.scope !== 'group' && !solvedFrom.has(q)
	);
	const read = plans.flatMap((plan) => {
		const before = methodResults(plan);
		return followed.flatMap((quantity) => {
			const where: Where =
				quantity.scope === 'plan' ? { of: 'plan' } : { of: 'option', id: plan.options.at(-1)!.id };
			const changes = others(quantity).map((value) => withSetting(plan, where, quantity.id, value));
			return changes.some((changed) => methodResults(changed) !== before) ? [quantity.id] : [];
		});
	});
	expect([...new Set(read)]).toEqual([]);
}, 60_000);
