import { describe, expect, it } from 'vitest';
import type { TableRow } from '#lib/analysis/comparison.ts';
import { read } from '#lib/analysis/reading.ts';
import { licenceTable, powerTable } from '#lib/analysis/sectionTables.ts';
import { exampleNames, examplePlan } from './reading.ts';

/** Shown numbers of some rows, in tenths, so that sums are whole. */
const tenths = (rows: readonly TableRow[], ids: RegExp, option: number): number[] =>
	rows
		.filter(({ id }) => ids.test(id))
		.map(({ cells }) => Math.round(Number(cells[option]?.text.replaceAll(',', '')) * 10));

describe.each(exampleNames)('The tables of the sections of “%s”', (name) => {
	const reading = read(examplePlan(name));
	const years = [0, reading.horizon];

	it('show parts of electricity that add up to that of the facility', () => {
		for (const year of years) {
			const { rows } = powerTable(reading, year);
			reading.plan.options.forEach((_, option) => {
				const parts = tenths(rows, /^power/u, option);
				expect(parts.length).toBeGreaterThanOrEqual(2);
				expect(parts.reduce((sum, part) => sum + part, 0)).toBe(tenths(rows, /^facility$/u, option)[0]);
			});
		}
	});

	it('open every number to a quantity of its option and year', () => {
		for (const { rows } of [powerTable(reading, 1), licenceTable(reading, 1)])
			for (const { cells } of rows)
				cells.forEach(({ ref }, option) => {
					expect(ref?.option).toBe(reading.plan.options[option]?.id);
					expect(ref?.year).toBe(1);
				});
	});
});

describe('The tables of the sections of Today', () => {
	const reading = read(examplePlan('today'));

	it('say what the facility draws over IT: its PUE is the quotient of the numbers beside it', () => {
		const { rows } = powerTable(reading, 5);
		reading.plan.options.forEach((_, option) => {
			const [it = 0] = tenths(rows, /^powerIt$/u, option);
			const [whole = 0] = tenths(rows, /^facility$/u, option);
			const shown = Number(rows.find(({ id }) => id === 'pue')?.cells[option]?.text);
			expect(Math.abs(shown - whole / it)).toBeLessThan(0.01);
		});
	});

	it('name who needs the fewest licences among those that fit', () => {
		expect(licenceTable(reading, 5).title).toBe(
			'1U servers need the fewest licences: 1,152 cores, not 1,440'
		);
	});

	it('have no bill on the day of purchase', () => {
		expect(powerTable(reading, 0).rows.some(({ id }) => id === 'energyBill')).toBe(false);
		expect(powerTable(reading, 1).rows.some(({ id }) => id === 'energyBill')).toBe(true);
	});
});
