import { chapter, type Quantity } from '#lib/engine/quantity.ts';
import { self } from '#lib/engine/expression.ts';
import { estimate } from '#lib/engine/evidence.ts';
import { f, type Formula } from '#lib/engine/formula.ts';
import { year } from '#lib/engine/time.ts';
import {
	arrayPurchase,
	cablePurchase,
	chassisPurchase,
	rackClassPurchase,
	estatePurchase,
	facilityLife,
	fcSwitchPurchase,
	installation,
	rackPurchase,
	retrofit,
	serverPurchase,
	storagePurchase,
	switchPurchase
} from './cost.ts';
import { virtualMachines } from './demand.ts';
import { refreshLife } from './estate.ts';
import { monthsPerYear, oneYear } from './constants.ts';
import { licencePurchase, licenceRunning } from './licences.ts';
import {
	coolingEnergyCost,
	demandCost,
	estateMaintenanceCost,
	hardwareSupport,
	itEnergyCost,
	repairs,
	sanMaintenance,
	spaceCost,
	staffCost
} from './running.ts';
import { coolingKw } from './cooling.ts';
import { distributionLossKw, itTypicalKw, upsLossKw } from './powerChain.ts';
import { discountFactor, horizon, operatingTime } from './time.ts';
import { sources } from './sources.ts';

const { input, choice, derive } = chapter('Cost');

export const residualShare = input({
	id: 'residualShare',
	label: 'Residual value, share of price',
	unit: '%',
	min: 0,
	max: 0.9,
	step: 0.05,
	evidence: estimate(0, [0, 0.1], 'Used servers fetch little at the end of their cycle')
});
export const creditBookValue = choice({
	id: 'creditBookValue',
	label: 'Book value at the end',
	choices: ['left out', 'credited'],
	evidence: estimate(1, [0, 1], 'So that what is bought late does not count as used up')
});

const money = (id: string, label: string, formula: Formula, meaning?: string): Quantity =>
	derive({ id, label, unit: 'money', formula, ...(meaning ? { meaning } : {}) });

/** Depreciation, book value and its credit of a class of assets. */
interface Assets {
	readonly depreciation: Quantity;
	readonly bookValue: Quantity;
	readonly credit: Quantity;
}

/** Declares the book value of a class of assets and its credit in the last year. */
function assets(id: string, name: string, capex: Quantity, life: Quantity): Assets {
	const depreciation: Quantity = derive({
		id: `${id}Depreciation`,
		label: `${name}: depreciation`,
		unit: 'money/yr',
		meaning: 'Straight line over the life, from the year after the purchase.',
		formula: f`lastYear(${self}) + (yearsAgo(${capex}, 1) − yearsAgo(${capex}, ${life} + ${oneYear})) × (1 − ${residualShare}) ÷ ${life}`
	});
	const bookValue: Quantity = derive({
		id: `${id}BookValue`,
		label: `${name}: book value`,
		unit: 'money',
		formula: f`lastYear(${self}) + ${capex} − ${depreciation} × ${oneYear}`
	});
	const credit = derive({
		id: `${id}Credit`,
		label: `${name}: book value credited`,
		unit: 'money',
		formula: f`if((${year} = ${horizon}) × ${creditBookValue} = 1, ${bookValue}, 0)`
	});
	return { depreciation, bookValue, credit };
}

export const hostCapex = money(
	'hostCapex',
	'Purchases of servers and chassis',
	f`${serverPurchase} + ${chassisPurchase} + ${estatePurchase}`
);
export const networkCapex = money(
	'networkCapex',
	'Purchases of network and SAN',
	f`${switchPurchase} + ${cablePurchase} + ${arrayPurchase} + ${storagePurchase} + ${fcSwitchPurchase}`
);
export const facilityCapex = money(
	'facilityCapex',
	'Purchases of racks and their cooling class',
	f`${rackPurchase} + ${rackClassPurchase}`
);
export const capex = money(
	'capex',
	'Capex',
	f`${hostCapex} + ${networkCapex} + ${facilityCapex} + ${retrofit} + ${installation} + ${licencePurchase}`
);
export const opex = money(
	'opex',
	'Opex',
	f`${itEnergyCost} + ${coolingEnergyCost} + ${demandCost} + ${spaceCost} + ${hardwareSupport} + ${estateMaintenanceCost} + ${licenceRunning} + ${staffCost} + ${repairs} + ${sanMaintenance}`
);

