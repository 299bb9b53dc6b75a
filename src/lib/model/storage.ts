import { chapter } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import { chassis } from './chassis.ts';
import { fabrics } from './constants.ts';
import { fcUplinks } from './chassisFields.ts';
import { fcPortsAsked, fcPortsMet } from './connectivity.ts';
import { demandIops, demandStorage, readShare } from './demand.ts';
import { servers } from './hosts.ts';
import { estateKept, localStorage } from './options.ts';
import { newShare } from './serverFields.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('Storage and SAN');
const quote = 'Estimate: replace with your quote';

export const sanExists = choice({
	id: 'sanExists',
	label: 'Central storage',
	choices: ['none yet', 'exists'],
	evidence: estimate(1, [0, 1], 'The 2008 article: where there is none, the first purchase is dearer')
});
export const sanSparePorts = input({
	id: 'sanSparePorts',
	label: 'FC ports free on the switches',
	unit: 'port',
	min: 0,
	max: 10000,
	step: 1,
	whole: true,
	evidence: estimate(0, [0, 24], 'Count of the planner')
});
export const arrayBasePrice = input({
	id: 'arrayBasePrice',
	label: 'Price of an array without drives',
	unit: 'money',
	min: 0,
	max: 100000000,
	step: 1000,
	evidence: estimate(60000, [40000, 90000], quote)
});
export const arrayPorts = input({
	id: 'arrayPorts',
	label: 'FC ports of the array',
	unit: 'port',
	min: 0,
	max: 256,
	step: 1,
	whole: true,
	evidence: estimate(8, [4, 16], 'Two controllers with four ports each')
});
export const arrayWatts = assumption({
	id: 'arrayWatts',
	label: 'Power of an array without drives',
	unit: 'W',
	evidence: estimate(800, [500, 1200], 'Two controllers and a shelf')
});
export const arrayRackUnits = assumption({
	id: 'arrayRackUnits',
	label: 'Height of the array',
	unit: 'RU',
	evidence: estimate(8, [4, 12], 'Controllers and a few shelves')
});
export const driveTerabytes = input({
	id: 'driveTerabytes',
	label: 'Capacity of a drive',
	unit: 'TB/drive',
	min: 0.03,
	max: 100,
	step: 0.1,
	evidence: estimate(3.84, [1.92, 7.68], 'Usual flash drive of 2024')
});
export const driveIops = input({
	id: 'driveIops',
	label: 'Storage operations of a drive',
	unit: 'IOPS/drive',
	min: 50,
	max: 1000000,
	step: 50,
	evidence: fact(6000, sources.raidPenalty, 'SSD 6,000; 15k SAS 180; 7.2k SATA 80')
});
export const driveWatts = assumption({
	id: 'driveWatts',
	label: 'Power of a drive',
	unit: 'W/drive',
	evidence: estimate(9, [5, 14], 'Disk or flash drive in use')
});
export const raidFactor = input({
	id: 'raidFactor',
	label: 'Raw over usable capacity',
	unit: '1',
	min: 1,
	max: 3,
	step: 0.05,
	evidence: estimate(1.33, [1.2, 2], 'RAID 6 of eight drives: 8 ÷ 6')
});
export const raidPenalty = input({
	id: 'raidPenalty',
	label: 'Drive operations per write',
	unit: '1',
	min: 1,
	max: 6,
	step: 1,
	evidence: fact(6, sources.raidPenalty, 'RAID 6: 6; RAID 5: 4; RAID 10: 2')
});
export const storagePrice = input({
	id: 'storagePrice',
	label: 'Price of usable storage on the SAN',
	unit: 'money/TB',
	min: 0,
	max: 1000000,
	step: 50,
	evidence: estimate(900, [600, 1300], quote)
});
export const localStoragePrice = input({
	id: 'localStoragePrice',
	label: 'Price of usable local storage',
	unit: 'money/TB',
	min: 0,
	max: 1000000,
	step: 50,
	evidence: estimate(350, [220, 500], quote)
});
export const fcSwitchPorts = assumption({
	id: 'fcSwitchPorts',
	label: 'Ports of an FC switch',
	unit: 'port/switch',
	min: 1,
	evidence: estimate(24, [16, 48], 'Usual fixed switch')
});
export const fcSwitchPrice = input({
	id: 'fcSwitchPrice',
	label: 'Price of an FC switch',
	unit: 'money/switch',
	min: 0,
	max: 1000000,
	step: 500,
	evidence: estimate(14000, [9000, 20000], quote)
});
export const fcSwitchWatts = assumption({
	id: 'fcSwitchWatts',
	label: 'Power of an FC switch',
	unit: 'W/switch',
	evidence: estimate(90, [60, 140], 'Usual 24-port switch')
});
export const fcSwitchRackUnits = assumption({
	id: 'fcSwitchRackUnits',
	label: 'Height of an FC switch',
	unit: 'RU/switch',
	evidence: estimate(1, [1, 1], 'Usual height')
});
export const sanInstallation = input({
	id: 'sanInstallation',
	label: 'Installation of a new SAN',
	unit: 'money',
	min: 0,
	max: 10000000,
	step: 500,
	evidence: estimate(8000, [4000, 15000], quote)
});
export const sanMaintenanceShare = input({
	id: 'sanMaintenanceShare',
	label: 'SAN maintenance, share of price a year',
	unit: '%/yr',
	min: 0,
	max: 0.5,
	step: 0.01,
	evidence: estimate(0.1, [0.07, 0.15], 'Usual support contract')
});
export const sanMaintenanceToday = input({
	id: 'sanMaintenanceToday',
	label: 'Maintenance of today’s SAN',
	unit: 'money/yr',
	meaning: 'Paid in every option alike while the SAN is there.',
	min: 0,
	max: 10000000,
	step: 500,
	evidence: estimate(12000, [6000, 20000], 'Estimate: replace with your contract')
});

