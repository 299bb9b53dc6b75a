import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '#lib/analysis/findings.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import type { Finding, LimitHit, Verdict } from '#lib/analysis/comparison.ts';
import { verdictOf } from '#lib/analysis/verdict.ts';
import { readPlan } from '#lib/file/read.ts';
import { table } from '#lib/model/index.ts';
import type { Option, Plan, Settings } from '#lib/model/plan.ts';

const folder = new URL('../../static/examples/', import.meta.url);

/** The names of the plans that ship with the product. */
export const exampleNames: readonly string[] = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => file.slice(0, -'.json'.length))
	.sort();

/** The text of a shipped plan's file. */
export function exampleText(name: string): string {
	return readFileSync(new URL(`${name}.json`, folder), 'utf8');
}

/** A shipped plan, read as the program reads a file. */
export function examplePlan(name: string): Plan {
	const file = readPlan(exampleText(name));
	if (!file.ok) throw new Error(file.problems.map(({ where, message }) => `${where} ${message}`).join('\n'));
	return file.plan;
}

/** The plan with other inputs, as a planner would set them. */
export function withInputs(plan: Plan, inputs: Settings): Plan {
	return { ...plan, inputs: { ...plan.inputs, ...inputs } };
}

/** What the model says of a plan. */
export interface Answers {
	readonly reading: Reading;
	readonly verdict: Verdict;
	/** A quantity of an option, or of the plan where no option is named, by its id. */
	value(quantity: string, option?: string, year?: number): number;
	/** Everything that the reader must know about an option. */
	findings(option: string): readonly Finding[];
	/** The limits that an option meets. */
	limits(option: string): readonly LimitHit[];
	/** The hardware and cards found for an option. */
	structure(option: string): Reading['structures'][number];
}

/** Evaluates a plan: what each test asks. */
export function answersOf(plan: Plan): Answers {
	const reading = read(plan);
	const index = (id: string): number => {
		const found = plan.options.findIndex((option: Option) => option.id === id);
		if (found < 0) throw new Error(`The plan has no option “${id}”.`);
		return found;
	};
	return {
		reading,
		verdict: verdictOf(reading),
		value: (id, option, year = 0) => {
			const quantity = table.quantities.find((one) => one.id === id);
			if (!quantity) throw new Error(`The model has no quantity “${id}”.`);
			if (quantity.scope === 'option' && option === undefined)
				throw new Error(`“${id}” is asked of an option.`);
			return reading.of(quantity, option === undefined ? 0 : index(option), year);
		},
		findings: (option) => findingsOf(reading, index(option)),
		limits: (option) => reading.limits[index(option)]?.hits ?? [],
		structure: (option) => {
			const found = reading.structures[index(option)];
			if (!found) throw new Error(`“${option}” has no structure.`);
			return found;
		}
	};
}
