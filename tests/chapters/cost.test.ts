import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

/** Powers of two, so that every sum says which of them it holds. */
const powers = (...ids: readonly string[]): Numbers =>
	Object.fromEntries(ids.map((id, index) => [id, 2 ** index]));

describe.each([
	['host', 'hostCapex', 'refreshLife'],
	['network', 'networkCapex', 'refreshLife'],
	['rackAsset', 'facilityCapex', 'facilityLife'],
	['retrofitAsset', 'retrofit', 'facilityLife']
])('Assets of the class %s', (id, capex, life) => {
	// 1,000 bought on the first day and 200 in year 2; a tenth of the price remains, so 900 and 180 are written off in 3 years.
	const numbers = { [capex]: [1000, 0, 200], [life]: 3, residualShare: 0.1, horizon: 4 };
	it('are written off from the year after their purchase, to their residual value', () => {
		const found = figures(`${id}Depreciation`, numbers, 7);
		expect(found).toEqual([0, 300, 300, 360, 60, 60, 0].map((value) => expect.closeTo(value, 9)));
	});
	it('have a book value: what was paid less what was written off', () => {
		const found = figures(`${id}BookValue`, numbers, 6);
		expect(found).toEqual([1000, 700, 600, 240, 180, 120].map((value) => expect.closeTo(value, 9)));
	});
	it('are credited in the last year, if the plan says so', () => {
		const credit = (year: number, creditBookValue: number): number =>
			figure(`${id}Credit`, { [`${id}BookValue`]: 500, horizon: 4, creditBookValue }, { year });
		expect([credit(4, 1), credit(3, 1), credit(4, 0), credit(5, 1)]).toEqual([500, 0, 0, 0]);
	});
});

describe('Sums of a year', () => {
	it.each([
		['hostCapex', ['serverPurchase', 'chassisPurchase', 'estatePurchase']],
		[
			'networkCapex',
			['switchPurchase', 'cablePurchase', 'arrayPurchase', 'storagePurchase', 'fcSwitchPurchase']
		],
		['facilityCapex', ['rackPurchase', 'rackClassPurchase']],
		['capex', ['hostCapex', 'networkCapex', 'facilityCapex', 'retrofit', 'installation', 'licencePurchase']],
		[
			'opex',
			[
				'itEnergyCost',
				'coolingEnergyCost',
				'demandCost',
				'spaceCost',
				'hardwareSupport',
				'estateMaintenanceCost',
				'licenceRunning',
				'staffCost',
				'repairs',
				'sanMaintenance'
			]
		],
		['bookValue', ['hostBookValue', 'networkBookValue', 'rackAssetBookValue', 'retrofitAssetBookValue']],
		['licenceCost', ['licencePurchase', 'licenceRunning']],
		['energyCost', ['itEnergyCost', 'demandCost', 'spaceCost']],
		['peopleCost', ['hardwareSupport', 'estateMaintenanceCost', 'staffCost', 'repairs']],
		['energyAndCooling', ['energyCost', 'coolingEnergyCost']],
		['yearCost', ['serverCost', 'networkCost', 'licenceCost', 'coolingCost', 'energyCost', 'peopleCost']],
		[
			'presentCost',
			[
				'serverPresent',
				'networkPresent',
				'licencePresent',
				'coolingPresent',
				'energyPresent',
				'peoplePresent'
			]
		],
		['sanCost', ['arrayPurchase', 'storagePurchase', 'fcSwitchPurchase', 'sanMaintenance']]
	] as const)('%s is all of its parts', (id, parts) => {
		expect(figure(id, powers(...parts))).toBe(2 ** parts.length - 1);
	});

	it('leave out what is credited', () => {
		const host = powers('hostCapex', 'installation', 'facilityCapex', 'hostCredit', 'rackAssetCredit');
		expect(figure('serverCost', host)).toBe(1 + 2 + 4 - 8 - 16);
		expect(figure('networkCost', powers('networkCapex', 'sanMaintenance', 'networkCredit'))).toBe(1 + 2 - 4);
		expect(figure('coolingCost', powers('retrofit', 'coolingEnergyCost', 'retrofitAssetCredit'))).toBe(
			1 + 2 - 4
		);
	});
});

