import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { references, resolve } from '#lib/engine/expression.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { year } from '#lib/engine/time.ts';
import { chassis } from '#lib/model/chassis.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import { itEnergyCost } from '#lib/model/running.ts';
import { itTypicalKw } from '#lib/model/powerChain.ts';
import { anyPlan } from '../randomPlans.ts';
import { alone, type Given } from './alone.ts';

/** Quantities that some formula reads of As is. */
const readOfAsIs = new Set(
	table.options.flatMap((quantity) =>
		references(quantity.formula.expression)
			.filter(({ as }) => as === 'baseline')
			.map(({ of }) => resolve(of, quantity))
	)
);

describe('a quantity alone', () => {
	it('is what the whole model computes, when it is given the numbers that a plan gives', () => {
		const [plan] = fc.sample(anyPlan, { seed: 2008, numRuns: 1 });
		const { of, ofGroup, extent } = evaluate(plan!);
		const last = extent.horizon;
		const option = extent.options - 1;
		const byYear = (quantity: Quantity, index: number, read = of): number[] =>
			Array.from({ length: last + 1 }, (_, at) => read(quantity, index, at));
		const given: Given = [...table.given.plan, ...table.given.option].map((quantity) => [
			quantity,
			byYear(quantity, option)
		]);
		const groups = Array.from({ length: extent.groups }, (_, group): Given =>
			table.given.group.map((quantity) => [quantity, byYear(quantity, group, ofGroup)])
		);
		const asIs: Given = [...readOfAsIs].map((quantity) => [quantity, byYear(quantity, extent.baseline)]);

		const computed = [...table.cells.plan, ...table.cells.option];
		const different = computed.filter(
			(quantity) =>
				!Object.is(alone(quantity, given, { year: last, groups, asIs }), of(quantity, option, last))
		);
		expect(computed.length).toBeGreaterThan(100);
		expect(different.map(({ id }) => id)).toEqual([]);
	});

	it('takes the number that stands for an operand, by year where it has several, and 0 after the last', () => {
		const tripled: Given = [[itTypicalKw, [1, 2]]];
		expect([0, 1, 2].map((at) => alone(itTypicalKw, tripled, { year: at }))).toEqual([1, 2, 0]);
		expect(alone(year, [], { year: 3 })).toBe(3);
	});

	it('says which number it wants for', () => {
		expect(() => alone(chassis, [])).toThrow('must be given a number');
		expect(() => alone(itEnergyCost, [])).toThrow('must be given a number');
	});
});
