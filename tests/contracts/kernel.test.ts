import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpret } from '#lib/engine/interpret.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import { many } from '../properties/runs.ts';
import { anyPlan } from '../randomPlans.ts';

it('the generated kernel equals the interpreter to the last bit, on any plan', () => {
	fc.assert(
		fc.property(anyPlan, (plan) => {
			const { given, cells, extent } = evaluate(plan);
			const slow = interpret(table, extent, given);
			const different = Array.from(cells.keys()).filter((index) => !Object.is(cells[index], slow[index]));
			expect(different).toEqual([]);
		}),
		many
	);
}, 60_000);
