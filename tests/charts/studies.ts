import type {
	FanFigure,
	FigureTable,
	FittedPort,
	MapFigure,
	OptionRef,
	RatioFigure,
	SlotFigure,
	TornadoFigure
} from '#lib/analysis/figures.ts';
import { asIs, blades, expansion, flat, large, sixth } from './options.ts';

/** Figures of the studies of one case: what uncertainty, break-evens and slots look like. Sample values, not catalogue data. */

const years = [0, 1, 2, 3, 4, 5];
const noTable: FigureTable = { columns: [{ label: 'Option', unit: '' }], rows: [['As is']] };

/** A fan whose futures spread by a share of the middle each year. */
const fanOf = (option: OptionRef, middle: readonly number[], spread: number): FanFigure['fans'][number] => {
	const at = (share: number): number[] => middle.map((value, year) => value * (1 + share * spread * year));
	return {
		option,
		quantity: 'presentCost',
		p5: at(-1),
		p25: at(-0.4),
		p50: middle,
		p75: at(0.5),
		p95: at(1.3),
		endLabel: `${middle.at(-1)}`
	};
};

export const costFutures: FanFigure = {
	kind: 'fan',
	id: 'cost-futures',
	title: 'In nine of ten futures large servers stay under the estate',
	subtitle: 'Cumulative cost in 16,384 futures: the middle one, half of them, nine in ten',
	notes: [],
	unitLabel: 'USD million, discounted',
	years,
	fans: [
		fanOf(asIs, [0, 1.1, 2.24, 3.52, 4.94, 6.45], 0.05),
		fanOf(large, [1.07, 1.54, 2.02, 2.72, 3.46, 4.23], 0.03),
		fanOf(flat, [0.75, 1.26, 1.8, 2.42, 3.15, 3.92], 0.03),
		fanOf(blades, [0.52, 0.98, 1.45, 2.11, 2.68, 3.37], 0.04),
		fanOf(expansion, [0.78, 1.29, 1.83, 2.44, 3.1, 3.83], 0.04)
	],
	startsAtZero: true,
	formatTick: 'plain',
	table: noTable
};

export const heatFutures: FanFigure = {
	...costFutures,
	id: 'heat-futures',
	title: 'Blades with expansion may outgrow the room from year 3 on',
	unitLabel: 'Tons of AC needed, whole room',
	fans: [
		fanOf(large, [22.6, 23.1, 23.6, 24.6, 26, 27.4], 0.02),
		fanOf(expansion, [24.4, 25.6, 26.9, 28.6, 30.3, 32.7], 0.025)
	],
	limit: { value: 30, label: 'Room capacity 30 tons' },
	startsAtZero: false
};

const swing = (
	label: string,
	low: readonly [number, string],
	high: readonly [number, string]
): TornadoFigure['bars'][number] => ({
	variable: label,
	label,
	low: { value: low[0], input: low[1] },
	high: { value: high[0], input: high[1] }
});

export const tornado: TornadoFigure = {
	kind: 'tornado',
	id: 'tornado',
	title: 'The price of a large server decides; energy hardly matters',
	subtitle: 'Effect on the difference between the two, each input from low to high',
	notes: [],
	unitLabel: 'USD k, large servers minus blades + expansion',
	left: large,
	right: expansion,
	plan: { value: 399, label: 'plan: +399' },
	bars: [
		swing('Price of a large server, USD k', [-66, '92'], [822, '134']),
		swing('vCPU per core', [836, '2.4'], [399, '4']),
		swing('Price of blade and chassis, % of estimate', [537, '88'], [195, '118']),
		swing('VM growth, % a year', [292, '10'], [561, '26']),
		swing('Memory per VM, GB', [660, '20'], [425, '30']),
		swing('Licence price per core, USD a year', [425, '110'], [338, '220']),
		swing('Staff hours per box, % of estimate', [428, '70'], [365, '140']),
		swing('Electricity tariff, USD/kWh', [415, '0.095'], [368, '0.19'])
	],
	table: noTable
};

/** The plan's favourite loses to the right, and every label is long. */
export const tornadoBack: TornadoFigure = {
	...tornado,
	id: 'tornado-back',
	left: { ...large, label: 'Large servers, refurbished with a second power supply' },
	plan: { value: -1250, label: 'plan: −1,250' },
	bars: [
		swing('Price of a large server with all of its memory, USD k', [-1900, '1,200'], [150, '3,400']),
		swing('Growth', [-1250, '10'], [-1100, '26'])
	]
};

const axis = (
	label: string,
	from: number,
	step: number,
	count: number,
	plan: number,
	every: number
): MapFigure['x'] => {
	const values = Array.from({ length: count }, (_, place) => from + step * place);
	return {
		variable: label,
		label,
		values,
		plan,
		ticks: values
			.filter((_, place) => place % every === 0)
			.map((value) => ({ value, text: `${Math.round(value * 1000) / 1000}` }))
	};
};

