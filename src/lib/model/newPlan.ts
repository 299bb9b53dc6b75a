import type { Input } from '#lib/engine/quantity.ts';
import { fcPorts, roleInputs } from './connectivity.ts';
import { memoryPerVm, virtualMachinesToday } from './demand.ts';
import { estateServers, estateVirtualised } from './estateDemand.ts';
import type { NicRole } from './method/ports.ts';
import type { Option, Plan, Settings } from './plan.ts';

/** The three numbers that are enough to begin; all else keeps its default until it is known better. */
export interface NewPlanNumbers {
	/** What `count` counts: VMs on an estate that is virtualised, or servers of which each becomes one VM. */
	readonly of: 'VMs' | 'servers';
	readonly count: number;
	/** GB. */
	readonly memoryPerVm: number;
	/** All NIC ports of a host, whatever they are for. */
	readonly nicPorts: number;
}

/** How many VMs a server in place is taken to carry, where only the VMs are known. */
export const vmsPerServerInPlace = 5;

/** Least and most of each of the three numbers, so that what follows from them lies within its own bounds. */
export const newPlanBounds = {
	count: { min: 1, max: 10000 },
	memoryPerVm: { min: memoryPerVm.min, max: memoryPerVm.max },
	nicPorts: { min: 1, max: 20 }
} as const;

/** From so many NIC ports on two of them carry storage, and Fibre Channel is left out. */
export const nicPortsWithStorage = 4;

/** Which role a host’s ports are given to, one after the other; those left over carry VM traffic. */
const order: readonly NicRole[] = ['VM traffic', 'IP storage', 'management', 'migration'];

/**
 * A whole plan from three numbers: the estate as it follows from them, As is, and four ways to replace it with current
 * servers. Only what the numbers say is set; whatever equals its default stays out, so that the page marks it as such.
 */
export function newPlan(numbers: NewPlanNumbers, title: string): Plan {
	const { of, count, nicPorts } = numbers;
	const servers = of === 'servers' ? count : Math.ceil(count / vmsPerServerInPlace);
	return {
		title,
		customer: '',
		author: '',
		notes: '',
		currency: 'USD',
		priceYear: 2026,
		horizon: 5,
		seed: 1,
		inputs: settings([
			[virtualMachinesToday, count],
			[memoryPerVm, numbers.memoryPerVm],
			...roleInputs.map(({ role, ports }) => [ports, portsOf(role, nicPorts)] as const),
			[fcPorts, nicPorts < nicPortsWithStorage ? fcPorts.default : 0]
		]),
		ranges: {},
		estate: [
			{
				id: 'in-place',
				label: 'Servers in place',
				replacement: 'dell-r740',
				inputs: settings([
					[estateServers, servers],
					[estateVirtualised, of === 'VMs' ? 1 : 0]
				])
			}
		],
		options,
		licences: {
			hypervisor: 'vmware-vsphere-foundation',
			guests: ['windows-server-datacenter', 'windows-server-standard'],
			density: null
		},
		rack: 'rack-42u-deep',
		grid: 'grid-usa',
		exchangeRates: {},
		catalogue: []
	};
}

/** Cards of current servers among which those are chosen that carry the ports for the least money. */
const pcieCards = ['nic-25g-quad-ocp', 'nic-25g-dual-ocp', 'nic-25g-quad-pcie', 'nic-25g-dual-pcie'];
const fibreChannel = 'hba-32g-dual-pcie';

const options: readonly Option[] = [
	{ id: 'as-is', label: 'As is', keepsEstate: true, cards: [], inputs: {} },
	{
		id: 'large',
		label: 'Large servers',
		server: 'dell-r960',
		cards: [...pcieCards, fibreChannel],
		inputs: {}
	},
	{ id: 'small', label: '1U servers', server: 'dell-r660', cards: [...pcieCards, fibreChannel], inputs: {} },
	{
		id: 'blades',
		label: 'Blades',
		server: 'cisco-x210c-m7',
		chassis: 'cisco-x9508',
		cards: ['nic-25g-quad-mezzanine', 'hba-fcoe-dual-mezzanine'],
		inputs: {}
	},
	{
		id: 'blades-expansion',
		label: 'Blades + PCIe nodes',
		server: 'cisco-x210c-m7',
		chassis: 'cisco-x9508',
		expansion: 'cisco-x440p',
		cards: ['nic-25g-quad-pcie', 'nic-25g-dual-pcie', fibreChannel],
		inputs: {}
	}
];

function portsOf(role: NicRole, all: number): number {
	const roles = order.filter((each) => each !== 'IP storage' || all >= nicPortsWithStorage);
	const paired = roles.flatMap((each) => [each, each]);
	const given = paired.slice(0, all).filter((each) => each === role).length;
	return role === 'VM traffic' ? given + Math.max(0, all - paired.length) : given;
}

function settings(numbers: readonly (readonly [Input, number])[]): Settings {
	return Object.fromEntries(
		numbers
			.filter(([input, value]) => value !== input.default)
			.map(([input, value]) => [input.id, input.choices?.[value] ?? value])
	);
}
