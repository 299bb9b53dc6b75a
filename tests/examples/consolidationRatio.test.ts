import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan } from './reading.ts';

/**
 * A hundred 2U servers of 2003, 300 W each on average and 1.35 times as much at most, 5 % more work a year. New hosts are
 * sized by ratio, spares left aside.
 */
const { value, verdict, findings, limits } = answersOf(examplePlan('consolidation-ratio'));
const tons = (kilowatts: number): number => (kilowatts * 1000 * 3.412142) / 12000;

/** Heat of a room with that IT load: UPS of 80 kW 4 % + 5 %, distribution 1 % + 2 %, 90 m² of lights, one person. */
const heatOf = (load: number): number => load + 0.05 * 80 + 0.07 * load + 0.09 * 21.53 + 0.1;

describe('Two, five and ten to one', () => {
	it.each([
		['blades-2', 50, 4],
		['blades-5', 20, 2],
		['blades-10', 10, 1]
	])('make of a hundred servers, as %s, %i blades in %i chassis', (option, blades, chassis) => {
		expect(value('servers', option, 0)).toBe(blades);
		expect(value('chassis', option, 0)).toBe(chassis);
		expect(value('hypervisorNeeded', option, 0)).toBe(blades);
		expect(value('ratioReached', option, 0)).toBe(100 / blades);
	});

	// 100 × 1.05⁵ = 127.63 servers: ÷ 2 = 63.8, ÷ 5 = 25.5, ÷ 10 = 12.8.
	it('take 64, 26 and 13 hosts in year 5', () => {
		expect(value('newHosts', 'blades-2', 5)).toBe(64);
		expect(value('newHosts', 'blades-5', 5)).toBe(26);
		expect(value('newHosts', 'blades-10', 5)).toBe(13);
	});

	// In use are 100 × 4 × 0.6 = 240 GB, 306.3 in year 5; of 27.8 GB to a host that asks for 9 and 12 hosts.
	it('are within what memory allows, even ten to one', () => {
		expect(value('hostsForMemory', 'blades-10', 0)).toBe(9);
		expect(value('hostsForMemory', 'blades-10', 5)).toBe(12);
		expect(findings('blades-10').filter(({ severity }) => severity !== 'note')).toEqual([]);
	});
});

describe('The heat', () => {
	// Six racks of at most nineteen servers (8 − 0.3 kW of cooling ÷ 0.405 kW) and one for the array, 0.3 kW of switches
	// each; 100 × 25 × (0.7 + 0.3 × 4) ÷ 180 = 26.4, so 27 drives of 9 W beside the array’s 800 W; other equipment 10 kW.
	const storage = (800 + 27 * 9) / 1000;
	const estate = 100 * 0.405 + 7 * 0.3 + storage + 10;
	// At full load a blade draws 244.8 W, 16 GB more than measured at 0.284 W, and an 8 W card behind a supply that, at
	// 244.8 ÷ (2 × 306) = 40 % of its load, has 0.9 + 0.04 × 0.2 ÷ 0.3 = 92.67 %.
	const blade = 244.8 + 16 * 0.284 + 8 / (0.9 + (0.04 * 0.2) / 0.3); // 257.98 W
	// A chassis: frame 200 W, four modules of 45 W. One to a rack, as two would pass 7.7 kW; one more rack for the array.
	const bladesTen = (10 * blade + 380) / 1000 + 2 * 0.3 + storage + 10;
	const bladesTwo = (50 * blade + 4 * 380) / 1000 + 5 * 0.3 + storage + 10;

	it('of the estate is 18.0 tons in a room of 15: too hot on the first day', () => {
		expect(value('itDesignKw', 'as-is', 0)).toBeCloseTo(estate, 9);
		expect(value('coolingTons', 'as-is', 0)).toBeCloseTo(tons(heatOf(estate)), 4); // 18.04
		expect(limits('as-is')[0]).toMatchObject({ code: 'cooling', year: 0, limit: 15 });
	});

	it('falls to 6.2 tons at ten to one and to 9.5 at two to one', () => {
		expect(value('itDesignKw', 'blades-10', 0)).toBeCloseTo(bladesTen, 9);
		expect(value('coolingTons', 'blades-10', 0)).toBeCloseTo(tons(heatOf(bladesTen)), 4); // 6.16
		expect(value('coolingTons', 'blades-2', 0)).toBeCloseTo(tons(heatOf(bladesTwo)), 4); // 9.50
		expect(value('heat', 'blades-10', 0)).toBeCloseTo(heatOf(bladesTen) * 3412.142, 0);
	});

	// Five tons at 4,500 on the first day; 20.4 tons in year 5 ask for five more, at prices 3 % a year higher.
	it('costs the estate 48,584 of added cooling that every new option does without', () => {
		expect(value('cumulativeRetrofit', 'as-is', 0)).toBe(5 * 4500);
		expect(value('cumulativeRetrofit', 'as-is', 5)).toBeCloseTo(22500 + 22500 * 1.03 ** 5, 6);
		for (const option of ['blades-2', 'blades-5', 'blades-10', 'small-5', 'small-10'])
			expect(value('cumulativeRetrofit', option, 5)).toBe(0);
	});
});

