import { describe, expect, it } from 'vitest';
import { breakEvenSentence } from '#lib/analysis/breakEvenWords.ts';
import { fanFigures } from '#lib/analysis/fanFigures.ts';
import { mapFigure } from '#lib/analysis/mapFigure.ts';
import { ratioFigures } from '#lib/analysis/ratioFigures.ts';
import { read } from '#lib/analysis/reading.ts';
import type { BreakEven, Crossing, Variable } from '#lib/analysis/sensitivity.ts';
import { simulate, simulationOf } from '#lib/analysis/simulate.ts';
import { tornadoFigure } from '#lib/analysis/tornadoFigure.ts';
import { variable } from '#lib/analysis/variables.ts';
import { changeRow } from '#lib/analysis/whatWouldChange.ts';
import { examplePlan, withInputs } from './reading.ts';

const plan = withInputs(examplePlan('today'), { roomTons: 10, retrofitPrice: 4000 });
const readings = { us: read(plan, { units: 'us' }), si: read(plan, { units: 'si' }) };
const numberOf = (key: string): Variable => variable(plan, key)!;
const room = numberOf('roomTons');
/** 12,000 BTU/h of 1,055.05585262 J in 3,600 s. */
const kwPerTon = 3.516852842;

describe('what would have to change, told in SI units', () => {
	const smooth = { isJump: false, before: 1, after: 2, feasibility: [] };
	const found = (of: Variable, from: number, to: number, crossings: readonly Crossing[]): BreakEven => ({
		...{ variable: of, from, to, crossings },
		nearest: crossings[0] ?? null
	});

	it('says from how many kW of cooling on another option wins, rounded so that it holds', () => {
		const at12 = found(room, 0, 40, [{ ...smooth, below: 12, above: 12 }]);
		expect(breakEvenSentence(plan, at12, 'us')).toBe('At 12\u00a0tons or more, 1U servers win');
		// 12 tons are 42.2022 kW; 42.2 would still be below.
		expect(breakEvenSentence(plan, at12, 'si')).toBe('At 42.3\u00a0kW or more, 1U servers win');
	});

	it('says a price per ton as one per kW', () => {
		const at7000 = found(numberOf('retrofitPrice'), 0, 28_000, [{ ...smooth, below: 7000, above: 7000 }]);
		// 7,000 ÷ 3.516853 = 1,990.42, upwards with three digits.
		expect(breakEvenSentence(plan, at7000, 'si')).toBe('At USD\u00a02,000 per kW or more, 1U servers win');
	});

	it('says the range that was searched, and has now and range of the table in kW', () => {
		const none = found(room, 0, 40, []);
		expect(breakEvenSentence(plan, none, 'si')).toBe('No break-even between 0 and 140.674\u00a0kW');
		expect(changeRow(plan, none, 'si')).toMatchObject({ now: '35.2\u00a0kW', range: '0–140.7' });
		expect(changeRow(plan, none, 'us')).toMatchObject({ now: '10.0\u00a0tons', range: '0–40' });
	});

	it('has a load that a US reader thinks of in pounds in pounds', () => {
		const rack = numberOf('rackLoadLimit');
		// 1,000 kg ÷ 0.45359237 = 2,204.62 lb.
		const none = found({ ...rack, value: 1000 }, 0, 1000, []);
		expect(changeRow(plan, none, 'us').range).toBe('0–2,205');
		expect(changeRow(plan, none, 'si').range).toBe('0–1,000');
	});
});

describe('the figures of sensitivity in SI units', () => {
	it('name bars and ends of the tornado in kW', () => {
		const bars = [{ variable: { ...room, low: 8, high: 12 }, atLow: -1e5, atHigh: 2e5 }];
		const figure = tornadoFigure(readings.si, { option: 1, other: 2, difference: 5e4, bars });
		const [bar] = figure.bars;
		// 8 × 3.516853 = 28.1348, 12 × 3.516853 = 42.2022.
		expect([bar!.label, bar!.low.input, bar!.high.input]).toEqual(['Room cooling, kW', '28.13', '42.2']);
		expect(figure.table.rows[0]!.slice(0, 3)).toEqual(['Room cooling, kW', '28.13', '42.2']);
	});

	it('mark the map at round kW and leave its cells where they are', () => {
		const y = numberOf('tariff');
		const winner = Int8Array.from([1, 1, 2, 2]);
		const cells = { winner, lead: new Float64Array(4).fill(0.1) };
		const { x } = mapFigure(readings.si, { x: room, y, xs: [0, 20], ys: [0.1, 0.2], ...cells });
		expect(x).toMatchObject({ label: 'Room cooling, kW', values: [0, 20], plan: 10 });
		// 20 tons are 70.3 kW: steps of 20.
		expect(x.ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60']);
		expect(x.ticks[1]!.value).toBeCloseTo(20 / kwPerTon, 6);
	});

	it('draw heat and cooling against the ratio in kW, with the same crossings', () => {
		const ratio = examplePlan('consolidation-ratio');
		const us = ratioFigures(read(ratio))!;
		const si = ratioFigures(read(ratio, { units: 'si' }))!;
		expect([us.heat.unitLabel, si.heat.unitLabel]).toEqual(['k\u00a0BTU/h', 'kW']);
		expect([us.tons.unitLabel, si.tons.unitLabel]).toEqual(['tons of AC', 'kW of cooling']);
		// 1,000 BTU/h are 0.293071 kW.
		expect(si.heat.today!.value / us.heat.today!.value).toBeCloseTo(0.293071, 6);
		expect(si.tons.lines[0]!.values[0]! / us.tons.lines[0]!.values[0]!).toBeCloseTo(kwPerTon, 6);
		expect(si.tons.crossings.map((at) => at.ratio)).toEqual(us.tons.crossings.map((at) => at.ratio));
		expect(JSON.stringify([si.heat, si.tons])).not.toMatch(/BTU|\btons?\b(?!")/iu);
		expect(si.cost).toEqual(us.cost);
	});

	it('draw the futures of cooling in kW against the room’s 35.2', () => {
		const request = { samples: 32, seed: 1, shape: 'pert' } as const;
		const simulation = simulationOf(plan, request, [simulate(plan, request)]);
		const [us, si] = [readings.us, readings.si].map((reading) => fanFigures(reading, simulation));
		expect(us!.tons.limit).toEqual({ value: 10, label: 'Room capacity 10 tons' });
		expect(si!.tons.limit!.label).toBe('Room capacity 35.2 kW');
		expect(si!.tons.limit!.value).toBeCloseTo(35.16853, 5);
		expect(si!.tons.fans[1]!.p50[5]! / us!.tons.fans[1]!.p50[5]!).toBeCloseTo(kwPerTon, 6);
		expect(JSON.stringify(si!.tons)).not.toMatch(/\btons?\b(?!")/iu);
		expect(si!.cost).toEqual(us!.cost);
	});
});
