import { decisiveKernel, kernel } from 'virtual:kernel';
import { readFileSync } from 'node:fs';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { decisionMap, defaultAxes } from '#lib/analysis/decisionMap.ts';
import { explanationSheet } from '#lib/analysis/explanationSheet.ts';
import { ratioFigures } from '#lib/analysis/ratioFigures.ts';
import { read } from '#lib/analysis/reading.ts';
import { simulate, simulationOf, simulator } from '#lib/analysis/simulate.ts';
import { leadTornado } from '#lib/analysis/tornado.ts';
import { changeRows } from '#lib/analysis/whatWouldChange.ts';
import { readPlan } from '#lib/file/read.ts';
import { evaluate } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { chainFigures } from './chainFigures.ts';
import { drawn } from './futures.ts';
import type { Figure } from './timing.ts';

/** A plan that comes with the product. */
export function example(name: string): Plan {
	const file = readPlan(readFileSync(`static/examples/${name}.json`, 'utf8'));
	if (!file.ok) throw new Error(`The example ${name} cannot be read.`);
	return file.plan;
}

/** Five options over ten years, the largest plan that people draw. */
const plan: Plan = { ...example('today'), horizon: 10 };
const { given, cells, extent } = evaluate(plan);
const reading = read(plan);
const few = { samples: 1024, seed: 1, shape: 'pert' } as const;
const counted = { ...few, samples: 16_384 };
const many = { ...few, samples: 100_000 };
const draw = simulator(plan, few);
const drawnOnce = [simulate(plan, counted)];
const axes = defaultAxes(plan) as NonNullable<ReturnType<typeof defaultAxes>>;
const mapped = decisionMap(plan, axes.x, axes.y).winner.length;
const options = table.quantities.filter(({ scope }) => scope === 'option');

/** All that is timed, of a plan of five options over ten years. */
export const figures: readonly Figure[] = [
	...chainFigures(plan),
	{
		name: 'All formulas',
		run: () => kernel(given, cells, extent.groups, extent.options, extent.horizon, extent.baseline)
	},
	{
		name: 'What decides alone',
		against: 'All formulas',
		run: () => decisiveKernel(given, cells, extent.groups, extent.options, extent.horizon, extent.baseline)
	},
	{ name: 'Evaluation of a plan', run: () => evaluate(plan) },
	{ name: 'Reading with limits and ranking', run: () => read(plan) },
	{ name: 'Comparison with table and figures', run: () => comparisonOf(read(plan), plan.horizon) },
	{
		name: 'Explanation of one number, over all of an option',
		target: '≤ 1 ms',
		each: options.length,
		run: () =>
			options.forEach(({ id: quantity }) =>
				explanationSheet(reading, { quantity, option: plan.options[1]!.id, year: 3 })
			)
	},
	{
		name: '1,024 futures, prepared and put together',
		target: '≤ 60 ms',
		run: () => simulationOf(plan, few, [simulate(plan, few)])
	},
	{ name: '1,024 futures, drawn alone', run: () => draw(0, 1024) },
	{ name: '16,384 futures put together', run: () => simulationOf(plan, counted, drawnOnce) },
	{ name: 'Tornado of the verdict', run: () => leadTornado(reading) },
	{ name: 'Decision map', run: () => decisionMap(plan, axes.x, axes.y) },
	{
		name: `The same, each of its ${mapped} cells`,
		each: mapped,
		against: 'What decides alone',
		target: '≤ 1.3×',
		run: () => decisionMap(plan, axes.x, axes.y)
	},
	{ name: 'Ratio curves', run: () => ratioFigures(reading) },
	{ name: 'All break-evens', run: () => changeRows(plan) },
	{
		name: '100,000 futures, two workers started',
		target: '≤ 4,000 ms',
		run: () => drawn(plan, many, 2)
	}
];
