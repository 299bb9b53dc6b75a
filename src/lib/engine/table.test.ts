import { beforeEach, describe, expect, it } from 'vitest';
import { numberAt, offsets, spotOf } from './cells.ts';
import { estimate, estimateWithin, fact } from './evidence.ts';
import { f } from './formula.ts';
import { chapter, type Quantity } from './quantity.ts';
import { number } from './small.fixture.ts';
import { assemble, type Table } from './table.ts';
import { year } from './time.ts';
import { unitText } from '#lib/units/unit.ts';

const { input, choice, assumption, derive } = chapter('Small');
const z = number('z', '1', 1);
const a = number('a', '1', 1);
const g = number('g', '1', 1, 'group');
const o = number('o', '1', 1, 'option');
const sum: Quantity = derive({
	id: 'sum',
	label: 'Sum',
	unit: '1',
	formula: f`${(): Quantity => later} + ${z}`,
	scope: 'plan'
});
const later = derive({ id: 'later', label: 'Later', unit: '1', formula: f`${a} × 2` });
const byGroup = derive({ id: 'byGroup', label: 'By group', unit: '1', formula: f`${g} + ${a}` });
const byOption = derive({ id: 'byOption', label: 'By option', unit: '1', formula: f`${o} + ${sum}` });
const solved = derive({
	id: 'solved',
	label: 'Solved',
	unit: '1',
	scope: 'option',
	method: { id: 'm', title: 'Method', prose: 'Found.' }
});
const all = [year, z, sum, later, byOption, byGroup, a, g, o, solved];

describe('a table of quantities', () => {
	let table: Table;
	beforeEach(() => {
		table = assemble(all);
	});

	it('keeps given numbers by scope, in the order of their ids; the year is none of them', () => {
		expect(table.given.plan.map(({ id }) => id)).toEqual(['a', 'z']);
		expect(table.given.group.map(({ id }) => id)).toEqual(['g']);
		expect(table.given.option.map(({ id }) => id)).toEqual(['o', 'solved']);
	});

	it('orders formulas so that operands come first, options after what is shared', () => {
		expect(table.shared.map(({ id }) => id)).toEqual(['byGroup', 'later', 'sum']);
		expect(table.options.map(({ id }) => id)).toEqual(['byOption']);
		expect(table.cells.plan.map(({ id }) => id)).toEqual(['later', 'sum']);
	});

	it('says where each number stands', () => {
		expect(table.place(year)).toEqual({ of: 'year', scope: 'plan', index: 0 });
		expect(table.place(z)).toEqual({ of: 'given', scope: 'plan', index: 1 });
		expect(table.place(solved)).toEqual({ of: 'given', scope: 'option', index: 1 });
		expect(table.place(sum)).toEqual({ of: 'computed', scope: 'plan', index: 1 });
		expect(() => table.place(number('other', '1', 1))).toThrow('“other” is not in the table.');
	});

	it('keeps the order in which it was handed its quantities', () => {
		expect(table.quantities).toBe(all);
		expect(Object.isFrozen(table)).toBe(true);
	});

	it('refuses two quantities of one name', () => {
		expect(() => assemble([year, a, number('a', '1', 2)])).toThrow('Two quantities are called “a”.');
	});

	it('refuses a formula over a quantity that is not among its own', () => {
		expect(() => assemble([year, later])).toThrow('“Later” uses “a”, which is not in the table.');
		expect(() => assemble([year, later, number('a', '1', 2)])).toThrow('“Later” uses “a”');
	});

	it('refuses a scope that the formula does not have', () => {
		const wrong = derive({
			id: 'wrong',
			label: 'Wrong',
			unit: '1',
			scope: 'plan',
			formula: f`${(): Quantity => o} + 1`
		});
		expect(() => assemble([year, o, wrong])).toThrow('“Wrong” is of the plan, its formula of the option.');
	});

	it('checks units again once every operand is known', () => {
		const watts = number('watts', 'W', 1);
		const wrong = derive({
			id: 'wrong',
			label: 'Wrong',
			unit: '1',
			scope: 'plan',
			formula: f`${(): Quantity => watts} + 1`
		});
		expect(() => assemble([year, watts, wrong])).toThrow('Units in “Wrong”: cannot add or compare W and 1.');
	});

	it('lets a circle pass that looks back in time', () => {
		const up: Quantity = derive({
			id: 'up',
			label: 'Up',
			unit: '1',
			scope: 'plan',
			formula: f`lastYear(${(): Quantity => down}) + 1`
		});
		const down: Quantity = derive({ id: 'down', label: 'Down', unit: '1', formula: f`${up} × 2` });
		expect(assemble([year, up, down]).shared.map(({ id }) => id)).toEqual(['up', 'down']);
	});
});

