import type { AssumptionRow, Comparison, TableCell, TableRow } from '#lib/analysis/comparison.ts';
import type { OptionRef, Run } from '#lib/analysis/figures.ts';
import type { Plan } from '#lib/model/plan.ts';
import {
	asIs,
	blades,
	costByCategory,
	cumulativeCost,
	elevation,
	expansion,
	flat,
	large,
	roomHeat
} from '../charts/examples.ts';
import { slots } from '../charts/studies.ts';

/**
 * A comparison with sample values of one case (80 ageing 2U servers, 400 VMs, a room of 30 tons), written by hand so
 * that the report is tested apart from the model. Not catalogue data.
 */

export const plan: Plan = {
	title: 'Room 2 refresh',
	customer: 'Halden Engineering',
	author: 'Mara Lindqvist, Northgate Systems',
	notes: 'The room keeps its cooling until the lease ends.',
	currency: 'USD',
	priceYear: 2026,
	horizon: 5,
	seed: 1,
	inputs: {},
	ranges: {},
	estate: [],
	options: [],
	licences: { hypervisor: null, guests: [], density: null },
	rack: 'rack-42',
	grid: 'world',
	exchangeRates: {},
	catalogue: []
};

const options = [asIs, large, flat, blades, expansion];

/** A cell from its text: `*` first is the best, `!` exceeds a limit; the second line after a bar. */
function cell(written: string): TableCell {
	const [text = '', second = ''] = written.replace(/^[*!]/u, '').split('|');
	const number = Number.parseFloat(text.replaceAll(',', ''));
	return {
		text,
		second,
		value: Number.isNaN(number) ? null : number,
		ref: null,
		best: written.startsWith('*'),
		exceeded: written.startsWith('!'),
		ofLimit: null
	};
}

const row = (id: string, label: string, unit: string, cells: readonly string[]): TableRow => ({
	id,
	label,
	unit,
	strong: id === 'npv',
	cells: cells.map(cell)
});

const rows: TableRow[] = [
	row('hosts', 'Hosts', 'year 5', ['191', '*19', '75', '75', '75']),
	row('boxes', 'Physical boxes', 'in all', [
		'191|servers',
		'*19|servers',
		'75|servers',
		'80|75 blades, 5 chassis',
		'160|75 + 75 blades, 10 chassis'
	]),
	row('rackUnits', 'Rack units', 'RU', ['402', '*84', '85', '50', '110']),
	row('racks', 'Racks', 'of 14 positions', ['10', '*4', '5', '5', '5']),
	row('designPower', 'IT power, hosts', 'kW', ['85.1', '*29.9', '44.0', '39.9', '47.1']),
	row('heat', 'Heat, whole room', 'k\u00a0BTU/h', ['531', '*329', '380', '366', '392']),
	row('cooling', 'Cooling', 'tons of AC, room has 30', ['!44.2', '*27.4', '!31.7', '!30.5', '!32.7']),
	row('nicPorts', 'NIC ports', '6 needed per host', [
		'4|not asked of the estate',
		'6 of 6|4 onboard + 2 on a card',
		'6 of 6|2 onboard + 4 on a card',
		'!4 of 6|2 onboard + 2 mezzanine',
		'6 of 6|2 onboard + 4 expansion'
	]),
	row('usbPorts', 'USB ports', '10 needed per host', ['4', '10 of 10', '10 of 10', '!2 of 10', '10 of 10']),
	row('licences', 'Licences', 'cores', ['6,112', '*2,128', '2,400', '2,400', '2,400']),
	row('sanPorts', 'SAN ports', 'Fibre Channel', ['none', '*46', '158', '48', '88']),
	row('sanCost', 'SAN cost', 'over 5 years, USD\u00a0k', ['32', '*184', '405', '279', '322']),
	row('capex', 'Capex', 'over 5 years, USD\u00a0k', ['1,866', '2,405', '1,804', '1,412', '*1,770']),
	row('payback', 'Payback', 'months, against As is', ['–', '20', '16', '12', '*16']),
	row('npv', '5-year cost', 'net present value, USD\u00a0k', [
		'6,445|+2,614',
		'4,230|+399',
		'3,921|+90',
		'3,367|limits aside',
		'*3,831|cheapest that fits'
	]),
	row('firstLimit', 'First limit met', '', [
		'!Year 1|cooling, 31.3 of 30 tons',
		'*None|in 5 years',
		'!Year 5|cooling, 31.7 of 30 tons',
		'!At once|NIC 4 of 6, USB 2 of 10',
		'!Year 4|cooling, 30.3 of 30 tons'
	])
];

const runs: Run[] = [
	{ text: 'Blades + expansion', option: expansion },
	{ text: ' cost ' },
	{
		text: 'USD\u00a0399\u00a0k',
		cell: { quantity: 'presentCost', option: 'expansion', year: 5 }
	},
	{ text: ' less than ' },
	{ text: 'large servers', option: large },
	{ text: ' over 5 years, but pass the room’s 30 tons of cooling ' },
	{ text: 'in year 4', limit: true },
	{ text: '.' }
];

const assumption = (
	[label, value, kind, source, date, range = '']: readonly [
		string,
		string,
		AssumptionRow['kind'],
		string,
		string,
		string?
	],
	chapter: string,
	scope = 'Plan'
): AssumptionRow => ({
	id: label,
	label,
	value,
	kind,
	source,
	date,
	range,
	changed: kind === 'Input',
	scope,
	chapter
});

