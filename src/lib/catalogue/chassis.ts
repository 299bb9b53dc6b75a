import { estimate, estimateWithin, fact, type Evidence, type Source } from '#lib/engine/evidence.ts';
import type { BayGeometry, ChassisEntry, PowerRule } from './entry.ts';
import { frameWatts } from './frames.ts';
import { chosen } from './measurement.ts';
import { sources } from './sources.ts';
import { quote } from './typical.ts';

/** What tells one chassis from another. */
interface Sketch {
	readonly id: string;
	readonly name: string;
	readonly year: number;
	readonly family: string;
	readonly columns: number;
	readonly rows: 1 | 2;
	readonly powerRules?: readonly PowerRule[];
	readonly rackUnits: Evidence;
	readonly weightEmpty: Evidence;
	readonly frame: { readonly idle: number; readonly full: number };
	/** Idle and full load of the frame where they are not a mere estimate. */
	readonly frameEvidence?: readonly [Evidence, Evidence];
	readonly price: number;
	/** Modules fitted, price and watts of each. */
	readonly ethernet: readonly [count: number, price: number, watts: number];
	readonly fibreChannel: readonly [count: number, price: number, watts: number];
	readonly fcUplinks: number;
	readonly sources: readonly Source[];
	readonly note?: string;
}

const usualFailureRate = estimate(
	0.02,
	[0.005, 0.05],
	'Passive midplane; a fault that stops all blades is rare but not unheard of'
);
const embodied = fact(880, sources.boaviztaCase, 'enclosure whose sixteenth part is added to a blade');
const remembered = 'Height as remembered; no source read here states it';

function chassisOf(of: Sketch): ChassisEntry {
	const { columns, rows, powerRules = [], frame, ethernet, fibreChannel, ...rest } = of;
	const bays: BayGeometry = { columns, rows, powerRules };
	const frameOf = (watts: number): Evidence =>
		estimate(
			watts,
			[watts / 2, watts * 2.2],
			'No frame of this family was measured without blades; lines through Synergy measurements give 90 to 190 W, with fewer modules'
		);
	const money = (price: number): Evidence =>
		price === 0 ? chosen(0, 'None is fitted') : estimateWithin(price, 0.3, quote);
	const watts = (value: number): Evidence =>
		value === 0
			? chosen(0, 'None is fitted')
			: estimate(value, [value / 2, value * 1.8], 'Usual for such a module');
	const { frameEvidence = [frameOf(frame.idle), frameOf(frame.full)], fcUplinks, price, ...identity } = rest;
	return {
		...identity,
		kind: 'chassis',
		bays,
		frameIdleWatts: frameEvidence[0],
		frameFullWatts: frameEvidence[1],
		price: money(price),
		ethernetModules: chosen(ethernet[0]),
		ethernetModulePrice: money(ethernet[1]),
		ethernetModuleWatts: watts(ethernet[2]),
		fcModules: chosen(fibreChannel[0]),
		fcModulePrice: money(fibreChannel[1]),
		fcModuleWatts: watts(fibreChannel[2]),
		fcUplinks: estimate(fcUplinks, [2, fcUplinks * 2], 'Usual cabling: two to four for each fabric'),
		failuresPerYear: usualFailureRate,
		embodiedCarbon: embodied
	};
}

const c3000: Sketch = {
	id: 'hp-c3000',
	name: 'HP BladeSystem c3000, six fans',
	year: 2007,
	family: 'c-Class',
	columns: 4,
	rows: 2,
	rackUnits: estimate(6, [6, 6], remembered),
	weightEmpty: estimate(85, [60, 110], 'With supplies, fans and modules, from that of the c7000'),
	frame: { idle: 120, full: 120 },
	price: 6500,
	ethernet: [2, 2600, 45],
	fibreChannel: [2, 6500, 45],
	fcUplinks: 4,
	sources: [sources.hpC3000Brief, sources.hpServiceguard]
};

const bladeCenterE: Sketch = {
	id: 'ibm-bladecenter-e',
	name: 'IBM BladeCenter E, four supplies',
	year: 2007,
	family: 'BladeCenter',
	columns: 14,
	rows: 1,
	rackUnits: estimate(7, [7, 7], remembered),
	weightEmpty: estimate(75, [45, 100], 'With supplies and modules, from chassis of its size'),
	frame: { idle: 160, full: 160 },
	price: 5500,
	ethernet: [2, 2600, 45],
	fibreChannel: [2, 7000, 45],
	fcUplinks: 4,
	sources: [sources.ibmRedbook, sources.ibmBladeCenterGuide]
};

