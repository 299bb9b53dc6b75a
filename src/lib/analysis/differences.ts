import type { Quantity } from '#lib/engine/quantity.ts';
import { entriesOf, entryOf, type Entries } from '#lib/model/entries.ts';
import { table } from '#lib/model/index.ts';
import type { EstateGroup, Option, Plan } from '#lib/model/plan.ts';
import { given, type Target } from '#lib/model/settings.ts';
import { horizon } from '#lib/model/time.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { formatted } from './explanation.ts';
import type { CellRef, Shown } from './figures.ts';

/** Something in which two options, or two plans, differ. */
export interface Difference {
	/** Quantity id, or the name of what is chosen: `server`. */
	readonly id: string;
	readonly label: string;
	/** Option or group of existing servers that it is about; '' where it is about the plan or the options compared. */
	readonly of: string;
	readonly a: Shown;
	readonly b: Shown;
	/** The number on side `a`, where it is one. */
	readonly ref: CellRef | null;
}

/** One side of a comparison: whose numbers are read, in which plan. */
interface Side<T> {
	readonly plan: Plan;
	readonly entries: Entries;
	/** In which the reader thinks. */
	readonly units: UnitSystem;
	readonly of: T;
}

const none = 'none';

/** What two options of a plan are made of and set to, where they differ. The numbers of their entries follow from these. */
export function optionDifferences(plan: Plan, a: string, b: string, units: UnitSystem = 'us'): Difference[] {
	const entries = entriesOf(plan);
	const [one, other] = [a, b].map((id) => plan.options.find((option) => option.id === id));
	return one && other
		? betweenOptions({ plan, entries, units, of: one }, { plan, entries, units, of: other }, '')
		: [];
}

/** Where two plans differ: what they choose, what they set, and the options and groups that only one of them has. */
export function planDifferences(a: Plan, b: Plan, units: UnitSystem = 'us'): Difference[] {
	const [left, right] = [a, b].map((plan) => ({ plan, entries: entriesOf(plan), units, of: plan })) as [
		Side<Plan>,
		Side<Plan>
	];
	const licence = ({ entries }: Side<Plan>, id: string | null): string => entries.get(id ?? '')?.name ?? none;
	const choices: [id: string, label: string, of: (side: Side<Plan>) => string][] = [
		['currency', 'Currency', ({ plan }) => plan.currency],
		['rack', 'Rack', (side) => licence(side, side.plan.rack)],
		['grid', 'Electricity grid', (side) => licence(side, side.plan.grid)],
		['hypervisor', 'Hypervisor licence', (side) => licence(side, side.plan.licences.hypervisor)],
		[
			'guests',
			'Guest editions',
			(side) => side.plan.licences.guests.map((id) => licence(side, id)).join(', ') || none
		],
		['density', 'Density software', (side) => licence(side, side.plan.licences.density)]
	];
	return [
		...chosen(choices, left, right, ''),
		...set(left, right, { of: 'plan' }, { of: 'plan' }, '', (quantity) => quantity.scope === 'plan'),
		...paired(a.estate, b.estate).flatMap(([one, other]) =>
			one && other
				? betweenGroups({ ...left, of: one }, { ...right, of: other })
				: [presence('Existing servers', one?.label ?? other?.label ?? '', one !== null)]
		),
		...paired(a.options, b.options).flatMap(([one, other]) =>
			one && other
				? betweenOptions({ ...left, of: one }, { ...right, of: other }, one.label)
				: [presence('Option', one?.label ?? other?.label ?? '', one !== null)]
		)
	];
}

const numerals = [
	'',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];

/** How many differ, as a heading: `These four differ`. */
export function differenceWords(count: number): string {
	if (count === 0) return 'Nothing differs';
	return count === 1 ? 'This one differs' : `These ${numerals[count] ?? count} differ`;
}

function betweenOptions(left: Side<Option>, right: Side<Option>, of: string): Difference[] {
	const named = (id: string | undefined, { entries }: Side<Option>): string =>
		(id && entries.get(id)?.name) || none;
	const choices: [string, string, (side: Side<Option>) => string][] = [
		['server', 'Server', (side) => named(side.of.server, side)],
		['chassis', 'Chassis', (side) => named(side.of.chassis, side)],
		['expansion', 'Expansion unit', (side) => named(side.of.expansion, side)],
		[
			'cards',
			'Cards that may be fitted',
			(side) => side.of.cards.map((id) => entryOf(side.entries, 'card', id)?.name ?? id).join(', ') || none
		]
	];
	return [
		...chosen(choices, left, right, of),
		...set(
			left,
			right,
			{ of: 'option', option: left.of },
			{ of: 'option', option: right.of },
			of,
			(quantity) => quantity.scope === 'option'
		)
	];
}

function betweenGroups(left: Side<EstateGroup>, right: Side<EstateGroup>): Difference[] {
	const { label } = left.of;
	const replacement = ({ entries, of }: Side<EstateGroup>): string =>
		entries.get(of.replacement)?.name ?? none;
	return [
		...chosen([['replacement', 'Server that replaces or joins it', replacement]], left, right, label),
		...set(
			left,
			right,
			{ of: 'group', group: left.of },
			{ of: 'group', group: right.of },
			label,
			(quantity) => quantity.scope === 'group'
		)
	];
}

function chosen<T>(
	choices: readonly [id: string, label: string, of: (side: Side<T>) => string][],
	left: Side<T>,
	right: Side<T>,
	of: string
): Difference[] {
	return choices
		.map(([id, label, read]) => ({ id, label, of, a: read(left), b: read(right), ref: null }))
		.filter(({ a, b }) => a !== b);
}

/** Inputs and constants whose values differ; of an entry's numbers those that one side sets itself. */
function set<T>(
	left: Side<T>,
	right: Side<T>,
	ofLeft: Target,
	ofRight: Target,
	of: string,
	isAsked: (quantity: Quantity) => boolean
): Difference[] {
	return table.quantities.filter(isAsked).flatMap((quantity): Difference[] => {
		if (quantity.kind === 'derive') return [];
		const a = given(left.plan, left.entries, quantity, ofLeft);
		const b = given(right.plan, right.entries, quantity, ofRight);
		const isOfEntry = quantity.kind === 'assumption' && quantity.field !== undefined;
		if (a.value === b.value || (isOfEntry && !a.changed && !b.changed)) return [];
		const ref: CellRef = {
			quantity: quantity.id,
			...(ofLeft.of === 'option' ? { option: ofLeft.option.id } : {}),
			...(ofLeft.of === 'group' ? { group: ofLeft.group.id } : {}),
			year: 0
		};
		return [
			{
				id: quantity === horizon ? 'horizon' : quantity.id,
				label: quantity.label,
				of,
				a: formatted(a.value, quantity, left.plan.currency, left.units),
				b: formatted(b.value, quantity, right.plan.currency, right.units),
				ref
			}
		];
	});
}

function presence(label: string, of: string, isLeft: boolean): Difference {
	return {
		id: 'presence',
		label,
		of,
		a: isLeft ? 'in the plan' : none,
		b: isLeft ? none : 'in the plan',
		ref: null
	};
}

/** What both lists have under one id, then what only the one or the other has. */
function paired<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): [T | null, T | null][] {
	return [
		...a.map((one): [T | null, T | null] => [one, b.find(({ id }) => id === one.id) ?? null]),
		...b.filter(({ id }) => !a.some((one) => one.id === id)).map((other): [null, T] => [null, other])
	];
}