const quote = 'Estimate: replace with your quote';

/** A chapter that is long enough to reach over a page. */
const measured = Array.from({ length: 45 }, (_, place) =>
	assumption(
		[
			`Power of a server at ${2 * place}% load`,
			`${120 + 8 * place}\u00a0W`,
			'Fact',
			'Measured in the laboratory',
			'2025-11'
		],
		'Server',
		'Large servers'
	)
);

const assumptions: AssumptionRow[] = [
	assumption(['VMs today', '400', 'Input', 'Customer inventory export', '12 Nov 2025'], 'Workload'),
	assumption(
		['VM growth', '19% a year', 'Input', 'Customer, three-year trend', '12 Nov 2025', '10–26'],
		'Workload'
	),
	assumption(
		['Memory per VM', '24\u00a0GB', 'Input', 'Customer inventory export', '12 Nov 2025', '20–30'],
		'Workload'
	),
	assumption(
		['vCPU per core', '3 : 1', 'Assumption', 'Consultant’s judgement', '3 Nov 2025', '2.4–4'],
		'Workload'
	),
	assumption(['Room cooling', '30\u00a0tons', 'Input', 'Customer, site walk', '12 Nov 2025'], 'Site'),
	assumption(['Other equipment', '48\u00a0kW', 'Input', 'Customer, UPS reading', '12 Nov 2025'], 'Site'),
	assumption(['UPS loss', '0.04 × rating + 0.05 × load', 'Assumption', 'APC White Paper 25', '2011'], 'Site'),
	assumption(['Cooling COP', '3.0', 'Assumption', 'Chilled-water CRAC', '3 Nov 2025', '2.4–3.8'], 'Site'),
	assumption(['Added cooling', 'USD\u00a09,000 a ton', 'Estimate', quote, '3 Nov 2025', '6–16 k'], 'Site'),
	assumption(
		['Hypervisor', 'USD\u00a0150 a core a year', 'Estimate', quote, '3 Nov 2025', '110–220'],
		'Licences'
	),
	assumption(['Discount rate', '6%', 'Input', 'Customer, finance', '12 Nov 2025'], 'Money'),
	assumption(
		['Price', 'USD\u00a0114,000', 'Estimate', quote, '3 Nov 2025', '92–134 k'],
		'Server',
		'Large servers'
	),
	...measured,
	assumption(
		['Price', 'USD\u00a015,400', 'Estimate', quote, '3 Nov 2025', '13.6–18.2 k'],
		'Server',
		'1U servers'
	),
	assumption(
		['Expansion slots', '2 × PCIe under 75\u00a0W', 'Fact', 'Maker’s quick specs', '3 Nov 2025'],
		'Server',
		'Blades'
	)
];

const result = (option: OptionRef, configuration: string): Comparison['options'][number] => ({
	option,
	configuration,
	feasible: !option.ruledOut,
	firstLimit:
		option === expansion
			? {
					code: 'cooling',
					label: 'cooling',
					year: 4,
					atOnce: false,
					value: 30.3,
					limit: 30,
					unit: 'ton',
					cure: '1 × 5.0 tons added',
					detail: 'cooling, 30.3 of 30 tons'
				}
			: null,
	findings:
		option === blades
			? [
					{
						code: 'ports',
						severity: 'error',
						message: 'At once: NIC 4 of 6, USB 2 of 10; this rules the option out.',
						quantity: null,
						year: 0
					}
				]
			: []
});

export const sample: Comparison = {
	plan,
	modelVersion: '1.0',
	year: 5,
	units: 'us',
	options: options.map((option, place) =>
		result(
			option,
			['80 in place', '4U, 112 cores, 1.5 TB', '1U, 32 cores, 384 GB', '32 cores', '2 bays, 32 cores'][
				place
			] ?? ''
		)
	),
	verdict: {
		best: 'expansion',
		ranking: ['expansion', 'flat', 'large'],
		sentence: runs.map(({ text }) => text).join(''),
		runs,
		notes: [
			{
				title: 'Why',
				runs: [
					{ text: 'Servers ' },
					{ text: '−821\u00a0k', cell: { quantity: 'presentCost', year: 5 } },
					{ text: ' outweigh network and SAN ' },
					{ text: '+244\u00a0k', cell: { quantity: 'presentCost', year: 5 } },
					{ text: ' and licences +132\u00a0k (USD, present value).' }
				]
			},
			{
				title: 'How close',
				runs: [{ text: '1U servers', option: flat }, { text: ' USD\u00a090\u00a0k dearer (2.3%).' }]
			},
			{
				title: 'About the limit',
				runs: [{ text: 'One 5-ton cooling unit in year 4 is in the cost.' }]
			}
		]
	},
	rows,
	rowNotes: ['Blades are ruled out: their ports do not fit. Grey numbers are for comparison.'],
	figures: {
		cumulativeCost,
		cooling: roomHeat,
		breakdown: costByCategory,
		elevation,
		slots,
		rackUnits: { ...roomHeat, id: 'rack-units' },
		facilityPower: { ...roomHeat, id: 'facility-power' },
		coolingCost: { ...roomHeat, id: 'cooling-cost' },
		licences: { ...roomHeat, id: 'licences' },
		heatSources: { ...costByCategory, id: 'heat-sources' }
	},
	tables: {
		power: { id: 'power', title: 'Power', subtitle: '', rows: [] },
		licences: { id: 'licences', title: 'Licences', subtitle: '', rows: [] }
	},
	assumptions
};
