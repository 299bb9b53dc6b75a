import { estimate, estimateWithin, fact, type Evidence } from '#lib/engine/evidence.ts';
import type { BaySize, ServerEntry, SlotGroup } from './entry.ts';
import { frameWatts } from './frames.ts';
import {
	chosen,
	fittedBlade,
	likeMeasured,
	shareOfChassis,
	type Likeness,
	type Measured
} from './measurement.ts';
import { slotsFromMemory, upTo } from './slots.ts';
import { sources } from './sources.ts';
import { rows } from './specRows.ts';
import { quote, typical } from './typical.ts';

/** What tells one blade from another of its time. */
interface Sketch extends Partial<Omit<ServerEntry, 'form' | 'slots' | 'price' | 'weight'>> {
	readonly id: string;
	readonly name: string;
	readonly year: number;
	readonly bay: BaySize;
	readonly fits: readonly string[];
	readonly numbers: Measured;
	readonly mezzanines: number;
	/** Onboard NIC ports and Gb/s of each. */
	readonly nics: readonly [ports: number, speed: number];
	readonly price: number;
	readonly weight: number | Evidence;
}

/** Mezzanine cards of blades draw less than any slot gives. */
const mezzanine = (count: number): readonly SlotGroup[] =>
	count === 0 ? [] : [upTo(25, 'mezzanine', 'low', count)];

function blade({ bay, fits, numbers, mezzanines, nics, price, weight, ...rest }: Sketch): ServerEntry {
	return {
		...typical(rest.year, numbers.sockets.value, 0),
		...numbers,
		form: { in: 'chassis', bay, fits },
		slots: mezzanine(mezzanines),
		onboardNicPorts: chosen(nics[0], 'As remembered from the maker’s data sheet'),
		onboardNicSpeed: chosen(nics[1], 'As remembered from the maker’s data sheet'),
		price: estimateWithin(price, 0.3, quote),
		weight:
			typeof weight === 'number' ? estimateWithin(weight, 0.25, 'Usual for a blade of its size') : weight,
		sources: numbers.measuredMemory.kind === 'fact' ? [sources.specPower] : [],
		note: slotsFromMemory,
		...rest
	};
}

const withoutSupply = 'a blade without fans and supply of its own, which the chassis has';

/** Two quad-core processors of 80 W, as the DL360 G5 was measured with. */
const early = (more: Partial<Likeness> = {}): Measured =>
	likeMeasured(rows.dl360G5, {
		sockets: 2,
		cores: 4,
		memory: 16,
		watts: 0.85,
		performance: 0.95,
		why: `2 × Xeon of 80 W; ${withoutSupply}`,
		...more
	});

/** Two processors of 32 cores and 270 W, the thermal rating of the 8380 in the rack row and the Synergy blade. */
const current = (more: Partial<Likeness> = {}): Measured =>
	likeMeasured(rows.dl380Gen10Plus, {
		sockets: 2,
		cores: 32,
		memory: 256,
		watts: 1,
		performance: 1.15,
		why: '2 × Xeon Gold 6430 (270 W each, as the 8380 measured); the Synergy blade with that processor, fitted, draws 645 W',
		...more
	});

const noOnboardUsb = estimate(0, [0, 1], 'Only through a console adapter');
const cabledUsb = estimate(2, [0, 2], 'Two through a cable at the front');

const hpEarly: readonly ServerEntry[] = [
	blade({
		id: 'hp-bl460c-g1',
		name: 'HP ProLiant BL460c G1, dual NIC, 2 × 4 cores',
		year: 2007,
		bay: 'half',
		fits: ['c-Class'],
		numbers: early({
			atMost: 340,
			why: `2 × Xeon of 80 W; ${withoutSupply}; 340 VA with its part of the chassis in a report that HP paid for`
		}),
		mezzanines: 2,
		nics: [2, 1],
		price: 3900,
		weight: 6,
		usbPorts: cabledUsb,
		sources: [sources.techworld]
	}),
	blade({
		id: 'single-nic-blade-2007',
		name: 'Single-NIC blade, 2007 (generic), 2 × 2 cores',
		year: 2007,
		bay: 'half',
		fits: ['c-Class', 'BladeCenter', 'M1000e'],
		numbers: likeMeasured(rows.dl380G5Dual, {
			sockets: 2,
			cores: 2,
			memory: 8,
			watts: 0.85,
			performance: 1,
			why: `2 × Xeon 5160; ${withoutSupply}`
		}),
		mezzanines: 1,
		nics: [1, 1],
		price: 3200,
		weight: 5.5,
		usbPorts: cabledUsb,
		sources: [sources.article2008],
		note: 'No one product: the kind of blade of which the article needs five for five NICs.'
	}),
	blade({
		id: 'hp-bl480c-g1',
		name: 'HP ProLiant BL480c G1, full height, 2 × 4 cores',
		year: 2007,
		bay: 'full',
		fits: ['c-Class'],
		numbers: early({
			watts: 0.95,
			why: '2 × Xeon of 80 W; full height with more disks and memory, without fans and supply'
		}),
		mezzanines: 3,
		nics: [4, 1],
		price: 5200,
		weight: 11,
		usbPorts: cabledUsb
	}),
	blade({
		id: 'hp-bl685c-g5',
		name: 'HP ProLiant BL685c G5, full height, 4 × 4 cores',
		year: 2008,
		bay: 'full',
		fits: ['c-Class'],
		numbers: likeMeasured(rows.dl585G5, {
			sockets: 4,
			cores: 4,
			memory: 16,
			watts: 0.85,
			performance: 0.8,
			why: `4 × Opteron 8356, slower and a little hungrier than the 8384 measured; ${withoutSupply}`
		}),
		mezzanines: 3,
		nics: [4, 1],
		price: 13500,
		weight: 13,
		usbPorts: cabledUsb
	}),
	blade({
		id: 'hp-bl280c-g6',
		name: 'HP ProLiant BL280c G6, Xeon L5520',
		year: 2009,
		bay: 'half',
		fits: ['c-Class'],
		numbers: shareOfChassis(rows.bl280cG6, frameWatts.c7000.idle),
		mezzanines: 2,
		nics: [2, 1],
		price: 3400,
		weight: 5.5
	})
];

