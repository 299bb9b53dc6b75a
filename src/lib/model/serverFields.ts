import { chapter } from '#lib/engine/quantity.ts';
import { f } from '#lib/engine/formula.ts';
import { demandCores, referenceCorePerformance } from './demand.ts';
import { estateKept } from './options.ts';
import type { Assumption } from '#lib/engine/quantity.ts';

const { assumption, derive } = chapter('Server');

/** A number of the option's server, read from its catalogue entry. */
const ofServer = (id: string, label: string, unit: string, field: string, min = 0, max = 1e9): Assumption =>
	assumption({ id, label, unit, scope: 'option', field: `server.${field}`, min, max });

export const serverRackUnits = ofServer(
	'serverRackUnits',
	'Height of a server',
	'RU/server',
	'rackUnits',
	0,
	42
);
export const sockets = ofServer('sockets', 'Sockets per server', 'socket/server', 'sockets', 1, 16);
export const coresPerSocket = ofServer(
	'coresPerSocket',
	'Cores per socket',
	'core/socket',
	'coresPerSocket',
	1,
	512
);
export const corePerformance = ofServer(
	'corePerformance',
	'Performance of a core',
	'ssj_ops/core',
	'corePerformance',
	1
);
export const serverMemory = ofServer('serverMemory', 'Memory per server', 'GB/server', 'memory', 0.5, 65536);
export const measuredMemory = ofServer(
	'measuredMemory',
	'Memory when measured',
	'GB/server',
	'measuredMemory',
	0,
	65536
);
export const memoryPrice = ofServer('memoryPrice', 'Price of memory', 'money/GB', 'memoryPrice');
export const serverBasePrice = ofServer(
	'serverBasePrice',
	'Price of a server without memory',
	'money/server',
	'price'
);
export const vmLimit = ofServer('vmLimit', 'VMs per server, at most', 'VM/server', 'vmLimit', 1);
export const iopsLimit = ofServer(
	'iopsLimit',
	'Storage operations per server, at most',
	'IOPS/server',
	'iopsLimit',
	1
);
export const bandwidthLimit = ofServer(
	'bandwidthLimit',
	'Network traffic per server, at most',
	'Mb/s/server',
	'bandwidthLimit',
	1
);
export const nameplateWatts = ofServer(
	'nameplateWatts',
	'Nameplate power of a server',
	'W/server',
	'nameplateWatts'
);
export const serverWeight = ofServer('serverWeight', 'Weight of a server', 'kg/server', 'weight');
export const serverFailures = ofServer(
	'serverFailures',
	'Failures of a server',
	'failure/server/yr',
	'failuresPerYear',
	0,
	10
);
export const serverEmbodied = ofServer(
	'serverEmbodied',
	'Embodied carbon of a server',
	'kgCO2e/server',
	'embodiedCarbon'
);

/** Wall watts at 0, 10 … 100 % load. */
export const wattsAtLoad: readonly Assumption[] = Array.from({ length: 11 }, (_, tenth) =>
	ofServer(
		`wattsAt${tenth * 10}`,
		`Power of a server at ${tenth * 10}% load`,
		'W/server',
		`watts.${tenth}`,
		0,
		100000
	)
);

export const serverCores = derive({
	id: 'serverCores',
	label: 'Cores per server',
	unit: 'core/server',
	formula: f`${sockets} × ${coresPerSocket}`
});
export const relativePerformance = derive({
	id: 'relativePerformance',
	label: 'Performance of a core against the reference',
	unit: '1',
	formula: f`${corePerformance} ÷ ${referenceCorePerformance}`
});
export const newShare = derive({
	id: 'newShare',
	label: 'Share of the workload on new hosts',
	unit: '1',
	meaning: '0 for As is, which keeps the existing servers; 1 for every other option.',
	formula: f`1 − ${estateKept}`
});
export const coresForNewHosts = derive({
	id: 'coresForNewHosts',
	label: 'Cores needed of new hosts',
	unit: 'core',
	formula: f`${demandCores} × ${newShare}`
});
