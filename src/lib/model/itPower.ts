import { chapter, type Assumption, type Quantity } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import {
	ethernetModules,
	ethernetModuleWatts,
	fcModules,
	fcModuleWatts,
	frameFullWatts,
	frameIdleWatts
} from './chassisFields.ts';
import { cardWatts, expansionUnitsPerServer, expansionWatts, fcPortsAsked } from './connectivity.ts';
import { servers } from './hosts.ts';
import { wattsAt } from './powerCurve.ts';
import {
	coresForNewHosts,
	measuredMemory,
	nameplateWatts,
	relativePerformance,
	serverCores,
	serverMemory,
	wattsAtLoad
} from './serverFields.ts';
import { sources } from './sources.ts';

const { input, choice, assumption, derive } = chapter('IT power');

export const loadFactor = input({
	id: 'loadFactor',
	label: 'Average over peak load',
	unit: '%',
	min: 0.05,
	max: 1,
	step: 0.05,
	evidence: estimate(0.5, [0.3, 0.7], 'Servers work less at night and at weekends; use your own monitoring')
});
export const designBasis = choice({
	id: 'designBasis',
	label: 'Design power',
	choices: ['full load', 'nameplate × derate'],
	evidence: estimate(0, [0, 1], 'Measured full load where there is one')
});
export const nameplateDerate = assumption({
	id: 'nameplateDerate',
	label: 'Nameplate derate',
	unit: '%',
	max: 1,
	evidence: estimate(0.65, [0.5, 0.8], 'Nameplate names the supply’s rating, not the draw')
});
export const memoryWatts = assumption({
	id: 'memoryWatts',
	label: 'Power of memory',
	unit: 'W/GB',
	max: 10,
	meaning: 'For memory beyond what was fitted when the server was measured.',
	evidence: fact(0.284, sources.boaviztaRam)
});
export const suppliesPerServer = assumption({
	id: 'suppliesPerServer',
	label: 'Power supplies that share the load of a server',
	unit: '1',
	min: 1,
	max: 8,
	evidence: estimate(2, [1, 2], 'A redundant pair, each carrying half')
});
const efficiencyAt = (load: number, value: number): Assumption =>
	assumption({
		id: `supplyEfficiencyAt${load}`,
		label: `Efficiency of a power supply at ${load}% load`,
		unit: '%',
		min: 0.3,
		max: 1,
		evidence: fact(value, sources.supplyTargets, `at ${load} %`)
	});
export const supplyEfficiencyAt10 = efficiencyAt(10, 0.82);
export const supplyEfficiencyAt20 = efficiencyAt(20, 0.9);
export const supplyEfficiencyAt50 = efficiencyAt(50, 0.94);
export const supplyEfficiencyAt100 = efficiencyAt(100, 0.91);

