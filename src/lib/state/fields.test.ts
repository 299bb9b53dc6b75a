import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareNumber } from '#lib/units/format.ts';
import { parseInUnit } from '#lib/units/parse.ts';
import { readField, stepped } from './fields.ts';
import { fieldUnit } from './fieldUnit.ts';

const cpuUse = {
	label: 'Highest CPU use',
	unit: '%',
	currency: 'USD',
	min: 0.1,
	max: 1,
	whole: false,
	step: 0.05
};
const hosts = {
	label: 'Hosts per cluster',
	unit: 'host',
	currency: 'USD',
	min: 2,
	max: 96,
	whole: true,
	step: 1
};
const message = (text: string, field = cpuUse, inUse = 0.8): string => {
	const read = readField(text, field, inUse);
	return read.ok ? 'read' : read.message;
};

describe('a number field', () => {
	it('reads a share in percent into a share of one', () => {
		expect(readField('70', cpuUse, 0.8)).toEqual({ ok: true, value: 0.7 });
	});

	it('says what is wrong, the bound and what the results still use', () => {
		expect(message('7x')).toBe('Highest CPU use: “7x” is not a number. Results still use 80%.');
		expect(message('what the planner said in a letter')).toBe(
			'Highest CPU use: “what the planner sai…” is not a number. Results still use 80%.'
		);
		expect(message('9'.repeat(200))).toBe(
			'Highest CPU use: 99999999999999999999… is above the most, 100%. Results still use 80%.'
		);
		expect(message('')).toBe('Highest CPU use: no number yet. Results still use 80%.');
		expect(message('140')).toBe('Highest CPU use: 140 is above the most, 100%. Results still use 80%.');
		expect(message('5 %')).toBe('Highest CPU use: 5 % is below the least, 10%. Results still use 80%.');
		expect(message('16.5', hosts, 16)).toBe(
			'Hosts per cluster: 16.5 is not a whole number; 17\u00a0hosts would be. Results still use 16\u00a0hosts.'
		);
		expect(message('20%', hosts, 16)).toBe(
			'Hosts per cluster: “20%” is a share, and this is not one. Results still use 16\u00a0hosts.'
		);
	});

	it('steps by the step of the input and stays within its bounds', () => {
		expect(stepped(0.8, 1, cpuUse)).toBe(0.85);
		expect(stepped(0.1, 1, { ...cpuUse, step: 0.2 })).toBe(0.3);
		expect(stepped(0.8, 10, cpuUse)).toBe(1);
		expect(stepped(3, -10, hosts)).toBe(2);
	});

	it('reads, bounds and tells in the units that the reader sees', () => {
		const room = { ...hosts, label: 'Room cooling', unit: 'ton', min: 0, max: 100, whole: false };
		const inKw = { ...room, system: 'si' as const };
		const read = readField('105.506', inKw, 30);
		expect(read.ok && read.value).toBeCloseTo(30, 3);
		expect(readField('30 tons', inKw, 30)).toEqual({ ok: true, value: 30 });
		// 100 tons are 351.7 kW.
		expect(message('400', inKw, 30)).toBe(
			'Room cooling: 400 is above the most, 351.7\u00a0kW. Results still use 105.5\u00a0kW.'
		);
		expect(message('5 kg', inKw, 30)).toBe(
			'Room cooling: “5 kg” is in another kind of unit; give it in kW. Results still use 105.5\u00a0kW.'
		);
	});

	it('steps by a round number of the unit that the reader sees', () => {
		const rise = { unit: '°C', min: 3, max: 35, step: 1 };
		expect(stepped(11, 1, rise)).toBe(12);
		// 11 °C is 19.8 °F; a step of 1.8 °F is rounded up to 2 °F.
		expect(stepped(11, 1, { ...rise, system: 'us' })).toBeCloseTo(21.8 / 1.8, 9);
		expect(stepped(34, 10, { ...rise, system: 'us' })).toBe(35);
	});

	it('shows a text that reads back as the value', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('%', 'W'), (thousandths, unit) => {
				const value = thousandths / 1000;
				const parsed = parseInUnit(bareNumber(value, unit), unit);
				expect(parsed.ok && Math.abs(parsed.value - value) < 1e-9).toBe(true);
			})
		);
	});

	it('shows the unit without the noun that the label says', () => {
		expect(fieldUnit('GB/VM', 'USD')).toBe('GB');
		expect(fieldUnit('money/server', 'EUR')).toBe('EUR');
		expect(fieldUnit('money/kWh', 'USD')).toBe('USD / kWh');
		expect(fieldUnit('%/yr', 'USD')).toBe('% / yr');
		expect(fieldUnit('Mb/s/VM', 'USD')).toBe('Mb/s');
		expect(fieldUnit('port/host', 'USD')).toBe('ports');
		expect(fieldUnit('1', 'USD')).toBe('');
		expect(fieldUnit('ton', 'USD', 'si')).toBe('kW');
		expect(fieldUnit('money/ton', 'EUR', 'si')).toBe('EUR / kW');
		expect(fieldUnit('kg/server', 'USD', 'us')).toBe('lb');
	});
});
