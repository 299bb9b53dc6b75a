import { kernel as chainKernel } from 'virtual:chain';
import { cellReader, offsets } from '#lib/engine/cells.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import type { Plan } from '#lib/model/plan.ts';
import { chainTable } from './chain.ts';
import { asked, chainByHand, chainResult } from './handWritten.ts';
import type { Figure } from './timing.ts';

/** The generated kernel of a chain of the model against the same chain written by hand; throws where they differ. */
export function chainFigures(plan: Plan): Figure[] {
	const { of, extent } = evaluate(plan);
	const table = chainTable();
	const base = offsets(table, extent);
	const given = new Float64Array(base.givenLength);
	const cells = new Float64Array(base.cellsLength);
	const options = plan.options.map((_, option) => option);
	table.given.plan.forEach((quantity, column) => (given[column] = of(quantity, 0, 0)));
	for (const option of options) {
		table.given.option.forEach((quantity, column) => {
			given[base.given.option + option * table.given.option.length + column] = of(quantity, option, 0);
		});
	}
	const numbers = (scope: 'plan' | 'option', option: number): Record<string, number> =>
		Object.fromEntries(table.given[scope].map((quantity) => [quantity.id, of(quantity, option, 0)]));
	const byHand = options.map((option) => asked(numbers('plan', 0), numbers('option', option)));
	const years = extent.horizon + 1;
	const room = chainResult(years);
	const generated = (): void =>
		chainKernel(given, cells, extent.groups, extent.options, extent.horizon, extent.baseline);

	generated();
	const number = cellReader(table, extent, given, cells);
	const results = { tons: 'coolingTons', serverPurchase: 'serverPurchase', retrofit: 'retrofit' } as const;
	for (const [name, id] of Object.entries(results)) {
		const quantity = table.options.find((each) => each.id === id);
		if (!quantity) throw new Error(`The chain has no “${id}”.`);
		for (const option of options) {
			const into = chainResult(years);
			chainByHand(byHand[option]!, years, into);
			const hand = into[name as keyof typeof results];
			hand.forEach((value, year) => {
				if (!Object.is(value, number(quantity, option, year)))
					throw new Error(
						`By hand ${id} of option ${option} in year ${year} is ${value}, not ${number(quantity, option, year)}.`
					);
			});
		}
	}
	const name = `${table.shared.length + table.options.length} formulas by hand, results only`;
	return [
		{ name, run: () => byHand.forEach((each) => chainByHand(each, years, room)) },
		{ name: 'The same generated, every number recorded', against: name, target: '≤ 1.6×', run: generated }
	];
}
