import { roleInputs } from '#lib/model/connectivity.ts';
import {
	demandMode,
	estateMemoryInUse,
	performanceInUse,
	vcpuPerCore,
	virtualMachines
} from '#lib/model/demand.ts';
import {
	busyPerformance,
	estateCorePerformance,
	estateCoresPerSocket,
	estateMemory,
	estatePeakCpu,
	estatePeakMemory,
	estateServers,
	estateSockets,
	memoryInUse
} from '#lib/model/estateDemand.ts';
import {
	clusterSize,
	hostsForLoad,
	maximumCpuUse,
	newHosts,
	spareMode,
	spareShare,
	sparesPerCluster
} from '#lib/model/hosts.ts';
import { hosts, reserveShare, vmsLostWithHost } from '#lib/model/resilience.ts';
import { alone, type Given } from './alone.ts';
import { worked, type Worked } from './worked.ts';

/** Share of a cluster that is kept free so that so many of its hosts may fail. */
const reserve = (failures: number, cluster: number): number =>
	alone(reserveShare, [
		[spareMode, 0],
		[clusterSize, cluster],
		[sparesPerCluster, failures],
		[hostsForLoad, cluster - failures]
	]);

/** Existing servers, each to become a VM: how many, cores, GB. */
const group = (count: number, cores: number, gigabytes: number): Given => [
	[estateServers, count],
	[estateSockets, 1],
	[estateCoresPerSocket, cores],
	[estateCorePerformance, 1],
	[estatePeakCpu, 1],
	[estateMemory, gigabytes],
	[estatePeakMemory, 1]
];

const portsOf = (role: string): number => {
	const inputs = roleInputs.find((one) => one.role === role);
	if (!inputs) throw new Error(`Hosts have no ports for ${role}.`);
	return alone(inputs.ports, []);
};

/** Demand, hosts, spares and ports. */
export const sizingWorked: readonly Worked[] = [
	worked('K03', ({ cases }) => ({
		pct: cases.map(([failures = NaN, cluster = NaN]) => 100 * reserve(failures, cluster))
	})),
	worked('K04', ({ MHz, cores, cpu_peak, MB, ram_peak, vms }) => {
		const servers = (count: number): Given => [
			[estateServers, count],
			[estateSockets, 1],
			[estateCoresPerSocket, cores],
			[estateCorePerformance, MHz],
			[estatePeakCpu, cpu_peak],
			[estateMemory, MB],
			[estatePeakMemory, ram_peak]
		];
		return {
			MHz_per_vm: alone(busyPerformance, servers(1)),
			total_MHz: alone(busyPerformance, servers(vms)),
			MB_per_vm: alone(memoryInUse, servers(1)),
			total_MB: alone(memoryInUse, servers(vms))
		};
	}),
	worked('K06', ({ small, medium, large, xlarge }) => {
		const groups = [small, medium, large, xlarge].map(([count = NaN, vcpus = NaN, gigabytes = NaN]) =>
			group(count, vcpus, gigabytes)
		);
		const vms = alone(virtualMachines, [[demandMode, 1]], { groups });
		const vcpu = alone(performanceInUse, [], { groups });
		const GiB = alone(estateMemoryInUse, [], { groups });
		return { vms, vcpu, GiB, avg_vcpu: vcpu / vms };
	}),
	worked('K08', ({ nodes }) => ({
		pct: nodes.map((count) =>
			alone(vmsLostWithHost, [
				[hosts, count],
				[virtualMachines, 100]
			])
		)
	})),
	worked('K09', ({ nodes, k }) => ({ pct: k.map((failures) => 100 * (1 - reserve(failures, nodes))) })),
	worked('K10', ({ nodes, failover, eviction }) => ({
		nodes: alone(newHosts, [
			[hostsForLoad, nodes],
			[spareMode, 2],
			[spareShare, failover + eviction]
		])
	})),
	worked('K13', () => ({
		'6_NICs': {
			VM: portsOf('VM traffic'),
			vMotion: portsOf('migration'),
			ServiceConsole: portsOf('management')
		}
	})),
	worked('K15', () => ({
		typical_server: alone(vcpuPerCore, []),
		vsphere6_max_vcpu_per_core: vcpuPerCore.max
	})),
	worked('K19', () => ({ target_cpu_utilisation: alone(maximumCpuUse, []) }))
];
