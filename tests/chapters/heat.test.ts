import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

const powers = (...ids: readonly string[]): Numbers =>
	Object.fromEntries(ids.map((id, index) => [id, 2 ** index]));

describe.each([
	['itTypicalKw', 'serverTypicalWatts', 'chassisTypicalWatts', 'keptTypicalKw', 'leftTypicalKw'],
	['itPeakKw', 'serverPeakWatts', 'chassisPeakWatts', 'keptDesignKw', 'leftDesignKw'],
	['itDesignKw', 'serverDesignWatts', 'chassisDesignWatts', 'keptDesignKw', 'leftDesignKw']
])('IT power: %s', (id, ofServer, ofChassis, kept, left) => {
	it('is that of servers and chassis, and in As is of the estate', () => {
		const hosts = (estateKept: number): number =>
			figure(`${id}Hosts`, {
				estateKept,
				servers: 10,
				[ofServer]: 300,
				chassis: 2,
				[ofChassis]: 500,
				[kept]: 20
			});
		expect(hosts(0)).toBeCloseTo(3 + 1, 9);
		expect(hosts(1)).toBeCloseTo(24, 9);
	});
	it('holds switches, storage, servers left and other equipment', () => {
		const all = figure(id, {
			[`${id}Hosts`]: 100,
			racks: 4,
			rackSwitchKw: 0.5,
			sanWatts: 3000,
			[left]: 20,
			otherEquipment: 10
		});
		expect(all).toBeCloseTo(100 + 2 + 3 + 20 + 10, 9);
	});
});

describe('Losses', () => {
	// By rating and by load: UPS 4 % and 5 %, distribution 1 % and 2 %.
	it.each([
		['upsLossKw', 'itTypicalKw', 0.04 * 200 + 0.05 * 100],
		['upsPeakLossKw', 'itPeakKw', 13],
		['upsDesignLossKw', 'itDesignKw', 13],
		['distributionLossKw', 'itTypicalKw', 0.01 * 200 + 0.02 * 100],
		['distributionPeakLossKw', 'itPeakKw', 4],
		['distributionDesignLossKw', 'itDesignKw', 4]
	])('%s follow the rating and the load', (id, load, lost) => {
		expect(figure(id, { upsRating: 200, [load]: 100 })).toBeCloseTo(lost, 9);
	});
});

describe('Heat', () => {
	it('of lights is 2 W for each square foot, of a person 100 W', () => {
		expect(figure('lightingKw', { floorArea: 200 })).toBeCloseTo(4.306, 9);
		expect(figure('peopleKw', { people: 3 })).toBeCloseTo(0.3, 9);
	});
	it.each([
		['heatTypicalKw', 'itTypicalKw', 'upsLossKw', 'distributionLossKw'],
		['heatPeakKw', 'itPeakKw', 'upsPeakLossKw', 'distributionPeakLossKw'],
		['heatDesignKw', 'itDesignKw', 'upsDesignLossKw', 'distributionDesignLossKw']
	])('%s is IT, losses, lights and people', (id, it, ups, distribution) => {
		expect(figure(id, powers(it, ups, distribution, 'lightingKw', 'peopleKw'))).toBe(31);
	});
	it('is 3,412 BTU/h for a kW', () => {
		expect(figure('heat', { heatDesignKw: 2 })).toBeCloseTo(6824.284, 2);
	});
	// 21,600 BTU/h at a rise of 10 °C = 18 °F: 21,600 ÷ (1.08 × 18).
	it('is carried by air', () => {
		expect(figure('airRiseFahrenheit', { airRise: 10 })).toBe(18);
		expect(figure('airflow', { heat: 21600, airRiseFahrenheit: 18 })).toBeCloseTo(1111.111, 3);
	});
});

describe('Cooling', () => {
	const tons = (spareCoolingUnit: number): number =>
		figure('coolingTons', { heat: 120000, coolingMargin: 0.2, spareCoolingUnit, unitTons: 5 });
	it('needed is 12,000 BTU/h to a ton, with a margin and a spare unit', () => {
		expect([tons(0), tons(1)]).toEqual([12, 17]);
	});
	// Room for 20: 22 ÷ 5 over is one step, 31 ÷ 5 is 2.2, so three; they stay.
	it('is added in steps that stay', () => {
		const numbers = { coolingTons: [15, 22, 31, 12], roomTons: 20, retrofitStep: 5 };
		expect(figures('addedSteps', numbers, 4)).toEqual([0, 1, 3, 3]);
		expect(figure('addedSteps', { ...numbers, coolingTons: 34 })).toBe(3);
		expect(figure('installedTons', { roomTons: 20, addedSteps: 3, retrofitStep: 5 })).toBe(35);
		// 10 tons are 120,000 ÷ 3.412142 W
		expect(figure('installedCoolingKw', { installedTons: 10 })).toBeCloseTo(35.1685, 4);
	});
	it.each([
		['coolingKw', 'heatTypicalKw'],
		['coolingPeakKw', 'heatPeakKw']
	])('draws power, in part by what is installed and in part by the heat: %s', (id, heat) => {
		const power = (kilowatts: number): number =>
			figure(id, {
				variableCooling: 0.25,
				installedCoolingKw: 80,
				coefficientOfPerformance: 4,
				[heat]: kilowatts
			});
		expect(power(40)).toBe((0.75 * 80) / 4 + (0.25 * 40) / 4);
		expect(power(100)).toBe(20);
	});
});

describe('Facility power', () => {
	it.each([
		['facilityKw', 'itTypicalKw', 'upsLossKw', 'distributionLossKw', 'coolingKw'],
		['facilityPeakKw', 'itPeakKw', 'upsPeakLossKw', 'distributionPeakLossKw', 'coolingPeakKw']
	])('%s is all parts, or IT times a given PUE', (id, it, ups, distribution, cooling) => {
		const parts = powers(it, ups, distribution, 'lightingKw', cooling);
		expect(figure(id, { ...parts, pueOverride: 0 })).toBe(31);
		expect(figure(id, { ...parts, pueOverride: 1.5 })).toBe(1.5);
		expect(figure(id, { ...parts, [it]: 10, pueOverride: 0.5 })).toBe(5);
	});
	it('over IT power is the PUE', () => {
		const pue = (itTypicalKw: number): number => figure('pue', { itTypicalKw, facilityKw: 90 });
		expect([pue(60), pue(0.5), pue(0)]).toEqual([1.5, 180, NaN]);
	});
	it('billed as cooling is all that is not IT where the PUE is given', () => {
		const billed = (pueOverride: number): number =>
			figure('coolingShareKw', { pueOverride, facilityKw: 90, itTypicalKw: 60, coolingKw: 12 });
		expect([billed(0), billed(1.5), billed(0.5)]).toEqual([12, 30, 30]);
		expect(figure('facilityEnergy', { facilityKw: 2 })).toBe(17520);
	});
});
