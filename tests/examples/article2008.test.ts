import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan } from './reading.ts';

/**
 * 120 servers of 2003 with 4 GB of which 60 % is in use; work grows 10 % a year. Every host wants five NIC ports:
 * management 1, migration 1, VMs 2, backup 1.
 */
const { value, verdict, structure, limits } = answersOf(examplePlan('article-2008'));

describe('Article 2008: hosts', () => {
	// Memory in use is 120 × 4 × 0.6 = 288 GB. A host of 32 GB gives 32 × 0.9 − 1 = 27.8 GB, one of 64 GB 56.6 GB.
	it('are sized by memory, with one spare in sixteen', () => {
		expect(value('demandMemory', undefined, 0)).toBeCloseTo(288, 9);
		expect(value('usableMemory', 'large')).toBeCloseTo(64 * 0.9 - 1, 9);
		expect(value('usableMemory', 'small')).toBeCloseTo(32 * 0.9 - 1, 9);
		// 288 ÷ 56.6 = 5.09 and 288 ÷ 27.8 = 10.36
		expect(value('newHosts', 'large', 0)).toBe(6 + 1);
		for (const option of ['small', 'blades-dual', 'blades-single', 'blades-expansion'])
			expect(value('newHosts', option, 0)).toBe(11 + 1);
	});

	// In year 5 the work is 1.1⁵ = 1.61051 times as much: 463.83 GB; ÷ 56.6 = 8.19, ÷ 27.8 = 16.68. Seventeen hosts are
	// two clusters of at most fifteen with a spare each.
	it('grow to 10 large or 19 small ones in year 5', () => {
		expect(value('demandMemory', undefined, 5)).toBeCloseTo(288 * 1.61051, 6);
		expect(value('newHosts', 'large', 5)).toBe(9 + 1);
		expect(value('newHosts', 'small', 5)).toBe(17 + 2);
		expect(value('newHosts', 'blades-expansion', 5)).toBe(17 + 2);
	});

	// 120 × 2 cores × 13,440 ssj_ops × 20 % = 645,120 ssj_ops, of 38,000 to a reference core: 16.98 cores. A dual-NIC
	// blade keeps (8 − 0.5) × 0.8 × 36,700 ÷ 38,000 = 5.79 of them busy.
	it('would need only 3 for their processors', () => {
		expect(value('demandCores')).toBeCloseTo(645120 / 38000, 9);
		expect(value('usableCores', 'blades-dual')).toBeCloseTo((7.5 * 0.8 * 36700) / 38000, 9);
		expect(value('hostsForCpu', 'blades-dual')).toBe(3);
	});
});

describe('Article 2008: five NIC ports', () => {
	// ⌈5 ÷ 2⌉ = 3 and ⌈5 ÷ 1⌉ = 5; the expansion blade takes a quad-port card beside the two ports of the blade.
	it.each([
		['blades-dual', 3, 2],
		['blades-single', 5, 1],
		['blades-expansion', 1, 6],
		['large', 1, 6],
		['small', 1, 6]
	])('make a host of %s out of %i servers with %i ports each', (option, servers, ports) => {
		expect(value('serversPerHost', option)).toBe(servers);
		expect(value('nicPortsPresent', option)).toBe(ports);
		expect(value('portsMet', option)).toBe(1);
	});

	// VMware Infrastructure 3 is licensed by pairs of sockets: one for two sockets, two for four.
	it.each([
		['large', 2, 20],
		['small', 1, 19],
		['blades-dual', 3, 57],
		['blades-single', 5, 95],
		['blades-expansion', 1, 19]
	])('take with %s %i licences per host and %i in all', (option, perHost, inAll) => {
		expect(value('licencesPerHost', option, 5)).toBe(perHost);
		expect(value('hypervisorNeeded', option, 5)).toBe(inAll);
	});

	it('put the blade with expansion in two bays, eight to a chassis of sixteen', () => {
		expect(value('baysPerServer', 'blades-expansion')).toBe(2);
		expect(value('baysPerServer', 'blades-dual')).toBe(1);
		expect(value('serversPerItem', 'blades-expansion')).toBe(16 / 2);
		expect(structure('blades-expansion').assignment?.expansionUnits).toBe(1);
		// 57 ÷ 16 = 3.56, 95 ÷ 16 = 5.94, 19 ÷ 8 = 2.38
		expect(value('chassis', 'blades-dual', 5)).toBe(4);
		expect(value('chassis', 'blades-single', 5)).toBe(6);
		expect(value('chassis', 'blades-expansion', 5)).toBe(3);
	});

	// Four uplinks for each chassis or two ports for each rack server, and eight ports of the array.
	it('take 46 SAN ports with rack servers and 20 with expansion blades', () => {
		expect(value('sanPorts', 'small', 5)).toBe(19 * 2 + 8);
		expect(value('sanPorts', 'large', 5)).toBe(10 * 2 + 8);
		expect(value('sanPorts', 'blades-expansion', 5)).toBe(3 * 4 + 8);
	});
});

