import type { Option, Plan, Range } from '#lib/model/plan.ts';
import { planFormat, planVersion } from './format.ts';
import { migrate } from './migrations/index.ts';
import type { Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkSettings, settableQuantity } from './settings.ts';
import { planShape, type PlanFile } from './shape.ts';
import { unknownKeys } from './unknownKeys.ts';

/** A plan with what was noted while reading it, or everything that keeps it from being one. */
export type ReadPlan =
	| { readonly ok: true; readonly plan: Plan; readonly findings: readonly Problem[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a plan from the text of a file, a link or storage: JSON, header, migration step by step, shape, then what its
 * ids and numbers mean. Never throws; loses nothing without saying so.
 */
export function readPlan(text: string): ReadPlan {
	const parsed = parse(text);
	if ('problem' in parsed) return refuse(parsed.problem);
	const header = headerProblem(parsed.value);
	if (header) return refuse(header);
	const current = migrate(parsed.value as Record<string, unknown>);
	const shaped = planShape.safeParse(current);
	if (!shaped.success) {
		return {
			ok: false,
			problems: shaped.error.issues.map((issue) => ({
				where: pathText(issue.path),
				message: `${shapeMessage(issue, current)}.`.replace('..', '.')
			}))
		};
	}
	const plan = planOf(shaped.data);
	const problems = [...settingProblems(plan), ...checkReferences(plan)];
	return problems.length > 0 ? { ok: false, problems } : { ok: true, plan, findings: unknownKeys(current) };
}

function refuse(problem: Problem): ReadPlan {
	return { ok: false, problems: [problem] };
}

function parse(text: string): { value: unknown } | { problem: Problem } {
	try {
		return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return {
			problem: {
				where: '',
				message:
					text.trim() === ''
						? 'The file is empty. A plan is a JSON file that this program saved.'
						: `The file is not whole JSON (${reason}). It may be torn; open the last good copy.`
			}
		};
	}
}

function headerProblem(value: unknown): Problem | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { where: '', message: 'The file holds no plan: a plan is a JSON object.' };
	}
	const { format, version } = value as Record<string, unknown>;
	if (format !== planFormat) {
		return {
			where: 'format',
			message: `is ${JSON.stringify(format) ?? 'missing'}; a plan says “${planFormat}”. This may be another program’s file.`
		};
	}
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return {
			where: 'version',
			message: `is ${JSON.stringify(version) ?? 'missing'}; it must be a whole number from 1 to ${planVersion}.`
		};
	}
	if (version > planVersion) {
		return {
			where: 'version',
			message: `The plan was saved by a newer program (version ${version}); this one reads up to ${planVersion}. Reload or update to open it.`
		};
	}
	return null;
}

function pathText(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(text, part) =>
			typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
		''
	);
}

/** What zod found, in words: its short form names no type, so the value at the place is looked at. */
function shapeMessage(
	issue: { code?: string; expected?: string; message: string; path: readonly PropertyKey[] },
	file: unknown
): string {
	if (issue.code !== 'invalid_type') return issue.message;
	const found = issue.path.reduce<unknown>(
		(value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
		file
	);
	const expected =
		issue.expected === 'array'
			? 'a list'
			: issue.expected === 'object'
				? 'an object'
				: issue.expected === 'string'
					? 'text'
					: `a ${issue.expected}`;
	return found === undefined
		? `is missing; it must be ${expected}`
		: `must be ${expected}, not ${JSON.stringify(found).slice(0, 40)}`;
}

/** Leaves keys out that have no value, as the types of a plan ask. */
function planOf(file: PlanFile): Plan {
	const { format: _format, version: _version, model: _model, pinned, options, ...rest } = file;
	return {
		...rest,
		...(pinned ? { pinned } : {}),
		options: options.map(({ keepsEstate, server, chassis, expansion, ...option }): Option => ({
			...option,
			...(keepsEstate ? { keepsEstate } : {}),
			...(server ? { server } : {}),
			...(chassis ? { chassis } : {}),
			...(expansion ? { expansion } : {})
		}))
	};
}

function settingProblems(plan: Plan): Problem[] {
	const { currency } = plan;
	return [
		...checkSettings(plan.inputs, 'plan', 'inputs', currency),
		...plan.estate.flatMap(({ inputs }, index) =>
			checkSettings(inputs, 'group', `estate[${index}].inputs`, currency)
		),
		...plan.options.flatMap(({ inputs }, index) =>
			checkSettings(inputs, 'option', `options[${index}].inputs`, currency)
		),
		...Object.entries(plan.ranges).flatMap(([key, range]) => rangeProblems(plan, key, range))
	];
}

/** A range is keyed by the input it is for, or by `option/ID/input` and `group/ID/input` where it is one place's alone. */
function rangeProblems(plan: Plan, key: string, { low, high }: Range): Problem[] {
	const where = `ranges.${key}`;
	const [of, place, own] = key.split('/');
	const places = of === 'option' ? plan.options : of === 'group' ? plan.estate : [];
	if (own !== undefined && !places.some(({ id }) => id === place)) {
		return [
			{
				where,
				message: `is for “${place}”, which is no ${of === 'group' ? 'group of existing servers' : 'option'} of the plan.`
			}
		];
	}
	const quantity = settableQuantity(own ?? key);
	if (!quantity) return [{ where, message: 'is not the id of an input or assumption.' }];
	if (low > high) return [{ where, message: `has its low ${low} above its high ${high}; exchange them.` }];
	return low < quantity.min || high > quantity.max
		? [
				{
					where,
					message: `must lie within ${quantity.min} and ${quantity.max}, the bounds of “${quantity.label}”.`
				}
			]
		: [];
}
