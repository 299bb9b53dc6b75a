import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f, type Formula } from '#lib/engine/formula.ts';
import { boxesPerChassis, boxesPerServer, hoursPerYear, monthsPerYear } from './constants.ts';
import { chassisFailures } from './chassisFields.ts';
import { expansionFailures } from './connectivity.ts';
import { expansionUnits } from './chassis.ts';
import { coolingShareKw, facilityKw, facilityPeakKw } from './cooling.ts';
import {
	chassisPrice,
	chassisStock,
	fcSwitchPurchase,
	arrayPurchase,
	serverPrice,
	serverStock,
	storagePurchase
} from './cost.ts';
import {
	addedFailures,
	addedServers,
	keptOriginal,
	keptServers,
	leftServers,
	leftServersInAll
} from './estate.ts';
import { estateMaintenance } from './estateDemand.ts';
import { estateKept } from './options.ts';
import { racks } from './placement.ts';
import { serverFailures } from './serverFields.ts';
import { sanExists, sanMaintenanceShare, sanMaintenanceToday } from './storage.ts';
import { energyFactor, hardwareFactor, labourFactor, operatingTime, spaceFactor } from './time.ts';
import { self } from '#lib/engine/expression.ts';

const { input, derive } = chapter('Running cost');
const quote = 'Estimate: replace with your contract';

export const tariff = input({
	id: 'tariff',
	label: 'Electricity tariff',
	unit: 'money/kWh',
	min: 0,
	max: 10,
	step: 0.005,
	evidence: estimate(0.13, [0.09, 0.2], quote)
});
export const demandCharge = input({
	id: 'demandCharge',
	label: 'Demand charge',
	unit: 'money/kW/month',
	min: 0,
	max: 1000,
	step: 0.5,
	evidence: estimate(8, [0, 15], quote)
});
export const rackSpaceCost = input({
	id: 'rackSpaceCost',
	label: 'Space of a rack',
	unit: 'money/rack/month',
	min: 0,
	max: 100000,
	step: 10,
	evidence: estimate(120, [60, 250], quote)
});
export const supportShare = input({
	id: 'supportShare',
	label: 'Hardware support, share of price a year',
	unit: '%/yr',
	min: 0,
	max: 0.5,
	step: 0.005,
	evidence: estimate(0.06, [0.04, 0.1], quote)
});
export const serverHours = input({
	id: 'serverHours',
	label: 'Staff time for a server',
	unit: 'h/box/yr',
	min: 0,
	max: 2000,
	step: 1,
	evidence: estimate(
		14,
		[6, 30],
		'Firmware, patches, failures: fewer boxes to manage is the article’s first argument'
	)
});
export const chassisHours = input({
	id: 'chassisHours',
	label: 'Staff time for a chassis',
	unit: 'h/box/yr',
	min: 0,
	max: 2000,
	step: 1,
	evidence: estimate(16, [8, 32], 'Firmware of frame and modules')
});
export const labourRate = input({
	id: 'labourRate',
	label: 'Cost of staff time',
	unit: 'money/h',
	min: 0,
	max: 1000,
	step: 1,
	evidence: estimate(65, [45, 95], 'Wage with overhead; use your own rate')
});
export const repairCost = input({
	id: 'repairCost',
	label: 'Cost of a failure',
	unit: 'money/failure',
	meaning: 'Staff and disruption; parts are in the support contract.',
	min: 0,
	max: 1000000,
	step: 50,
	evidence: estimate(400, [200, 900], 'Half a day of staff')
});

const yearly = (id: string, label: string, formula: Formula, meaning?: string): Quantity =>
	derive({ id, label, unit: 'money', formula, ...(meaning ? { meaning } : {}) });

