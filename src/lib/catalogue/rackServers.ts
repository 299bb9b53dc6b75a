import { estimate, estimateWithin, fact, type Evidence } from '#lib/engine/evidence.ts';
import type { ServerEntry } from './entry.ts';
import { chosen, likeMeasured, measured, type Measured } from './measurement.ts';
import { slotsFromMemory, upTo } from './slots.ts';
import { sources } from './sources.ts';
import { dl580G5, rows } from './specRows.ts';
import { quote, typical } from './typical.ts';

const rack = { in: 'rack' } as const;

/** Two onboard ports of 1 Gb/s, as SPEC’s disclosure lists them. */
const twoOnboard = {
	onboardNicPorts: fact(2, sources.specPower),
	onboardNicSpeed: fact(1, sources.specPower)
};
/** None but in the slots and OCP card, save where the maker’s option is fitted. */
const optionalOnboard = (ports: number, basis: string): Pick<ServerEntry, 'onboardNicPorts'> => ({
	onboardNicPorts: estimate(ports, [0, 4], basis)
});
const stated = (value: number): Evidence => fact(value, sources.specPower);
const listed = (value: number, locator: string): Evidence => fact(value, sources.deviceTypes, locator);

/** Two processors of 32 cores and 270 W, the thermal rating of the measured 8380, fitted in servers of 2023 and later. */
const xeon6430 = (supply: number): Omit<Parameters<typeof likeMeasured>[1], 'watts'> => ({
	sockets: 2,
	cores: 32,
	memory: 256,
	performance: 1.15,
	supply,
	why: '2 × Xeon Gold 6430 (270 W each, as the 8380 measured), a generation later'
});
const current2U = (performance = 1.15, watts = 1): Measured =>
	likeMeasured(rows.dl380Gen10Plus, { ...xeon6430(1100), performance, watts });
const current1U = likeMeasured(rows.dl360Gen10Plus, { ...xeon6430(1100), watts: 1 });

/** Rack servers of the 2008 article’s time. */
const early: readonly ServerEntry[] = [
	{
		...typical(2007, 2, 2),
		...measured(rows.dl380G5),
		...twoOnboard,
		id: 'hp-dl380-g5',
		name: 'HP ProLiant DL380 G5, Xeon L5430',
		form: rack,
		rackUnits: listed(2, 'ProLiant-DL380-Gen5'),
		slots: [upTo(25, 'PCIe', 'full', 2), upTo(25, 'PCI-X', 'full', 2)],
		sources: [sources.specPower, sources.deviceTypes],
		note: slotsFromMemory
	},
	{
		...typical(2007, 2, 1),
		...measured(rows.dl360G5),
		...twoOnboard,
		id: 'hp-dl360-g5',
		name: 'HP ProLiant DL360 G5, Xeon E5450',
		form: rack,
		slots: [upTo(25, 'PCIe', 'half', 2)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2007, 4, 4),
		...measured(dl580G5),
		...twoOnboard,
		id: 'hp-dl580-g5',
		name: 'HP ProLiant DL580 G5, Xeon E7330',
		form: rack,
		rackUnits: stated(4),
		watts: {
			curve: measured(dl580G5).watts.curve,
			evidence: fact(
				627,
				sources.specPower,
				'20110131-00343: 418, 511 and 627 W at 0, 50 and 100 %; straight lines between'
			)
		},
		slots: [upTo(25, 'PCIe', 'full', 6), upTo(75, 'PCIe', 'double', 1)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2007, 2, 2),
		...measured(rows.pe2950),
		...twoOnboard,
		id: 'dell-pe2950-iii',
		name: 'Dell PowerEdge 2950 III, Xeon E5440',
		form: rack,
		price: {
			...estimate(
				3600,
				[2456, 4700],
				'Published: 2,456 USD with one Xeon L5410, 4 GB and one 73 GB disk; the second processor added, the memory taken off. Replace with your quote'
			),
			source: sources.theRegister2950
		},
		slots: [upTo(25, 'PCIe', 'full', 1), upTo(25, 'PCI-X', 'full', 2)],
		sources: [sources.specPower, sources.theRegister2950],
		note: slotsFromMemory
	}
];

