import { estimate, estimateWithin, fact, type Evidence } from '#lib/engine/evidence.ts';
import type { ServerEntry, SlotGroup } from './entry.ts';
import { chosen } from './measurement.ts';
import { upTo } from './slots.ts';
import { sources } from './sources.ts';

/** What stands behind every price that nobody publishes. */
export const quote = 'Estimate: replace with your quote';

/** The numbers of a server that hold for its time and size unless more is known of the model. */
export type Typical = Omit<
	ServerEntry,
	| 'id'
	| 'name'
	| 'form'
	| 'sources'
	| 'coresPerSocket'
	| 'corePerformance'
	| 'measuredMemory'
	| 'watts'
	| 'nameplateWatts'
>;

/** What was usual up to a year: memory, money, ports and how much one server was asked to carry. */
interface Era {
	readonly until: number;
	/** GB per socket fitted, and the most. */
	readonly memory: readonly [number, number];
	readonly memoryPrice: number;
	/** A two-socket server with its processors. */
	readonly price: number;
	/** Onboard NIC ports and Gb/s of each. */
	readonly nics: readonly [number, number];
	/** VMs of a two-socket server, storage operations, Mb/s. */
	readonly limits: readonly [number, number, number];
}

const eras: readonly Era[] = [
	{ until: 2008, memory: [16, 32], memoryPrice: 60, price: 4200, nics: [2, 1], limits: [60, 5e4, 4000] },
	{ until: 2011, memory: [48, 96], memoryPrice: 30, price: 4800, nics: [4, 1], limits: [100, 1e5, 6000] },
	{ until: 2013, memory: [64, 192], memoryPrice: 15, price: 6000, nics: [4, 1], limits: [150, 1.5e5, 12000] },
	{ until: 2016, memory: [128, 384], memoryPrice: 9, price: 10500, nics: [4, 1], limits: [200, 2e5, 20000] },
	{
		until: 2022,
		memory: [256, 1536],
		memoryPrice: 8,
		price: 20000,
		nics: [2, 10],
		limits: [300, 3e5, 40000]
	},
	{
		until: Infinity,
		memory: [512, 4096],
		memoryPrice: 11,
		price: 14500,
		nics: [2, 1],
		limits: [400, 4e5, 60000]
	}
];

/** One price for all servers of an era: memory is bought on one market, so where it is uncertain it is so for all alike. */
const memoryPrices = new Map(
	eras.map((era) => [era, estimate(era.memoryPrice, [era.memoryPrice / 2, era.memoryPrice * 2], quote)])
);

const usualFailureRate = estimate(
	0.05,
	[0.02, 0.1],
	'One server in twenty a year has a fault that stops it; use your own repair records'
);

/** How the price and the embodied carbon of a server grow with its sockets, from that of a two-socket one. */
const bySockets: Readonly<Record<number, readonly [price: number, carbon: number]>> = {
	1: [0.5, 0.75],
	2: [1, 1],
	4: [3.2, 1.35],
	8: [8, 2.4]
};

/** What a server of that year, sockets and height usually is; height 0 for a blade. Every number is an estimate. */
export function typical(year: number, sockets: number, rackUnits: number): Typical {
	const era = eras.find(({ until }) => year <= until) ?? eras[0]!;
	const [price, carbon] = bySockets[sockets] ?? bySockets[2]!;
	const [vms, iops, bandwidth] = era.limits;
	const [fitted, most] = era.memory.map((perSocket) => perSocket * sockets) as [number, number];
	const isBlade = rackUnits === 0;
	return {
		kind: 'server',
		year,
		rackUnits: chosen(rackUnits, isBlade ? 'A blade stands in its chassis' : 'Height as the maker sells it'),
		sockets: chosen(sockets),
		memory: chosen(fitted),
		memoryMaximum: estimate(
			most,
			[most / 2, most * 2],
			'Usual for its time: depends on modules and processor'
		),
		memoryPrice: memoryPrices.get(era)!,
		price: estimateWithin(Math.round((era.price * price) / 100) * 100, 0.3, quote),
		onboardNicPorts: estimate(era.nics[0], [Math.min(2, era.nics[0]), 4], 'Usual for its time'),
		onboardNicSpeed: chosen(era.nics[1], 'Usual for its time'),
		usbPorts: estimate(
			isBlade ? 2 : 4,
			[isBlade ? 0 : 2, isBlade ? 3 : 6],
			'Usual: counted outside the case'
		),
		slots: isBlade ? [] : slotsOf(year, rackUnits),
		weight: weightOf(rackUnits),
		failuresPerYear: usualFailureRate,
		embodiedCarbon: embodiedOf(year, carbon, isBlade),
		vmLimit: estimate(
			(vms * sockets) / 2,
			[(vms * sockets) / 4, vms * sockets],
			'What administrators ran on one host, below the hypervisor’s own limit'
		),
		iopsLimit: estimate(
			iops,
			[iops / 2, iops * 2],
			'Half of what two FC ports of its time carry in blocks of 8 KB'
		),
		bandwidthLimit: estimate(
			bandwidth,
			[bandwidth / 2, bandwidth * 2],
			'Usual NIC ports of its time at two thirds'
		)
	};
}

/** Embodied carbon that the maker states for a model, without its use. */
export function dellFootprint(model: string, kilograms: number): Evidence {
	return fact(kilograms, sources.dellFootprints, `${model}, without use`);
}

function slotsOf(year: number, rackUnits: number): readonly SlotGroup[] {
	const early = year <= 2011;
	const pcie = early
		? upTo(25, 'PCIe', rackUnits === 1 ? 'half' : 'full', [0, 2, 4][rackUnits] ?? 7)
		: upTo(75, 'PCIe', rackUnits === 1 ? 'low' : 'half', [0, 3, 6][rackUnits] ?? 8);
	return year >= 2020 ? [upTo(80, 'OCP', 'low', 1), pcie] : [pcie];
}

function weightOf(rackUnits: number): Evidence {
	const kilograms = rackUnits === 0 ? 8 : 9 + 9 * rackUnits;
	return estimateWithin(kilograms, 0.25, 'Usual for its height, with disks');
}

/** Case of a rack server less that of a blade, by Boavizta: a blade’s share of its enclosure is the chassis’s. */
const caseDifference = 150 - 30.9;

function embodiedOf(year: number, factor: number, isBlade: boolean): Evidence {
	const rack = year <= 2011 ? 550 : 1300;
	const kilograms = Math.round(rack * factor - (isBlade ? caseDifference : 0));
	return estimate(
		kilograms,
		[kilograms * 0.6, kilograms * 1.7],
		year <= 2011
			? 'Dell R710, 2011: 6,360 kg in all, over nine tenths of it use'
			: 'Dell states 1,258 to 1,356 kg for R730, R640 and R740; a blade without the 119 kg of case'
	);
}
