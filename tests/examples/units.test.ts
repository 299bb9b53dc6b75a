import { afterEach, describe, expect, it } from 'vitest';
import { comparisonOf } from '#lib/analysis/compare.ts';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { explanationSheet } from '#lib/analysis/explanationSheet.ts';
import { read, type Reading } from '#lib/analysis/reading.ts';
import { coolingTons, heatDesignKw } from '#lib/model/cooling.ts';
import { table } from '#lib/model/index.ts';
import { writeNumbers } from '#lib/units/numberStyle.ts';
import type { UnitSystem } from '#lib/units/system.ts';
import { examplePlan, exampleNames, withInputs } from './reading.ts';

/** A room of 10 tons, which every option of the example passes. */
const plan = withInputs(examplePlan('today'), { roomTons: 10 });
const readings: Record<UnitSystem, Reading> = {
	us: read(plan, { units: 'us' }),
	si: read(plan, { units: 'si' })
};
const told: Record<UnitSystem, Comparison> = {
	us: comparisonOf(readings.us, 5),
	si: comparisonOf(readings.si, 5)
};
const rowOf = ({ rows }: Comparison, id: string) => rows.find((row) => row.id === id)!;
/** 12,000 BTU/h of 1,055.05585262 J in 3,600 s. */
const kwPerTon = 3.516852842;

describe('a plan told in SI units', () => {
	it('shows 10 tons of cooling as 35.2 kW wherever the room is spoken of', () => {
		expect(rowOf(told.us, 'cooling').unit).toBe('tons of AC, room has 10');
		expect(rowOf(told.si, 'cooling').unit).toBe('kW of cooling, room has 35.2');
		expect(told.us.figures.cooling.limit).toMatchObject({ value: 10, label: 'Room capacity 10 tons' });
		expect(told.si.figures.cooling.limit?.label).toBe('Room capacity 35.2 kW');
		expect(told.si.figures.cooling.limit?.value).toBeCloseTo(35.16853, 5);
		expect(told.us.verdict.sentence).toContain('pass the room’s 10 tons of cooling');
		expect(told.si.verdict.sentence).toContain('pass the room’s 35.2 kW of cooling');
	});

	it('converts each cell of cooling and of heat, and marks the same limits and bests', () => {
		plan.options.forEach((_, option) => {
			const tons = readings.us.of(coolingTons, option, 5);
			const kw = readings.us.of(heatDesignKw, option, 5);
			const cell = (system: UnitSystem, id: string) => rowOf(told[system], id).cells[option]!;
			expect(cell('us', 'cooling').value).toBeCloseTo(tons, 1);
			expect(Math.abs(cell('si', 'cooling').value! - tons * kwPerTon)).toBeLessThan(0.0501);
			expect(Math.abs(cell('us', 'heat').value! - kw * 3.412142)).toBeLessThan(0.501);
			// Heat is that of the watts in the room: no other number may stand there in kW.
			expect(Math.abs(cell('si', 'heat').value! - kw)).toBeLessThan(0.0501);
			expect(cell('si', 'cooling').exceeded).toBe(cell('us', 'cooling').exceeded);
			expect(cell('si', 'cooling').ofLimit).toBe(cell('us', 'cooling').ofLimit);
		});
	});

	it('changes no row whose unit is the same in both', () => {
		const others = told.us.rows.filter(({ id }) => !['cooling', 'heat', 'firstLimit'].includes(id));
		expect(others.length).toBeGreaterThan(15);
		for (const row of others) expect(rowOf(told.si, row.id)).toEqual(row);
	});

	it('says the limit that is met and its cure in kW', () => {
		const asIs = told.si.options[0]!.firstLimit!;
		expect(asIs.detail).toMatch(/^cooling, [\d.]+ of 35\.2\u00a0kW$/u);
		// Steps of 5 tons are 17.58 kW.
		expect(asIs.cure).toMatch(/^\d+ × 17\.6 kW added$/u);
		expect(told.us.options[0]!.firstLimit!.cure).toMatch(/^\d+ × 5 tons added$/u);
		expect([asIs.value, asIs.unit]).toEqual([told.us.options[0]!.firstLimit!.value, 'ton']);
	});

	it('opens a formula in which the numbers shown give the number shown', () => {
		const ref = { quantity: 'coolingTons', option: 'small', year: 5 };
		const sheet = explanationSheet(readings.si, ref)!;
		expect(sheet.formula).toContain('kW of heat per kW of cooling');
		expect(sheet.parts.find(({ label }) => label.startsWith('kW of heat per'))?.value).toBe(
			'1\u00a0kW per kW'
		);
		const heat = explanationSheet(readings.si, { ...ref, quantity: 'heat' })!;
		expect(heat.value).toBe(sheet.value);
		const withValues = heat.withValues
			.map(({ text }) => text)
			.join('')
			.replaceAll('\u00a0', ' ');
		expect(withValues).toMatch(/^[\d.]+ kW × 1,000 W per kW × 0\.001 kW per W$/u);
		expect(withValues.startsWith(heat.value.replace('\u00a0', ' '))).toBe(true);
	});

	it('lists the assumptions in kg, m² and °C, and in lb, ft² and °F for the US', () => {
		const value = (comparison: Comparison, id: string) =>
			comparison.assumptions.find((row) => row.id === id)?.value;
		const both = (id: string) => [value(told.si, id), value(told.us, id)];
		expect(both('roomTons')).toEqual(['35.17\u00a0kW', '10\u00a0tons']);
		expect(both('airRise')).toEqual(['11\u00a0°C', '19.8\u00a0°F']);
		expect(both('floorArea')).toEqual(['70\u00a0m²', '753.5\u00a0ft²']);
		expect(both('lightingWatts')).toEqual(['21.53\u00a0W per m²', '2\u00a0W per ft²']);
	});
});

describe('formulas in the units of a system', () => {
	it.each(exampleNames)('multiply out: a unit on one side is converted as on the other, in %s', (name) => {
		const reading = read(examplePlan(name), { units: 'si' });
		for (const quantity of table.quantities.filter(({ kind }) => kind === 'derive')) {
			const sheet = explanationSheet(reading, { quantity: quantity.id, year: 1 });
			expect(`${sheet?.value} ${sheet?.withValues}`).not.toMatch(/BTU|\btons?\b|CFM/u);
		}
	});
});

describe('a reader of decimal commas', () => {
	afterEach(() => writeNumbers('point'));

	it('finds them in table, verdict, axis and limit', () => {
		writeNumbers('comma');
		const comparison = comparisonOf(read(plan, { units: 'si' }), 5);
		expect(rowOf(comparison, 'cooling').unit).toBe('kW of cooling, room has 35,2');
		expect(rowOf(comparison, 'npv').cells[0]?.text).toMatch(/^\d\.\d{3}$/u);
		expect(comparison.figures.cooling.limit?.label).toBe('Room capacity 35,2 kW');
		const texts = comparison.rows.flatMap(({ cells }) => cells.flatMap(({ text, second }) => [text, second]));
		expect(texts.filter((text) => /\d,\d{3}\b|\d\.\d{1,2}\b/u.test(text))).toEqual([]);
	});
});
