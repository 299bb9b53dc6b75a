import { describe, expect, it } from 'vitest';
import { table } from '#lib/model/index.ts';
import type { Plan } from '#lib/model/plan.ts';
import { asked, leading, railGroups } from './rail.ts';
import { filtered, shownRow, type InputRow } from './railRows.ts';

const plan: Plan = {
	title: 'Two ways',
	customer: '',
	author: '',
	notes: '',
	currency: 'USD',
	priceYear: 2026,
	horizon: 3,
	seed: 1,
	inputs: { discountRate: 0.11 },
	ranges: { growth: { low: 0.02, high: 0.2 } },
	estate: [{ id: 'old', label: 'Old 2U servers', replacement: 'none', inputs: { estateServers: 12 } }],
	options: [
		{ id: 'as-is', label: 'As is', keepsEstate: true, cards: [], inputs: {} },
		{
			id: 'blades',
			label: 'Blades',
			server: 'none',
			chassis: 'none',
			cards: [],
			inputs: { serverMemory: 512 }
		}
	],
	licences: { hypervisor: null, guests: [], density: null },
	rack: 'none',
	grid: 'none',
	exchangeRates: {},
	catalogue: []
};
const rowsOf = (of: Plan): InputRow[] => railGroups(of).flatMap(({ rows }) => rows);
const rowOf = (id: string): InputRow => {
	const found = rowsOf(plan).find((row) => row.quantity.id === id);
	if (!found) throw new Error(`No row for ${id}.`);
	return found;
};

describe('the rail of inputs', () => {
	it('names only quantities that the model has', () => {
		const known = new Set(table.quantities.map(({ id }) => id));
		const named = [...leading.flatMap(({ inputs }) => inputs), ...Object.values(asked).flat()];
		expect(named.filter((id) => !known.has(id))).toEqual([]);
	});

	it('shows every input of the model, each place once', () => {
		const shown = new Set(rowsOf(plan).map(({ quantity }) => quantity.id));
		const inputs = table.quantities.filter(({ kind }) => kind === 'input');
		expect(inputs.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
		const keys = rowsOf(plan).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('marks what differs from its default, and takes the plan’s own likely range', () => {
		expect(rowOf('discountRate')).toMatchObject({ value: 0.11, changed: true });
		expect(rowOf('fcPorts').changed).toBe(false);
		expect(rowOf('growth').range).toEqual({ low: 0.02, high: 0.2 });
	});

	it('asks for the price of a chassis where an option has one, and never for As is', () => {
		expect(rowOf('framePrice').option).toBe('blades');
		expect(rowOf('serverMemory')).toMatchObject({ value: 512, where: { of: 'option', id: 'blades' } });
		expect(rowsOf(plan).some(({ option }) => option === 'as-is')).toBe(false);
		expect(rowsOf(plan).some(({ quantity }) => quantity.id === 'expansionPrice')).toBe(false);
	});

	it('finds an input by its label, its group or its option, and those that are changed', () => {
		const find = (words: string, changedOnly = false): string[] =>
			filtered(railGroups(plan), { words, changedOnly }, () => 'Blades').flatMap(({ rows }) =>
				rows.map(({ quantity }) => quantity.id)
			);
		expect(find('discount')).toEqual(['discountRate']);
		expect(find('blades memory')).toContain('serverMemory');
		expect(find('', true)).toEqual(expect.arrayContaining(['discountRate', 'serverMemory', 'estateServers']));
		expect(find('', true)).not.toContain('fcPorts');
		expect(find('no such thing')).toEqual([]);
	});

	it('is dragged in the unit that is shown, in round steps of it', () => {
		// The room's 30 tons are 105.506 kW; its step of one ton, 3.5 kW, is rounded up to 4.
		const room = shownRow(rowOf('roomTons'), 'si');
		expect(room.value).toBeCloseTo(105.5056, 3);
		expect(room.quantity.step).toBe(4);
		const growth = rowOf('growth');
		expect(shownRow(growth, 'si')).toBe(growth);
	});
});
