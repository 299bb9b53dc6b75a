import { describe, expect, it } from 'vitest';
import { figure, figures, type Numbers } from './figure.ts';

describe('The workload', () => {
	it('grows from year to year', () => {
		const found = figures('workGrowth', { growth: 0.1 }, 3);
		expect(found).toEqual([1, 1.1, 1.21].map((value) => expect.closeTo(value, 12)));
		const groups = [{ consolidatedAtFirst: 40 }, { consolidatedAtFirst: 10 }];
		expect(figure('serversMoved', { workGrowth: 1.5 }, { groups })).toBe(75);
		expect(
			figure('performanceInUse', {}, { groups: [{ busyPerformance: 40 }, { busyPerformance: 10 }] })
		).toBe(50);
		expect(figure('estateMemoryInUse', {}, { groups: [{ memoryInUse: 40 }, { memoryInUse: 10 }] })).toBe(50);
	});

	const given = (mode: number): Numbers => ({
		demandMode: mode,
		workGrowth: 1.5,
		serversMoved: 75,
		virtualMachinesToday: 400,
		performanceInUse: 4000,
		referenceCorePerformance: 100,
		vcpuPerVm: 3,
		vcpuPerCore: 4,
		estateMemoryInUse: 1000,
		memoryPerVm: 12
	});
	it('is of VMs as counted, or of existing servers, one VM each', () => {
		expect(figure('virtualMachines', given(0))).toBe(600);
		expect(figure('virtualMachines', given(1))).toBe(75);
		const known = { virtualMachines: 600 };
		expect(figure('demandCores', { ...given(0), ...known })).toBe(450);
		expect(figure('demandCores', { ...given(1), ...known })).toBe(60);
		expect(figure('demandMemory', { ...given(0), ...known })).toBe(7200);
		expect(figure('demandMemory', { ...given(1), ...known })).toBe(1500);
	});
	it('asks for storage, operations and traffic by the VM', () => {
		expect(figure('demandStorage', { virtualMachines: 600, storagePerVm: 50 })).toBeCloseTo(30, 9);
		expect(figure('demandIops', { virtualMachines: 600, iopsPerVm: 40 })).toBe(24000);
		expect(figure('demandBandwidth', { virtualMachines: 600, bandwidthPerVm: 20 })).toBe(12000);
	});
	it('counts cores by their measured performance', () => {
		expect(figure('serverCores', { sockets: 2, coresPerSocket: 24 })).toBe(48);
		expect(figure('relativePerformance', { corePerformance: 150, referenceCorePerformance: 100 })).toBe(1.5);
		expect(figure('relativePerformance', { corePerformance: 150000 })).toBe(1.5);
		expect([0, 1].map((estateKept) => figure('newShare', { estateKept }))).toEqual([1, 0]);
		expect(figure('coresForNewHosts', { demandCores: 90, newShare: 0.5 })).toBe(45);
	});
});

describe('The years', () => {
	it('are worked in full but for the day of purchase', () => {
		expect(figures('operatingTime', {}, 3)).toEqual([0, 1, 1]);
	});
	it('are discounted', () => {
		const found = figures('discountFactor', { discountRate: 0.25 }, 3);
		expect(found).toEqual([1, 0.8, 0.64].map((value) => expect.closeTo(value, 12)));
	});
	it.each(['hardware', 'storage', 'licence', 'labour', 'energy', 'space', 'works'])(
		'raise prices: %s',
		(of) => {
			const found = figures(`${of}Factor`, { [`${of}Rise`]: 0.1 }, 3);
			expect(found).toEqual([1, 1.1, 1.21].map((value) => expect.closeTo(value, 12)));
		}
	);
});

describe('A failure', () => {
	const placed: Numbers = {
		virtualMachines: 600,
		newHosts: 12,
		hosts: 12,
		serversPerHost: 2,
		serversPerItem: 8,
		itemsPlaced: 3,
		perRack: 4,
		hostsForLoad: 9,
		vmsPerHost: 66
	};
	it('of a host is of its VMs; in As is every server is a host', () => {
		expect(figure('hosts', { newHosts: 12, estateKept: 0, keptServers: 80 })).toBe(12);
		expect(figure('hosts', { newHosts: 0, estateKept: 1, keptServers: 80 })).toBe(80);
		expect(figure('vmsLostWithHost', placed)).toBe(50);
		expect(figure('vmsLostWithHost', { ...placed, hosts: 0 })).toBe(0);
		expect(figure('vmsLostWithHost', { ...placed, hosts: 0.5 })).toBe(1200);
	});
	it('of a chassis or a rack is of more', () => {
		expect(figure('vmsLostWithChassis', placed)).toBe(200);
		expect(figure('vmsLostWithChassis', { ...placed, newHosts: 0 })).toBe(0);
		expect(figure('vmsLostWithChassis', { ...placed, newHosts: 0.5 })).toBe(4800);
		expect(figure('vmsLostWithRack', { ...placed, vmsLostWithChassis: 200 })).toBe(800);
		expect(figure('vmsLostWithRack', { ...placed, vmsLostWithChassis: 200, itemsPlaced: 0 })).toBe(0);
		expect(figure('vmsLostWithRack', { ...placed, vmsLostWithChassis: 200, itemsPlaced: 0.5 })).toBe(800);
	});
	it('meets a reserve', () => {
		expect(figure('reserveShare', placed)).toBe(0.25);
		expect(figure('reserveShare', { ...placed, newHosts: 0 })).toBe(0);
		expect(figure('reserveShare', { ...placed, newHosts: 0.5, hostsForLoad: 0.25 })).toBe(0.5);
		expect(figure('vmsPerSurvivor', placed)).toBe(6);
		expect(figure('vmsPerSurvivor', { ...placed, newHosts: 1 })).toBe(66);
		expect(figure('vmsPerSurvivor', { ...placed, newHosts: 1.005 })).toBeCloseTo(66 / 0.005, 3);
	});
});