describe('the cells of an evaluation', () => {
	let table: Table;
	beforeEach(() => {
		table = assemble(all);
	});
	const extent = { groups: 2, options: 3, horizon: 4, baseline: 0 };

	it('lie plan first, then groups, then options, year by year', () => {
		expect(offsets(table, extent)).toEqual({
			given: { plan: 0, group: 2, option: 4 },
			cells: { plan: 0, group: 10, option: 20 },
			givenLength: 10,
			cellsLength: 35
		});
	});

	it('are read by quantity, index and year', () => {
		const given = Float64Array.from({ length: 10 }, (_, index) => 100 + index);
		const cells = Float64Array.from({ length: 35 }, (_, index) => index);
		const read = (quantity: Quantity, index: number, at: number) =>
			numberAt(spotOf(table, extent, given, cells, quantity), index, at);
		expect(read(year, 2, 3)).toBe(3);
		expect(read(z, 2, 3)).toBe(101);
		expect(read(g, 1, 3)).toBe(103);
		expect(read(solved, 1, 3)).toBe(107);
		expect(read(sum, 2, 3)).toBe(7);
		expect(read(byGroup, 1, 3)).toBe(18);
		expect(read(byOption, 2, 4)).toBe(34);
	});
});

describe('a record', () => {
	const source = { title: 'Handbook', date: '2020-05-01' };

	it('of an input keeps its bounds; step 1 and parts of a whole unless it says otherwise', () => {
		const growth = input({
			id: 'growth',
			label: 'Growth',
			unit: '%',
			min: 0,
			max: 1,
			step: 0.01,
			meaning: 'By year.',
			evidence: estimate(0.1, [0, 0.2], 'Own history')
		});
		expect(growth).toMatchObject({
			kind: 'input',
			scope: 'plan',
			default: 0.1,
			min: 0,
			max: 1,
			step: 0.01,
			whole: false,
			chapter: 'Small',
			unitText: '%',
			meaning: 'By year.'
		});
		const servers = input({
			id: 'servers',
			label: 'Servers',
			unit: 'server',
			scope: 'group',
			min: 0,
			max: 9,
			whole: true,
			evidence: fact(3, source)
		});
		expect(servers).toMatchObject({ scope: 'group', step: 1, whole: true });
		expect('meaning' in servers).toBe(false);
		expect(Object.isFrozen(growth) && Object.isFrozen(servers)).toBe(true);
	});

	it('of a choice counts from 0 to its last name', () => {
		const kept = choice({
			id: 'kept',
			label: 'Kept',
			choices: ['no', 'yes', 'later'],
			evidence: fact(1, source)
		});
		expect(kept).toMatchObject({
			kind: 'input',
			scope: 'plan',
			default: 1,
			min: 0,
			max: 2,
			step: 1,
			whole: true,
			choices: ['no', 'yes', 'later'],
			unitText: '1'
		});
		expect(Object.isFrozen(kept.choices)).toBe(true);
	});

	it('of an assumption is a constant with evidence, or a field of an entry', () => {
		expect(
			assumption({ id: 'btu', label: 'Heat', unit: 'BTU/h/W', evidence: fact(3.412142, source, 'table 2') })
		).toMatchObject({
			kind: 'assumption',
			scope: 'plan',
			min: 0,
			max: 1e9,
			evidence: { value: 3.412142, kind: 'fact', locator: 'table 2', date: '2020-05-01' }
		});
		const price = assumption({
			id: 'price',
			label: 'Price',
			unit: 'money',
			scope: 'option',
			min: 1,
			max: 5,
			field: 'server.price'
		});
		expect(price).toMatchObject({ scope: 'option', min: 1, max: 5, field: 'server.price' });
		expect('evidence' in price).toBe(false);
	});

	it('of a result has a formula or a method, and maybe a source', () => {
		expect(solved.method?.title).toBe('Method');
		const method = { id: 'm', title: 'Method', prose: 'Found.' };
		expect(derive({ id: 'm', label: 'M', unit: '1', method }).scope).toBe('plan');
		expect('formula' in solved).toBe(false);
		expect(derive({ id: 's', label: 'S', unit: '1', formula: f`${a} + 1`, source })).toMatchObject({
			kind: 'derive',
			scope: 'plan',
			source
		});
	});

	it('of the year is a number of years that the plan counts by itself', () => {
		expect(year).toMatchObject({ kind: 'derive', id: 'year', label: 'Year', unitText: 'yr', scope: 'plan' });
		expect(year).toMatchObject({ chapter: 'Time', declared: 0, method: { id: 'year' } });
		expect(unitText(year.unit)).toBe('yr');
		expect(Object.isFrozen(year) && !('formula' in year)).toBe(true);
	});

	it('counts up as it is declared', () => {
		const [first, second] = [number('n1', '1', 1), number('n2', '1', 1)];
		expect(second.declared).toBe(first.declared + 1);
	});

	it('of an estimate carries its range, also as a share either side', () => {
		expect(estimateWithin(200, 0.25, 'Quotes', '2026-01')).toEqual({
			value: 200,
			kind: 'estimate',
			low: 150,
			high: 250,
			basis: 'Quotes',
			date: '2026-01'
		});
		expect(estimate(1, [0, 2], 'Quotes').date).toBe('2026-11');
		expect(estimateWithin(1, 0.5, 'Quotes').date).toBe('2026-11');
		expect('locator' in fact(1, source)).toBe(false);
	});
});