describe('Article 2008: money', () => {
	// Hosts of the small servers by year: 288 × 1.1ᵗ ÷ 27.8 is 10.36, 11.40, 12.54, 13.79, 15.17 and 16.68; one spare up to
	// fifteen hosts, two above.
	const hosts = [11 + 1, 12 + 1, 13 + 1, 14 + 1, 16 + 2, 17 + 2];
	// 5,750 for each pair of sockets and 21 % support a year; licence prices rise 3 %, money is discounted 8 % a year.
	const licences = hosts.reduce((sum, held, year) => {
		const bought = held - (hosts[year - 1] ?? 0);
		const supported = year === 0 ? 0 : held * 0.21;
		return sum + ((bought + supported) * 5750 * 1.03 ** year) / 1.08 ** year;
	}, 0);

	it('for licences is three and five times as much for blades without expansion', () => {
		expect(value('licencePresent', 'small', 5)).toBeCloseTo(licences, 4);
		expect(value('licencePresent', 'blades-expansion', 5)).toBeCloseTo(licences, 4);
		expect(value('licencePresent', 'blades-dual', 5)).toBeCloseTo(3 * licences, 4);
		expect(value('licencePresent', 'blades-single', 5)).toBeCloseTo(5 * licences, 4);
	});

	// A blade 3,900, 32 GB at 60, a dual-port FC mezzanine 850, a quad-port NIC 430, an expansion blade 750.
	it('for the first purchase: an expansion blade with its NIC costs less than two more blades', () => {
		expect(value('serverPrice', 'blades-dual')).toBe(3900 + 32 * 60 + 850);
		expect(value('serverPrice', 'blades-expansion')).toBe(3900 + 32 * 60 + 850 + 430 + 750);
		// A chassis 12,000 with two Ethernet modules at 2,600 and two FC modules at 6,500.
		const chassis = 12000 + 2 * 2600 + 2 * 6500;
		expect(value('serverPurchase', 'blades-dual', 0)).toBe(36 * 6670);
		expect(value('chassisPurchase', 'blades-dual', 0)).toBe(3 * chassis);
		expect(value('serverPurchase', 'blades-expansion', 0)).toBe(12 * 7850);
		expect(value('chassisPurchase', 'blades-expansion', 0)).toBe(2 * chassis);
	});
});

describe('Article 2008: heat', () => {
	// In year 5: ⌈120 × 1.61051⌉ = 194 servers, all replaced in year 1 by ones that draw 253 W at full load; ten racks of
	// twenty and one for the array, each with two switches of 150 W. VMs 193.26 ask 25 × 193.26 × (0.7 + 0.3 × 4) = 9,180
	// drive operations, 51 drives at 180, of 9 W, beside the array’s 800 W. Other equipment is 10 kW.
	it('of the estate passes the room’s 20 tons in year 5, and no new option ever does', () => {
		const load = 194 * 0.253 + 11 * 0.3 + (800 + 51 * 9) / 1000 + 10;
		expect(value('itDesignKw', 'as-is', 5)).toBeCloseTo(load, 6);
		// UPS 4 % of 90 kW and 5 % of the load, distribution 1 % and 2 %, 90 m² of lights at 21.53 W, one person.
		const heat = load + (0.04 + 0.01) * 90 + (0.05 + 0.02) * load + (90 * 21.53) / 1000 + 0.1;
		expect(value('coolingTons', 'as-is', 5)).toBeCloseTo((heat * 1000 * 3.412142) / 12000, 4);
		expect(limits('as-is')).toEqual([
			expect.objectContaining({ code: 'cooling', year: 5, cure: expect.any(String) })
		]);
		for (const option of ['large', 'small', 'blades-dual', 'blades-single', 'blades-expansion'])
			expect(limits(option)).toEqual([]);
	});
});

describe('Article 2008: the verdict', () => {
	it('is small servers, before large ones; the expansion blade is the only blade near them', () => {
		expect(verdict.best).toBe('small');
		expect(verdict.ranking).toEqual(['small', 'large', 'blades-expansion', 'blades-dual', 'blades-single']);
		const cost = (option: string): number => value('presentCost', option, 5);
		// The expansion blade changes the answer among blades, not the answer as a whole.
		expect(cost('blades-expansion')).toBeLessThan(cost('blades-dual') / 1.5);
		expect(cost('blades-expansion')).toBeGreaterThan(cost('small') * 1.1);
		// Blades of one NIC cost more than the estate that they would replace.
		expect(cost('blades-single')).toBeGreaterThan(cost('as-is'));
		expect(cost('blades-dual')).toBeLessThan(cost('as-is'));
	});
});
