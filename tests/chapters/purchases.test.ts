import { describe, expect, it } from 'vitest';
import { figure, figures } from './figure.ts';

describe.each([
	['servers', 'servers', 'refreshLife'],
	['chassis', 'chassis', 'refreshLife'],
	['switches', 'rackSwitches', 'refreshLife'],
	['fcSwitches', 'fcSwitches', 'refreshLife'],
	['racks', 'racksToOwn', 'facilityLife']
])('A stock of %s', (id, needed, life) => {
	// Needed are 10, 12, 5, 5, 5 with a life of 3 years: 10 and 2 are bought, 10 retire in year 3 and 2 in year 4. In year 3
	// 12 − 10 = 2 remain, so 3 are bought; in year 4 3 of 5 remain, so 2.
	const numbers = { [needed]: [10, 12, 5, 5, 5], [life]: 3 };
	it('is bought as needed, retired at the end of its life, and bought again', () => {
		expect(figures(`${id}Bought`, numbers, 5)).toEqual([10, 2, 0, 3, 2]);
		expect(figures(`${id}Retired`, numbers, 5)).toEqual([0, 0, 0, 10, 2]);
		expect(figures(`${id}InService`, numbers, 5)).toEqual([10, 12, 12, 5, 5]);
	});
});

describe('Racks to own', () => {
	it('are all new ones, and for As is those beyond the first day’s', () => {
		const numbers = { newRacks: [2, 3, 3], keptRacks: [10, 12, 9] };
		expect(figures('racksToOwn', { ...numbers, estateKept: 0 }, 3)).toEqual([2, 3, 3]);
		// 2 + (10 − 10 − 2) = 0; 3 + (12 − 10 − 2) = 3; 3 + (9 − 10 − 2) = 0
		expect(figures('racksToOwn', { ...numbers, estateKept: 1 }, 3)).toEqual([0, 3, 0]);
		expect(figures('racksToOwn', { newRacks: 1, keptRacks: [10, 12, 3], estateKept: 1 }, 3)).toEqual([
			0, 2, 0
		]);
		expect(figure('rackSwitches', { racksToOwn: 7, switchesPerRack: 3 })).toBe(21);
	});
});

describe('Prices', () => {
	it('of a server hold its memory, cards and expansion units', () => {
		const price = figure('serverPrice', {
			serverBasePrice: 5000,
			serverMemory: 64,
			memoryPrice: 10,
			cardPrice: 700,
			expansionUnitsPerServer: 2,
			expansionPrice: 900
		});
		expect(price).toBe(5000 + 640 + 700 + 1800);
	});
	it('of a chassis hold its modules, those for FC where FC is asked', () => {
		const price = (fcPortsAsked: number): number =>
			figure('chassisPrice', {
				fcPortsAsked,
				framePrice: 12000,
				ethernetModules: 3,
				ethernetModulePrice: 2600,
				fcModules: 2,
				fcModulePrice: 6500
			});
		expect(price(2)).toBe(12000 + 7800 + 13000);
		expect(price(0.5)).toBe(32800);
		expect(price(0)).toBe(19800);
	});
});

describe('A purchase', () => {
	it.each([
		['serverPurchase', 'serversBought', 'serverPrice', 'hardwareFactor'],
		['chassisPurchase', 'chassisBought', 'chassisPrice', 'hardwareFactor'],
		['installation', 'serversBought', 'installationPerServer', 'labourFactor'],
		['rackClassPurchase', 'racksBought', 'rackClassPrice', 'worksFactor'],
		['switchPurchase', 'switchesBought', 'switchPrice', 'hardwareFactor'],
		['fcSwitchPurchase', 'fcSwitchesBought', 'fcSwitchPrice', 'hardwareFactor']
	])('of the kind %s is count × price × factor', (id, count, price, factor) => {
		expect(figure(id, { [count]: 3, [price]: 100, [factor]: 0.5 })).toBe(150);
	});

	it('of racks holds their power strips', () => {
		expect(
			figure('rackPurchase', { racksBought: 3, rackPrice: 1000, rackPowerPrice: 200, worksFactor: 0.5 })
		).toBe(1800);
	});

	it('of servers added to the estate holds memory and installation, each at its factor', () => {
		const group = figure('groupPurchase', {
			addedBought: 3,
			addedBasePrice: 4000,
			addedMemory: 16,
			addedMemoryPrice: 50,
			installationPerServer: 300,
			hardwareFactor: 0.5,
			labourFactor: 2
		});
		expect(group).toBe(3 * (4800 * 0.5 + 300 * 2)); // 9,000
		const inAll = figure(
			'estatePurchaseInAll',
			{},
			{ groups: [{ groupPurchase: 9000 }, { groupPurchase: 500 }] }
		);
		expect(inAll).toBe(9500);
		expect(figure('estatePurchase', { estateKept: 1, estatePurchaseInAll: 9500 })).toBe(9500);
		expect(figure('estatePurchase', { estateKept: 0, estatePurchaseInAll: 9500 })).toBe(0);
	});

	it('of cables is for the uplinks of chassis, or for the ports of servers', () => {
		const cables = (chassisPerItem: number): number =>
			figure('cablePurchase', {
				chassisPerItem,
				chassisBought: 3,
				ethernetModules: 2,
				uplinksPerModule: 4,
				serversBought: 5,
				nicPortsPresent: 6,
				cablePrice: 40,
				hardwareFactor: 0.5
			});
		expect(cables(1)).toBe(24 * 40 * 0.5);
		expect(cables(0.5)).toBe(480);
		expect(cables(0)).toBe(30 * 40 * 0.5);
	});

	it('of an array is made on the first day where there is none', () => {
		const array = (year: number, sanExists: number): number =>
			figure(
				'arrayPurchase',
				{ sanExists, sanUsed: 0.5, arrayBasePrice: 60000, sanInstallation: 8000 },
				{ year }
			);
		expect([array(0, 0), array(1, 0), array(0, 1)]).toEqual([34000, 0, 0]);
	});

	it('of storage goes to the SAN, to disks of new hosts, or to those of As is', () => {
		const storage = (numbers: Record<string, number>): number =>
			figure('storagePurchase', {
				addedToSan: 0,
				addedStorage: 10,
				sanUsed: 0.5,
				storagePrice: 900,
				localStorage: 0,
				newShare: 0.5,
				estateLocalGrowth: 0,
				localStoragePrice: 400,
				storageFactor: 0.25,
				...numbers
			});
		expect(storage({ addedToSan: 8 })).toBe(8 * 0.5 * 900 * 0.25);
		expect(storage({ localStorage: 1 })).toBe(10 * 0.5 * 400 * 0.25);
		expect(storage({ estateLocalGrowth: 1 })).toBe(10 * 400 * 0.25);
		expect(storage({ addedToSan: 8, localStorage: 1, estateLocalGrowth: 1 })).toBe((3600 + 15 * 400) * 0.25);
	});

	it('of cooling is of the steps added since the year before', () => {
		const numbers = { addedSteps: [1, 3, 3], retrofitStep: 5, retrofitPrice: 4000, worksFactor: [1, 0.5, 1] };
		expect(figures('retrofit', numbers, 3)).toEqual([20000, 20000, 0]);
	});
});
