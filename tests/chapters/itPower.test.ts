import { describe, expect, it } from 'vitest';
import { figure, type Numbers } from './figure.ts';

const curve = (name: string, watts: readonly number[]): Numbers =>
	Object.fromEntries(watts.map((value, tenth) => [`${name}${tenth * 10}`, value]));

/** Eleven wall watts, each step another: the squares, so that no two points lie on one line with a third. */
const squares = Array.from({ length: 11 }, (_, tenth) => 100 + tenth * tenth);

describe('CPU use of new servers', () => {
	const use = (servers: number): number =>
		figure('peakUtilisation', { servers, coresForNewHosts: 90, serverCores: 10, relativePerformance: 1.5 });
	it('is cores needed over cores there, and none without servers', () => {
		expect(use(8)).toBeCloseTo(90 / 120, 12);
		expect(use(0.5)).toBeCloseTo(90 / 7.5, 12);
		expect(use(0)).toBe(0);
		expect(figure('averageUtilisation', { peakUtilisation: 0.75, loadFactor: 0.4 })).toBeCloseTo(0.3, 12);
	});
});

describe.each([
	['measuredTypical', 'averageUtilisation'],
	['measuredPeak', 'peakUtilisation']
])('The power of a server: %s', (id, use) => {
	const rise = (powerCurve: number, at: number): number =>
		figure(`${id}Rise`, { powerCurve, [use]: at, bowExponent: 2 });
	it('rises on a straight line, or on a bowed one of 2u − u^r', () => {
		expect(rise(1, 0.4)).toBe(0.4);
		expect(rise(2, 0.4)).toBeCloseTo(0.8 - 0.16, 12);
		for (const line of [1, 2]) {
			expect(rise(line, 1.5)).toBe(1);
			expect(rise(line, -0.5)).toBe(0);
		}
	});

	it('takes the exponent 1.4 as published', () => {
		// 2 × 0.5 − 0.5^1.4 = 1 − 0.378929 = 0.621071
		expect(figure(`${id}Rise`, { powerCurve: 2, [use]: 0.5 })).toBeCloseTo(0.621071, 5);
	});

	const watts = (powerCurve: number, at: number): number =>
		figure(`${id}Watts`, { powerCurve, [use]: at, [`${id}Rise`]: 0.25, ...curve('wattsAt', squares) });
	it.each(squares.map((value, tenth) => [tenth / 10, value]))('at %d is as measured', (at, value) => {
		expect(watts(0, at)).toBeCloseTo(value, 9);
	});
	it('lies on straight lines between measured points, or on the drawn one', () => {
		expect(watts(0, 0.45)).toBeCloseTo((116 + 125) / 2, 9);
		// 100 + (200 − 100) × 0.25, whatever lies between
		expect(watts(1, 0.45)).toBe(125);
		expect(watts(2, 0.45)).toBe(125);
	});
});

describe.each([
	['typical', 'measuredTypicalWatts'],
	['peak', 'measuredPeakWatts'],
	['design', 'wattsAt100']
])('The supplies of a server: %s', (id, watts) => {
	it('share its load', () => {
		const load = (nameplateWatts: number): number =>
			figure(`${id}SupplyLoad`, { [watts]: 300, nameplateWatts, suppliesPerServer: 3 });
		expect(load(400)).toBe(0.25);
		expect(load(50)).toBe(1);
		expect(load(0)).toBe(1);
		expect(load(0.5)).toBe(1);
		expect(figure(`${id}SupplyLoad`, { [watts]: 0.06, nameplateWatts: 0.4 })).toBeCloseTo(0.075, 12); // two of them
	});

	it('are as efficient as published at 10, 20, 50 and 100 %, on straight lines between', () => {
		const efficiency = (load: number): number =>
			figure(`${id}SupplyEfficiency`, { [`${id}SupplyLoad`]: load });
		expect([0.05, 0.1, 0.2, 0.5, 1].map(efficiency)).toEqual(
			[0.82, 0.82, 0.9, 0.94, 0.91].map((share) => expect.closeTo(share, 12))
		);
		expect(efficiency(0.15)).toBeCloseTo(0.86, 12);
		// Just beyond a bend the next line holds: 0.5 % of the way up to 94 %, 0.8 % of the way down to 91 %.
		expect(efficiency(0.2015)).toBeCloseTo(0.9 + 0.04 * 0.005, 12);
		expect(efficiency(0.35)).toBeCloseTo(0.92, 12);
		expect(efficiency(0.504)).toBeCloseTo(0.94 - 0.03 * 0.008, 12);
		expect(efficiency(0.75)).toBeCloseTo(0.925, 12);
	});

	const added = (memory: number): number =>
		figure(`${id}AddedWatts`, {
			serverMemory: memory,
			measuredMemory: 64,
			memoryWatts: 0.3,
			cardWatts: 20,
			expansionUnitsPerServer: 2,
			expansionWatts: 35,
			[`${id}SupplyEfficiency`]: 0.9
		});
	it('draw more for memory beyond what was measured, for cards and for expansion units', () => {
		expect(added(164)).toBeCloseTo(100 * 0.3 + 90 / 0.9, 9);
		expect(added(32)).toBeCloseTo(100, 9);
	});

	it('draw 0.284 W for a GB', () => {
		const none = {
			cardWatts: 0,
			expansionUnitsPerServer: 0,
			expansionWatts: 0,
			[`${id}SupplyEfficiency`]: 1
		};
		expect(figure(`${id}AddedWatts`, { serverMemory: 1000, measuredMemory: 0, ...none })).toBeCloseTo(284, 9);
	});
});

describe('A server', () => {
	it('draws what was measured and what was added', () => {
		expect(figure('serverTypicalWatts', { measuredTypicalWatts: 200, typicalAddedWatts: 30 })).toBe(230);
		expect(figure('serverPeakWatts', { measuredPeakWatts: 300, peakAddedWatts: 40 })).toBe(340);
	});
	it('is designed for full load, or for 65 % of its nameplate', () => {
		const numbers = { wattsAt100: 400, designAddedWatts: 50, nameplateWatts: 1000 };
		expect(figure('serverDesignWatts', { ...numbers, designBasis: 0 })).toBe(450);
		expect(figure('serverDesignWatts', { ...numbers, designBasis: 1 })).toBeCloseTo(650, 9);
	});
});

describe('A chassis', () => {
	it('has Ethernet modules, and FC modules where FC is asked', () => {
		const watts = (fcPortsAsked: number): number =>
			figure('moduleWatts', {
				fcPortsAsked,
				ethernetModules: 3,
				ethernetModuleWatts: 45,
				fcModules: 2,
				fcModuleWatts: 60
			});
		expect(watts(2)).toBe(135 + 120);
		expect(watts(0.5)).toBe(255);
		expect(watts(0)).toBe(135);
	});
	it.each([
		['chassisTypicalWatts', 'averageUtilisation'],
		['chassisPeakWatts', 'peakUtilisation']
	])('draws between idle and full: %s', (id, use) => {
		const watts = (at: number): number =>
			figure(id, { frameIdleWatts: 200, frameFullWatts: 600, moduleWatts: 90, [use]: at });
		expect(watts(0.25)).toBe(200 + 100 + 90);
		expect(watts(1.5)).toBe(690);
	});
	it('is designed for the higher of the two', () => {
		expect(figure('chassisDesignWatts', { frameIdleWatts: 200, frameFullWatts: 600, moduleWatts: 90 })).toBe(
			690
		);
		expect(figure('chassisDesignWatts', { frameIdleWatts: 700, frameFullWatts: 600, moduleWatts: 90 })).toBe(
			790
		);
	});
});
