import { chapter } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { oneHost, oneServerPerHost } from './constants.ts';
import { serversPerHost } from './connectivity.ts';
import { demandBandwidth, demandIops, demandMemory, serversMoved, virtualMachines } from './demand.ts';
import { densityUsed } from './options.ts';
import {
	bandwidthLimit,
	coresForNewHosts,
	iopsLimit,
	newShare,
	relativePerformance,
	serverCores,
	serverMemory,
	vmLimit
} from './serverFields.ts';
import { sources } from './sources.ts';

const { input, choice, derive } = chapter('Hosts');

export const sizingMode = choice({
	id: 'sizingMode',
	label: 'Hosts sized',
	choices: ['by resources', 'by ratio'],
	evidence: estimate(0, [0, 1], 'Choice of the planner')
});
export const consolidationRatio = input({
	id: 'consolidationRatio',
	label: 'Consolidation ratio',
	unit: 'server/host',
	meaning: 'Existing servers removed for each new host, where hosts are sized by ratio.',
	scope: 'option',
	min: 1,
	max: 100,
	step: 1,
	evidence: estimate(8, [5, 10], 'The 2008 article calls 5:1 ahead and 10:1 a clear win')
});
export const maximumCpuUse = input({
	id: 'maximumCpuUse',
	label: 'Highest CPU use',
	unit: '%',
	min: 0.1,
	max: 1,
	step: 0.05,
	evidence: fact(0.8, sources.vcat, 'plan for at most 80 % CPU')
});
export const maximumMemoryUse = input({
	id: 'maximumMemoryUse',
	label: 'Highest memory use',
	unit: '%',
	min: 0.1,
	max: 1,
	step: 0.05,
	evidence: estimate(0.9, [0.8, 0.95], 'Room for peaks and page tables')
});
export const reservedCores = input({
	id: 'reservedCores',
	label: 'Cores for the hypervisor',
	unit: 'core/server',
	min: 0,
	max: 32,
	step: 0.5,
	evidence: estimate(1, [0.5, 2], 'One core of a modern server')
});
export const reservedMemory = input({
	id: 'reservedMemory',
	label: 'Memory for the hypervisor',
	unit: 'GB/server',
	min: 0,
	max: 512,
	step: 1,
	evidence: estimate(8, [2, 24], 'Hypervisor with its agents')
});
export const memoryOvercommit = input({
	id: 'memoryOvercommit',
	label: 'Memory overcommit',
	unit: '1',
	meaning: 'Memory promised to VMs for each GB that hosts have; 1 promises what is there.',
	min: 1,
	max: 4,
	step: 0.05,
	evidence: estimate(1, [1, 1.25], 'None unless the planner says so')
});
export const spareMode = choice({
	id: 'spareMode',
	label: 'Spare hosts',
	choices: ['N + k per cluster', 'share of all hosts', 'headroom on load'],
	evidence: estimate(0, [0, 2], 'N + 1 in each cluster is the usual practice')
});
export const clusterSize = input({
	id: 'clusterSize',
	label: 'Hosts per cluster',
	unit: 'host',
	meaning: 'Largest cluster, its spare hosts included.',
	min: 2,
	max: 96,
	step: 1,
	whole: true,
	evidence: estimate(16, [8, 32], 'Choice of the planner, within the hypervisor’s limit')
});
export const sparesPerCluster = input({
	id: 'sparesPerCluster',
	label: 'Spare hosts per cluster',
	unit: 'host',
	min: 0,
	max: 8,
	step: 1,
	whole: true,
	evidence: estimate(1, [1, 2], 'One host may fail in each cluster')
});
export const spareShare = input({
	id: 'spareShare',
	label: 'Spare share or headroom',
	unit: '%',
	min: 0,
	max: 0.9,
	step: 0.01,
	evidence: fact(0.25, sources.admission, '1 of 4 hosts is 25 %')
});
export const densityFactor = input({
	id: 'densityFactor',
	label: 'VMs per host with density software',
	unit: '1',
	meaning: 'How many times as many VMs a host carries where density software is in use.',
	min: 1,
	max: 10,
	step: 0.1,
	evidence: estimate(2, [1.5, 2.5], 'The 2008 article’s claim of twice the VMs')
});
export const spreadLoad = input({
	id: 'spreadLoad',
	label: 'Load that spread servers add',
	unit: '%',
	meaning: 'CPU and memory that each further server of a host adds, when ports are spread; 0: ports bind.',
	min: 0,
	max: 1,
	step: 0.1,
	evidence: estimate(0, [0, 1], 'Ports bind: the further servers carry ports, not VMs')
});

