import { describe, expect, it } from 'vitest';
import { answersOf, examplePlan } from './reading.ts';

/** Ten of the hundred servers of the consolidation-ratio plan become two hosts; ninety stay as they are. */
const { value, verdict, limits } = answersOf(examplePlan('small-consolidation'));

describe('A small consolidation', () => {
	it('removes ten servers of a hundred for two hosts', () => {
		expect(value('leftServersInAll')).toBe(90);
		expect(value('newHosts', 'blades', 0)).toBe(10 / 5);
		expect(value('newHosts', 'blades', 5)).toBe(3); // 12.76 ÷ 5
		expect(value('boxes', 'blades', 0)).toBe(90 + 2 + 1);
		expect(value('boxes', 'as-is', 0)).toBe(100);
	});

	// Ninety servers of 405 W stay in five racks of nineteen; with the chassis and the array seven racks of 0.3 kW of switches.
	// 10 VMs of 25 operations ask 475 drive operations: three drives of 9 W beside the array. A blade draws 257.98 W.
	const left = 90 * 0.405;
	const load = left + (2 * 257.977 + 380) / 1000 + 7 * 0.3 + (800 + 3 * 9) / 1000 + 10;
	const heat = load + 0.05 * 80 + 0.07 * load + 0.09 * 21.53 + 0.1;

	it('leaves the room too hot: 17.0 tons of 15', () => {
		expect(value('leftDesignKw')).toBeCloseTo(left, 9);
		expect(value('itDesignKw', 'blades', 0)).toBeCloseTo(load, 3);
		expect(value('coolingTons', 'blades', 0)).toBeCloseTo((heat * 3412.142) / 12000, 3);
		for (const option of ['as-is', 'blades', 'small'])
			expect(limits(option)[0]).toMatchObject({ code: 'cooling', year: 0, limit: 15 });
	});

	it('buys five tons of cooling at 4,500, as keeping everything would', () => {
		for (const option of ['as-is', 'blades', 'small']) {
			expect(value('addedSteps', option, 5)).toBe(1);
			expect(value('cumulativeRetrofit', option, 5)).toBe(5 * 4500);
		}
	});

	// The same retrofit stands on both sides, so what is left to set against it is the saving alone.
	it('saves energy for four years and more before it has earned the cooling of blades', () => {
		for (const option of ['blades', 'small'])
			expect(value('retrofitAgainstSaving', option, 5)).toBeCloseTo(value('energySaving', option, 5), 6);
		expect(value('energySaving', 'blades', 4)).toBeLessThan(22500);
		expect(value('energySaving', 'blades', 5)).toBeGreaterThan(22500);
		// Ten servers of 300 W are 3 kW. Two blades at 10 × 5,376 ÷ (2 × 8 × 36,700) = 9.16 % at peak, half of it on average,
		// draw 156.9 W and for memory and card 13.4 W more; their chassis 380 W. Racks are seven either way.
		const blade = 153 + 8.5 * ((10 * 5376) / (16 * 36700) / 2) * 10;
		const wall = blade + 16 * 0.284 + 8 / (0.9 + (0.04 * (blade / 612 - 0.2)) / 0.3);
		const saved = value('itTypicalKw', 'as-is', 0) - value('itTypicalKw', 'blades', 0);
		expect(saved).toBeCloseTo(3 - (2 * wall + 380) / 1000, 9); // 2.28
	});

	it('costs more with blades than keeping everything, a little less with two rack servers', () => {
		expect(verdict.best).toBe('small');
		expect(value('presentCost', 'blades', 5)).toBeGreaterThan(value('presentCost', 'as-is', 5));
		expect(value('presentCost', 'small', 5)).toBeLessThan(value('presentCost', 'as-is', 5));
		// The chassis with its modules, 30,200, serves two blades of 6,670.
		expect(value('hostCapex', 'blades', 0)).toBe(2 * 6670 + 30200);
	});
});
