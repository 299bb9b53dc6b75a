import { parseArgs } from 'node:util';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { Sensitivity } from '#lib/analysis/sensitivity.ts';
import { studied } from '#lib/analysis/studied.ts';
import { leastCounted } from '#lib/analysis/sureness.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { modelVersion } from '#lib/model/version.ts';
import { planFrom, UsageError } from './input.ts';
import { textTable } from './textTable.ts';

const mostSamples = 1_000_000;

/** Prints how sure the verdict is and what would have to change for another answer to win, or all of it as JSON. */
export function sensitivityCommand(args: string[]): number {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { json: { type: 'boolean' }, samples: { type: 'string', default: String(leastCounted) } }
	});
	const samples = Number(values.samples);
	if (!Number.isInteger(samples) || samples < leastCounted || samples > mostSamples) {
		throw new UsageError(
			`--samples is “${values.samples}”; it must be a whole number from ${leastCounted} to ${mostSamples}: fewer futures give no share worth printing.`
		);
	}
	const plan = planFrom(positionals[0]);
	if (!plan) return 1;
	const reading = read(plan);
	const sensitivity = studied(reading, samples);
	process.stdout.write(values.json ? json(reading, sensitivity) : text(reading, sensitivity));
	if (reading.ranking.winner !== null) return 0;
	process.stderr.write(`${verdictOf(reading).sentence}\n`);
	return 1;
}

function json({ plan }: Reading, { figures, ...told }: Sensitivity): string {
	const { map } = figures;
	const plain = map && { ...map, winner: Array.from(map.winner), lead: Array.from(map.lead) };
	const { title, customer, currency, horizon } = plan;
	return `${JSON.stringify(
		{
			format: 'up-or-out/sensitivity',
			version: 1,
			model: modelVersion,
			plan: { title, customer, currency, horizon },
			...told,
			figures: { ...figures, map: plain }
		},
		null,
		'\t'
	)}\n`;
}

function text(reading: Reading, { sureness: sure, changes, influences, figures }: Sensitivity): string {
	const { tornado, ratio, map } = figures;
	const sections: string[][] = [
		[`${reading.plan.title} · model ${modelVersion}`],
		[verdictOf(reading).sentence],
		['How sure', sure.sentence],
		...(influences.length > 0
			? [
					[
						'What goes with the lead over the futures, as rank correlation',
						...influences.map(({ label, correlation }) => `  ${correlation}  ${label}`)
					]
				]
			: []),
		[
			'What would have to change',
			...changes.flatMap(({ label, now, range, answer }) => [
				`${label}: ${now}, searched ${range}`,
				`  ${answer}.`
			])
		],
		...(tornado ? [[tornado.title, tornado.subtitle, ...textTable(tornado.table)]] : []),
		...Object.values(ratio ?? {}).map(({ title, subtitle, table, notes }) => [
			title,
			subtitle,
			...textTable(table),
			...notes
		]),
		...(map ? [[map.title, map.subtitle, ...map.notes]] : [])
	];
	return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