export const peakUtilisation = derive({
	id: 'peakUtilisation',
	label: 'CPU use of new servers at peak',
	unit: '%',
	formula: f`if(${servers} > 0, ${coresForNewHosts} ÷ (${servers} × ${serverCores} × ${relativePerformance}), 0)`
});
export const averageUtilisation = derive({
	id: 'averageUtilisation',
	label: 'Average CPU use of new servers',
	unit: '%',
	formula: f`${peakUtilisation} × ${loadFactor}`
});
export const typicalCurve = wattsAt(
	'measuredTypical',
	'at typical load',
	'Typical power of a server as measured',
	averageUtilisation
);
export const peakCurve = wattsAt(
	'measuredPeak',
	'at peak',
	'Power of a server at peak as measured',
	peakUtilisation
);
const measuredTypicalWatts = typicalCurve.watts;
const measuredPeakWatts = peakCurve.watts;
const fullLoadWatts = wattsAtLoad[10] as Assumption;
/** What the supplies of a server lose at one load, and what further memory, cards and units draw at the wall. */
function supply(
	id: string,
	words: string,
	watts: Quantity
): { loadShare: Quantity; efficiency: Quantity; added: Quantity } {
	const loadShare = derive({
		id: `${id}SupplyLoad`,
		label: `Load of a power supply ${words}`,
		unit: '%',
		meaning: 'A redundant pair shares the load, so each runs below half.',
		formula: f`if(${nameplateWatts} > 0, min(${watts} ÷ (${nameplateWatts} × ${suppliesPerServer}), 1), 1)`,
		source: sources.textbookSupply
	});
	const efficiency = derive({
		id: `${id}SupplyEfficiency`,
		label: `Efficiency of a power supply ${words}`,
		unit: '%',
		meaning: 'On straight lines between 10, 20, 50 and 100 % load.',
		formula: f`if(${loadShare} ≤ 0.2, ${supplyEfficiencyAt10} + (${supplyEfficiencyAt20} − ${supplyEfficiencyAt10}) × (max(${loadShare}, 0.1) − 0.1) ÷ 0.1, if(${loadShare} ≤ 0.5, ${supplyEfficiencyAt20} + (${supplyEfficiencyAt50} − ${supplyEfficiencyAt20}) × (${loadShare} − 0.2) ÷ 0.3, ${supplyEfficiencyAt50} + (${supplyEfficiencyAt100} − ${supplyEfficiencyAt50}) × (${loadShare} − 0.5) ÷ 0.5))`,
		source: sources.supplyTargets
	});
	const added = derive({
		id: `${id}AddedWatts`,
		label: `Power of further memory, cards and expansion units ${words}`,
		unit: 'W/server',
		meaning:
			'What was not in the server when it was measured; cards draw direct current, so supply loss is added.',
		formula: f`max(${serverMemory} − ${measuredMemory}, 0) × ${memoryWatts} + (${cardWatts} + ${expansionUnitsPerServer} × ${expansionWatts}) ÷ ${efficiency}`
	});
	return { loadShare, efficiency, added };
}
export const typicalSupply = supply('typical', 'at typical load', measuredTypicalWatts);
export const peakSupply = supply('peak', 'at peak', measuredPeakWatts);
export const designSupply = supply('design', 'at full load', fullLoadWatts);

export const serverTypicalWatts = derive({
	id: 'serverTypicalWatts',
	label: 'Typical power of a server',
	unit: 'W/server',
	formula: f`${measuredTypicalWatts} + ${typicalSupply.added}`
});
export const serverPeakWatts = derive({
	id: 'serverPeakWatts',
	label: 'Power of a server at peak',
	unit: 'W/server',
	formula: f`${measuredPeakWatts} + ${peakSupply.added}`
});
export const serverDesignWatts = derive({
	id: 'serverDesignWatts',
	label: 'Design power of a server',
	unit: 'W/server',
	formula: f`if(${designBasis} = 1, ${nameplateWatts} × ${nameplateDerate}, ${fullLoadWatts} + ${designSupply.added})`
});

export const moduleWatts = derive({
	id: 'moduleWatts',
	label: 'Power of a chassis’s modules',
	unit: 'W/chassis',
	formula: f`${ethernetModules} × ${ethernetModuleWatts} + if(${fcPortsAsked} > 0, ${fcModules} × ${fcModuleWatts}, 0)`
});
export const chassisTypicalWatts = derive({
	id: 'chassisTypicalWatts',
	label: 'Typical power of a chassis without blades',
	unit: 'W/chassis',
	formula: f`${frameIdleWatts} + (${frameFullWatts} − ${frameIdleWatts}) × min(${averageUtilisation}, 1) + ${moduleWatts}`
});
export const chassisPeakWatts = derive({
	id: 'chassisPeakWatts',
	label: 'Power of a chassis without blades at peak',
	unit: 'W/chassis',
	formula: f`${frameIdleWatts} + (${frameFullWatts} − ${frameIdleWatts}) × min(${peakUtilisation}, 1) + ${moduleWatts}`
});
export const chassisDesignWatts = derive({
	id: 'chassisDesignWatts',
	label: 'Design power of a chassis without blades',
	unit: 'W/chassis',
	formula: f`max(${frameIdleWatts}, ${frameFullWatts}) + ${moduleWatts}`
});
