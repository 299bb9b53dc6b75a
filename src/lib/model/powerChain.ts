import { chapter } from '#lib/engine/quantity.ts';
import { estimate, fact } from '#lib/engine/evidence.ts';
import { f } from '#lib/engine/formula.ts';
import { chassis } from './chassis.ts';
import { kilowattsPerWatt } from './constants.ts';
import { keptDesignKw, keptTypicalKw, leftDesignKw, leftTypicalKw } from './estate.ts';
import { servers } from './hosts.ts';
import {
	chassisDesignWatts,
	chassisPeakWatts,
	chassisTypicalWatts,
	serverDesignWatts,
	serverPeakWatts,
	serverTypicalWatts
} from './itPower.ts';
import { estateKept } from './options.ts';
import { racks } from './placement.ts';
import { rackSwitchKw } from './racks.ts';
import { sources } from './sources.ts';
import { sanWatts } from './storage.ts';

const { input, assumption, derive } = chapter('Power chain');

export const otherEquipment = input({
	id: 'otherEquipment',
	label: 'Other equipment in the room',
	unit: 'kW',
	meaning: 'What the plan does not touch: it draws power and gives heat in every option.',
	min: 0,
	max: 100000,
	step: 1,
	evidence: estimate(15, [10, 25], 'Count of the planner: read your PDUs')
});
export const upsRating = input({
	id: 'upsRating',
	label: 'UPS rating',
	unit: 'kW',
	min: 0,
	max: 100000,
	step: 10,
	evidence: estimate(120, [120, 120], 'Nameplate of the site’s UPS')
});
export const siteFeed = input({
	id: 'siteFeed',
	label: 'Feed of the room, if it binds',
	unit: 'kW',
	meaning: '0 where the feed is no limit.',
	min: 0,
	max: 100000,
	step: 10,
	evidence: estimate(0, [0, 0], 'Count of the planner')
});
export const upsFixedLoss = assumption({
	id: 'upsFixedLoss',
	label: 'UPS loss by rating',
	unit: '%',
	max: 0.5,
	evidence: fact(0.04, sources.whitePaper25)
});
export const upsLoadLoss = assumption({
	id: 'upsLoadLoss',
	label: 'UPS loss by load',
	unit: '%',
	max: 0.5,
	evidence: fact(0.05, sources.whitePaper25)
});
export const distributionFixedLoss = assumption({
	id: 'distributionFixedLoss',
	label: 'Distribution loss by rating',
	unit: '%',
	max: 0.5,
	evidence: fact(0.01, sources.whitePaper25)
});
export const distributionLoadLoss = assumption({
	id: 'distributionLoadLoss',
	label: 'Distribution loss by load',
	unit: '%',
	max: 0.5,
	evidence: fact(0.02, sources.whitePaper25)
});

const itKw = (
	id: string,
	label: string,
	ofServer: typeof serverTypicalWatts,
	ofChassis: typeof chassisTypicalWatts,
	kept: typeof keptTypicalKw,
	left: typeof leftTypicalKw
) => {
	const hosts = derive({
		id: `${id}Hosts`,
		label: `${label}, servers and chassis`,
		unit: 'kW',
		formula: f`(${servers} × ${ofServer} + ${chassis} × ${ofChassis}) × ${kilowattsPerWatt} + ${estateKept} × ${kept}`
	});
	const all = derive({
		id,
		label,
		unit: 'kW',
		meaning: 'Servers, chassis, rack switches, storage, servers left as they are and other equipment.',
		formula: f`${hosts} + ${racks} × ${rackSwitchKw} + ${sanWatts} × ${kilowattsPerWatt} + ${left} + ${otherEquipment}`
	});
	return { hosts, all };
};
const typical = itKw(
	'itTypicalKw',
	'Typical IT power',
	serverTypicalWatts,
	chassisTypicalWatts,
	keptTypicalKw,
	leftTypicalKw
);
const peak = itKw('itPeakKw', 'Peak IT power', serverPeakWatts, chassisPeakWatts, keptDesignKw, leftDesignKw);
const design = itKw(
	'itDesignKw',
	'Design IT power',
	serverDesignWatts,
	chassisDesignWatts,
	keptDesignKw,
	leftDesignKw
);

export const hostsTypicalKw = typical.hosts;
export const itTypicalKw = typical.all;
export const hostsPeakKw = peak.hosts;
export const itPeakKw = peak.all;
export const hostsDesignKw = design.hosts;
export const itDesignKw = design.all;

const upsLoss = (id: string, label: string, load: typeof itTypicalKw) =>
	derive({
		id,
		label,
		unit: 'kW',
		formula: f`${upsFixedLoss} × ${upsRating} + ${upsLoadLoss} × ${load}`,
		source: sources.whitePaper25
	});
const distributionLoss = (id: string, label: string, load: typeof itTypicalKw) =>
	derive({
		id,
		label,
		unit: 'kW',
		formula: f`${distributionFixedLoss} × ${upsRating} + ${distributionLoadLoss} × ${load}`,
		source: sources.whitePaper25
	});

export const upsLossKw = upsLoss('upsLossKw', 'Typical UPS loss', itTypicalKw);
export const distributionLossKw = distributionLoss(
	'distributionLossKw',
	'Typical distribution loss',
	itTypicalKw
);
export const upsPeakLossKw = upsLoss('upsPeakLossKw', 'UPS loss at peak', itPeakKw);
export const distributionPeakLossKw = distributionLoss(
	'distributionPeakLossKw',
	'Distribution loss at peak',
	itPeakKw
);
export const upsDesignLossKw = upsLoss('upsDesignLossKw', 'Design UPS loss', itDesignKw);
export const distributionDesignLossKw = distributionLoss(
	'distributionDesignLossKw',
	'Design distribution loss',
	itDesignKw
);
