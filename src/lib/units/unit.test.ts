import { describe, expect, it } from 'vitest';
import { invert, multiply, one, parseUnit, sameUnit, unitText } from './unit.ts';

describe('a unit', () => {
	it('is read as a map of powers', () => {
		expect([...parseUnit('money/core/yr')]).toEqual([
			['money', 1],
			['core', -1],
			['yr', -1]
		]);
	});
	it('reads kWh as kW times hours, so that power times time is energy', () => {
		expect(sameUnit(multiply(parseUnit('kW'), parseUnit('h')), parseUnit('kWh'))).toBe(true);
	});
	it('tells W from kW, and W from BTU/h', () => {
		expect(sameUnit(parseUnit('W'), parseUnit('kW'))).toBe(false);
		expect(sameUnit(parseUnit('W'), parseUnit('BTU/h'))).toBe(false);
	});
	it('cancels against its inverse', () => {
		const perServer = parseUnit('W/server');
		expect(multiply(perServer, invert(perServer))).toEqual(one);
	});
	it('is written as it is read', () => {
		expect(unitText(parseUnit('kWh/yr'))).toBe('kW·h/yr');
		expect(unitText(parseUnit('1/rack'))).toBe('1/rack');
		expect(unitText(one)).toBe('1');
	});
	it('refuses an empty factor', () => {
		expect(() => parseUnit('W//h')).toThrow('empty factor');
	});
});
