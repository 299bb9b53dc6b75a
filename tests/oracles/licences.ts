import { densitySoftware, guestA, hypervisor, windowsVmsPerHost } from '#lib/model/licences.ts';
import { virtualMachines } from '#lib/model/demand.ts';
import { servers } from '#lib/model/hosts.ts';
import { estateKept } from '#lib/model/options.ts';
import { coresPerSocket, serverCores, sockets } from '#lib/model/serverFields.ts';
import { licenceFactor } from '#lib/model/time.ts';
import { alone, type Given } from './alone.ts';
import { entry, none, quantity, term } from './given.ts';
import { worked, type Worked } from './worked.ts';

const server = (processors: number, cores: number): Given => [
	[sockets, processors],
	[coresPerSocket, cores]
];

/** Licences that one server needs under a term of the catalogue. */
const unitsOf = (id: string, processors: number, cores: number): number =>
	alone(hypervisor.unitsPerServer, [...term(hypervisor, id), ...server(processors, cores)]);

/** Nothing of the plan but new servers: As is needs no licence, and none is by the VM. */
const noEstate = none(estateKept, virtualMachines);

/** Licences of an order: those that are needed, or the least that is sold. */
const orderOf = (id: string, needed: number): number =>
	alone(quantity('hypervisorOrdered'), [...term(hypervisor, id), [hypervisor.needed, needed]]);

const priceOf = (id: string): number => alone(hypervisor.term.price, term(hypervisor, id));
const vmsOf = (id: string): number => alone(guestA.term.vmsPerLicensing, term(guestA, id));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const vi3 = 'vmware-vi3-enterprise';
const perSocket = 'vmware-vsphere4-enterprise-plus';
const perCore = 'vmware-vsphere-foundation';
const perCoreWithOrder = 'vmware-vsphere-foundation-order-72';

/** Licence terms of the catalogue on servers of given sockets and cores. */
export const licencesWorked: readonly Worked[] = [
	worked('L01', ({ cpus, cores_per_cpu }) => ({ licences: unitsOf(vi3, cpus, cores_per_cpu) })),
	worked('L02', () => ({
		Foundation: priceOf('vmware-vi3-foundation'),
		Standard: priceOf('vmware-vi3-standard'),
		Enterprise: priceOf(vi3),
		currency: entry('licence', vi3).currency ?? 'USD'
	})),
	worked('L03', () => ({ usd: priceOf('hyper-v-server-2008') })),
	worked('L04', ({ key_cpus }, { valid }) => ({
		valid: valid.filter((hosts) => sum(hosts.map((cpus) => unitsOf(perSocket, cpus, 6))) === key_cpus),
		four_cpu_host: unitsOf(perSocket, 4, 6)
	})),
	worked('L09', ({ hosts }) => ({
		cores: sum(hosts.map(([cpus = NaN, cores = NaN]) => unitsOf(perCore, cpus, cores)))
	})),
	worked('L10', ({ hosts, cpus, cores }) => ({
		core_licences: alone(hypervisor.needed, [
			...term(hypervisor, perCore),
			...server(cpus, cores),
			[servers, hosts],
			...noEstate
		])
	})),
	worked('L11', ({ cpus, cores }) => ({
		physical: alone(serverCores, server(cpus, cores)),
		licensed: unitsOf(perCore, cpus, cores)
	})),
	worked('L14', ({ cpus, cores }) => ({
		licensed: orderOf(perCoreWithOrder, unitsOf(perCoreWithOrder, cpus, cores))
	})),
	worked('L15', ({ cores_needed }) => ({ kb_rule: orderOf(perCoreWithOrder, cores_needed) })),
	worked('L16', ({ cpus, cores_per_cpu }) => ({
		packs: cpus.map((processors) =>
			cores_per_cpu.map((cores) =>
				alone(guestA.unitsPerServer, [
					...term(guestA, 'windows-server-datacenter'),
					...server(processors, cores),
					[windowsVmsPerHost, 40]
				])
			)
		)
	})),
	worked('L18', ({ vms }) => ({
		sets: vms.map((count) =>
			alone(quantity('guestAStacks'), [
				...term(guestA, 'windows-server-standard'),
				[windowsVmsPerHost, count]
			])
		)
	})),
	worked('L21', () => ({
		std_vms: vmsOf('windows-server-2008-standard'),
		ent_vms: vmsOf('windows-server-2008-enterprise'),
		dc: vmsOf('windows-server-2008-datacenter') === 0 ? 'unlimited' : 'limited'
	})),
	worked('L22', ({ sockets: processors }) => ({
		eur_per_socket: {
			Community: priceOf('proxmox-community'),
			Basic: priceOf('proxmox-basic'),
			Standard: priceOf('proxmox-standard'),
			Premium: priceOf('proxmox-premium')
		},
		two_socket_standard: alone(
			hypervisor.running,
			[
				...term(hypervisor, 'proxmox-standard'),
				[hypervisor.needed, unitsOf('proxmox-standard', processors, 16)],
				[licenceFactor, 1]
			],
			{ year: 1 }
		)
	})),
	worked('L23', ({ vcpus }) => ({ subscriptions: unitsOf('openshift-core-pair', 1, vcpus / 2) })),
	worked('L24', ({ cases }) => ({
		subs: cases.map(([processors = NaN, cores = NaN]) =>
			unitsOf('openshift-socket-pair', processors, cores / processors)
		)
	})),
	worked('L25', ({ nodes, cpus, cores }) => ({ cores: nodes * unitsOf('nutanix-nci', cpus, cores) })),
	worked('L26', () => ({
		usd_per_socket: alone(densitySoftware.term.price, term(densitySoftware, 'density-software-2008'))
	}))
];

export { orderOf, unitsOf };
