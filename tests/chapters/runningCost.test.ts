import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

describe('Energy', () => {
	const numbers: Numbers = {
		facilityKw: 50,
		coolingShareKw: 20,
		facilityPeakKw: 60,
		tariff: 0.1,
		demandCharge: 8,
		energyFactor: 1.5,
		operatingTime: 0.5
	};
	// A kW for half a year of 8,760 h at 0.15 is 657.
	it('is billed as cooling and as the rest', () => {
		expect(figure('coolingEnergyCost', numbers)).toBeCloseTo(20 * 657, 6);
		expect(figure('itEnergyCost', numbers)).toBeCloseTo(30 * 657, 6);
	});
	it('has a demand charge for each kW of the peak and month', () => {
		expect(figure('demandCost', numbers)).toBeCloseTo(60 * 8 * 12 * 1.5 * 0.5, 6);
	});
	it('for cooling costs so much a month, 730 h', () => {
		expect(figure('coolingPerMonth', numbers)).toBeCloseTo(20 * 730 * 0.15, 6);
	});
});

describe('Space and support', () => {
	it('of racks are paid by the month', () => {
		expect(figure('spaceCost', { racks: 5, rackSpaceCost: 100, spaceFactor: 1.5, operatingTime: 0.5 })).toBe(
			4500
		);
	});
	it('of hardware are a share of its price', () => {
		const support = figure('hardwareSupport', {
			serversInService: 10,
			serverPrice: 5000,
			chassisInService: 2,
			chassisPrice: 12000,
			supportShare: 0.1,
			hardwareFactor: 1.5,
			operatingTime: 0.5
		});
		expect(support).toBeCloseTo(74000 * 0.1 * 0.75, 6);
	});
	it('of existing servers are paid for those that stand, in As is, and for those left', () => {
		expect(figure('groupMaintenance', { keptOriginal: 20, addedServers: 5, estateMaintenance: 100 })).toBe(
			2500
		);
		expect(figure('groupLeftMaintenance', { leftServers: 7, estateMaintenance: 100 })).toBe(700);
		expect(
			figure('keptMaintenance', {}, { groups: [{ groupMaintenance: 2500 }, { groupMaintenance: 500 }] })
		).toBe(3000);
		expect(
			figure(
				'leftMaintenance',
				{},
				{ groups: [{ groupLeftMaintenance: 700 }, { groupLeftMaintenance: 300 }] }
			)
		).toBe(1000);
		const cost = (estateKept: number): number =>
			figure('estateMaintenanceCost', {
				estateKept,
				leftMaintenance: 1000,
				keptMaintenance: 3000,
				labourFactor: 1.5,
				operatingTime: 0.5
			});
		expect([cost(0), cost(1)]).toEqual([750, 3000]);
	});
});

describe('Staff and failures', () => {
	const stock: Numbers = { serversInService: 10, chassisInService: 2 };
	it('look after servers and chassis, each with its hours', () => {
		const hours = (estateKept: number): number =>
			figure('staffHours', {
				...stock,
				estateKept,
				keptServers: 25,
				leftServersInAll: 7,
				serverHours: 4,
				chassisHours: 16
			});
		expect(hours(0)).toBe(17 * 4 + 32);
		expect(hours(1)).toBe(42 * 4 + 32);
		expect(
			figure('staffCost', { staffHours: 100, labourRate: 60, labourFactor: 1.5, operatingTime: 0.5 })
		).toBe(4500);
	});
	it('are failures of everything that stands', () => {
		expect(figure('groupFailures', { keptOriginal: 20, addedServers: 5, addedFailures: 0.5 })).toBe(12.5);
		expect(figure('groupLeftFailures', { leftServers: 7, addedFailures: 0.5 })).toBe(3.5);
		expect(figure('keptFailures', {}, { groups: [{ groupFailures: 12 }, { groupFailures: 3 }] })).toBe(15);
		expect(figure('leftFailures', {}, { groups: [{ groupLeftFailures: 3 }, { groupLeftFailures: 4 }] })).toBe(
			7
		);
		const failures = (estateKept: number): number =>
			figure('failures', {
				...stock,
				estateKept,
				serverFailures: 0.25,
				chassisFailures: 0.125,
				expansionUnits: 8,
				expansionFailures: 0.5,
				keptFailures: 15,
				leftFailures: 7
			});
		expect(failures(0)).toBe(2.5 + 0.25 + 4 + 7);
		expect(failures(1)).toBe(28.75);
		expect(figure('repairs', { failures: 20, repairCost: 400, labourFactor: 1.5, operatingTime: 0.5 })).toBe(
			6000
		);
	});
});

describe('SAN maintenance', () => {
	it('is that of today’s SAN and a share of all that was bought since', () => {
		const bought = { arrayPurchase: [1, 0], storagePurchase: [20, 3000], fcSwitchPurchase: [300, 40000] };
		expect(figures('sanBought', bought, 2)).toEqual([321, 43321]);
		const maintenance = (sanExists: number): number =>
			figure('sanMaintenance', {
				sanExists,
				sanMaintenanceToday: 12000,
				sanBought: 50000,
				sanMaintenanceShare: 0.1,
				operatingTime: 0.5
			});
		expect([maintenance(0), maintenance(1)]).toEqual([2500, 8500]);
	});
});
