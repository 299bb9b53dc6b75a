import { describe, expect, it } from 'vitest';
import { costCategories } from '#lib/analysis/categories.ts';
import { answersOf, examplePlan } from './reading.ts';

/** 400 VMs of 24 GB and 4 vCPU, 8 % more a year; each host has four 25 Gb/s ports and one graphics card of 72 W. */
const { value, verdict, findings, limits, structure } = answersOf(examplePlan('today'));
const growth = 1.08 ** 5; // 1.46933

describe('Today: hosts', () => {
	// 400 × 24 = 9,600 GB. A server of 1 TB gives 1,024 × 0.9 − 8 = 913.6 GB, one of 2 TB 1,835.2 GB.
	it('are sized by memory: 12 of two sockets or 7 of four on the first day', () => {
		expect(value('usableMemory', 'small')).toBeCloseTo(1024 * 0.9 - 8, 9);
		expect(value('usableMemory', 'large')).toBeCloseTo(2048 * 0.9 - 8, 9);
		expect(value('newHosts', 'small', 0)).toBe(11 + 1); // 10.51
		expect(value('newHosts', 'blades-expansion', 0)).toBe(11 + 1);
		expect(value('newHosts', 'large', 0)).toBe(6 + 1); // 5.23
	});

	// 9,600 × 1.46933 = 14,106 GB: ÷ 913.6 = 15.44, two clusters with a spare each; ÷ 1,835.2 = 7.69.
	it('grow to 18 and 9 in year 5', () => {
		expect(value('demandMemory', undefined, 5)).toBeCloseTo(9600 * growth, 6);
		expect(value('newHosts', 'small', 5)).toBe(16 + 2);
		expect(value('newHosts', 'large', 5)).toBe(8 + 1);
	});

	// 400 × 4 ÷ 4 = 400 reference cores; 63 of 64 cores at 80 %, each 1.166 of a reference core.
	it('would need 7 for their processors', () => {
		expect(value('demandCores')).toBe(400);
		expect(value('usableCores', 'small')).toBeCloseTo(63 * 0.8 * 1.166, 9);
		expect(value('hostsForCpu', 'small', 0)).toBe(7); // 6.8
	});
});

describe('Today: licences', () => {
	// Every core, and 16 for a processor at least.
	it('are 64 cores for two sockets of 32 and 160 for four of 40', () => {
		expect(value('hypervisorNeeded', 'small', 5)).toBe(18 * 2 * 32); // 1,152
		expect(value('hypervisorNeeded', 'large', 5)).toBe(9 * 4 * 40); // 1,440
		expect(value('licencesPerHost', 'blades-expansion')).toBe(64);
	});

	// Old servers have two processors of ten cores, which count as sixteen; in year 1 all are replaced by ones of sixteen.
	it('are 32 cores for each server of the estate, though it has 20', () => {
		expect(value('hypervisorNeeded', 'as-is', 0)).toBe(80 * 2 * 16); // 2,560
		expect(value('keptServers', undefined, 5)).toBe(118); // 80 × 1.46933 = 117.5
		expect(value('hypervisorNeeded', 'as-is', 5)).toBe(118 * 32); // 3,776
	});

	// Windows Server by pairs of cores: 32 pairs for a server of 64 cores, within the 800 that are owned.
	it('of Windows are owned already: 576 pairs of cores of 800', () => {
		expect(value('guestNeeded', 'small', 5)).toBe(18 * 32);
		expect(value('guestAPurchase', 'small', 0)).toBe(0);
	});
});

describe('Today: the graphics card', () => {
	it('fits a rack server and a PCIe node', () => {
		for (const option of ['large', 'small', 'blades-expansion'])
			expect(value('graphicsCardsMet', option)).toBe(1);
		expect(structure('blades-expansion').assignment?.expansionUnits).toBe(1);
	});

	it('rules plain blades out at once', () => {
		expect(value('graphicsCardsMet', 'blades')).toBe(0);
		expect(limits('blades')[0]).toMatchObject({
			code: 'graphics-cards',
			value: 0,
			limit: 1,
			atOnce: true,
			cure: null
		});
		expect(
			findings('blades')
				.map(({ message }) => message)
				.join(' ')
		).toMatch(/0 of 1 graphics cards/u);
		expect(verdict.ranking).toEqual(['small', 'blades-expansion', 'large']);
	});

	// Four nodes with one PCIe node each in the eight bays of a chassis; without it eight.
	it('halves what a chassis holds: five chassis against three', () => {
		expect(value('serversPerItem', 'blades-expansion')).toBe(4);
		expect(value('chassis', 'blades-expansion', 5)).toBe(5); // 18 ÷ 4
		expect(value('chassis', 'blades', 5)).toBe(3); // 18 ÷ 8
	});
});

