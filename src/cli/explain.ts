import { parseArgs } from 'node:util';
import { explainNumber, formatted } from '#lib/analysis/explanation.ts';
import { read } from '#lib/analysis/reading.ts';
import { table } from '#lib/model/index.ts';
import { wordsIn } from '#lib/units/system.ts';
import { planFrom, unitsFrom, UsageError, yearFrom } from './input.ts';

/** Explains one number of a plan: value, formula, the formula with values, and what it is made of. */
export function explainCommand(args: string[]): number {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { option: { type: 'string' }, year: { type: 'string' }, units: { type: 'string' } }
	});
	const [file, id] = positionals;
	if (!id) throw new UsageError('Name the quantity to explain; “quantities” lists them.');
	const quantity = table.quantities.find((one) => one.id === id);
	if (!quantity) throw new UsageError(`“${id}” is not a quantity; “quantities” lists them.`);
	const units = unitsFrom(values.units);
	const plan = planFrom(file);
	if (!plan) return 1;
	const reading = read(plan, { units });
	const option =
		values.option === undefined
			? (reading.ranking.winner ?? 0)
			: plan.options.findIndex(({ id: one }) => one === values.option);
	if (option < 0)
		throw new UsageError(
			`“${values.option}” is not an option of the plan: ${plan.options.map(({ id: one }) => one).join(', ')}.`
		);
	const year = yearFrom(values.year, plan);
	const explanation = explainNumber(reading, quantity, option, year);
	const lines = [
		`${wordsIn(units, quantity.label)}${quantity.scope === 'option' ? `, ${plan.options[option]?.label}` : ''}, year ${year}: ${formatted(explanation.value, quantity, plan.currency, units)}`,
		...(quantity.meaning ? [quantity.meaning] : []),
		...(explanation.formula ? [`= ${explanation.formula}`, `= ${explanation.withValues}`] : []),
		...(quantity.kind === 'derive' && quantity.method
			? [`${quantity.method.title}: ${quantity.method.prose}`]
			: []),
		...explanation.parts
			.filter(({ year: at }) => at >= 0)
			.map(
				(part) =>
					`  ${wordsIn(units, part.quantity.label)}${part.year === year ? '' : ` (year ${part.year})`}: ${formatted(part.value, part.quantity, plan.currency, units)}  [${part.quantity.id}]`
			)
	];
	process.stdout.write(`${lines.join('\n')}\n`);
	return 0;
}
