import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

const constant = (id: string, values: readonly number[]): Numbers =>
	Object.fromEntries(values.map((value, tenth) => [`${id}${tenth * 10}`, value]));

describe('Existing servers', () => {
	it('to consolidate are whole', () => {
		expect(figure('consolidatedAtFirst', { estateServers: 81, estateShare: 0.5 })).toBe(41);
		expect(figure('consolidatedAtFirst', { estateServers: 81, estateShare: 0.1 })).toBe(9);
		expect(figure('leftServers', { estateServers: 81, consolidatedAtFirst: 41 })).toBe(40);
	});
	it('use at their peak a share of their performance and memory', () => {
		const busy = figure('busyPerformance', {
			consolidatedAtFirst: 10,
			estateSockets: 2,
			estateCoresPerSocket: 4,
			estateCorePerformance: 1000,
			estatePeakCpu: 0.25
		});
		expect(busy).toBe(20000);
		expect(figure('memoryInUse', { consolidatedAtFirst: 10, estateMemory: 4, estatePeakMemory: 0.5 })).toBe(
			20
		);
	});
});

describe('As is', () => {
	it('needs whole servers for the work', () => {
		expect(figure('keptNeeded', { estateServers: 40, estateShare: 0.5, workGrowth: 1.21 })).toBe(25); // 24.2
		expect(figure('keptNeeded', { estateServers: 40, estateShare: 0.5, workGrowth: 1.29 })).toBe(26); // 25.8
	});

	const inPlace = (year: number, numbers: Numbers = {}): number =>
		figure(
			'keptOriginal',
			{ estateRefresh: 1, estateAge: 3, refreshLife: 5, consolidatedAtFirst: 20, ...numbers },
			{ year }
		);
	it('keeps what is in place until the refresh cycle has passed, and on the first day', () => {
		expect([0, 1, 2, 3].map((year) => inPlace(year))).toEqual([20, 20, 0, 0]);
		expect([0, 1].map((year) => inPlace(year, { estateAge: 9 }))).toEqual([20, 0]);
		expect(inPlace(3, { estateRefresh: 0 })).toBe(20);
		expect(inPlace(2, { estateAge: 2.99 })).toBe(20);
	});

	// Needed beside those in place are 5, 8, 4, 4: bought are 5 and 3, of which 5 retire in year 2, so that 3 + 1 are 4.
	it('adds servers, retires them at the end of their life, and adds again', () => {
		const numbers = { addedNeeded: [5, 8, 4, 4], refreshLife: 2 };
		expect(figures('addedBought', numbers, 4)).toEqual([5, 3, 1, 3]);
		expect(figures('addedRetired', numbers, 4)).toEqual([0, 0, 5, 3]);
		expect(figures('addedServers', numbers, 4)).toEqual([5, 8, 4, 4]);
		expect(figures('addedBought', { addedNeeded: [5, 2], refreshLife: 9 }, 2)).toEqual([5, 0]);
		expect(figure('addedNeeded', { keptNeeded: 25, keptOriginal: 20 })).toBe(5);
		expect(figure('addedNeeded', { keptNeeded: 15, keptOriginal: 20 })).toBe(0);
		expect(figure('groupKeptServers', { keptOriginal: 20, addedServers: 5 })).toBe(25);
	});

	// A server in place does 2 × 4 × 1,000 × 0.5 × 0.6 = 2,400; the added one can do 1 × 8 × 600 = 4,800.
	it('gives an added server the work of one in place', () => {
		const use = (addedCorePerformance: number): number =>
			figure('addedUtilisation', {
				estateSockets: 2,
				estateCoresPerSocket: 4,
				estateCorePerformance: 1000,
				estatePeakCpu: 0.5,
				loadFactor: 0.6,
				addedSockets: 2,
				addedCoresPerSocket: 4,
				addedCorePerformance
			});
		expect(use(600)).toBeCloseTo(0.5, 12);
		expect(use(200)).toBe(1);
		const other = figure('addedUtilisation', {
			estateSockets: 2,
			estateCoresPerSocket: 4,
			estateCorePerformance: 1000,
			estatePeakCpu: 0.5,
			loadFactor: 0.6,
			addedSockets: 3,
			addedCoresPerSocket: 16,
			addedCorePerformance: 500
		});
		expect(other).toBeCloseTo(0.1, 12);
	});

	const squares = Array.from({ length: 11 }, (_, tenth) => 100 + tenth * tenth);
	it.each(squares.map((value, tenth) => [tenth / 10, value]))(
		'an added server at %d draws as measured',
		(at, value) => {
			expect(
				figure('addedTypicalWatts', { addedUtilisation: at, ...constant('addedWattsAt', squares) })
			).toBeCloseTo(value, 9);
		}
	);

	it('draws power for what stands, and for what is left', () => {
		expect(figure('estateDesignWatts', { estateAverageWatts: 300, estateMaximumFactor: 1.5 })).toBe(450);
		const numbers = {
			keptOriginal: 20,
			addedServers: 5,
			leftServers: 10,
			estateAverageWatts: 300,
			estateDesignWatts: 450,
			addedTypicalWatts: 200,
			addedWattsAt100: 250
		};
		expect(figure('groupTypicalKw', numbers)).toBeCloseTo(6 + 1, 9);
		expect(figure('groupDesignKw', numbers)).toBeCloseTo(9 + 1.25, 9);
		expect(figure('groupLeftTypicalKw', numbers)).toBeCloseTo(3, 9);
		expect(figure('groupLeftDesignKw', numbers)).toBeCloseTo(4.5, 9);
	});
});

