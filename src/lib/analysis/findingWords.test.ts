import { expect, it } from 'vitest';
import { evidenceDate } from './evidenceDate.ts';
import { numbered } from './findingWords.ts';
import { filteredAssumptions } from './assumptionFilter.ts';
import type { AssumptionRow, Finding } from './comparison.ts';
import type { OptionRef } from './figures.ts';

const option = { id: 'blades' } as OptionRef;
const finding = (message: string, quantity: string | null = 'coolingTons'): Finding => ({
	code: 'cooling',
	severity: 'warning',
	message,
	quantity,
	year: 3
});

it('of a finding the first number that is no year opens', () => {
	expect(numbered(finding('From year 3: cooling, 31.3 of 30 tons.'), option)).toEqual([
		{ text: 'From year 3: cooling, ' },
		{ text: '31.3', ref: { quantity: 'coolingTons', option: 'blades', year: 3 } },
		{ text: ' of 30 tons.' }
	]);
});

it('a model name is no number, and a finding about no quantity opens nothing', () => {
	expect(numbered(finding('Card X710 and R760 do not fit.'), option)).toEqual([
		{ text: 'Card X710 and R760 do not fit.' }
	]);
	expect(numbered(finding('31.3 of 30 tons.', null), option)).toEqual([{ text: '31.3 of 30 tons.' }]);
});

it('a date is written as it is read', () => {
	expect(['2025-11-12', '2025-11', '2011', 'this plan'].map(evidenceDate)).toEqual([
		'12 Nov 2025',
		'Nov 2025',
		'2011',
		'this plan'
	]);
});

it('assumptions are found by kind and by every word', () => {
	const row = (id: string, more: Partial<AssumptionRow>): AssumptionRow => ({
		id,
		label: id,
		value: '1',
		kind: 'Fact',
		source: 'Data sheet',
		date: '2025',
		range: '',
		changed: false,
		scope: 'Plan',
		chapter: 'Heat',
		...more
	});
	const rows = [
		row('watts', {}),
		row('price', { kind: 'Estimate', range: '1–2' }),
		row('tons', { changed: true })
	];
	const ids = (kind: Parameters<typeof filteredAssumptions>[1], search = ''): string[] =>
		filteredAssumptions(rows, kind, search).map(({ id }) => id);
	expect(ids('all')).toEqual(['watts', 'price', 'tons']);
	expect([ids('changed'), ids('estimate'), ids('uncertain')]).toEqual([['tons'], ['price'], ['price']]);
	expect(ids('all', 'sheet HEAT watts')).toEqual(['watts']);
});
