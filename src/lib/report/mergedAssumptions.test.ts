import { describe, expect, it } from 'vitest';
import type { AssumptionRow } from '#lib/analysis/comparison.ts';
import { mergedAssumptions } from './mergedAssumptions.ts';

const row = (id: string, scope: string, value: string, more: Partial<AssumptionRow> = {}): AssumptionRow => ({
	id,
	scope,
	value,
	label: id,
	kind: 'Fact',
	source: 'a source',
	date: '2020',
	range: '',
	changed: false,
	chapter: 'Server',
	...more
});
const scopes = (rows: readonly AssumptionRow[]) => rows.map(({ scope, value }) => `${scope}: ${value}`);

describe('the assumptions of a report', () => {
	it('say what all options share once', () => {
		const rows = [row('sockets', 'Large', '2'), row('sockets', 'Small', '2')];
		expect(scopes(mergedAssumptions(rows, ['Large', 'Small']))).toEqual(['All new options: 2']);
	});
	it('name the options that share a number, and those that differ apart', () => {
		const rows = [row('price', 'A', '5'), row('price', 'B', '5'), row('price', 'C', '6')];
		expect(scopes(mergedAssumptions(rows, ['A', 'B', 'C']))).toEqual(['A, B: 5', 'C: 6']);
	});
	it('leave the plan’s and the estate’s numbers as they are', () => {
		const rows = [row('growth', 'Plan', '8'), row('age', 'Old servers', '9')];
		expect(mergedAssumptions(rows, ['A'])).toEqual(rows);
	});
	it('tell a power curve in one row, from idle to full load', () => {
		const points = [0, 10, 100].map((load) =>
			row(`wattsAt${load}`, 'A', `${100 + load}\u00a0W`, { label: `Power of a server at ${load}% load` })
		);
		expect(mergedAssumptions(points, ['A']).map(({ label, value }) => [label, value])).toEqual([
			['Power of a server from 0 to 100% load', '100 to 200\u00a0W']
		]);
	});
	it('keep a point of the curve that the plan sets', () => {
		const points = [0, 50, 100].map((load) =>
			row(`wattsAt${load}`, 'A', `${load}`, { changed: load === 50 })
		);
		expect(mergedAssumptions(points, ['A']).map(({ id }) => id)).toEqual(['wattsAt100', 'wattsAt50']);
	});
});
