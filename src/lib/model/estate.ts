import { chapter, type Assumption } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { year } from '#lib/engine/time.ts';
import { kilowattsPerWatt } from './constants.ts';
import { workGrowth } from './demand.ts';
import {
	consolidatedAtFirst,
	estateAge,
	estateAverageWatts,
	estateCorePerformance,
	estateCoresPerSocket,
	estateMaximumFactor,
	estatePeakCpu,
	estateServers,
	estateShare,
	estateSockets
} from './estateDemand.ts';
import { loadFactor } from './itPower.ts';

const { input, choice, assumption, derive } = chapter('As is');

/** A number of the catalogue server that replaces or joins a group. */
const ofReplacement = (id: string, label: string, unit: string, field: string): Assumption =>
	assumption({ id, label, unit, scope: 'group', field: `replacement.${field}` });

export const addedRackUnits = ofReplacement(
	'addedRackUnits',
	'Height of an added server',
	'RU/server',
	'rackUnits'
);
export const addedWeight = ofReplacement('addedWeight', 'Weight of an added server', 'kg/server', 'weight');
export const addedSockets = ofReplacement(
	'addedSockets',
	'Sockets of an added server',
	'socket/server',
	'sockets'
);
export const addedCoresPerSocket = ofReplacement(
	'addedCoresPerSocket',
	'Cores per socket of an added server',
	'core/socket',
	'coresPerSocket'
);
export const addedCorePerformance = ofReplacement(
	'addedCorePerformance',
	'Performance of a core of an added server',
	'ssj_ops/core',
	'corePerformance'
);
export const addedMemory = ofReplacement('addedMemory', 'Memory of an added server', 'GB/server', 'memory');
export const addedMemoryPrice = ofReplacement(
	'addedMemoryPrice',
	'Price of memory of an added server',
	'money/GB',
	'memoryPrice'
);
export const addedBasePrice = ofReplacement(
	'addedBasePrice',
	'Price of an added server without memory',
	'money/server',
	'price'
);
export const addedFailures = ofReplacement(
	'addedFailures',
	'Failures of an added server',
	'failure/server/yr',
	'failuresPerYear'
);
export const addedEmbodied = ofReplacement(
	'addedEmbodied',
	'Embodied carbon of an added server',
	'kgCO2e/server',
	'embodiedCarbon'
);
export const addedWattsAtLoad: readonly Assumption[] = Array.from({ length: 11 }, (_, tenth) =>
	ofReplacement(
		`addedWattsAt${tenth * 10}`,
		`Power of an added server at ${tenth * 10}% load`,
		'W/server',
		`watts.${tenth}`
	)
);

export const refreshLife = input({
	id: 'refreshLife',
	label: 'Refresh cycle',
	unit: 'yr',
	meaning: 'Years after which servers, chassis, cards and switches are replaced.',
	min: 1,
	max: 15,
	step: 1,
	whole: true,
	evidence: estimate(6, [4, 8], 'Usual life of servers; use your own policy')
});
export const estateRefresh = choice({
	id: 'estateRefresh',
	label: 'Old servers in As is',
	choices: ['keep', 'replace at the end of the refresh cycle'],
	evidence: estimate(1, [0, 1], 'Old servers lose support; keeping them is the other choice')
});

export const keptNeeded = derive({
	id: 'keptNeeded',
	label: 'Servers that As is needs',
	unit: 'server',
	formula: f`ceil(${estateServers} × ${estateShare} × ${workGrowth})`
});
export const keptOriginal = derive({
	id: 'keptOriginal',
	label: 'Servers still in place',
	unit: 'server',
	meaning: 'None once the refresh cycle has passed and old servers are replaced.',
	formula: f`if(${estateRefresh} × (${year} > 0) × (${estateAge} + ${year} ≥ ${refreshLife}) = 1, 0, ${consolidatedAtFirst})`
});
export const addedNeeded = derive({
	id: 'addedNeeded',
	label: 'Added servers needed',
	unit: 'server',
	formula: f`max(${keptNeeded} − ${keptOriginal}, 0)`
});
export const addedRetired: Quantity = derive({
	id: 'addedRetired',
	label: 'Added servers retired',
	unit: 'server',
	scope: 'group',
	formula: f`yearsAgo(${(): Quantity => addedBought}, ${refreshLife})`
});
export const addedBought: Quantity = derive({
	id: 'addedBought',
	label: 'Added servers bought',
	unit: 'server',
	formula: f`max(${addedNeeded} − (lastYear(${(): Quantity => addedServers}) − ${addedRetired}), 0)`
});
export const addedServers: Quantity = derive({
	id: 'addedServers',
	label: 'Added servers in service',
	unit: 'server',
	formula: f`lastYear(${self}) − ${addedRetired} + ${addedBought}`
});
export const leftServers = derive({
	id: 'leftServers',
	label: 'Servers left as they are',
	unit: 'server',
	meaning: 'Not consolidated: they stand in every option.',
	formula: f`${estateServers} − ${consolidatedAtFirst}`
});

