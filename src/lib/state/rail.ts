import { entriesOf, type Entries } from '#lib/model/entries.ts';
import type { Plan } from '#lib/model/plan.ts';
import { given, type Target } from '#lib/model/settings.ts';
import type { Where } from '#lib/model/change.ts';
import { inputs, settable, type Settable } from './quantities.ts';
import type { InputGroup, InputRow, RowQuantity } from './railRows.ts';

/** The inputs that most plans touch, in the order in which a planner asks for them. All others follow by chapter. */
export const leading: readonly {
	readonly title: string;
	readonly note: string;
	readonly inputs: readonly string[];
}[] = [
	{
		title: 'Workload',
		note: '',
		inputs: [
			'demandMode',
			'virtualMachinesToday',
			'growth',
			'memoryPerVm',
			'vcpuPerVm',
			'vcpuPerCore',
			'storagePerVm',
			'windowsShare',
			'maximumCpuUse',
			'clusterSize',
			'sparesPerCluster'
		]
	},
	{
		title: 'Connectivity',
		note: 'per host',
		inputs: [
			'managementPorts',
			'migrationPorts',
			'vmTrafficPorts',
			'fcPorts',
			'usbPorts',
			'graphicsCards',
			'portsThatDoNotFit'
		]
	},
	{ title: 'Options', note: 'price each', inputs: [] },
	{
		title: 'Site',
		note: '',
		inputs: [
			'roomTons',
			'otherEquipment',
			'upsRating',
			'rackCoolingKw',
			'rackPositions',
			'coefficientOfPerformance',
			'retrofitPrice',
			'spareCoolingUnit',
			'tariff'
		]
	},
	{ title: 'Storage', note: '', inputs: ['sanExists', 'sanSparePorts', 'storagePrice', 'fcSwitchPrice'] },
	{
		title: 'Money',
		note: '',
		inputs: ['horizon', 'discountRate', 'labourRate', 'serverHours', 'supportShare']
	}
];

/** What is asked about each option: of all, of those with a chassis, of those with an expansion unit. */
export const asked = {
	server: ['serverBasePrice', 'serverMemory'],
	chassis: ['framePrice'],
	expansion: ['expansionPrice']
} as const;

/** All inputs of a plan in groups. */
export function railGroups(plan: Plan): readonly InputGroup[] {
	const entries = entriesOf(plan);
	const row = (quantity: Settable, target: Target, option: string | null = null): InputRow =>
		inputRow(plan, entries, quantity, target, option);
	const rows = (ids: readonly string[], target: Target, option: string | null = null): InputRow[] =>
		ids.flatMap((id) => settable(id) ?? []).map((quantity) => row(quantity, target, option));

	const first = leading.map(({ title, note, inputs: ids }): InputGroup => {
		const ofOptions = plan.options.filter((option) => !option.keepsEstate);
		const optionRows = ofOptions.flatMap((option) =>
			rows(
				[
					...asked.server,
					...(option.chassis ? asked.chassis : []),
					...(option.expansion ? asked.expansion : [])
				],
				{ of: 'option', option },
				option.id
			)
		);
		return group(title, note, title === 'Options' ? optionRows : rows(ids, { of: 'plan' }), false);
	});
	const placed = new Set(leading.flatMap((each) => each.inputs));
	const others = inputs.filter((input) => !placed.has(input.id));
	const estate = plan.estate.map((servers) =>
		group(
			'Existing servers',
			servers.label,
			others
				.filter((input) => input.scope === 'group')
				.map((input) => row(input, { of: 'group', group: servers })),
			true
		)
	);
	const byOption = plan.options
		.filter((option) => !option.keepsEstate)
		.flatMap((option) =>
			others
				.filter((input) => input.scope === 'option')
				.map((input) => row(input, { of: 'option', option }, option.id))
		);
	const ofPlan = others.filter((input) => input.scope === 'plan');
	const chapters = [...new Set(ofPlan.map((input) => input.chapter))].map((chapter) =>
		group(
			chapter,
			'',
			ofPlan.filter((input) => input.chapter === chapter).map((input) => row(input, { of: 'plan' })),
			true
		)
	);
	return [...first, ...estate, group('By option', '', byOption, true), ...chapters].filter(
		({ rows: of }) => of.length > 0
	);
}

/** One input, or assumption that a plan overrides, as a row: of the plan, of a group or of an option. */
export function inputRow(
	plan: Plan,
	entries: Entries,
	quantity: Settable,
	target: Target,
	option: string | null = null
): InputRow {
	const { evidence: _, ...numbers } = given(plan, entries, quantity, target);
	const where = whereOf(target);
	const id = where.of === 'plan' ? 'plan' : `${where.of} ${where.id}`;
	return {
		key: `${id} ${quantity.id}`,
		quantity: rowQuantity(quantity),
		where,
		label: quantity.label,
		option,
		...numbers
	};
}

const known = new WeakMap<Settable, RowQuantity>();

function rowQuantity(quantity: Settable): RowQuantity {
	const made = known.get(quantity) ?? madeRowQuantity(quantity);
	known.set(quantity, made);
	return made;
}

function madeRowQuantity(quantity: Settable): RowQuantity {
	const { id, kind, label, unitText, meaning, min, max } = quantity;
	const isInput = quantity.kind === 'input';
	return {
		id,
		kind,
		label,
		unitText,
		min,
		max,
		step: isInput ? quantity.step : null,
		whole: isInput && quantity.whole,
		...(meaning ? { meaning } : {}),
		...(isInput && quantity.choices ? { choices: quantity.choices } : {})
	};
}

function whereOf(target: Target): Where {
	if (target.of === 'plan') return { of: 'plan' };
	return target.of === 'group'
		? { of: 'group', id: target.group.id }
		: { of: 'option', id: target.option.id };
}

function group(title: string, note: string, rows: readonly InputRow[], further: boolean): InputGroup {
	return { id: `${further ? 'further ' : ''}${title} ${note}`.trim(), title, note, rows, further };
}