export const hostAssets = assets('host', 'Servers and chassis', hostCapex, refreshLife);
export const networkAssets = assets('network', 'Network and SAN', networkCapex, refreshLife);
export const rackAssets = assets('rackAsset', 'Racks', facilityCapex, facilityLife);
export const retrofitAssets = assets('retrofitAsset', 'Cooling retrofit', retrofit, facilityLife);
export const bookValue = money(
	'bookValue',
	'Book value',
	f`${hostAssets.bookValue} + ${networkAssets.bookValue} + ${rackAssets.bookValue} + ${retrofitAssets.bookValue}`
);

export const serverCost = money(
	'serverCost',
	'Servers and racks',
	f`${hostCapex} + ${installation} + ${facilityCapex} − ${hostAssets.credit} − ${rackAssets.credit}`
);
export const networkCost = money(
	'networkCost',
	'Network and SAN',
	f`${networkCapex} + ${sanMaintenance} − ${networkAssets.credit}`
);
export const licenceCost = money('licenceCost', 'Licences', f`${licencePurchase} + ${licenceRunning}`);
export const coolingCost = money(
	'coolingCost',
	'Cooling',
	f`${retrofit} + ${coolingEnergyCost} − ${retrofitAssets.credit}`
);
export const energyCost = money(
	'energyCost',
	'Energy and space',
	f`${itEnergyCost} + ${demandCost} + ${spaceCost}`
);
export const peopleCost = money(
	'peopleCost',
	'People and support',
	f`${hardwareSupport} + ${estateMaintenanceCost} + ${staffCost} + ${repairs}`
);
export const energyAndCooling = money(
	'energyAndCooling',
	'Energy, cooling energy and space',
	f`${energyCost} + ${coolingEnergyCost}`
);
export const yearCost = money(
	'yearCost',
	'Cost of the year',
	f`${serverCost} + ${networkCost} + ${licenceCost} + ${coolingCost} + ${energyCost} + ${peopleCost}`,
	'Purchases and running cost, less the book value credited in the last year.'
);

const soFar = (id: string, label: string, of: Quantity): Quantity =>
	money(id, label, f`lastYear(${self}) + ${of}`);
export const cumulativeCapex = soFar('cumulativeCapex', 'Capex so far', capex);
export const cumulativeOpex = soFar('cumulativeOpex', 'Opex so far', opex);
export const cumulativeCost = soFar('cumulativeCost', 'Cost so far', yearCost);

const present = (id: string, label: string, of: Quantity): Quantity =>
	derive({
		id,
		label,
		unit: 'money',
		formula: f`lastYear(${self}) + ${of} × ${discountFactor}`,
		source: sources.numpyFinancial
	});
export const serverPresent = present('serverPresent', 'Servers and racks, present value', serverCost);
export const networkPresent = present('networkPresent', 'Network and SAN, present value', networkCost);
export const licencePresent = present('licencePresent', 'Licences, present value', licenceCost);
export const coolingPresent = present('coolingPresent', 'Cooling, present value', coolingCost);
export const energyPresent = present('energyPresent', 'Energy and space, present value', energyCost);
export const peoplePresent = present('peoplePresent', 'People and support, present value', peopleCost);
export const presentCost = derive({
	id: 'presentCost',
	label: 'Cost, net present value',
	unit: 'money',
	meaning: 'All costs up to this year, year 0 not discounted; at the horizon it decides the verdict.',
	formula: f`${serverPresent} + ${networkPresent} + ${licencePresent} + ${coolingPresent} + ${energyPresent} + ${peoplePresent}`,
	source: sources.numpyFinancial
});
export const sanCost = money(
	'sanCost',
	'SAN cost',
	f`${arrayPurchase} + ${storagePurchase} + ${fcSwitchPurchase} + ${sanMaintenance}`
);
export const cumulativeRetrofit = soFar('cumulativeRetrofit', 'Cooling retrofit so far', retrofit);
export const cumulativeSanCost = soFar('cumulativeSanCost', 'SAN cost so far', sanCost);

