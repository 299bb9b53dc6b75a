import { parseArgs } from 'node:util';
import { quantityRecords } from '#lib/analysis/quantityRecords.ts';

/** Lists every quantity of the model with its formula or source. */
export function quantitiesCommand(args: string[]): number {
	const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } });
	const records = quantityRecords();
	if (values.json) process.stdout.write(`${JSON.stringify(records, null, '\t')}\n`);
	else {
		for (const { id, label, unit, kind, formula, method, source } of records) {
			process.stdout.write(
				`${id} [${unit}] ${kind}: ${label}\n${formula || method ? `    = ${formula ?? method}\n` : ''}${source ? `    ${source}\n` : ''}`
			);
		}
	}
	return 0;
}
