import { catalogue } from '#lib/catalogue/index.ts';
import type { Entry } from '#lib/catalogue/entry.ts';
import { entriesOf, type Entries } from '#lib/model/entries.ts';
import { measuredWatts } from '#lib/model/entryFigures.ts';
import type { Plan } from '#lib/model/plan.ts';
import type { Problem } from './problem.ts';

const kindWords: Readonly<Record<Entry['kind'], string>> = {
	server: 'a server',
	chassis: 'a chassis',
	expansion: 'an expansion unit',
	card: 'a card',
	licence: 'a licence',
	rack: 'a rack',
	grid: 'an electricity grid'
};

/** What is wrong with the ids that a plan names: entries that do not exist, pairs that do not belong together. */
export function checkReferences(plan: Plan): Problem[] {
	const own = ownEntryProblems(plan);
	if (own.length > 0) return own;
	const entries = entriesOf(plan);
	const names = (where: string, kind: Entry['kind'], id: string | null | undefined): Problem[] =>
		named(entries, where, kind, id);
	return [
		...names('rack', 'rack', plan.rack),
		...names('grid', 'grid', plan.grid),
		...names('licences.hypervisor', 'licence', plan.licences.hypervisor),
		...plan.licences.guests.flatMap((id, index) => names(`licences.guests[${index}]`, 'licence', id)),
		...names('licences.density', 'licence', plan.licences.density),
		...plan.estate.flatMap(({ replacement }, index) =>
			names(`estate[${index}].replacement`, 'server', replacement)
		),
		...plan.options.flatMap((option, index) => {
			const at = `options[${index}]`;
			return [
				...names(`${at}.server`, 'server', option.server),
				...names(`${at}.chassis`, 'chassis', option.chassis),
				...names(`${at}.expansion`, 'expansion', option.expansion),
				...option.cards.flatMap((id, card) => names(`${at}.cards[${card}]`, 'card', id)),
				...pairs(entries, plan, index)
			];
		}),
		...wholeness(plan)
	];
}

function named(
	entries: Entries,
	where: string,
	kind: Entry['kind'],
	id: string | null | undefined
): Problem[] {
	if (!id) return [];
	const entry = entries.get(id);
	if (entry?.kind === kind) return [];
	const alike = [...entries.values()].filter((other) => other.kind === kind && nearness(other.id, id) > 0);
	alike.sort((a, b) => nearness(b.id, id) - nearness(a.id, id));
	const near = alike.slice(0, 3).map((other) => `“${other.id}”`);
	const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
	return [
		{
			where,
			message: entry
				? `“${id}” is ${kindWords[entry.kind]}, not ${kindWords[kind]}.${hint}`
				: `“${id}” is not ${kindWords[kind]} of the catalogue.${hint}`
		}
	];
}

/** How many hyphen-parted words two ids share. */
function nearness(a: string, b: string): number {
	const words = new Set(b.split('-'));
	return a.split('-').filter((word) => words.has(word)).length;
}

function pairs(entries: Entries, plan: Plan, index: number): Problem[] {
	const option = plan.options[index]!;
	const at = `options[${index}]`;
	if (option.keepsEstate) {
		return option.server || option.chassis || option.expansion
			? [
					{
						where: at,
						message:
							'The option that keeps the estate names no server, chassis or expansion unit; remove them.'
					}
				]
			: [];
	}
	if (!option.server) return [{ where: at, message: `“${option.label}” names no server; give one.` }];
	const server = entries.get(option.server);
	if (server?.kind !== 'server') return [];
	const chassis = option.chassis ? entries.get(option.chassis) : undefined;
	if (server.form.in === 'rack') {
		return option.chassis || option.expansion
			? [
					{
						where: at,
						message: `“${server.name}” stands alone in the rack; remove the chassis and expansion unit, or choose a blade.`
					}
				]
			: [];
	}
	if (!chassis)
		return [
			{
				where: `${at}.chassis`,
				message: `“${server.name}” is a blade; give a chassis of ${server.form.fits.join(' or ')}.`
			}
		];
	if (chassis.kind !== 'chassis') return [];
	if (!server.form.fits.includes(chassis.family)) {
		return [
			{
				where: `${at}.chassis`,
				message: `“${server.name}” does not fit “${chassis.name}”; it fits ${server.form.fits.join(', ')}.`
			}
		];
	}
	const expansion = option.expansion ? entries.get(option.expansion) : undefined;
	return expansion?.kind === 'expansion' && !expansion.fits.includes(chassis.family)
		? [
				{
					where: `${at}.expansion`,
					message: `“${expansion.name}” does not fit “${chassis.name}”; it fits ${expansion.fits.join(', ')}.`
				}
			]
		: [];
}

function wholeness(plan: Plan): Problem[] {
	const problems: Problem[] = [];
	const kept = plan.options.filter((option) => option.keepsEstate).length;
	if (kept !== 1) {
		problems.push({
			where: 'options',
			message: `Exactly one option keeps the estate (“keepsEstate”: true), As is; ${kept === 0 ? 'none does' : `${kept} do`}.`
		});
	}
	for (const [where, list] of [
		['options', plan.options],
		['estate', plan.estate],
		['catalogue', plan.catalogue]
	] as const) {
		const seen = new Set<string>();
		list.forEach(({ id }, index) => {
			if (seen.has(id))
				problems.push({
					where: `${where}[${index}].id`,
					message: `“${id}” is used twice; give each its own id.`
				});
			seen.add(id);
		});
	}
	if (plan.pinned && !plan.options.some(({ id }) => id === plan.pinned)) {
		problems.push({ where: 'pinned', message: `“${plan.pinned}” is not the id of an option.` });
	}
	return problems;
}

function ownEntryProblems(plan: Plan): Problem[] {
	const own = new Map(plan.catalogue.map((entry) => [entry.id, entry]));
	return plan.catalogue.flatMap((entry, index): Problem[] => {
		const at = `catalogue[${index}]`;
		const path = [entry.id];
		let next = entry.extends;
		if (next === entry.id && !catalogue.has(next))
			return [
				{
					where: `${at}.extends`,
					message: `“${entry.id}” extends itself; name the catalogue entry that it is like.`
				}
			];
		while (own.has(next) && !(next === path.at(-1) && catalogue.has(next))) {
			if (path.includes(next))
				return [
					{
						where: `${at}.extends`,
						message: `These entries extend each other in a circle: ${[...path, next].join(' → ')}. Let one extend an entry of the catalogue.`
					}
				];
			path.push(next);
			next = own.get(next)!.extends;
		}
		if (!catalogue.has(next))
			return [{ where: `${at}.extends`, message: `“${next}” is not an entry of the catalogue.` }];
		return numbersOf(catalogue.get(next) as Entry, entry.numbers, at);
	});
}

function numbersOf(model: Entry, numbers: Readonly<Record<string, number>>, at: string): Problem[] {
	const fields = Object.entries(model).flatMap(([field, value]) =>
		typeof value === 'object' && value !== null && 'value' in value ? [field] : []
	);
	if (model.kind === 'server') fields.push(...Object.keys(measuredWatts));
	return Object.entries(numbers).flatMap(([field, value]): Problem[] => {
		if (!fields.includes(field))
			return [
				{
					where: `${at}.numbers.${field}`,
					message: `${kindWords[model.kind]} has no number of that name; it has ${fields.join(', ')}.`
				}
			];
		return Number.isFinite(value) && value >= 0
			? []
			: [{ where: `${at}.numbers.${field}`, message: `is ${value}; it must be 0 or more.` }];
	});
}