export const savingOfYear = money(
	'savingOfYear',
	'Saving of the year against As is',
	f`baseline(${yearCost}) − ${yearCost}`
);
export const internalRate = derive({
	id: 'internalRate',
	label: 'Internal rate of return',
	unit: '%',
	meaning: 'Of the savings against As is from year 0 to this year.',
	formula: f`irr(${savingOfYear})`,
	source: sources.excelIrr
});

/** Declares when a cost so far falls to that of As is. */
function paybackOf(
	id: string,
	label: string,
	cost: Quantity
): { saving: Quantity; isPaidBack: Quantity; months: Quantity } {
	const saving = money(
		`${id}Saving`,
		`${label}: saving against As is so far`,
		f`baseline(${cost}) − ${cost}`
	);
	const isPaidBack: Quantity = derive({
		id: `${id}Reached`,
		label: `${label} reached`,
		unit: '1',
		formula: f`max(lastYear(${self}), ${saving} ≥ 0)`
	});
	const months: Quantity = derive({
		id,
		label,
		unit: 'month',
		meaning: 'First month at which the cost so far is at or below that of As is, linear within the year.',
		formula: f`if(${isPaidBack} = 0, none, if(lastYear(${isPaidBack}) = 1, lastYear(${self}), if(${year} = 0, 0, ceil((${year} − ${oneYear} − ${oneYear} × lastYear(${saving}) ÷ (${saving} − lastYear(${saving}))) × ${monthsPerYear}))))`,
		source: sources.savings
	});
	return { saving, isPaidBack, months };
}
export const nominalPayback = paybackOf('payback', 'Payback', cumulativeCost);
export const discountedPayback = paybackOf('discountedPayback', 'Discounted payback', presentCost);
export const payback = nominalPayback.months;

export const coolingBillSoFar = soFar(
	'coolingBillSoFar',
	'Energy and space so far, cooling included',
	energyAndCooling
);
export const energySaving = money(
	'energySaving',
	'Saving of energy and space so far',
	f`baseline(${coolingBillSoFar}) − ${coolingBillSoFar}`,
	'What a cooling retrofit is set against: it may exceed the long-term saving.'
);
export const retrofitAgainstSaving = money(
	'retrofitAgainstSaving',
	'Energy saved beyond the retrofit so far',
	f`${energySaving} − (${cumulativeRetrofit} − baseline(${cumulativeRetrofit}))`
);
export const hardSaving = derive({
	id: 'hardSaving',
	label: 'Hard saving of power',
	unit: 'kW',
	meaning: 'IT, distribution and the UPS’s loss by load: gone from the bill at once.',
	formula: f`baseline(${itTypicalKw}) − ${itTypicalKw} + baseline(${distributionLossKw}) − ${distributionLossKw} + baseline(${upsLossKw}) − ${upsLossKw}`
});
export const softSaving = derive({
	id: 'softSaving',
	label: 'Soft saving of power',
	unit: 'kW',
	meaning:
		'Cooling: saved only as far as the room’s units follow the heat. Hard and soft split one saving, they are no second figure.',
	formula: f`baseline(${coolingKw}) − ${coolingKw}`
});
export const vmMonths: Quantity = derive({
	id: 'vmMonths',
	label: 'VM-months so far',
	unit: 'VM·month',
	formula: f`lastYear(${self}) + ${virtualMachines} × ${operatingTime} × ${monthsPerYear}`
});
export const costPerVmMonth = derive({
	id: 'costPerVmMonth',
	label: 'Cost per VM and month',
	unit: 'money/VM/month',
	formula: f`if(${vmMonths} > 0, ${cumulativeCost} ÷ ${vmMonths}, none)`
});
