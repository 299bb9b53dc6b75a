import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#lib/analysis/compare.ts';
import { table } from '#lib/model/index.ts';
import { answersOf, examplePlan } from './reading.ts';

const { reading, value } = answersOf(examplePlan('article-2008'));
const { figures } = comparisonOf(reading, 5);

describe('The article’s plan over the years', () => {
	// 57 licences for dual-NIC blades, 95 for single-NIC ones, 19 for small servers and expansion blades, 20 for large.
	it('takes the fewest licences with small servers and expansion blades', () => {
		expect(figures.licences.title).toBe(
			'Small servers and Blades + expansion take the fewest licences: 19\u00a0socket pairs in year 5, 0 as is'
		);
		expect(figures.licences.lines.map(({ endLabel }) => endLabel)).toEqual([
			'0',
			'20',
			'19',
			'57',
			'95',
			'19'
		]);
	});

	// Twelve hosts of one, three and five servers on the first day.
	it('starts with 12, 36 and 60 licences', () => {
		const first = (id: string): number | null | undefined =>
			figures.licences.lines.find(({ option }) => option.id === id)?.values[0];
		expect([first('blades-expansion'), first('blades-dual'), first('blades-single')]).toEqual([12, 36, 60]);
	});

	it.each(['rackUnits', 'facilityPower', 'coolingCost', 'licences'] as const)(
		'draws %s as the model computes it in every year, and says so in its table',
		(name) => {
			const figure = figures[name];
			expect(figure.years).toEqual([0, 1, 2, 3, 4, 5]);
			for (const { option, quantity, values } of figure.lines) {
				expect(values).toEqual(figure.years.map((year) => value(quantity, option.id, year)));
				expect(table.quantities.some(({ id }) => id === quantity)).toBe(true);
			}
			expect(figure.table.rows).toHaveLength(6);
			expect(figure.table.rows.at(-1)?.slice(1)).toEqual(figure.lines.map(({ endLabel }) => endLabel));
		}
	);

	it('is computed when it is first read, and once', () => {
		expect(figures.slots).toBe(figures.slots);
		expect(figures.heatSources).toBe(figures.heatSources);
	});
});

describe('The heat of the article’s plan in year 5', () => {
	it('has parts that add up to the total as shown, and the total is the model’s', () => {
		for (const { option, parts, total } of figures.heatSources.bars) {
			expect(parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(total, 9);
			expect(total).toBeCloseTo(value('heatDesignKw', option.id, 5), 1);
		}
	});

	// 90 m² of lights at 21.53 W are 1.94 kW, one person 0.1 kW, in every option.
	it('holds lights and people, the same for all', () => {
		for (const { parts } of figures.heatSources.bars) {
			expect(parts[4]!.value).toBeCloseTo(1.94, 0);
			expect(parts[5]!.value).toBeCloseTo(0.1, 1);
		}
	});

	// As is: 194 servers of 253 W.
	it('comes from 194 servers of 253 W as is', () => {
		expect(figures.heatSources.bars[0]!.parts[0]!.value).toBeCloseTo(194 * 0.253, 1);
	});
});
