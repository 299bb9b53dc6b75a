import { describe, expect, it } from 'vitest';
import { figure, type Numbers } from './figure.ts';

describe('Circuits of a rack', () => {
	it('carry 80 % of the breaker, over one phase or three', () => {
		expect(figure('continuousAmps', { breakerAmps: 30 })).toBe(24);
		expect(figure('phaseFactor', { phases: 0 })).toBe(1);
		expect(figure('phaseFactor', { phases: 1 })).toBeCloseTo(1.7320508, 6);
		expect(figure('circuitVoltAmperes', { supplyVolts: 200, continuousAmps: 24, phaseFactor: 1.5 })).toBe(
			7200
		);
	});
	it('give the power of a rack, unless that is given', () => {
		const power = (rackPowerOverride: number): number =>
			figure('rackCircuitKw', { rackPowerOverride, circuitVoltAmperes: 5000, circuitsPerFeed: 2 });
		expect(power(0)).toBeCloseTo(9.8, 9); // at a power factor of 0.98
		expect(power(12)).toBe(12);
		expect(power(0.5)).toBe(0.5);
	});
	it('and cooling carry the switches too', () => {
		expect(figure('rackSwitchKw', { switchesPerRack: 2 })).toBeCloseTo(0.3, 9); // 150 W each
		expect(figure('rackFreeUnits', { rackUsableUnits: 42, switchesPerRack: 2 })).toBe(40); // 1 unit each
		expect(figure('rackFreeUnits', { rackUsableUnits: 42, switchesPerRack: 3, switchRackUnits: 2 })).toBe(36);
		expect(figure('rackPowerLimit', { rackCircuitKw: 9, rackSwitchKw: 0.5 })).toBe(8.5);
		expect(figure('rackCoolingLimit', { rackCoolingKw: 9, rackSwitchKw: 0.5 })).toBe(8.5);
	});
});

describe('Chassis and boxes', () => {
	it('are whole chassis, or servers that stand alone', () => {
		expect(figure('itemsPlaced', { servers: 33, serversPerItem: 16 })).toBe(3);
		expect(figure('itemsPlaced', { servers: 47, serversPerItem: 16 })).toBe(3);
		expect(figure('chassis', { itemsPlaced: 3, chassisPerItem: 1 })).toBe(3);
		expect(figure('chassis', { itemsPlaced: 3, chassisPerItem: 0 })).toBe(0);
		expect(figure('expansionUnits', { servers: 33, expansionUnitsPerServer: 2 })).toBe(66);
		expect(figure('newBoxes', { servers: 33, chassis: 3, expansionUnits: 66 })).toBe(102);
	});
	it('of As is are all existing servers', () => {
		const boxes = (estateKept: number): number =>
			figure('boxes', { estateKept, newBoxes: 10, keptServers: 80, leftServersInAll: 7 });
		expect([boxes(0), boxes(1)]).toEqual([17, 97]);
	});
});

describe('What stands in a rack', () => {
	const item: Numbers = { serversPerItem: 4, chassisPerItem: 1 };
	it('has a height, a power and a weight', () => {
		expect(figure('itemRackUnits', { ...item, serverRackUnits: 0, chassisRackUnits: 10 })).toBe(10);
		expect(figure('itemRackUnits', { ...item, serverRackUnits: 3, chassisRackUnits: 2 })).toBe(14);
		expect(
			figure('itemRackUnits', {
				serversPerItem: 1,
				chassisPerItem: 0,
				serverRackUnits: 0,
				chassisRackUnits: 2
			})
		).toBe(1);
		expect(figure('itemDesignKw', { ...item, serverDesignWatts: 300, chassisDesignWatts: 500 })).toBeCloseTo(
			1.7,
			9
		);
		const weight = figure('itemWeight', {
			...item,
			serverWeight: 10,
			expansionUnitsPerServer: 2,
			expansionWeight: 3,
			chassisWeight: 100
		});
		expect(weight).toBe(16 * 4 + 100);
		const two: Numbers = { serversPerItem: 4, chassisPerItem: 2 };
		expect(figure('itemRackUnits', { ...two, serverRackUnits: 3, chassisRackUnits: 2 })).toBe(16);
		expect(figure('itemDesignKw', { ...two, serverDesignWatts: 300, chassisDesignWatts: 500 })).toBeCloseTo(
			2.2,
			9
		);
		const heavier = { serverWeight: 10, expansionUnitsPerServer: 2, expansionWeight: 3, chassisWeight: 100 };
		expect(figure('itemWeight', { ...two, ...heavier })).toBe(264);
	});
	it('is as many as units, circuits, cooling and load allow', () => {
		expect(figure('perRackByUnits', { rackFreeUnits: 40, itemRackUnits: 15 })).toBe(2); // 2.7
		expect(figure('perRackByCircuits', { rackPowerLimit: 8, itemDesignKw: 3 })).toBe(2);
		expect(figure('perRackByCooling', { rackCoolingLimit: 8, itemDesignKw: 3 })).toBe(2);
		expect(figure('perRackByCircuits', { rackPowerLimit: -8, itemDesignKw: 3 })).toBe(0);
		expect(figure('perRackByCooling', { rackCoolingLimit: -8, itemDesignKw: 3 })).toBe(0);
		expect(figure('perRackByWeight', { rackLoadLimit: 800, itemWeight: 300 })).toBe(2);
		const limits = ['Units', 'Circuits', 'Cooling', 'Weight'].map((of) => `perRackBy${of}`);
		for (const least of limits) {
			const numbers = Object.fromEntries(limits.map((limit) => [limit, limit === least ? 3 : 8]));
			expect(figure('perRackAllowed', numbers)).toBe(3);
		}
		expect(figure('perRack', { perRackAllowed: 3 })).toBe(3);
		expect(figure('perRack', { perRackAllowed: 0 })).toBe(1);
	});
	it('takes racks, with the array and its switches', () => {
		expect(figure('gearItems', { gearRackUnits: 11, itemRackUnits: 4 })).toBe(3);
		expect(figure('gearItems', { gearRackUnits: 9, itemRackUnits: 4 })).toBe(3);
		expect(figure('newRacks', { itemsPlaced: 8, gearItems: 3, perRack: 5 })).toBe(3); // 2.2
		expect(figure('newRacks', { itemsPlaced: 8, gearItems: 6, perRack: 5 })).toBe(3); // 2.8
		const numbers = { newRacks: 3, leftRacks: 2, keptRacks: 10 };
		expect(figure('racks', { ...numbers, estateKept: 0 })).toBe(5);
		expect(figure('racks', { ...numbers, estateKept: 1 })).toBe(15);
	});
	it('takes rack units, with the switches of each rack', () => {
		const units = (estateKept: number, height = 1): number =>
			figure('rackUnits', {
				estateKept,
				switchRackUnits: height,
				itemsPlaced: 8,
				itemRackUnits: 4,
				gearRackUnits: 11,
				leftRackUnits: 14,
				keptRackUnits: 160,
				racks: 5,
				switchesPerRack: 2
			});
		expect(units(0)).toBe(32 + 11 + 14 + 10);
		expect(units(1)).toBe(227);
		expect(units(0, 3)).toBe(32 + 11 + 14 + 30);
		expect(
			figure('rackUnits', {
				itemsPlaced: 0,
				itemRackUnits: 4,
				gearRackUnits: 0,
				leftRackUnits: 0,
				estateKept: 0,
				keptRackUnits: 0,
				racks: 50,
				switchesPerRack: 2
			})
		).toBe(100);
	});
});