describe('Today: heat', () => {
	/** Tons at an IT load: UPS of 90 kW 4 % + 5 %, distribution 1 % + 2 %, 70 m² of lights, one person. */
	const tonsOf = (load: number): number =>
		((load + 0.05 * 90 + 0.07 * load + 0.07 * 21.53 + 0.1) * 3412.142) / 12000;

	// A server draws 623 W, 768 GB more than measured at 0.284 W, and cards of 22 and 72 W behind a supply that at
	// 623 ÷ 2,200 of its load has 91.1 %.
	const server = 623 + 768 * 0.284 + (22 + 72) / (0.9 + (0.04 * (623 / 2200 - 0.2)) / 0.3); // 944.3 W

	// Three racks, as 18 servers and 8 units of array at ten to a rack (9.7 ÷ 0.944); 0.3 kW of switches each. 587.7 VMs keep
	// 70.5 TB, × 1.33 ÷ 3.84 = 24.4, 25 drives of 9 W beside the array’s 800 W. Other equipment 12 kW.
	it('of 1U servers is 11.1 tons in year 5', () => {
		const load = (18 * server) / 1000 + 3 * 0.3 + (800 + 25 * 9) / 1000 + 12;
		expect(value('perRack', 'small', 5)).toBe(10);
		expect(value('racks', 'small', 5)).toBe(3); // 26 ÷ 10
		expect(value('itDesignKw', 'small', 5)).toBeCloseTo(load, 6); // 30.9
		expect(value('coolingTons', 'small', 5)).toBeCloseTo(tonsOf(load), 4);
	});

	// In year 1 ⌈86.4⌉ = 87 servers of 432 W in five racks of twenty, and a rack for the array; 432 VMs keep 51.84 TB, 18 drives.
	it('of the estate passes the room’s 16 tons in year 1: its first limit, cured by five tons more', () => {
		const load = 87 * 0.432 + 6 * 0.3 + (800 + 18 * 9) / 1000 + 12;
		expect(value('itDesignKw', 'as-is', 1)).toBeCloseTo(load, 6); // 52.3
		expect(value('coolingTons', 'as-is', 1)).toBeCloseTo(tonsOf(load), 4); // 17.7
		expect(value('coolingTons', 'as-is', 0)).toBeLessThan(16);
		expect(limits('as-is')[0]).toMatchObject({ code: 'cooling', year: 1, limit: 16 });
		// 17.7 − 16 is within one step of five tons at 4,500, at prices of year 1; a second step follows when 21 are passed.
		expect(value('retrofit', 'as-is', 1)).toBeCloseTo(5 * 4500 * 1.03, 6);
	});
});

describe('Today: cost', () => {
	// 14,500 and 1,024 GB at 11, the four-port OCP card 900 and the graphics card 3,000.
	it('of twelve 1U servers is 355,968 on the first day', () => {
		expect(value('serverPrice', 'small')).toBe(14500 + 1024 * 11 + 900 + 3000); // 29,664
		expect(value('serverPurchase', 'small', 0)).toBe(12 * 29664);
	});

	// A node 17,000 with 1 TB, graphics card and PCIe node; a chassis 13,000 with two modules at 12,000.
	it('of twelve blades with PCIe nodes in three chassis is 588,168', () => {
		const node = 17000 + 1024 * 11 + 3000 + 8500;
		expect(value('hostCapex', 'blades-expansion', 0)).toBe(12 * node + 3 * (13000 + 2 * 12000));
	});

	it('has parts that add up, and 1U servers have the least', () => {
		for (const option of ['as-is', 'large', 'small', 'blades', 'blades-expansion']) {
			const parts = costCategories.map(({ quantity }) => value(quantity.id, option, 5));
			expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(value('presentCost', option, 5), 6);
		}
		expect(verdict.best).toBe('small');
		expect(value('presentCost', 'blades-expansion', 5)).toBeGreaterThan(
			1.1 * value('presentCost', 'small', 5)
		);
		expect(value('presentCost', 'as-is', 5)).toBeGreaterThan(2 * value('presentCost', 'small', 5));
	});
});
