import { describe, expect, it } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { examplePlan } from '../../../tests/examples/reading.ts';
import { railGroups } from './rail.ts';
import { shared } from './shared.ts';

describe('values of which unchanged parts stay the same', () => {
	const before = {
		rows: [
			{ id: 'a', cells: [1, 2] },
			{ id: 'b', cells: [3] }
		],
		note: 'n'
	};

	it('gives the value before where nothing changed', () => {
		expect(shared(before, structuredClone(before))).toBe(before);
	});

	it('makes anew only what lies on the way to a change', () => {
		const now = structuredClone(before);
		now.rows[1]?.cells.push(4);
		const result = shared(before, now);
		expect(result).toEqual(now);
		expect(result).not.toBe(before);
		expect(result.rows[0]).toBe(before.rows[0]);
		expect(result.rows[1]).not.toBe(before.rows[1]);
	});

	it.each([
		['a member less', { a: 1, b: 2 }, { a: 1 }],
		['a member more', { a: 1 }, { a: 1, b: undefined }],
		['another name', { a: undefined }, { b: undefined }],
		['a shorter list', [1, 2], [1]],
		['an object for a list', ['x'], { 0: 'x' }],
		['nothing for something', { a: null }, { a: { b: 1 } }],
		['no number for a number', [1], [NaN]]
	])('tells %s', (_, old, now) => {
		const result = shared(old, now);
		expect(result).toEqual(now);
		expect(result).not.toBe(old);
	});

	it('takes what is not plain as it is', () => {
		const [old, now] = [new Map([[1, 2]]), new Map([[1, 2]])];
		expect(shared({ old }, { old: now }).old).toBe(now);
	});

	it('keeps the rows of the rail whose numbers have not changed', () => {
		const plan = examplePlan('today');
		const changed = { ...plan, inputs: { ...plan.inputs, discountRate: 0.0712 } };
		const groups = railGroups(plan);
		const now = shared(groups, railGroups(changed));
		const replaced = now.flatMap(({ rows }, place) =>
			rows.filter((row, at) => row !== groups[place]?.rows[at])
		);
		expect(replaced.map(({ quantity }) => quantity.id)).toEqual(['discountRate']);
		expect(now.filter((group) => !groups.includes(group)).map(({ title }) => title)).toEqual(['Money']);
	});

	it('keeps the cells of the comparison that stay', () => {
		const plan = examplePlan('today');
		const rows = compare(plan, plan.horizon).rows;
		const dearer = { ...plan, inputs: { ...plan.inputs, tariff: 0.31 } };
		const now = shared(rows, compare(dearer, plan.horizon).rows);
		const row = (id: string) => [rows, now].map((of) => of.find((each) => each.id === id));
		const [hosts, hostsNow] = row('hosts');
		expect(hostsNow).toBe(hosts);
		const [energy, energyNow] = row('coolingPerMonth');
		expect(energyNow).not.toBe(energy);
		expect(energyNow?.cells[1]?.ref).toBe(energy?.cells[1]?.ref);
	});
});