/** Winner and lead from a rule over two numbers, row by row from the lowest y. */
function decided(
	x: MapFigure['x'],
	y: MapFigure['y'],
	rule: (x: number, y: number) => readonly [winner: number, lead: number]
): Pick<MapFigure, 'winner' | 'lead'> {
	const cells = y.values.flatMap((row) => x.values.map((column) => rule(column, row)));
	return {
		winner: Int8Array.from(cells, ([winner]) => winner),
		lead: Float64Array.from(cells, ([, lead]) => lead)
	};
}

const price = axis('Price of a large server, USD k', 70, 10, 8, 114, 1);
const growth = axis('VM growth, % a year', 0, 3, 11, 19, 1);

export const coarseMap: MapFigure = {
	kind: 'map',
	id: 'decision-map',
	title: 'Below about USD 95 k each, large servers win',
	subtitle: 'Cheapest feasible option. Pale cells: within 2%, too close to call',
	notes: [],
	x: price,
	y: growth,
	options: [asIs, large, flat, blades, expansion],
	...decided(price, growth, (cost, rate) =>
		cost < 95 ? [1, cost > 85 ? 0.01 : 0.1] : rate < 13 ? [2, 0.01] : [4, rate % 2 === 0 ? 0.01 : 0.08]
	),
	table: noTable
};

const finePrice = axis('Price of a large server, USD k', 60, 0.8, 100, 114, 20);
const fineTariff = axis('Electricity tariff, USD/kWh', 0.02, 0.004, 100, 0.125, 20);

/** Ten thousand cells, a corner where nothing is feasible, and an option that wins in a few cells only. */
export const fineMap: MapFigure = {
	...coarseMap,
	id: 'decision-map-fine',
	title: 'Large servers win where electricity is dear',
	x: finePrice,
	y: fineTariff,
	options: [large, flat, blades, expansion, sixth],
	...decided(finePrice, fineTariff, (cost, tariff) => {
		if (cost > 125 && tariff > 0.35) return [-1, 0];
		if (Math.hypot((cost - 118) / 4, (tariff - 0.06) / 0.012) < 1) return [4, 0.05];
		const gap = tariff * 260 - (cost - 60) - 4 * Math.sin(cost / 6);
		return gap > 12 ? [0, (gap - 12) / 300] : cost < 90 ? [1, (12 - gap) / 200] : [3, (12 - gap) / 300];
	})
};

const ratios = [1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30];
const curve = (full: number, floor: number): number[] => ratios.map((ratio) => full / ratio + floor);

export const heatByRatio: RatioFigure = {
	kind: 'ratio',
	id: 'heat-by-ratio',
	title: 'At 5:1 blades run hotter than today, at 10:1 far cooler',
	subtitle: 'Heat of the room against consolidation. Filled marks: this plan',
	notes: ['Full-load watts, year 0.'],
	unitLabel: 'Tons of AC needed, whole room',
	ratios,
	lines: [
		{
			option: large,
			values: curve(190, 18),
			carriesTo: 30,
			endLabel: '24.3',
			plan: { ratio: 20, value: 27.5 }
		},
		{
			option: flat,
			values: curve(72, 17.5),
			carriesTo: 12,
			endLabel: '19.9',
			plan: { ratio: 6, value: 29.5 }
		},
		{
			option: expansion,
			values: curve(80, 17),
			carriesTo: 15,
			endLabel: '19.7',
			plan: { ratio: 12, value: 23.7 }
		}
	],
	marked: [
		{ ratio: 5, label: '5:1' },
		{ ratio: 10, label: '10:1' }
	],
	today: { value: 29.2, label: 'As is today 29.2' },
	crossings: [
		{
			option: expansion,
			ratio: 6.56,
			value: 29.2,
			label: 'Blades + expansion:\nless heat than today from 6.6:1'
		},
		{ option: large, ratio: 16.96, value: 29.2, label: 'Large servers:\nfrom 17:1' }
	],
	table: noTable
};

const ports = (is: FittedPort['is'], from: number, count: number, spare = 0): FittedPort[] => [
	...Array.from({ length: count }, (_, place) => ({ is, need: from + place })),
	...Array.from({ length: spare }, () => ({ is, need: null }))
];
const onboard = { label: 'Onboard', card: null, watts: null, wattLimit: null } as const;
const free = (label: string) => ({ label, card: null, ports: [], watts: null, wattLimit: null });

