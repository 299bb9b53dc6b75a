import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { readPlan } from '#lib/file/read.ts';
import type { Plan } from '#lib/model/plan.ts';

function example(name: string): Plan {
	const read = readPlan(readFileSync(`static/examples/${name}.json`, 'utf8'));
	if (!read.ok) throw new Error(name);
	return read.plan;
}

const today = example('today');
/** The same work with 1U servers at ten times their price: another option wins. */
const dear: Plan = {
	...today,
	options: today.options.map((option) =>
		option.id === 'small' ? { ...option, inputs: { ...option.inputs, serverBasePrice: 200000 } } : option
	)
};

describe('what charts say', () => {
	const one = compare(today, 5);
	const other = compare(dear, 5);
	it('follows the winner: another winner gives another verdict and other titles', () => {
		expect([one.verdict.best, other.verdict.best]).toEqual(['small', 'blades-expansion']);
		expect(other.verdict.sentence).not.toBe(one.verdict.sentence);
		expect(other.figures.cumulativeCost.title).not.toBe(one.figures.cumulativeCost.title);
		expect(other.figures.breakdown.title).not.toBe(one.figures.breakdown.title);
	});
	it('names the winner in the title of the cost chart', () => {
		expect(one.figures.cumulativeCost.title).toMatch(
			/^1U servers pay for themselves in \d+ months?, discounted$/
		);
		expect(other.figures.cumulativeCost.title).toContain('Blades + PCIe nodes');
	});
	it('turns with the room: with 12 tons instead of 16 another sentence stands over the cooling chart', () => {
		const small = compare({ ...today, inputs: { ...today.inputs, roomTons: 12 } }, 5);
		expect(one.figures.cooling.title).toBe('Every change brings the room back under its 16 tons');
		expect(small.figures.cooling.title).not.toBe(one.figures.cooling.title);
		expect(small.figures.cooling.title).toContain('12 tons');
	});
	it('has the same numbers as the table: the last point of each line is the shown cost', () => {
		const npv = one.rows.find(({ id }) => id === 'npv')!;
		npv.cells.forEach((cell, option) => {
			const total = one.figures.breakdown.bars[option]!;
			expect(total.shownTotal).toBe(cell.text);
			expect(one.figures.cumulativeCost.table.rows.at(-1)?.[option + 1]).toBe(cell.text);
			const parts = total.parts.map(({ shown }) => Number(shown.replaceAll(',', '').replace('−', '-')));
			expect(parts.reduce((sum, part) => sum + part, 0)).toBe(cell.value);
		});
	});
	it('draws each chassis with the blades of its placement, the last one with the rest', () => {
		const { racks } = one.figures.elevation.options.find(({ option }) => option.id === 'blades-expansion')!;
		const blocks = racks.flatMap(({ count, blocks: all }) => Array.from({ length: count }, () => all).flat());
		const chassis = blocks.filter(({ is }) => is === 'chassis');
		const held = (holds: string) =>
			chassis.flatMap(({ bays }) => bays).filter((bay) => bay.holds === holds).length;
		// 18 hosts in year 5, each with one PCIe node, four to a chassis: four full ones and one with two.
		expect([chassis.length, held('server'), held('expansion')]).toEqual([5, 18, 18]);
	});
});
