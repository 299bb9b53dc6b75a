import { chapter } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { busyPerformance, consolidatedAtFirst, memoryInUse } from './estateDemand.ts';
import { terabytesPerGigabyte, vmsPerServerMoved } from './constants.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('Workload');

export const demandMode = choice({
	id: 'demandMode',
	label: 'Workload given as',
	choices: ['virtual machines', 'existing servers'],
	evidence: estimate(0, [0, 0], 'VMs are known where the estate is virtualised already')
});
export const virtualMachinesToday = input({
	id: 'virtualMachinesToday',
	label: 'VMs today',
	unit: 'VM',
	min: 1,
	max: 100000,
	step: 10,
	whole: true,
	evidence: estimate(400, [400, 400], 'Count of the planner')
});
export const growth = input({
	id: 'growth',
	label: 'Workload growth',
	unit: '%',
	meaning: 'Growth of VMs, or of servers to consolidate, in a year.',
	min: 0,
	max: 1,
	step: 0.01,
	evidence: estimate(0.08, [0.03, 0.15], 'Growth of a settled virtual estate; use your own history')
});
export const memoryPerVm = input({
	id: 'memoryPerVm',
	label: 'Memory per VM',
	unit: 'GB/VM',
	min: 0.25,
	max: 1024,
	step: 1,
	evidence: estimate(12, [8, 16], 'Usual mixed server workload')
});
export const vcpuPerVm = input({
	id: 'vcpuPerVm',
	label: 'vCPU per VM',
	unit: 'vCPU/VM',
	min: 1,
	max: 128,
	step: 1,
	evidence: estimate(3, [2, 4], 'Usual mixed server workload')
});
export const vcpuPerCore = input({
	id: 'vcpuPerCore',
	label: 'vCPU per core',
	unit: 'vCPU/core',
	meaning: 'vCPUs that one core of the reference machine carries.',
	min: 0.5,
	max: 32,
	step: 0.5,
	evidence: estimate(4, [3, 6], 'Four to one is the usual guidance for servers')
});
export const referenceCorePerformance = assumption({
	id: 'referenceCorePerformance',
	label: 'Performance of a reference core',
	unit: 'ssj_ops/core',
	meaning: 'The core that “vCPU per core” speaks of. Other cores count by their own measured performance.',
	min: 1000,
	max: 1000000,
	evidence: estimate(
		100000,
		[80000, 120000],
		'Two-socket servers of 2019 to 2021 measure near 103,000 ssj_ops per core (SPECpower 20190409-00952, 20210528-01098)'
	)
});
export const storagePerVm = input({
	id: 'storagePerVm',
	label: 'Storage per VM',
	unit: 'GB/VM',
	min: 1,
	max: 20000,
	step: 10,
	evidence: estimate(120, [80, 200], 'Usual mixed server workload')
});
export const iopsPerVm = input({
	id: 'iopsPerVm',
	label: 'Storage operations per VM',
	unit: 'IOPS/VM',
	min: 0,
	max: 20000,
	step: 5,
	evidence: estimate(40, [20, 80], 'Usual mixed server workload')
});
export const readShare = input({
	id: 'readShare',
	label: 'Share of reads',
	unit: '%',
	min: 0,
	max: 1,
	step: 0.05,
	evidence: estimate(0.7, [0.5, 0.8], 'Usual mixed server workload')
});
export const bandwidthPerVm = input({
	id: 'bandwidthPerVm',
	label: 'Network traffic per VM',
	unit: 'Mb/s/VM',
	min: 0,
	max: 10000,
	step: 1,
	evidence: estimate(20, [10, 50], 'Usual mixed server workload')
});
export const windowsShare = input({
	id: 'windowsShare',
	label: 'VMs with Windows Server',
	unit: '%',
	min: 0,
	max: 1,
	step: 0.05,
	evidence: estimate(0.5, [0.3, 0.8], 'Usual mixed server workload')
});

export const workGrowth = derive({
	id: 'workGrowth',
	label: 'Workload against today',
	unit: '1',
	formula: f`(1 + ${growth}) ^ ${year}`
});
export const serversMoved = derive({
	id: 'serversMoved',
	label: 'Existing servers to consolidate',
	unit: 'server',
	meaning: 'Grows with the workload; servers that would have been added are counted as consolidated.',
	formula: f`sumGroups(${consolidatedAtFirst}) × ${workGrowth}`
});
export const virtualMachines = derive({
	id: 'virtualMachines',
	label: 'VMs',
	unit: 'VM',
	formula: f`if(${demandMode} = 1, ${serversMoved} × ${vmsPerServerMoved}, ${virtualMachinesToday} × ${workGrowth})`
});
export const performanceInUse = derive({
	id: 'performanceInUse',
	label: 'Performance that existing servers use at peak',
	unit: 'ssj_ops',
	formula: f`sumGroups(${busyPerformance})`,
	source: sources.physicalDemand
});
export const estateMemoryInUse = derive({
	id: 'estateMemoryInUse',
	label: 'Memory that existing servers use at peak',
	unit: 'GB',
	formula: f`sumGroups(${memoryInUse})`,
	source: sources.physicalDemand
});
export const demandCores = derive({
	id: 'demandCores',
	label: 'Cores needed',
	unit: 'core',
	meaning: 'Reference cores that the workload keeps busy at its peak.',
	formula: f`if(${demandMode} = 1, ${performanceInUse} × ${workGrowth} ÷ ${referenceCorePerformance}, ${virtualMachines} × ${vcpuPerVm} ÷ ${vcpuPerCore})`,
	source: sources.physicalDemand
});
export const demandMemory = derive({
	id: 'demandMemory',
	label: 'Memory needed',
	unit: 'GB',
	formula: f`if(${demandMode} = 1, ${estateMemoryInUse} × ${workGrowth}, ${virtualMachines} × ${memoryPerVm})`,
	source: sources.physicalDemand
});
export const demandStorage = derive({
	id: 'demandStorage',
	label: 'Storage needed',
	unit: 'TB',
	formula: f`${virtualMachines} × ${storagePerVm} × ${terabytesPerGigabyte}`
});
export const demandIops = derive({
	id: 'demandIops',
	label: 'Storage operations needed',
	unit: 'IOPS',
	formula: f`${virtualMachines} × ${iopsPerVm}`
});
export const demandBandwidth = derive({
	id: 'demandBandwidth',
	label: 'Network traffic needed',
	unit: 'Mb/s',
	formula: f`${virtualMachines} × ${bandwidthPerVm}`
});