describe('The hottest new rack', () => {
	const hottest = (itemsPlaced: number, newRacks = 2): number =>
		figure('hottestRackKw', { newRacks, itemDesignKw: 0.5, perRack: 10, itemsPlaced, rackSwitchKw: 0.25 });
	it('is full, or holds all there is', () => {
		expect(hottest(30)).toBe(5.25);
		expect(hottest(4)).toBe(2.25);
		expect(hottest(4, 0.5)).toBe(2.25);
		expect(hottest(4, 0)).toBe(0);
	});
	it('has the cooling of its class: none to 5 kW, containment to 10, in-row to 20, liquid above', () => {
		const price = (hottestRackKw: number): number =>
			figure('rackClassPrice', { hottestRackKw, containmentPrice: 1, inRowPrice: 2, liquidPrice: 3 });
		expect([4, 5, 5.01, 10, 10.01, 20, 20.01].map(price)).toEqual([0, 0, 1, 1, 2, 2, 3]);
		const given = { plainRackKw: 6, containedRackKw: 7, inRowRackKw: 8 };
		const prices = { containmentPrice: 1, inRowPrice: 2, liquidPrice: 3 };
		const at = (hottestRackKw: number): number =>
			figure('rackClassPrice', { hottestRackKw, ...given, ...prices });
		expect([6, 7, 8, 9].map(at)).toEqual([0, 1, 2, 3]);
	});
});

describe('Power strips', () => {
	it('carry the current of a rack, halved while both feeds are there', () => {
		// 4.9 kW ÷ (200 V × 0.98) = 25 A, and over three phases 1.25 times less in this example
		expect(figure('itemAmps', { itemDesignKw: 4.9, supplyVolts: 200 })).toBeCloseTo(25, 9);
		expect(figure('rackAmps', { hottestRackKw: 4.9, supplyVolts: 200, phaseFactor: 1.25 })).toBeCloseTo(
			20,
			9
		);
		expect(figure('feedAmps', { rackAmps: 20 })).toBe(10);
	});
	it('give each outlet its part', () => {
		expect(figure('outletAmps', { circuitVoltAmperes: 4800, supplyVolts: 200, stripOutlets: 12 })).toBe(2);
		expect(figure('outletWatts', { circuitVoltAmperes: 4800, stripOutlets: 12 })).toBeCloseTo(392, 9);
	});
	const strips = (numbers: Numbers): number =>
		figure('stripsNeeded', {
			perRack: 20,
			itemsPlaced: 100,
			outletsPerItem: 3,
			stripOutlets: 24,
			rackAmps: 10,
			continuousAmps: 24,
			...numbers
		});
	it('are enough for the outlets and for the current', () => {
		expect(strips({})).toBe(3); // 60 ÷ 24 = 2.5
		expect(strips({ perRack: 18 })).toBe(3); // 2.25
		expect(strips({ itemsPlaced: 10 })).toBe(2); // 30 ÷ 24
		expect(strips({ itemsPlaced: 8 })).toBe(1); // 24 ÷ 24, exactly
		expect(strips({ perRack: 8 })).toBe(1);
		expect(strips({ perRack: 200, itemsPlaced: 101, outletsPerItem: 1, stripOutlets: 100 })).toBe(2); // 1.01
		expect(strips({ rackAmps: 80 })).toBe(4); // 3.3
		expect(strips({ rackAmps: 92 })).toBe(4); // 3.8
	});
});
