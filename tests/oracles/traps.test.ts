import { describe, expect, it } from 'vitest';
import { airflow, airRise, heatDesignKw } from '#lib/model/cooling.ts';
import { hoursPerYear } from '#lib/model/constants.ts';
import { hostAssets, hostCapex } from '#lib/model/totals.ts';
import { itemsPlaced } from '#lib/model/chassis.ts';
import { hottestRackKw } from '#lib/model/rackClass.ts';
import { ownDriveGigabytes, ownDrives, serverMade } from '#lib/model/embodied.ts';
import { perRack } from '#lib/model/placement.ts';
import { continuousAmps, phases, supplyVolts, wattsPerVoltAmpere } from '#lib/model/racks.ts';
import { coresPerSocket, serverMemory, serverRackUnits, sockets } from '#lib/model/serverFields.ts';
import { outletsPerItem, stripOutlets, stripsNeeded } from '#lib/model/strips.ts';
import { refreshLife } from '#lib/model/estate.ts';
import { alone, aloneByYear } from './alone.ts';
import { presentValue } from './cost.ts';
import { orderOf, unitsOf } from './licences.ts';
import { yearOfEnergy } from './power.ts';
import { backend } from './storage.ts';

// Where published formulas disagree, or one is often taken for another: what this model means, with its number.

describe('airflow', () => {
	it('of 100 W at a rise of 10 °C is 17.6 CFM: 1.08 holds for Fahrenheit, and Celsius is converted', () => {
		const found = alone(airflow, [
			[heatDesignKw, 0.1],
			[airRise, 10]
		]);
		expect(found).toBeCloseTo(17.55, 2);
	});
});

describe('operations behind RAID', () => {
	// 900 operations of drives, 16 % writes, penalty 4.
	it('are conserved: the drives carry 608 operations of hosts, not the 792 of the “functional” formula', () => {
		const carried = 900 / backend(1, 0.84, 4);
		expect(carried).toBeCloseTo(608.1, 1);
		expect(backend(carried, 0.84, 4)).toBeCloseTo(900, 9);
		expect(backend(792, 0.84, 4)).toBeGreaterThan(900);
	});
});

describe('licences by the core', () => {
	it('have an order’s minimum only under the term that names it', () => {
		const needed = unitsOf('vmware-vsphere-foundation', 1, 8);
		expect(needed).toBe(16);
		expect(orderOf('vmware-vsphere-foundation', needed)).toBe(16);
		expect(orderOf('vmware-vsphere-foundation-order-72', needed)).toBe(72);
	});

	it('are bought singly, not in packs, above that minimum too', () => {
		expect(orderOf('vmware-vsphere-foundation-order-72', 73)).toBe(73);
		expect(orderOf('vmware-vsphere-foundation', 73)).toBe(73);
	});
});

describe('licences by pairs of sockets with a limit of cores', () => {
	it('count one processor of 96 cores as two, which one pair covers', () => {
		expect(unitsOf('openshift-socket-pair', 1, 96)).toBe(1);
		expect(unitsOf('openshift-socket-pair', 2, 96)).toBe(2);
	});

	it('of single sockets are not pooled: two processors of 40 cores need four licences of 32', () => {
		expect(unitsOf('vmware-vsphere-2020-standard', 2, 40)).toBe(4);
	});
});

describe('present value', () => {
	it('does not discount year 0, where a spreadsheet’s NPV discounts its first flow', () => {
		const flows = [-10_000, 3000, 4200, 6800];
		expect(presentValue(0.1, flows)).toBeCloseTo(1307.29, 2);
		expect(presentValue(0.1, [0, ...flows])).toBeCloseTo(1188.44, 2);
	});
});

describe('a year', () => {
	it('has 8,760 hours, not the 8,766 that count leap days', () => {
		expect(alone(hoursPerYear, [])).toBe(8760);
		expect(yearOfEnergy(540, 0.0685)).toBeCloseTo(324_032.4, 2);
	});
});

describe('depreciation', () => {
	it('starts in the year after the purchase and ends with the life', () => {
		const found = aloneByYear(
			hostAssets.depreciation,
			[
				[hostCapex, [9000]],
				[refreshLife, 3]
			],
			[0, 4]
		);
		expect(found).toEqual([0, 3000, 3000, 3000, 0]);
	});
});

describe('power strips', () => {
	// 42 servers at 208 V on strips of 21 outlets and 24 A: two for the outlets; at 400 W each 81 A, so four.
	const strips = (watts: number): number =>
		alone(stripsNeeded, [
			[continuousAmps, 24],
			[supplyVolts, 208],
			[phases, 0],
			[wattsPerVoltAmpere, 1],
			[stripOutlets, 21],
			[outletsPerItem, 1],
			[perRack, 42],
			[itemsPlaced, 42],
			[hottestRackKw, (42 * watts) / 1000]
		]);

	it('are as many as the outlets ask for, or the current, whichever is more', () => {
		expect(strips(185)).toBe(2);
		expect(strips(400)).toBe(4);
	});
});

describe('embodied carbon by components', () => {
	// 2 × (24 × 24.5 × 0.0197 + 9.14) + 12 × (32 ÷ 1.79 × 2.2 + 5.22) + 400 ÷ 50.6 × 2.2 + 6.34 + 66.1 + 6.68 = 672.55.
	const inside = 672.55;
	const made = (rackUnits: number): number =>
		alone(serverMade.components, [
			[serverRackUnits, rackUnits],
			[sockets, 2],
			[coresPerSocket, 24],
			[serverMemory, 384],
			[ownDrives, 1],
			[ownDriveGigabytes, 400]
		]);

	it('gives a rack server its case and two supplies, a blade the lighter case alone', () => {
		expect(made(2)).toBeCloseTo(inside + 150 + 2 * 2.99 * 24.3, 1);
		expect(made(0)).toBeCloseTo(inside + 30.9, 1);
	});
});