describe.each([
	['estatePerRack', 'estateRackUnits', 'estateDesignWatts', 'estateWeight'],
	['addedPerRack', 'addedRackUnits', 'addedWattsAt100', 'addedWeight']
])('Servers to a rack: %s', (id, units, watts, weight) => {
	const perRack = (numbers: Numbers): number =>
		figure(id, {
			rackFreeUnits: 1000,
			rackPowerLimit: 1000,
			rackCoolingLimit: 1000,
			rackLoadLimit: 100000,
			[units]: 3,
			[watts]: 400,
			[weight]: 30,
			...numbers
		});
	it('are as many as rack units, circuits, cooling and load allow, one at least', () => {
		expect(perRack({ rackFreeUnits: 40 })).toBe(13); // 13.3
		expect(perRack({ rackPowerLimit: 7 })).toBe(17); // 17.5
		expect(perRack({ rackCoolingLimit: 9 })).toBe(22); // 22.5
		expect(perRack({ rackLoadLimit: 800 })).toBe(26); // 26.7
		expect(perRack({ rackLoadLimit: 20 })).toBe(1);
		expect(perRack({ rackPowerLimit: 40.2 })).toBe(100); // 100.5
		expect(perRack({ rackCoolingLimit: 40.2 })).toBe(100);
	});
});

describe('Racks of the estate', () => {
	const numbers = { estatePerRack: 6, addedPerRack: 4, estateRackUnits: 3, addedRackUnits: 2 };
	it('are whole, for servers in place and added ones apart', () => {
		expect(figure('groupKeptRacks', { ...numbers, keptOriginal: 20, addedServers: 9 })).toBe(4 + 3);
		expect(figure('groupKeptRacks', { ...numbers, keptOriginal: 23, addedServers: 11 })).toBe(4 + 3);
		expect(figure('groupLeftRacks', { ...numbers, leftServers: 20 })).toBe(4);
		expect(figure('groupLeftRacks', { ...numbers, leftServers: 19 })).toBe(4);
		expect(figure('groupKeptRackUnits', { ...numbers, keptOriginal: 20, addedServers: 9 })).toBe(60 + 18);
		expect(figure('groupLeftRackUnits', { ...numbers, leftServers: 20 })).toBe(60);
	});
});