describe('Sums over the years', () => {
	it.each([
		['cumulativeCapex', 'capex'],
		['cumulativeOpex', 'opex'],
		['cumulativeCost', 'yearCost'],
		['cumulativeRetrofit', 'retrofit'],
		['cumulativeSanCost', 'sanCost'],
		['coolingBillSoFar', 'energyAndCooling']
	])('%s adds up %s', (id, of) => {
		expect(figures(id, { [of]: [1, 20, 300] }, 3)).toEqual([1, 21, 321]);
	});

	it.each([
		['serverPresent', 'serverCost'],
		['networkPresent', 'networkCost'],
		['licencePresent', 'licenceCost'],
		['coolingPresent', 'coolingCost'],
		['energyPresent', 'energyCost'],
		['peoplePresent', 'peopleCost']
	])('%s adds up %s, discounted', (id, of) => {
		expect(figures(id, { [of]: [1, 20, 300], discountFactor: [1, 0.5, 0.25] }, 3)).toEqual([1, 11, 86]);
	});

	it('count the VM-months, and the cost of one', () => {
		const months = figures('vmMonths', { virtualMachines: [100, 110, 120], operatingTime: [0, 1, 0.5] }, 3);
		expect(months).toEqual([0, 1320, 1320 + 720]);
		expect(figure('costPerVmMonth', { vmMonths: 1320, cumulativeCost: 66000 })).toBe(50);
		expect(figure('costPerVmMonth', { vmMonths: 0.5, cumulativeCost: 100 })).toBe(200);
		expect(figure('costPerVmMonth', { vmMonths: 0, cumulativeCost: 66000 })).toBeNaN();
	});
});

describe('Savings against As is', () => {
	it('are As is less the option', () => {
		expect(figure('savingOfYear', { yearCost: 300 }, { asIs: { yearCost: 1000 } })).toBe(700);
		expect(figure('energySaving', { coolingBillSoFar: 30 }, { asIs: { coolingBillSoFar: 100 } })).toBe(70);
		// 70 of energy, and the option spends 15 on cooling where As is spends 40.
		const retrofit = figure(
			'retrofitAgainstSaving',
			{ energySaving: 70, cumulativeRetrofit: 15 },
			{ asIs: { cumulativeRetrofit: 40 } }
		);
		expect(retrofit).toBe(70 - (15 - 40));
	});

	it('of power are hard where IT, losses of distribution and of the UPS fall, soft where cooling does', () => {
		const option = { itTypicalKw: 1, distributionLossKw: 2, upsLossKw: 4 };
		const asIs = { itTypicalKw: 10, distributionLossKw: 200, upsLossKw: 4000 };
		expect(figure('hardSaving', option, { asIs })).toBe(9 + 198 + 3996);
		expect(figure('softSaving', { coolingKw: 3 }, { asIs: { coolingKw: 10 } })).toBe(7);
	});

	// 1,000 paid for 700 and 600: 700 ÷ 1.2 + 600 ÷ 1.44 = 583.33 + 416.67.
	it('have an internal rate', () => {
		expect(figure('internalRate', { savingOfYear: [-1000, 700, 600] }, { year: 2 })).toBeCloseTo(0.2, 9);
	});
});

describe.each([
	['payback', 'cumulativeCost'],
	['discountedPayback', 'presentCost']
])('The time until a cost is paid back: %s', (id, cost) => {
	// Behind As is by 300 and by 100, then ahead by 150: in month ⌈(1 + 100 ÷ 250) × 12⌉ = ⌈16.8⌉; later it falls behind again.
	const numbers = { [cost]: [1300, 1100, 850, 1200] };
	const asIs = { [cost]: [1000, 1000, 1000, 1000] };
	it('compares the cost so far with that of As is', () => {
		expect(figures(`${id}Saving`, numbers, 4, asIs)).toEqual([-300, -100, 150, -200]);
		expect(figures(`${id}Reached`, numbers, 4, asIs)).toEqual([0, 0, 1, 1]);
		expect(figure(`${id}Reached`, { [cost]: 1000 }, { asIs: { [cost]: 1000 } })).toBe(1);
	});
	it('is the month in which it falls to that, and stays', () => {
		expect(figures(id, numbers, 4, asIs)).toEqual([NaN, NaN, 17, 17]);
		expect(figure(id, { [cost]: 900 }, { asIs: { [cost]: 1000 } })).toBe(0);
		// From 100 behind to 100 ahead in year 1: month 6 of it, to the month.
		expect(figure(id, { [cost]: [200, 0] }, { year: 1, asIs: { [cost]: 100 } })).toBe(6);
		// From 101 behind to 99 ahead: ⌈6.06⌉.
		expect(figure(id, { [cost]: [201, 1] }, { year: 1, asIs: { [cost]: 100 } })).toBe(7);
		// 300 behind, 700 ahead in year 1: ⌈3.6⌉.
		expect(figure(id, { [cost]: [1300, 300] }, { year: 1, asIs: { [cost]: 1000 } })).toBe(4);
	});
});