const ibmAndDellEarly: readonly ServerEntry[] = [
	blade({
		id: 'ibm-hs21',
		name: 'IBM BladeCenter HS21, 2 × 4 cores',
		year: 2007,
		bay: 'single',
		fits: ['BladeCenter'],
		numbers: early({
			atMost: 407,
			why: `2 × Xeon of 80 W; ${withoutSupply}; 407 VA with its part of the chassis in a report that HP paid for and IBM disputed`
		}),
		mezzanines: 1,
		nics: [2, 1],
		price: 3900,
		weight: 5.5,
		memory: chosen(16, 'Four modules of 4 GB; more only with an expansion of the blade'),
		usbPorts: noOnboardUsb,
		sources: [sources.techworld]
	}),
	blade({
		id: 'dell-m600',
		name: 'Dell PowerEdge M600, 2 × 4 cores',
		year: 2008,
		bay: 'half',
		fits: ['M1000e'],
		numbers: likeMeasured(rows.pe1950, {
			sockets: 2,
			cores: 4,
			memory: 8,
			watts: 0.85,
			performance: 1,
			why: `2 × Xeon E5440, as the 1950 III measured; ${withoutSupply}`
		}),
		mezzanines: 2,
		nics: [2, 1],
		price: 3600,
		weight: 6,
		sources: [sources.theRegisterM1000e, sources.dellM1000eWhitePaper]
	}),
	blade({
		id: 'dell-m610',
		name: 'Dell PowerEdge M610, Xeon X5670',
		year: 2010,
		bay: 'half',
		fits: ['M1000e'],
		numbers: shareOfChassis(rows.m610, frameWatts.m1000e.idle),
		mezzanines: 2,
		nics: [2, 1],
		onboardNicPorts: fact(2, sources.specPower, rows.m610[0]),
		onboardNicSpeed: fact(1, sources.specPower, rows.m610[0]),
		price: 4600,
		weight: 6
	}),
	blade({
		id: 'dell-m620',
		name: 'Dell PowerEdge M620, Xeon E5-2670',
		year: 2012,
		bay: 'half',
		fits: ['M1000e'],
		numbers: shareOfChassis(rows.m620, frameWatts.m1000e.idle),
		mezzanines: 2,
		nics: [2, 10],
		price: 6200,
		weight: 6.5
	}),
	blade({
		id: 'ibm-flex-x240',
		name: 'IBM Flex System x240, 2 × 8 cores',
		year: 2012,
		bay: 'single',
		fits: ['Flex System'],
		numbers: likeMeasured(rows.m620, {
			sockets: 2,
			cores: 8,
			memory: 24,
			watts: 0.06,
			performance: 1,
			why: '2 × Xeon E5-2670, a sixteenth of sixteen M620 with their chassis, less the frame’s 4 %'
		}),
		mezzanines: 2,
		nics: [2, 10],
		price: 6400,
		weight: 6.5
	}),
	blade({
		id: 'lenovo-sn550',
		name: 'Lenovo ThinkSystem SN550, Xeon Platinum 8176',
		year: 2017,
		bay: 'single',
		fits: ['Flex System'],
		numbers: shareOfChassis(rows.sn550, frameWatts.flex.idle),
		mezzanines: 2,
		nics: [2, 10],
		price: 16000,
		weight: 7
	})
];