const r760: ServerEntry = {
	...typical(2024, 2, 2),
	...current2U(),
	...optionalOnboard(2, 'A card of two 1 GbE ports is usually fitted'),
	id: 'dell-r760',
	name: 'Dell PowerEdge R760, 2 × 32 cores',
	form: rack,
	rackUnits: listed(2, 'PowerEdge-R760'),
	weight: listed(25.1, 'PowerEdge-R760'),
	slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 6), upTo(75, 'PCIe', 'low', 2)],
	sources: [sources.deviceTypes]
};

/** Rack servers of 2019 and later, on their makers’ lists or standing for what is. */
const current: readonly ServerEntry[] = [
	{
		...typical(2021, 2, 2),
		...measured(rows.dl380Gen10Plus),
		...optionalOnboard(0, 'None but in the OCP slot, save where four 1 GbE ports are ordered'),
		id: 'hpe-dl380-gen10plus',
		name: 'HPE ProLiant DL380 Gen10 Plus, Xeon Platinum 8380',
		form: rack,
		rackUnits: stated(2),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 8)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2021, 2, 1),
		...measured(rows.dl360Gen10Plus),
		...optionalOnboard(0, 'None but in the OCP slot, save where four 1 GbE ports are ordered'),
		id: 'hpe-dl360-gen10plus',
		name: 'HPE ProLiant DL360 Gen10 Plus, Xeon Platinum 8380',
		form: rack,
		rackUnits: stated(1),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'half', 2), upTo(75, 'PCIe', 'low', 1)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2019, 4, 2),
		...measured(rows.dl560Gen10),
		id: 'hpe-dl560-gen10',
		name: 'HPE ProLiant DL560 Gen10, Xeon Platinum 8280',
		form: rack,
		rackUnits: stated(2),
		slots: [upTo(75, 'PCIe', 'full', 6)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2019, 4, 4),
		...measured(rows.dl580Gen10),
		id: 'hpe-dl580-gen10',
		name: 'HPE ProLiant DL580 Gen10, Xeon Platinum 8280',
		form: rack,
		rackUnits: stated(4),
		slots: [upTo(75, 'PCIe', 'full', 10), upTo(350, 'PCIe', 'double', 3)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2020, 2, 2),
		...measured(rows.r7525),
		...twoOnboard,
		id: 'dell-r7525',
		name: 'Dell PowerEdge R7525, EPYC 7702',
		form: rack,
		rackUnits: stated(2),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 6), upTo(75, 'PCIe', 'low', 2)],
		sources: [sources.specPower],
		note: slotsFromMemory
	},
	{
		...typical(2024, 2, 1),
		...current1U,
		...optionalOnboard(2, 'A card of two 1 GbE ports is usually fitted'),
		id: 'dell-r660',
		name: 'Dell PowerEdge R660, 2 × 32 cores',
		form: rack,
		rackUnits: listed(1, 'PowerEdge-R660'),
		weight: listed(18.5, 'PowerEdge-R660'),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'low', 3)],
		sources: [sources.deviceTypes]
	},
	r760,
	{
		...r760,
		id: 'dell-r760-graphics',
		name: 'Dell PowerEdge R760 with risers for graphics, 2 × 32 cores',
		slots: [
			upTo(80, 'OCP', 'low', 1),
			upTo(350, 'PCIe', 'double', 2),
			upTo(75, 'PCIe', 'full', 2),
			upTo(75, 'PCIe', 'low', 2)
		],
		note: 'Two double-width places take four of the eight slots; their number and watts are estimates.'
	},
	{
		...typical(2024, 4, 4),
		...likeMeasured(rows.dl580Gen10, {
			sockets: 4,
			cores: 40,
			memory: 384,
			watts: 1.61,
			performance: 1.25,
			supply: 2400,
			why: '4 × Xeon Platinum 8460H (330 W each against 205 W of the 8280 measured)'
		}),
		...optionalOnboard(2, 'A card of two 1 GbE ports is usually fitted'),
		id: 'dell-r960',
		name: 'Dell PowerEdge R960, 4 × 40 cores',
		form: rack,
		rackUnits: listedElsewhere(4),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 8)],
		sources: [],
		note: slotsFromMemory
	},
	{
		...typical(2023, 2, 1),
		...current1U,
		...optionalOnboard(0, 'The list shows four 1 GbE ports, which may be an optional card'),
		id: 'hpe-dl360-gen11',
		name: 'HPE ProLiant DL360 Gen11, 2 × 32 cores',
		form: rack,
		rackUnits: listed(1, 'ProLiant DL360 Gen11'),
		weight: estimate(18, [14.56, 24], '14.56 kg is the least configuration'),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'half', 2), upTo(75, 'PCIe', 'low', 1)],
		sources: [sources.deviceTypes]
	},
	{
		...typical(2023, 2, 2),
		...current2U(),
		...optionalOnboard(0, 'The list shows four 1 GbE ports, which may be an optional card'),
		id: 'hpe-dl380-gen11',
		name: 'HPE ProLiant DL380 Gen11, 2 × 32 cores',
		form: rack,
		rackUnits: listed(2, 'ProLiant DL380 Gen11'),
		weight: estimate(25, [16, 36], '16 kg is the least configuration'),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 8)],
		sources: [sources.deviceTypes]
	},
	{
		...typical(2025, 2, 2),
		...likeMeasured(rows.dl380Gen10Plus, {
			sockets: 2,
			cores: 48,
			memory: 256,
			watts: 1.22,
			performance: 1.3,
			supply: 1500,
			why: '2 × Xeon 6747P (48 cores, 330 W each against 270 W of the 8380 measured)'
		}),
		...optionalOnboard(0, 'None but in the OCP slots'),
		id: 'hpe-dl380-gen12',
		name: 'HPE ProLiant Compute DL380 Gen12, 2 × 48 cores',
		form: rack,
		rackUnits: listedElsewhere(2),
		price: estimateWithin(21000, 0.3, quote),
		memory: chosen(1536),
		slots: [upTo(80, 'OCP', 'low', 2), upTo(75, 'PCIe', 'full', 8)],
		sources: [],
		note: slotsFromMemory
	},
	{
		...typical(2023, 2, 2),
		...current2U(),
		...optionalOnboard(0, 'None but in the OCP slot'),
		id: 'lenovo-sr650-v3',
		name: 'Lenovo ThinkSystem SR650 V3, 2 × 32 cores',
		form: rack,
		rackUnits: fact(2, sources.deviceTypesUpstream, 'ThinkSystem SR650 V3'),
		weight: fact(38.8, sources.deviceTypesUpstream, 'ThinkSystem SR650 V3, configuration not stated'),
		usbPorts: fact(5, sources.cancomTypes, 'two in front, three behind'),
		slots: [upTo(80, 'OCP', 'low', 1), upTo(75, 'PCIe', 'full', 8), upTo(75, 'PCIe', 'low', 2)],
		sources: [sources.lenovoSr650V3, sources.deviceTypesUpstream],
		note: 'Ten slots with two processors and all risers; with one processor only slots 1, 2, 3, 7 and 8.'
	}
];

function listedElsewhere(rackUnits: number): Evidence {
	return chosen(rackUnits, 'Height as quoted second-hand from the maker’s spec sheet');
}

/** Rack servers named in the shipped plans and their like, each measured or judged from one that was. */
export const rackServers: readonly ServerEntry[] = [...early, ...current];