const early: readonly Sketch[] = [
	{
		id: 'hp-c7000',
		name: 'HP BladeSystem c7000',
		year: 2007,
		family: 'c-Class',
		columns: 8,
		rows: 2,
		rackUnits: fact(10, sources.deviceTypes, 'BladeSystem-c7000'),
		weightEmpty: estimate(120, [67, 160], 'Its list gives 67 kg without saying what is fitted'),
		frame: frameWatts.c7000,
		price: 12000,
		ethernet: [2, 2600, 45],
		fibreChannel: [2, 6500, 45],
		fcUplinks: 4,
		sources: [sources.deviceTypes, sources.hpC7000Guide, sources.hpCClassBrief]
	},
	c3000,
	{
		...c3000,
		id: 'hp-c3000-four-fans',
		name: 'HP BladeSystem c3000, four fans',
		price: 5800,
		powerRules: [
			{
				need: 'fans',
				fitted: 4,
				bays: [1, 2, 5, 6],
				reason: 'With four fans bays 3, 4, 7 and 8 stay off; six are needed for all.'
			}
		]
	},
	{
		id: 'dell-m1000e',
		name: 'Dell PowerEdge M1000e',
		year: 2008,
		family: 'M1000e',
		columns: 8,
		rows: 2,
		rackUnits: fact(10, sources.deviceTypesUpstream, 'PowerEdge-M1000e'),
		weightEmpty: fact(79.8, sources.deviceTypesUpstream, 'PowerEdge-M1000e: 176 lb with all rear modules'),
		frame: frameWatts.m1000e,
		price: 11000,
		ethernet: [2, 2600, 45],
		fibreChannel: [2, 6500, 45],
		fcUplinks: 4,
		sources: [sources.deviceTypesUpstream, sources.dellM1000eWhitePaper, sources.dellCmc]
	},
	{
		id: 'ibm-bladecenter-h',
		name: 'IBM BladeCenter H',
		year: 2007,
		family: 'BladeCenter',
		columns: 14,
		rows: 1,
		rackUnits: fact(9, sources.deviceTypes, 'BladeCenter-H'),
		weightEmpty: estimate(95, [45, 120], 'With supplies and modules, from chassis of its size'),
		frame: { idle: 200, full: 200 },
		price: 8500,
		ethernet: [2, 2600, 45],
		fibreChannel: [2, 7000, 45],
		fcUplinks: 4,
		sources: [sources.deviceTypes]
	},
	bladeCenterE,
	{
		...bladeCenterE,
		id: 'ibm-bladecenter-e-two-supplies',
		name: 'IBM BladeCenter E, two supplies',
		price: 4600,
		powerRules: [
			{
				need: 'supplies',
				fitted: 2,
				bays: [1, 2, 3, 4, 5, 6],
				reason: 'Supplies 1 and 2 feed bays 1 to 6; bays 7 to 14 need supplies 3 and 4.'
			}
		]
	},
	{
		id: 'ibm-flex-enterprise',
		name: 'IBM Flex System Enterprise Chassis',
		year: 2012,
		family: 'Flex System',
		columns: 14,
		rows: 1,
		rackUnits: estimate(10, [10, 10], remembered),
		weightEmpty: estimate(110, [80, 150], 'With supplies and modules, from chassis of its size'),
		frame: frameWatts.flex,
		price: 14000,
		ethernet: [2, 9000, 80],
		fibreChannel: [2, 8000, 50],
		fcUplinks: 4,
		sources: [sources.ibmFlexExpansion],
		note: 'Bays are numbered from 1 to 14, two to a row, so that a pair is a node and its neighbour.'
	}
];

const current: readonly Sketch[] = [
	{
		id: 'hpe-synergy-12000',
		name: 'HPE Synergy 12000',
		year: 2021,
		family: 'Synergy',
		columns: 6,
		rows: 2,
		rackUnits: fact(10, sources.deviceTypes, 'Synergy-12000-Frame'),
		weightEmpty: estimate(110, [94, 140], '82 kg with fans; six supplies of 2 kg and modules come on top'),
		frame: frameWatts.synergy,
		frameEvidence: [
			estimate(
				frameWatts.synergy.idle,
				[140, 260],
				'Where a line through SPECpower 20211207-01138 to -01143 meets no blade: 186.7 ± 8.6 W; four supplies gave 150 W, more modules draw more'
			),
			estimate(
				frameWatts.synergy.full,
				[33, 190],
				'The same line at full load: 116.2 ± 37.8 W, poorly determined'
			)
		],
		price: 24000,
		ethernet: [2, 16000, 150],
		fibreChannel: [2, 13000, 80],
		fcUplinks: 8,
		sources: [sources.specPower, sources.deviceTypes],
		note: 'Measured with one pass-through module and an external switch; modules are counted beside the frame.'
	},
	{
		id: 'dell-mx7000',
		name: 'Dell PowerEdge MX7000',
		year: 2023,
		family: 'MX7000',
		columns: 8,
		rows: 1,
		rackUnits: fact(7, sources.deviceTypes, 'PowerEdge MX7000'),
		weightEmpty: estimate(90, [47.6, 120], 'Its list gives 105 lb without saying what is fitted'),
		frame: { idle: 190, full: 190 },
		price: 17000,
		ethernet: [2, 15000, 150],
		fibreChannel: [2, 13000, 80],
		fcUplinks: 8,
		sources: [sources.deviceTypes]
	},
	{
		id: 'cisco-x9508',
		name: 'Cisco UCS X9508, six supplies',
		year: 2024,
		family: 'X-Series',
		columns: 8,
		rows: 1,
		rackUnits: fact(7, sources.ciscoX9508),
		weightEmpty: estimate(75, [43.1, 95], '43.1 kg empty; supplies, fans and modules come on top'),
		frame: { idle: 190, full: 190 },
		price: 13000,
		ethernet: [2, 12000, 150],
		fibreChannel: [0, 0, 0],
		fcUplinks: 4,
		sources: [sources.ciscoX9508, sources.ciscoX9508Guide],
		note: 'Fibre Channel leaves through the fabric interconnects outside the chassis; a share of these is in the price of its modules. One node needs two supplies, two to six need four, seven or eight need six.'
	}
];

/** Chassis with their bays, frames and modules. */
export const chassis: readonly ChassisEntry[] = [...early, ...current].map(chassisOf);
