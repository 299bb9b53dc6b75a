import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { comparisonJson } from '#lib/analysis/comparisonJson.ts';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { comparisonTable } from '#lib/analysis/comparisonTable.ts';
import { read } from '#lib/analysis/reading.ts';
import { planFrom, unitsFrom, UsageError, yearFrom } from './input.ts';
import { columns } from './columns.ts';

/** Prints the comparison of a plan: a readable table, JSON with every quantity, or CSV. */
export function compareCommand(args: string[]): number {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			year: { type: 'string' },
			units: { type: 'string' },
			json: { type: 'boolean' },
			csv: { type: 'boolean' }
		}
	});
	if (values.json && values.csv) throw new UsageError('Choose --json or --csv, not both.');
	const units = unitsFrom(values.units);
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan, { units });
	const comparison = comparisonOf(reading, yearFrom(values.year, plan));
	if (values.json)
		process.stdout.write(`${JSON.stringify(comparisonJson(reading, comparison), null, '\t')}\n`);
	else if (values.csv)
		process.stdout.write(`${Papa.unparse(comparisonTable(comparison), { escapeFormulae: true })}\n`);
	else process.stdout.write(columns(comparison));
	if (comparison.verdict.best !== null) return 0;
	process.stderr.write(`${comparison.verdict.sentence}\n`);
	return 1;
}