/** Watts of one Synergy blade at 0, 10 … 100 % load: slopes of lines through 5, 8 to 12 and 2 to 6 blades. */
const fitted = {
	synergy480: [114.7, 179.4, 209.7, 238.4, 268.6, 303.8, 348.9, 404.4, 471.4, 607.7, 645],
	synergy660: [105, 224.4, 268.2, 311.4, 354.3, 405.9, 474.5, 554.9, 646.6, 781.7, 886.2]
} as const;

const today: readonly ServerEntry[] = [
	blade({
		id: 'hpe-sy480-gen10plus',
		name: 'HPE Synergy 480 Gen10 Plus, Xeon Platinum 8380',
		year: 2021,
		bay: 'half',
		fits: ['Synergy'],
		numbers: fittedBlade(rows.synergy480, fitted.synergy480, '20211207-01138 to -01143'),
		mezzanines: 3,
		nics: [0, 25],
		price: 21000,
		weight: fact(8, sources.deviceTypes, 'Synergy-480'),
		sources: [sources.specPower, sources.deviceTypes],
		note: 'All ports are on mezzanine cards: three positions, shared by Ethernet and Fibre Channel.'
	}),
	blade({
		id: 'hpe-sy660-gen10',
		name: 'HPE Synergy 660 Gen10, Xeon Platinum 8280',
		year: 2019,
		bay: 'full',
		fits: ['Synergy'],
		numbers: fittedBlade(rows.synergy660, fitted.synergy660, '20190311-00885 to -00889'),
		mezzanines: 6,
		nics: [0, 25],
		price: 52000,
		weight: 16,
		note: 'All ports are on mezzanine cards: six positions, shared by Ethernet and Fibre Channel.'
	}),
	blade({
		id: 'dell-mx760c',
		name: 'Dell PowerEdge MX760c, 2 × 32 cores',
		year: 2023,
		bay: 'single',
		fits: ['MX7000'],
		numbers: current(),
		mezzanines: 3,
		nics: [0, 25],
		price: 16500,
		weight: 8.6,
		embodiedCarbon: estimate(
			1946,
			[1180, 2600],
			'Dell states 1,946 kg for the M640, two generations earlier; Boavizta’s components give less'
		),
		sources: [sources.deviceTypesUpstream],
		note: 'Two Ethernet positions and one small one meant for Fibre Channel. The list behind it describes the MX750c.'
	}),
	blade({
		id: 'cisco-x210c-m7',
		name: 'Cisco UCS X210c M7, 2 × 32 cores',
		year: 2024,
		bay: 'single',
		fits: ['X-Series'],
		numbers: current(),
		mezzanines: 1,
		nics: [4, 25],
		onboardNicPorts: fact(4, sources.ciscoX210c, 'mLOM VIC 15420: two ports of 25 Gb/s to each fabric'),
		onboardNicSpeed: fact(25, sources.ciscoX210c, 'mLOM VIC 15420'),
		usbPorts: fact(0, sources.ciscoX210c, 'no USB port; OCuLink console'),
		price: 17000,
		weight: fact(11.39, sources.ciscoX210c, 'full; 5.83 kg at least'),
		memoryMaximum: fact(8192, sources.ciscoX210c),
		sources: [sources.ciscoX210c],
		note: 'Ports are physical: a VIC divides them into many virtual NICs and, over Ethernet, HBAs. The front mezzanine takes drives or graphics only.'
	}),
	blade({
		id: 'cisco-x210c-m8',
		name: 'Cisco UCS X210c M8, 2 × 48 cores',
		year: 2025,
		bay: 'single',
		fits: ['X-Series'],
		numbers: current({
			cores: 48,
			watts: 1.22,
			performance: 1.3,
			why: '2 × Xeon 6747P (330 W each against 270 W of the 8380 measured)'
		}),
		mezzanines: 1,
		nics: [4, 25],
		usbPorts: noOnboardUsb,
		price: 24000,
		weight: 11.4,
		note: 'Taken to be laid out as the M7. Ports are physical.'
	}),
	blade({
		id: 'cisco-x410c-m7',
		name: 'Cisco UCS X410c M7, 4 × 40 cores',
		year: 2024,
		bay: 'double',
		fits: ['X-Series'],
		numbers: likeMeasured(rows.dl580Gen10, {
			sockets: 4,
			cores: 40,
			memory: 384,
			watts: 1.61,
			performance: 1.25,
			why: '4 × Xeon Platinum 8460H (330 W each against 205 W of the 8280 measured)'
		}),
		mezzanines: 1,
		nics: [4, 25],
		usbPorts: noOnboardUsb,
		price: 50000,
		weight: fact(19.05, sources.ciscoX410c, 'full; 11.34 kg at least'),
		memoryMaximum: fact(16384, sources.ciscoX410c),
		sources: [sources.ciscoX410c],
		note: 'Ports are physical: a VIC divides them into many virtual NICs and, over Ethernet, HBAs.'
	})
];

/** Blades, each with the chassis families that take it. */
export const blades: readonly ServerEntry[] = [...hpEarly, ...ibmAndDellEarly, ...today];