describe('The energy saved in the first year, ten to one', () => {
	/** Facility power at an IT load; 2.8 kW of heat moved for each kW, a quarter of it following the heat. */
	const facility = (load: number, installedTons: number): number => {
		const installed = (installedTons * 12000) / 3412.142;
		const cooling = (0.75 * installed + 0.25 * heatOf(load)) / 2.8;
		return heatOf(load) - 0.1 + cooling;
	};
	/** Energy at 0.10 a kWh and a demand charge of 8 a kW and month, 3 % dearer than today; a rack is 120 a month, 2 % dearer. */
	const bill = (typical: number, peak: number, installedTons: number, racks: number): number =>
		facility(typical, installedTons) * 8760 * 0.1 * 1.03 +
		facility(peak, installedTons) * 8 * 12 * 1.03 +
		racks * 120 * 12 * 1.02;

	const storage = (800 + 28 * 9) / 1000; // 105 × 25 × 1.9 ÷ 180 = 27.7 drives
	// The estate: a hundred old servers, five added of which each does 2 × 13,440 × 0.2 × 0.5 of 306,624 ssj_ops, 0.877 %.
	const added = 170 + (178 - 170) * ((2688 / 306624) * 10);
	const others = 8 * 0.3 + storage + 10; // 6 + 1 + 1 racks
	const before = bill(100 * 0.3 + 5 * (added / 1000) + others, 100 * 0.405 + 5 * 0.253 + others, 15 + 5, 8);

	// Eleven blades for 105 servers: 105 × 5,376 ÷ (11 × 8 × 36,700) = 17.5 % at peak, half of it on average.
	const peakUse = (105 * 5376) / (11 * 8 * 36700);
	const supply = (watts: number): number => 0.9 + (0.04 * (watts / 612 - 0.2)) / 0.3;
	const wall = (watts: number): number => watts + 16 * 0.284 + 8 / supply(watts);
	const typicalBlade = wall(153 + (161.5 - 153) * (peakUse / 2) * 10);
	const peakBlade = wall(161.5 + (170 - 161.5) * (peakUse * 10 - 1));
	const around = 0.38 + 2 * 0.3 + storage + 10;
	const after = bill((11 * typicalBlade) / 1000 + around, (11 * peakBlade) / 1000 + around, 15, 2);

	it('is what a room of two racks and 15 tons draws less than one of eight racks and 20 tons', () => {
		expect(value('coolingBillSoFar', 'as-is', 1) / before).toBeCloseTo(1, 6);
		expect(value('coolingBillSoFar', 'blades-10', 1) / after).toBeCloseTo(1, 6);
		expect(value('energySaving', 'blades-10', 1) / (before - after)).toBeCloseTo(1, 6);
	});

	it('adds to the cooling that is not bought', () => {
		expect(value('retrofitAgainstSaving', 'blades-10', 1) / (before - after + 22500)).toBeCloseTo(1, 6);
	});
});

describe('What the heat pays for', () => {
	// A blade 3,900 with 32 GB at 60 and a card of 850; a chassis with its modules 30,200.
	it.each([
		['blades-2', 50 * 6670 + 4 * 30200],
		['blades-5', 20 * 6670 + 2 * 30200],
		['blades-10', 10 * 6670 + 1 * 30200]
	])('is set against the first purchase of %s, %i', (option, price) => {
		expect(value('hostCapex', option, 0)).toBe(price);
	});

	it('is the hardware at five and ten to one, not at two to one', () => {
		const paid = (option: string): boolean =>
			value('energySaving', option, 5) + value('cumulativeRetrofit', 'as-is', 5) >
			value('hostCapex', option, 0);
		expect(['blades-2', 'blades-5', 'blades-10'].map(paid)).toEqual([false, true, true]);
	});

	it('makes two to one dearer than the estate, five to one cheaper, ten to one half as dear', () => {
		const cost = (option: string): number => value('presentCost', option, 5);
		expect(cost('blades-2')).toBeGreaterThan(cost('as-is'));
		expect(cost('blades-5')).toBeLessThan(cost('as-is'));
		expect(cost('blades-10')).toBeLessThan(cost('as-is') / 2);
	});

	it('leaves rack servers cheaper than blades at the same ratio: both take the heat out', () => {
		expect(verdict.best).toBe('small-10');
		expect(verdict.ranking).toEqual(['small-10', 'blades-10', 'small-5', 'blades-5', 'blades-2']);
		expect(value('coolingTons', 'small-10', 5)).toBeLessThan(value('coolingTons', 'blades-10', 5));
	});

	// 26 × 2 + 8 = 60 ports, 12 more than are free: two switches of 24 ports, one for each fabric.
	it('has another side: 26 rack servers fill the SAN’s switches, 26 blades take eight ports', () => {
		expect(value('sanPorts', 'small-5', 5)).toBe(60);
		expect(value('fcSwitches', 'small-5', 5)).toBe(2);
		expect(value('sanPorts', 'blades-5', 5)).toBe(2 * 4 + 8);
		expect(value('fcSwitches', 'blades-5', 5)).toBe(0);
	});
});
