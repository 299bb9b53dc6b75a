import { chapter } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { sources } from './sources.ts';

const { input, choice, derive } = chapter('Existing servers');
const count = 'Count of the planner, from the inventory';

export const estateServers = input({
	id: 'estateServers',
	label: 'Servers in place',
	unit: 'server',
	scope: 'group',
	min: 0,
	max: 10000,
	step: 1,
	whole: true,
	evidence: estimate(80, [80, 80], count)
});
export const estateShare = input({
	id: 'estateShare',
	label: 'Share to consolidate',
	unit: '%',
	scope: 'group',
	meaning: 'Servers that stay as they are stand in every option, with their power, heat and space.',
	min: 0,
	max: 1,
	step: 0.05,
	evidence: estimate(1, [0.7, 1], count)
});
export const estateRackUnits = input({
	id: 'estateRackUnits',
	label: 'Height of a server in place',
	unit: 'RU/server',
	scope: 'group',
	min: 1,
	max: 42,
	step: 1,
	evidence: estimate(2, [2, 2], count)
});
export const estateWeight = input({
	id: 'estateWeight',
	label: 'Weight of a server in place',
	unit: 'kg/server',
	scope: 'group',
	min: 1,
	max: 500,
	step: 1,
	evidence: estimate(25, [18, 30], 'Usual weight of a 2U server with disks')
});
export const estateAverageWatts = input({
	id: 'estateAverageWatts',
	label: 'Average power of a server in place',
	unit: 'W/server',
	scope: 'group',
	min: 10,
	max: 10000,
	step: 10,
	evidence: estimate(280, [220, 350], 'Two-socket 2U server under light load; read your PDUs')
});
export const estateMaximumFactor = input({
	id: 'estateMaximumFactor',
	label: 'Maximum over average power',
	unit: '1',
	scope: 'group',
	min: 1,
	max: 3,
	step: 0.05,
	evidence: estimate(
		1.35,
		[1.15, 1.5],
		'Measured curves of servers in use between a third and a half of their load'
	)
});
export const estateSockets = input({
	id: 'estateSockets',
	label: 'Sockets of a server in place',
	unit: 'socket/server',
	scope: 'group',
	min: 1,
	max: 16,
	step: 1,
	whole: true,
	evidence: estimate(2, [2, 2], count)
});
export const estateCoresPerSocket = input({
	id: 'estateCoresPerSocket',
	label: 'Cores per socket in place',
	unit: 'core/socket',
	scope: 'group',
	min: 1,
	max: 256,
	step: 1,
	whole: true,
	evidence: estimate(8, [8, 8], count)
});
export const estateCorePerformance = input({
	id: 'estateCorePerformance',
	label: 'Performance of a core in place',
	unit: 'ssj_ops/core',
	scope: 'group',
	min: 1000,
	max: 1000000,
	step: 1000,
	evidence: estimate(80000, [60000, 100000], 'Two-socket servers of 2012 to 2014 in the SPECpower results')
});
export const estateMemory = input({
	id: 'estateMemory',
	label: 'Memory of a server in place',
	unit: 'GB/server',
	scope: 'group',
	min: 0.5,
	max: 16384,
	step: 8,
	evidence: estimate(128, [64, 256], count)
});
export const estatePeakCpu = input({
	id: 'estatePeakCpu',
	label: 'Peak CPU use in place',
	unit: '%',
	scope: 'group',
	min: 0.01,
	max: 1,
	step: 0.01,
	evidence: estimate(0.4, [0.2, 0.6], count)
});
export const estatePeakMemory = input({
	id: 'estatePeakMemory',
	label: 'Peak memory use in place',
	unit: '%',
	scope: 'group',
	min: 0.01,
	max: 1,
	step: 0.01,
	evidence: estimate(0.7, [0.5, 0.85], count)
});
export const estateNicPorts = input({
	id: 'estateNicPorts',
	label: 'NIC ports of a server in place',
	unit: 'port/server',
	scope: 'group',
	min: 0,
	max: 64,
	step: 1,
	whole: true,
	evidence: estimate(4, [2, 8], count)
});
export const estateMaintenance = input({
	id: 'estateMaintenance',
	label: 'Maintenance of a server in place',
	unit: 'money/server/yr',
	scope: 'group',
	min: 0,
	max: 1000000,
	step: 50,
	evidence: estimate(600, [400, 900], 'Estimate: replace with your contract')
});
export const estateAge = input({
	id: 'estateAge',
	label: 'Age of a server in place',
	unit: 'yr',
	scope: 'group',
	min: 0,
	max: 30,
	step: 1,
	whole: true,
	evidence: estimate(7, [5, 9], count)
});
export const estateVirtualised = choice({
	id: 'estateVirtualised',
	label: 'Virtualised already',
	scope: 'group',
	choices: ['no', 'yes'],
	evidence: estimate(1, [0, 1], count)
});

export const consolidatedAtFirst = derive({
	id: 'consolidatedAtFirst',
	label: 'Servers to consolidate on the first day',
	unit: 'server',
	formula: f`ceil(${estateServers} × ${estateShare})`
});
export const busyPerformance = derive({
	id: 'busyPerformance',
	label: 'Performance in use at peak',
	unit: 'ssj_ops',
	formula: f`${consolidatedAtFirst} × ${estateSockets} × ${estateCoresPerSocket} × ${estateCorePerformance} × ${estatePeakCpu}`,
	source: sources.physicalDemand
});
export const memoryInUse = derive({
	id: 'memoryInUse',
	label: 'Memory in use at peak',
	unit: 'GB',
	formula: f`${consolidatedAtFirst} × ${estateMemory} × ${estatePeakMemory}`,
	source: sources.physicalDemand
});
