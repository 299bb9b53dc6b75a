import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

describe.each([
	['server', 'sockets', 'coresPerSocket', 'serverMemory', 'serverRackUnits', 'serverEmbodied'],
	['added', 'addedSockets', 'addedCoresPerSocket', 'addedMemory', 'addedRackUnits', 'addedEmbodied']
])('Embodied carbon by components: %s', (id, sockets, cores, memory, rackUnits, stated) => {
	it('of processors is that of their dies and packages', () => {
		const rounded = { dieArea: 20, dieCarbon: 0.05, processorCarbon: 9 };
		expect(figure(`${id}ProcessorCarbon`, { [sockets]: 3, [cores]: 12, ...rounded })).toBeCloseTo(
			3 * (12 + 9),
			9
		);
		// 2 × (24 × 24.5 × 0.0197 + 9.14) = 2 × (11.5836 + 9.14)
		expect(figure(`${id}ProcessorCarbon`, { [sockets]: 2, [cores]: 24 })).toBeCloseTo(41.4472, 6);
	});
	it('of memory is counted by whole modules', () => {
		const rounded = { moduleMemory: 32, memoryDensity: 2, chipCarbon: 3, moduleCarbon: 5 };
		expect(figure(`${id}MemoryCarbon`, { [memory]: 100, ...rounded })).toBeCloseTo(4 * (48 + 5), 9);
		expect(figure(`${id}MemoryCarbon`, { [memory]: 120, ...rounded })).toBeCloseTo(4 * 53, 9);
		// A module of 32 GB: 32 ÷ 1.79 × 2.2 + 5.22 = 39.3296 + 5.22
		expect(figure(`${id}MemoryCarbon`, { [memory]: 32, moduleMemory: 32 })).toBeCloseTo(44.5496, 4);
	});
	it('of drives is that of their flash and case', () => {
		const rounded = { ownDrives: 3, ownDriveGigabytes: 100, flashDensity: 50, chipCarbon: 3, driveCarbon: 6 };
		expect(figure(`${id}DriveCarbon`, rounded)).toBeCloseTo(3 * (6 + 6), 9);
		// 480 ÷ 50.6 × 2.2 + 6.34 = 20.8696 + 6.34
		expect(figure(`${id}DriveCarbon`, { ownDrives: 1, ownDriveGigabytes: 480 })).toBeCloseTo(27.2096, 4);
	});
	it('of the case holds two supplies of 2.99 kg, but a blade has none', () => {
		const enclosure = (units: number): number => figure(`${id}EnclosureCarbon`, { [rackUnits]: units });
		expect(enclosure(2)).toBeCloseTo(150 + 2 * 2.99 * 24.3, 9);
		expect(enclosure(0.5)).toBeCloseTo(295.314, 9);
		expect(enclosure(0)).toBe(30.9);
		const rounded = { suppliesPerServer: 3, supplyWeight: 2, supplyCarbon: 20, rackCaseCarbon: 100 };
		expect(figure(`${id}EnclosureCarbon`, { [rackUnits]: 2, ...rounded })).toBe(220);
	});
	it('is the sum of all, or what the maker states', () => {
		const parts: Numbers = {
			[`${id}ProcessorCarbon`]: 1000,
			[`${id}MemoryCarbon`]: 2000,
			[`${id}DriveCarbon`]: 4000,
			[`${id}EnclosureCarbon`]: 8000
		};
		expect(figure(`${id}ComponentCarbon`, parts)).toBeCloseTo(15000 + 66.1 + 6.68, 9);
		const counted = (embodiedBasis: number): number =>
			figure(`${id}CountedCarbon`, { embodiedBasis, [`${id}ComponentCarbon`]: 700, [stated]: 1300 });
		expect([counted(0), counted(1)]).toEqual([1300, 700]);
	});
});

describe('Carbon', () => {
	it('of use follows the grid, which grows cleaner', () => {
		const use = (year: number): number =>
			figure(
				'useCarbon',
				{ facilityEnergy: 1000, operatingTime: 0.5, gridCarbon: 0.4, gridDecline: 0.1 },
				{ year }
			);
		expect(use(0)).toBeCloseTo(200, 9);
		expect(use(2)).toBeCloseTo(200 * 0.81, 9);
	});
	it('of what is bought is that of servers, expansion units, chassis and servers added in As is', () => {
		expect(figure('groupEmbodied', { addedBought: 3, addedCountedCarbon: 1000 })).toBe(3000);
		expect(figure('estateEmbodied', {}, { groups: [{ groupEmbodied: 3000 }, { groupEmbodied: 500 }] })).toBe(
			3500
		);
		const bought = (estateKept: number): number =>
			figure('embodiedCarbon', {
				estateKept,
				serversBought: 10,
				serverCountedCarbon: 1200,
				expansionUnitsPerServer: 2,
				expansionEmbodied: 150,
				chassisBought: 3,
				chassisEmbodied: 900,
				estateEmbodied: 3500
			});
		expect(bought(0)).toBe(10 * 1500 + 2700);
		expect(bought(1)).toBe(17700 + 3500);
	});
	it('adds up', () => {
		expect(figures('carbon', { useCarbon: [0, 20, 30], embodiedCarbon: [500, 0, 1] }, 3)).toEqual([
			500, 520, 551
		]);
	});
});