export const coolingEnergyCost = yearly(
	'coolingEnergyCost',
	'Energy for cooling',
	f`${coolingShareKw} × ${hoursPerYear} × ${tariff} × ${energyFactor} × ${operatingTime}`
);
export const itEnergyCost = yearly(
	'itEnergyCost',
	'Energy for IT, losses and lights',
	f`(${facilityKw} − ${coolingShareKw}) × ${hoursPerYear} × ${tariff} × ${energyFactor} × ${operatingTime}`
);
export const demandCost = yearly(
	'demandCost',
	'Demand charge',
	f`${facilityPeakKw} × ${demandCharge} × ${monthsPerYear} × ${energyFactor} × ${operatingTime}`
);
export const coolingPerMonth = derive({
	id: 'coolingPerMonth',
	label: 'Cost of cooling energy',
	unit: 'money/month',
	formula: f`${coolingShareKw} × ${hoursPerYear} ÷ ${monthsPerYear} × ${tariff} × ${energyFactor}`
});
export const spaceCost = yearly(
	'spaceCost',
	'Rack space',
	f`${racks} × ${rackSpaceCost} × ${monthsPerYear} × ${spaceFactor} × ${operatingTime}`
);
export const hardwareSupport = yearly(
	'hardwareSupport',
	'Hardware support',
	f`(${serverStock.inService} × ${serverPrice} + ${chassisStock.inService} × ${chassisPrice}) × ${supportShare} × ${hardwareFactor} × ${operatingTime}`
);
export const groupMaintenance = derive({
	id: 'groupMaintenance',
	label: 'Maintenance of the servers to consolidate',
	unit: 'money/yr',
	meaning: 'Servers in place and those added beside them.',
	formula: f`(${keptOriginal} + ${addedServers}) × ${estateMaintenance}`
});
export const groupLeftMaintenance = derive({
	id: 'groupLeftMaintenance',
	label: 'Maintenance of the servers left',
	unit: 'money/yr',
	formula: f`${leftServers} × ${estateMaintenance}`
});
export const keptMaintenance = derive({
	id: 'keptMaintenance',
	label: 'Maintenance of all servers to consolidate',
	unit: 'money/yr',
	formula: f`sumGroups(${groupMaintenance})`
});
export const leftMaintenance = derive({
	id: 'leftMaintenance',
	label: 'Maintenance of all servers left',
	unit: 'money/yr',
	formula: f`sumGroups(${groupLeftMaintenance})`
});
export const estateMaintenanceCost = yearly(
	'estateMaintenanceCost',
	'Maintenance of existing servers',
	f`(${leftMaintenance} + ${estateKept} × ${keptMaintenance}) × ${labourFactor} × ${operatingTime}`
);
export const staffHours = derive({
	id: 'staffHours',
	label: 'Staff time',
	unit: 'h/yr',
	meaning: 'Servers and chassis have management of their own; an expansion unit has none.',
	formula: f`(${serverStock.inService} + ${estateKept} × ${keptServers} + ${leftServersInAll}) × ${boxesPerServer} × ${serverHours} + ${chassisStock.inService} × ${boxesPerChassis} × ${chassisHours}`
});
export const staffCost = yearly(
	'staffCost',
	'Staff',
	f`${staffHours} × ${labourRate} × ${labourFactor} × ${operatingTime}`
);
export const groupFailures = derive({
	id: 'groupFailures',
	label: 'Failures of a group in As is',
	unit: 'failure/yr',
	formula: f`(${keptOriginal} + ${addedServers}) × ${addedFailures}`
});
export const groupLeftFailures = derive({
	id: 'groupLeftFailures',
	label: 'Failures of the servers left in a group',
	unit: 'failure/yr',
	formula: f`${leftServers} × ${addedFailures}`
});
export const keptFailures = derive({
	id: 'keptFailures',
	label: 'Failures of all servers to consolidate',
	unit: 'failure/yr',
	formula: f`sumGroups(${groupFailures})`
});
export const leftFailures = derive({
	id: 'leftFailures',
	label: 'Failures of all servers left',
	unit: 'failure/yr',
	formula: f`sumGroups(${groupLeftFailures})`
});
export const failures = derive({
	id: 'failures',
	label: 'Expected failures',
	unit: 'failure/yr',
	formula: f`${serverStock.inService} × ${serverFailures} + ${chassisStock.inService} × ${chassisFailures} + ${expansionUnits} × ${expansionFailures} + ${estateKept} × ${keptFailures} + ${leftFailures}`
});
export const repairs = yearly(
	'repairs',
	'Repairs',
	f`${failures} × ${repairCost} × ${labourFactor} × ${operatingTime}`
);
export const sanBought: Quantity = derive({
	id: 'sanBought',
	label: 'SAN and storage bought so far',
	unit: 'money',
	formula: f`lastYear(${self}) + ${arrayPurchase} + ${storagePurchase} + ${fcSwitchPurchase}`
});
export const sanMaintenance = yearly(
	'sanMaintenance',
	'SAN maintenance',
	f`(${sanExists} × ${sanMaintenanceToday} + ${sanBought} × ${sanMaintenanceShare}) × ${operatingTime}`
);
