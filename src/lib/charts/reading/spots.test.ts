import { describe, expect, test } from 'vitest';
import { coarseMap, costFutures, heatByRatio, slots, tornado } from '../../../../tests/charts/studies.ts';
import { costByCategory, crowded, cumulativeCost, elevation } from '../../../../tests/charts/examples.ts';
import { layOutLines } from '../lineLayout.ts';
import { lineSpots, rackSpots, stackSpots } from './earlySpots.ts';
import { stepTo } from './spots.ts';
import { fanSpots, mapSpots, ratioSpots, slotSpots, tornadoSpots } from './studySpots.ts';

describe('a line chart', () => {
	const spots = lineSpots(cumulativeCost, 512);
	// Lines end at 6.45, 4.23, 3.92, 3.83 and 3.37: As is, large, 1U, blades + expansion, blades.
	const large = 1;

	test('is read from the greatest value down, with the decimals of the line’s end', () => {
		expect(spots.spot(1, large)?.lines.map(({ name, text }) => `${name} ${text}`)).toEqual([
			'Large servers 1.54',
			'Blades + expansion 1.29',
			'1U servers 1.26',
			'As is 1.10',
			'Blades* 0.98'
		]);
	});

	test('says the chosen option first and refers to its quantity, option and year', () => {
		expect(spots.spot(1, large)?.spoken).toMatch(/^Year 1: Large servers 1\.54; As is 1\.10; /u);
		expect(spots.spot(1, large)?.ref).toEqual({ quantity: 'presentCost', option: 'large', year: 1 });
	});

	test('names no option without a value in that year', () => {
		const crowd = lineSpots(crowded, 680);
		const names = (year: number): string[] =>
			Array.from({ length: 6 }, (_, row) => crowd.spot(year, row))
				.find(Boolean)!
				.lines.map(({ name }) => name);
		expect(names(2)).not.toContain('1U servers');
		expect(names(3)).toContain('1U servers');
	});

	test('is read by the pointer at the nearest year and the nearest line', () => {
		const { x, y } = layOutLines(cumulativeCost, 512);
		expect(spots.nearest({ x: x(2.4), y: y(2.24) })).toEqual({ column: 2, row: 0 });
		expect(spots.nearest({ x: x(4.8), y: y(0.2) })).toEqual({ column: 5, row: 4 });
		expect(spots.nearest({ x: -300, y: y(1.07) })).toEqual({ column: 0, row: large });
	});

	test('is stepped through by year and by option', () => {
		const at = (column: number, row: number) => ({ column, row });
		expect(stepTo(spots, null, 'ArrowRight')).toEqual(at(0, large));
		expect(stepTo(spots, at(2, 1), 'ArrowRight')).toEqual(at(3, 1));
		expect(stepTo(spots, at(5, 1), 'ArrowRight')).toEqual(at(5, 1));
		expect(stepTo(spots, at(0, 1), 'ArrowLeft')).toEqual(at(0, 1));
		expect(stepTo(spots, at(2, 1), 'ArrowUp')).toEqual(at(2, 0));
		expect(stepTo(spots, at(3, 2), 'Home')).toEqual(at(0, 2));
		expect(stepTo(spots, at(3, 2), 'End')).toEqual(at(5, 2));
		expect(stepTo(spots, at(3, 2), 'a')).toBeNull();
	});
});

