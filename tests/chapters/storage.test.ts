import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

describe('Drives', () => {
	it('serve reads once and writes as often as the RAID level asks', () => {
		expect(figure('backendIops', { demandIops: 1000, readShare: 0.7, raidPenalty: 4 })).toBeCloseTo(
			700 + 1200,
			9
		);
	});
	// Capacity of 10 TB × 1.5 ÷ 4 = 3.75, 8 × 1.5 ÷ 4 = 3, 13 × 1.5 ÷ 4 = 4.875; operations of 1,000 ÷ 300 = 3.3, then 2,300 ÷ 300 = 7.7.
	it('are as many as capacity or operations ask for, and stay', () => {
		const numbers = { raidFactor: 1.5, driveTerabytes: 4, driveIops: 300 };
		expect(figures('drives', { ...numbers, demandStorage: [10, 8, 13], backendIops: 0 }, 3)).toEqual([
			4, 4, 5
		]);
		expect(figures('drives', { ...numbers, demandStorage: 1, backendIops: [1000, 2300, 100] }, 3)).toEqual([
			4, 8, 8
		]);
		expect(figure('drives', { ...numbers, demandStorage: 8.8, backendIops: 0 })).toBe(4); // 3.3
	});
	it('are bought by the usable terabyte', () => {
		const billed = { drives: [6, 9, 9], driveTerabytes: 4, raidFactor: 1.5 };
		expect(figure('billedStorage', billed)).toBeCloseTo(16, 9);
		expect(figures('addedStorage', billed, 3)).toEqual([16, 8, 0].map((value) => expect.closeTo(value, 9)));
	});
	it('of the first day are there already where a SAN exists', () => {
		const added = (year: number, sanExists: number): number =>
			figure('addedToSan', { sanExists, addedStorage: 16 }, { year });
		expect([added(0, 0), added(0, 1), added(1, 0), added(1, 1)]).toEqual([16, 0, 16, 16]);
	});
});

describe('The SAN', () => {
	it('takes no growth of As is where there is none', () => {
		const growth = (year: number, estateKept: number, sanExists: number): number =>
			figure('estateLocalGrowth', { estateKept, sanExists }, { year });
		expect([growth(1, 1, 0), growth(2, 1, 0), growth(0, 1, 0), growth(1, 0, 0), growth(1, 1, 1)]).toEqual([
			1, 1, 0, 0, 0
		]);
	});
	it('is used where it exists, else by new hosts, and not with local disks', () => {
		const used = (localStorage: number, sanExists: number): number =>
			figure('sanUsed', { localStorage, sanExists, newShare: 0.5 });
		expect([used(0, 1), used(0, 0), used(1, 1)]).toEqual([1, 0.5, 0]);
	});

	const ports = (numbers: Numbers): number =>
		figure('sanPorts', {
			fcPortsAsked: 2,
			servers: 10,
			fcUplinks: 0,
			chassis: 3,
			fcPortsMet: 2,
			arrayPorts: 8,
			...numbers
		});
	it('has ports for servers, or for the uplinks of chassis, and for the array', () => {
		expect(ports({})).toBe(28);
		expect(ports({ fcUplinks: 4 })).toBe(20);
		expect(ports({ fcUplinks: 0.5 })).toBe(9.5);
		expect(ports({ fcPortsAsked: 0 })).toBe(0);
		expect(ports({ servers: 0 })).toBe(0);
		expect(ports({ fcPortsAsked: 0.5, servers: 0.5 })).toBe(9);
	});

	const switches = (sanPorts: number): number =>
		figure('fcSwitches', { sanPorts, sanSparePorts: 10, fcSwitchPorts: 8 });
	it('has switches by pairs, for two fabrics', () => {
		// 50 of 60 are wanting: 25 to a fabric, of 8 to a switch 3.1
		expect(switches(60)).toBe(8);
		expect(switches(70)).toBe(8); // 30 ÷ 8 = 3.75
		expect(switches(74)).toBe(8); // 32 ÷ 8
		expect(switches(9)).toBe(0);
		// 101 to a fabric, of 100 to a switch
		expect(figure('fcSwitches', { sanPorts: 202, sanSparePorts: 0, fcSwitchPorts: 100 })).toBe(4);
	});
	it('draws power and takes height', () => {
		const numbers = {
			sanUsed: 0.5,
			drives: 20,
			fcSwitches: 4,
			arrayWatts: 700,
			driveWatts: 10,
			fcSwitchWatts: 80
		};
		expect(figure('sanWatts', numbers)).toBe(350 + 200 + 320);
		expect(figure('gearRackUnits', { ...numbers, arrayRackUnits: 6, fcSwitchRackUnits: 2 })).toBe(3 + 8);
	});
	// As the estimates stand: an array 800 W and 8 units, a drive 9 W, a switch 90 W and one unit.
	it('draws what is assumed', () => {
		const numbers = { sanUsed: 1, drives: 100, fcSwitches: 4 };
		expect(figure('sanWatts', numbers)).toBe(800 + 900 + 360);
		expect(figure('gearRackUnits', numbers)).toBe(12);
		expect(figure('fcSwitches', { sanPorts: 48, sanSparePorts: 0 })).toBe(2);
		expect(figure('fcSwitches', { sanPorts: 49, sanSparePorts: 0 })).toBe(4);
	});
});

describe('Ports of a host', () => {
	it('ask for FC only where there is a SAN', () => {
		expect(figure('fcPortsAsked', { fcPorts: 2, localStorage: 0 })).toBe(2);
		expect(figure('fcPortsAsked', { fcPorts: 2, localStorage: 1 })).toBe(0);
	});
	it('for the network are those of all roles', () => {
		const roles = ['management', 'migration', 'ipStorage', 'vmTraffic', 'backup', 'faultTolerance'];
		const ports = Object.fromEntries(roles.map((role, index) => [`${role}Ports`, 2 ** index]));
		expect(figure('nicPorts', ports)).toBe(63);
	});
});

describe('A claim of storage operations', () => {
	it('is held against Little’s law', () => {
		expect(figure('iopsReached', { outstandingIo: 64, claimedLatency: 0.008 })).toBeCloseTo(8000, 6);
		expect(figure('outstandingNeeded', { claimedIops: 100000, claimedLatency: 0.008 })).toBeCloseTo(800, 9);
		expect(figure('claimShortfall', { claimedIops: 100000, iopsReached: 8000 })).toBe(12.5);
		expect(figure('claimedTraffic', { claimedIops: 100000, claimedBlock: 4096 })).toBeCloseTo(409.6, 9);
		expect(figure('portIops', { claimedBlock: 4096 })).toBeCloseTo(850e6 / 4096, 6);
	});
});