export const addedUtilisation = derive({
	id: 'addedUtilisation',
	label: 'Average CPU use of an added server',
	unit: '%',
	meaning: 'It does the work of one server in place.',
	formula: f`min(${estateSockets} × ${estateCoresPerSocket} × ${estateCorePerformance} × ${estatePeakCpu} × ${loadFactor} ÷ (${addedSockets} × ${addedCoresPerSocket} × ${addedCorePerformance}), 1)`
});
const [w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10] = addedWattsAtLoad as unknown as Assumption[];
export const addedTypicalWatts = derive({
	id: 'addedTypicalWatts',
	label: 'Typical power of an added server',
	unit: 'W/server',
	formula: f`interpolate(${addedUtilisation}, ${w0!}, ${w1!}, ${w2!}, ${w3!}, ${w4!}, ${w5!}, ${w6!}, ${w7!}, ${w8!}, ${w9!}, ${w10!})`
});
export const estateDesignWatts = derive({
	id: 'estateDesignWatts',
	label: 'Maximum power of a server in place',
	unit: 'W/server',
	formula: f`${estateAverageWatts} × ${estateMaximumFactor}`
});
export const groupTypicalKw = derive({
	id: 'groupTypicalKw',
	label: 'Typical power of the servers to consolidate',
	unit: 'kW',
	formula: f`(${keptOriginal} × ${estateAverageWatts} + ${addedServers} × ${addedTypicalWatts}) × ${kilowattsPerWatt}`
});
export const groupDesignKw = derive({
	id: 'groupDesignKw',
	label: 'Design power of the servers to consolidate',
	unit: 'kW',
	formula: f`(${keptOriginal} × ${estateDesignWatts} + ${addedServers} × ${w10!}) × ${kilowattsPerWatt}`
});
export const groupLeftTypicalKw = derive({
	id: 'groupLeftTypicalKw',
	label: 'Typical power of the servers left',
	unit: 'kW',
	formula: f`${leftServers} × ${estateAverageWatts} × ${kilowattsPerWatt}`
});
export const groupLeftDesignKw = derive({
	id: 'groupLeftDesignKw',
	label: 'Design power of the servers left',
	unit: 'kW',
	formula: f`${leftServers} × ${estateDesignWatts} × ${kilowattsPerWatt}`
});

export const groupKeptServers = derive({
	id: 'groupKeptServers',
	label: 'Servers standing in As is',
	unit: 'server',
	formula: f`${keptOriginal} + ${addedServers}`
});

const total = (id: string, label: string, unit: string, of: Quantity) =>
	derive({ id, label, unit, formula: f`sumGroups(${of})` });

export const keptServers = total(
	'keptServers',
	'Servers to consolidate, as they stand',
	'server',
	groupKeptServers
);
export const leftServersInAll = total(
	'leftServersInAll',
	'Servers left as they are, in all',
	'server',
	leftServers
);
export const keptTypicalKw = total(
	'keptTypicalKw',
	'Typical power of all servers to consolidate',
	'kW',
	groupTypicalKw
);
export const keptDesignKw = total(
	'keptDesignKw',
	'Design power of all servers to consolidate',
	'kW',
	groupDesignKw
);
export const leftTypicalKw = total(
	'leftTypicalKw',
	'Typical power of all servers left',
	'kW',
	groupLeftTypicalKw
);
export const leftDesignKw = total(
	'leftDesignKw',
	'Design power of all servers left',
	'kW',
	groupLeftDesignKw
);
