import { describe, expect, it } from 'vitest';
import { figure, type Numbers } from './figure.ts';

describe('What a host carries', () => {
	it('is more with density software in use', () => {
		expect(figure('density', { densityUsed: 1, densityFactor: 2 })).toBe(2);
		expect(figure('density', { densityUsed: 0, densityFactor: 2 })).toBe(1);
	});
	it('grows with the servers of a host as far as they add to it', () => {
		const working = (spreadLoad: number): number =>
			figure('workingServersPerHost', { serversPerHost: 5, spreadLoad });
		expect([0, 0.5, 1].map(working)).toEqual([1, 3, 5]);
	});
	it('is cores and memory less what the hypervisor keeps, at the highest use', () => {
		const cores = figure('usableCores', {
			serverCores: 20,
			reservedCores: 4,
			maximumCpuUse: 0.5,
			relativePerformance: 1.25,
			workingServersPerHost: 3
		});
		expect(cores).toBe(30);
		const memory = figure('usableMemory', {
			serverMemory: 100,
			maximumMemoryUse: 0.5,
			reservedMemory: 10,
			memoryOvercommit: 1.25,
			workingServersPerHost: 3
		});
		expect(memory).toBe(150);
	});
});

describe('Hosts', () => {
	it('for CPU and memory are whole, and none can be where nothing is usable', () => {
		const cpu = (coresForNewHosts: number, usableCores: number): number =>
			figure('hostsForCpu', { coresForNewHosts, usableCores });
		expect(cpu(100, 30)).toBe(4);
		expect(cpu(100, 0.5)).toBe(200);
		expect(cpu(100, 0)).toBeNaN();
		const memory = (usableMemory: number): number =>
			figure('hostsForMemory', { demandMemory: 200, newShare: 0.5, usableMemory });
		expect(memory(30)).toBe(4);
		expect(memory(0.5)).toBe(200);
		expect(memory(0)).toBeNaN();
	});

	it.each([
		['hostsForVms', 'virtualMachines', 'vmLimit'],
		['hostsForIops', 'demandIops', 'iopsLimit'],
		['hostsForBandwidth', 'demandBandwidth', 'bandwidthLimit']
	])('by a limit of servers: %s', (id, demand, limit) => {
		const hosts = (asked: number): number =>
			figure(id, { [demand]: asked, newShare: 0.5, [limit]: 10, density: 2, workingServersPerHost: 3 });
		expect(hosts(400)).toBe(4); // 200 ÷ 60 = 3.3
		expect(hosts(460)).toBe(4); // 3.8
	});

	it('by a ratio are whole, and density software raises the ratio', () => {
		const hosts = (serversMoved: number): number =>
			figure('hostsByRatio', { serversMoved, newShare: 0.5, consolidationRatio: 5, density: 2 });
		expect([hosts(65), hosts(78)]).toEqual([4, 4]); // 3.25 and 3.9
	});

	const needed = [
		'hostsForCpu',
		'hostsForMemory',
		'hostsForVms',
		'hostsForIops',
		'hostsForBandwidth',
		'hostsByRatio'
	];
	const most = (id: string, of: string, mode = 0): number =>
		figure(id, { sizingMode: mode, ...Object.fromEntries(needed.map((one) => [one, one === of ? 9 : 2])) });
	it('are as many as the scarcest resource asks for', () => {
		for (const resource of needed.slice(0, 5)) {
			expect(most('hostsByResources', resource)).toBe(9);
			expect(most('hostsForLoad', resource)).toBe(9);
		}
		expect(most('hostsForLoad', 'hostsByRatio')).toBe(2);
	});
	it('sized by ratio are as many as it says, if CPU and memory allow, whatever else would', () => {
		for (const resource of ['hostsByRatio', 'hostsForCpu', 'hostsForMemory'])
			expect(most('hostsForLoad', resource, 1)).toBe(9);
		for (const resource of ['hostsForVms', 'hostsForIops', 'hostsForBandwidth'])
			expect(most('hostsForLoad', resource, 1)).toBe(2);
	});
});

describe('Spare hosts', () => {
	const spares = (spareMode: number, numbers: Numbers): number =>
		figure('spareHosts', { spareMode, clusterSize: 10, sparesPerCluster: 2, spareShare: 0.25, ...numbers });
	it('are so many to each cluster', () => {
		expect(spares(0, { hostsForLoad: 17 })).toBe(6); // ⌈17 ÷ 8⌉ = 3 clusters
		expect(spares(0, { hostsForLoad: 23 })).toBe(6);
		expect(spares(0, { hostsForLoad: 24 })).toBe(6);
		// A cluster of two spares only carries one host that works.
		expect(spares(0, { hostsForLoad: 5, clusterSize: 2 })).toBe(10);
		expect(spares(0, { hostsForLoad: 101, clusterSize: 2 })).toBe(202);
	});
	it('are a share of all hosts', () => {
		expect(spares(1, { hostsForLoad: 10 })).toBe(4); // 13.3
		expect(spares(1, { hostsForLoad: 11 })).toBe(4); // 14.7
		expect(spares(1, { hostsForLoad: 12 })).toBe(4); // 16, exactly
		expect(spares(1, { hostsForLoad: 120 })).toBe(40);
	});
	it('are headroom on the load', () => {
		expect(spares(2, { hostsForLoad: 10 })).toBe(3); // 12.5
		expect(spares(2, { hostsForLoad: 11 })).toBe(3); // 13.75
		expect(spares(2, { hostsForLoad: 12 })).toBe(3); // 15
		expect(spares(2, { hostsForLoad: 120 })).toBe(30);
		expect(spares(2, { hostsForLoad: 13 })).toBe(4); // 16.25
	});
});

describe('New hosts', () => {
	it('are those for the load and the spares, each of one or more servers', () => {
		expect(figure('newHosts', { hostsForLoad: 10, spareHosts: 3 })).toBe(13);
		expect(figure('servers', { newHosts: 13, serversPerHost: 3 })).toBe(39);
	});
	it('carry VMs but for the spares', () => {
		const perHost = (hostsForLoad: number): number =>
			figure('vmsPerHost', { virtualMachines: 100, hostsForLoad });
		expect(perHost(30)).toBe(4); // 3.3
		expect(perHost(27)).toBe(4); // 3.7
		expect(perHost(0.5)).toBe(200);
		expect(perHost(0)).toBe(0);
	});
	it('reach a ratio, spares counted', () => {
		const ratio = (newHosts: number): number => figure('ratioReached', { serversMoved: 100, newHosts });
		expect([ratio(8), ratio(0.5), ratio(0)]).toEqual([12.5, 200, 0]);
	});
});