export const backendIops = derive({
	id: 'backendIops',
	label: 'Drive operations needed',
	unit: 'IOPS',
	meaning:
		'Reads once, writes as often as the RAID level asks; this conserves drive operations, the looser “functional IOPS” formula does not.',
	formula: f`${demandIops} × ${readShare} + ${demandIops} × (1 − ${readShare}) × ${raidPenalty}`,
	source: sources.raidBackend
});
export const drives = derive({
	id: 'drives',
	label: 'Drives',
	unit: 'drive',
	formula: f`max(ceil(${demandStorage} × ${raidFactor} ÷ ${driveTerabytes}), ceil(${backendIops} ÷ ${driveIops}), lastYear(${self}))`
});
export const billedStorage = derive({
	id: 'billedStorage',
	label: 'Usable storage bought with the drives',
	unit: 'TB',
	formula: f`${drives} × ${driveTerabytes} ÷ ${raidFactor}`
});
export const addedStorage = derive({
	id: 'addedStorage',
	label: 'Storage added',
	unit: 'TB',
	formula: f`${billedStorage} − lastYear(${billedStorage})`
});
export const addedToSan = derive({
	id: 'addedToSan',
	label: 'Storage to add to the SAN',
	unit: 'TB',
	meaning: 'Where a SAN exists, what the first day needs is there already.',
	formula: f`if((${year} = 0) × ${sanExists} = 1, 0, ${addedStorage})`
});

export const estateLocalGrowth = derive({
	id: 'estateLocalGrowth',
	label: 'Share of storage growth on the disks of As is',
	unit: '1',
	meaning: 'Where there is no SAN, As is adds disks to its servers as the workload grows.',
	formula: f`${estateKept} × (1 − ${sanExists}) × (${year} > 0)`
});
export const sanUsed = derive({
	id: 'sanUsed',
	label: 'Share of storage on the SAN',
	unit: '1',
	meaning: 'As is keeps the storage it has, so without a SAN it has none.',
	formula: f`(1 − ${localStorage}) × if(${sanExists} = 1, 1, ${newShare})`
});
export const sanPorts = derive({
	id: 'sanPorts',
	label: 'SAN ports',
	unit: 'port',
	meaning: 'FC ports that new hosts and the array take on the SAN’s switches.',
	formula: f`if((${fcPortsAsked} > 0) × (${servers} > 0) = 1, if(${fcUplinks} > 0, ${chassis} × ${fcUplinks}, ${servers} × ${fcPortsMet}) + ${arrayPorts}, 0)`
});
export const fcSwitches = derive({
	id: 'fcSwitches',
	label: 'FC switches to buy',
	unit: 'switch',
	formula: f`${fabrics} × ceil(max(${sanPorts} − ${sanSparePorts}, 0) ÷ ${fabrics} ÷ ${fcSwitchPorts})`
});
export const sanWatts = derive({
	id: 'sanWatts',
	label: 'Power of SAN and local drives',
	unit: 'W',
	formula: f`${sanUsed} × ${arrayWatts} + ${drives} × ${driveWatts} + ${fcSwitches} × ${fcSwitchWatts}`
});
export const gearRackUnits = derive({
	id: 'gearRackUnits',
	label: 'Height of array and FC switches',
	unit: 'RU',
	formula: f`${sanUsed} × ${arrayRackUnits} + ${fcSwitches} × ${fcSwitchRackUnits}`
});
