import type { Plan } from '#lib/model/plan.ts';
import { modelVersion } from '#lib/model/version.ts';
import { planFormat } from './format.ts';
import { writePlan } from './write.ts';

/**
 * What a link of version 1 leaves out, because nearly every plan says just this. Frozen: links that people keep lean on
 * it. A later version of the link gets a list of its own.
 */
const leftOut: Readonly<Record<string, unknown>> = {
	customer: '',
	author: '',
	notes: '',
	currency: 'USD',
	priceYear: 2026,
	horizon: 5,
	seed: 1,
	inputs: {},
	ranges: {},
	exchangeRates: {},
	catalogue: []
};
const leftOutOfGroup: Readonly<Record<string, unknown>> = { inputs: {} };
const leftOutOfOption: Readonly<Record<string, unknown>> = { cards: [], inputs: {} };

type Fields = Readonly<Record<string, unknown>>;

/** The plan as the JSON that a link carries: the plan file without what is usual, and without what only a file needs. */
export function linkText(plan: Plan): string {
	const { format: _format, model: _model, ...file } = JSON.parse(writePlan(plan)) as Fields;
	return JSON.stringify({
		...without(file, leftOut),
		estate: (file['estate'] as Fields[]).map((group) => without(group, leftOutOfGroup)),
		options: (file['options'] as Fields[]).map((option) => without(option, leftOutOfOption))
	});
}

/** The text of a plan file from what a link carried; a plan file of an older version stays one, for reading to migrate. */
export function fileText(carried: string): string {
	const file = JSON.parse(carried) as unknown;
	if (typeof file !== 'object' || file === null || Array.isArray(file)) return carried;
	const { estate, options, ...rest } = file as Fields;
	return JSON.stringify({
		format: planFormat,
		model: modelVersion,
		...leftOut,
		...rest,
		estate: filled(estate, leftOutOfGroup),
		options: filled(options, leftOutOfOption)
	});
}

function without(record: Fields, usual: Fields): Fields {
	return Object.fromEntries(
		Object.entries(record).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(usual[key]))
	);
}

function filled(list: unknown, usual: Fields): unknown {
	return Array.isArray(list) ? list.map((one: object) => ({ ...usual, ...one })) : list;
}