describe('stacked bars', () => {
	const spots = stackSpots({ ...costByCategory, year: 5 }, 1064);

	test('are read part by part, each referring to its category in the figure’s year', () => {
		expect(spots.spot(2, 1)?.spoken).toBe('Large servers: Licences 958 of 4,230');
		expect(spots.spot(2, 1)?.ref).toEqual({ quantity: 'licences', option: 'large', year: 5 });
	});

	test('refer to nothing where the figure does not say its year', () => {
		expect(stackSpots(costByCategory, 1064).spot(2, 1)?.ref).toBeNull();
	});

	test('are read where the pointer is, and not from far away', () => {
		const { x, y, width, height } = spots.spot(3, 2)!.box!;
		expect(spots.nearest({ x: x + width / 2, y: y + height / 2 })).toEqual({ column: 3, row: 2 });
		expect(spots.nearest({ x: x + width / 2, y: 2000 })).toBeNull();
	});

	test('step over a part that is not there', () => {
		const none = { ...costByCategory.bars[0]!.parts[1]!, value: 0 };
		const first = costByCategory.bars[0]!;
		const bars = [{ ...first, parts: first.parts.map((part, place) => (place === 1 ? none : part)) }];
		const gap = stackSpots({ ...costByCategory, bars }, 1064);
		expect(stepTo(gap, { column: 0, row: 0 }, 'ArrowRight')).toEqual({ column: 2, row: 0 });
	});
});

test('a rack elevation is read option by option and refers to the number of racks', () => {
	const ref = { quantity: 'racks', option: 'large', year: 5 };
	const options = elevation.options.map((each) => (each.option.id === 'large' ? { ...each, ref } : each));
	const spot = rackSpots({ ...elevation, options }, 1064).spot(1, 0);
	expect(spot?.ref).toEqual(ref);
	expect(spot?.spoken).toContain('Large servers: 4 racks, 84 RU used');
});

test('a fan says how far nine in ten futures of the chosen option lie apart', () => {
	// Large servers end at 4.23; the fan opens by 3% a year down and 1.3 × 3% up: 4.23 × 0.85 and × 1.195.
	expect(fanSpots(costFutures, 680).spot(5, 1)?.spoken).toMatch(
		/^Year 5: Large servers 4\.23, 3\.60–5\.05 in nine of ten/u
	);
});

test('a tornado says which option is cheaper by how much at each end', () => {
	const spots = tornadoSpots(tornado, 680);
	expect(spots.spot(0, 0)?.spoken).toBe(
		'Price of a large server, USD k, low 92: Large servers cheaper by 66'
	);
	expect(spots.spot(1, 0)?.spoken).toBe(
		'Price of a large server, USD k, high 134: Blades + expansion cheaper by 822'
	);
});

describe('a decision map', () => {
	const spots = mapSpots(coarseMap, 512);

	test('begins at the plan: 114 of 70, 80 … 140 and 19 of 0, 3 … 30, counted from the top', () => {
		expect(spots.start).toEqual({ column: 4, row: 10 - 6 });
	});

	test('says both inputs, the winner and its lead, and when that is too close to call', () => {
		expect(spots.spot(0, 10)?.spoken).toBe(
			'Price of a large server, USD k 70, VM growth, % a year 0: Large servers by 10.0%'
		);
		expect(spots.spot(3, 10)?.spoken).toMatch(/1U servers by 1\.0%, too close to call$/u);
	});

	test('is left by no key', () => {
		expect(stepTo(spots, { column: 7, row: 0 }, 'ArrowUp')).toEqual({ column: 7, row: 0 });
		expect(stepTo(spots, { column: 7, row: 0 }, 'ArrowDown')).toEqual({ column: 7, row: 1 });
	});
});

test('a ratio says where an option no longer carries the load', () => {
	const spots = ratioSpots(heatByRatio, 680);
	const rows = [0, 1, 2].map((row) => spots.spot(heatByRatio.ratios.indexOf(15), row)?.spoken ?? '');
	expect(rows.find((spoken) => spoken.startsWith('15:1: 1U servers'))).toContain('does not carry the load');
	expect(rows.find((spoken) => spoken.startsWith('15:1: Large servers'))).not.toContain('does not carry');
});

test('a slot says its card, its ports in use and its watts', () => {
	expect(slotSpots(slots, 1064).spot(3, 0)?.spoken).toContain(
		'Large servers, PCIe 3, full height: USB, eight ports, PCIe, Ports in use 6 of 8, Watts 11, below 25'
	);
});