export const slots: SlotFigure = {
	kind: 'slots',
	id: 'slots',
	title: 'With an expansion blade one host carries all ports on one licence; plain blades take five',
	subtitle: 'Needed per host: 6 NIC ports, 2 FC ports, 10 USB ports and 1 graphics card',
	notes: ['* Ruled out: ports do not fit.'],
	hosts: [
		{
			option: large,
			heading: 'One server',
			servers: 1,
			units: [
				{
					is: 'server',
					label: 'Server of 4 rack units, 4 × 28 cores',
					slots: [
						{ ...onboard, ports: [...ports('nic', 1, 4), ...ports('usb', 1, 4)] },
						{
							label: 'PCIe 1, full height',
							card: 'Dual-port 10 GbE, PCIe',
							ports: ports('nic', 5, 2),
							watts: 9,
							wattLimit: 25
						},
						{
							label: 'PCIe 2, full height',
							card: 'Dual-port 32 Gb FC, PCIe',
							ports: ports('fc', 1, 2),
							watts: 12,
							wattLimit: 25
						},
						{
							label: 'PCIe 3, full height',
							card: 'USB, eight ports, PCIe',
							ports: ports('usb', 5, 6, 2),
							watts: 11,
							wattLimit: 25
						},
						{
							label: 'PCIe 4, double width',
							card: 'Graphics card, 72 W',
							ports: ports('graphics', 1, 1),
							watts: 72,
							wattLimit: 76
						},
						free('PCIe 5, full height'),
						free('PCIe 6, full height'),
						free('PCIe 7, double width')
					]
				}
			],
			unmet: [],
			lines: [
				'6 NIC ports, 6 needed',
				'2 FC ports, 2 needed',
				'12 USB ports, 10 needed',
				'4 cards, 104 W, USD 5,190'
			],
			licences: '112',
			licenceLabel: 'hypervisor licences per host, counted in cores',
			reasons: ['Not chosen: quad-port NIC: dearer by 210.'],
			ref: { quantity: 'licencesPerHost', option: 'large', year: 0 }
		},
		{
			option: blades,
			heading: 'One host of 5 blades',
			servers: 5,
			units: [
				{
					is: 'blade',
					label: 'Blade of half height, 2 × 16 cores',
					slots: [
						{ ...onboard, ports: [...ports('nic', 1, 2), ...ports('usb', 1, 2)] },
						{
							label: 'Mezzanine 1',
							card: 'Dual-port 16 Gb FC mezzanine',
							ports: ports('fc', 1, 2),
							watts: 11,
							wattLimit: 26
						},
						free('Mezzanine 2')
					]
				}
			],
			unmet: [
				{ port: 'nic', label: 'NIC ports', count: 2, from: 5 },
				{ port: 'usb', label: 'USB ports', count: 8, from: 3 },
				{ port: 'graphics', label: 'graphics cards', count: 1, from: 1 }
			],
			lines: ['4 NIC ports, 6 needed', '2 USB ports, 10 needed'],
			licences: '5',
			licenceLabel: 'hypervisor licences per host, counted in socket pairs',
			reasons: ['USB ports: USB card needs PCIe. Nearest fix: 8 more USB ports: an expansion unit.'],
			ref: { quantity: 'licencesPerHost', option: 'blades', year: 0 }
		},
		{
			option: expansion,
			heading: 'One blade with an expansion unit',
			servers: 1,
			units: [
				{
					is: 'blade',
					label: 'Blade of half height, 2 × 16 cores',
					slots: [
						{ ...onboard, ports: [...ports('nic', 1, 2), ...ports('usb', 1, 2)] },
						{
							label: 'Mezzanine 1',
							card: 'Dual-port 16 Gb FC mezzanine',
							ports: ports('fc', 1, 2),
							watts: 11,
							wattLimit: 26
						},
						{
							label: 'Mezzanine 2',
							card: 'Connects expansion unit 1',
							ports: [],
							watts: null,
							wattLimit: null
						}
					]
				},
				{
					is: 'expansion',
					label: 'PCI expansion blade',
					slots: [
						{
							label: 'PCIe 1, full height',
							card: 'Quad-port 1 GbE, PCIe',
							ports: ports('nic', 3, 4),
							watts: 14,
							wattLimit: 75
						},
						{
							label: 'PCIe 2, full height',
							card: 'USB, eight ports, PCIe',
							ports: ports('usb', 3, 8),
							watts: 11,
							wattLimit: 75
						}
					]
				}
			],
			unmet: [],
			lines: ['6 NIC ports, 6 needed', '2 FC ports, 2 needed', '10 USB ports, 10 needed'],
			licences: '1',
			licenceLabel: 'hypervisor licence per host, counted in socket pairs',
			reasons: ['Takes 2 bays per host: an expansion unit has no socket, so no licence.'],
			ref: { quantity: 'licencesPerHost', option: 'expansion', year: 0 }
		}
	],
	table: noTable
};

export const studies = [
	costFutures,
	heatFutures,
	tornado,
	tornadoBack,
	coarseMap,
	fineMap,
	heatByRatio,
	slots
] as const;