export const density = derive({
	id: 'density',
	label: 'Density multiplier',
	unit: '1',
	formula: f`if(${densityUsed} = 1, ${densityFactor}, 1)`
});
export const workingServersPerHost = derive({
	id: 'workingServersPerHost',
	label: 'Servers of a host that carry VMs',
	unit: 'server/host',
	formula: f`${oneServerPerHost} + ${spreadLoad} × (${serversPerHost} − ${oneServerPerHost})`
});
export const usableCores = derive({
	id: 'usableCores',
	label: 'Usable cores per host',
	unit: 'core/host',
	meaning: 'Reference cores of a host that VMs may keep busy.',
	formula: f`(${serverCores} − ${reservedCores}) × ${maximumCpuUse} × ${relativePerformance} × ${workingServersPerHost}`
});
export const usableMemory = derive({
	id: 'usableMemory',
	label: 'Usable memory per host',
	unit: 'GB/host',
	formula: f`(${serverMemory} × ${maximumMemoryUse} − ${reservedMemory}) × ${memoryOvercommit} × ${workingServersPerHost}`
});
export const hostsForCpu = derive({
	id: 'hostsForCpu',
	label: 'Hosts for CPU',
	unit: 'host',
	formula: f`if(${usableCores} > 0, ceil(${coresForNewHosts} ÷ ${usableCores}), none)`
});
export const hostsForMemory = derive({
	id: 'hostsForMemory',
	label: 'Hosts for memory',
	unit: 'host',
	formula: f`if(${usableMemory} > 0, ceil(${demandMemory} × ${newShare} ÷ ${usableMemory}), none)`
});
export const hostsForVms = derive({
	id: 'hostsForVms',
	label: 'Hosts for the number of VMs',
	unit: 'host',
	formula: f`ceil(${virtualMachines} × ${newShare} ÷ (${vmLimit} × ${density} × ${workingServersPerHost}))`
});
export const hostsForIops = derive({
	id: 'hostsForIops',
	label: 'Hosts for storage operations',
	unit: 'host',
	formula: f`ceil(${demandIops} × ${newShare} ÷ (${iopsLimit} × ${density} × ${workingServersPerHost}))`
});
export const hostsForBandwidth = derive({
	id: 'hostsForBandwidth',
	label: 'Hosts for network traffic',
	unit: 'host',
	formula: f`ceil(${demandBandwidth} × ${newShare} ÷ (${bandwidthLimit} × ${density} × ${workingServersPerHost}))`
});
export const hostsByRatio = derive({
	id: 'hostsByRatio',
	label: 'Hosts for the consolidation ratio',
	unit: 'host',
	formula: f`ceil(${serversMoved} × ${newShare} ÷ (${consolidationRatio} × ${density}))`
});
export const hostsByResources = derive({
	id: 'hostsByResources',
	label: 'Hosts for all resources',
	unit: 'host',
	formula: f`max(${hostsForCpu}, ${hostsForMemory}, ${hostsForVms}, ${hostsForIops}, ${hostsForBandwidth})`
});
export const hostsForLoad = derive({
	id: 'hostsForLoad',
	label: 'Hosts for the load',
	unit: 'host',
	meaning: 'Without spares. A ratio is capped by what CPU and memory allow.',
	formula: f`if(${sizingMode} = 1, max(${hostsByRatio}, ${hostsForCpu}, ${hostsForMemory}), ${hostsByResources})`
});
export const spareHosts = derive({
	id: 'spareHosts',
	label: 'Spare hosts',
	unit: 'host',
	formula: f`if(${spareMode} = 0, ceil(${hostsForLoad} ÷ max(${clusterSize} − ${sparesPerCluster}, ${oneHost})) × ${sparesPerCluster}, if(${spareMode} = 1, ceil(${hostsForLoad} ÷ (1 − ${spareShare})) − ${hostsForLoad}, ceil(${hostsForLoad} × (1 + ${spareShare})) − ${hostsForLoad}))`,
	source: sources.headroom
});
export const newHosts = derive({
	id: 'newHosts',
	label: 'New hosts',
	unit: 'host',
	formula: f`${hostsForLoad} + ${spareHosts}`
});
export const servers = derive({
	id: 'servers',
	label: 'New servers',
	unit: 'server',
	formula: f`${newHosts} × ${serversPerHost}`
});
export const vmsPerHost = derive({
	id: 'vmsPerHost',
	label: 'VMs per host',
	unit: 'VM/host',
	meaning: 'Rounded up, over the hosts for the load; spares are empty.',
	formula: f`if(${hostsForLoad} > 0, ceil(${virtualMachines} ÷ ${hostsForLoad}), 0)`
});
export const ratioReached = derive({
	id: 'ratioReached',
	label: 'Consolidation ratio reached',
	unit: 'server/host',
	formula: f`if(${newHosts} > 0, ${serversMoved} ÷ ${newHosts}, 0)`
});
