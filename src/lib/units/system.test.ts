import { afterEach, describe, expect, it } from 'vitest';
import { bareNumber, decimal, toldNumber, unitLabel, withUnit } from './format.ts';
import { numberStyles, plainDigits, styleOfSigns, writeNumbers } from './numberStyle.ts';
import { parseInUnit } from './parse.ts';
import { shownIn, wordsIn } from './system.ts';

const si = (value: number, unit: string): string => withUnit(value, unit, 'EUR', 'si');
const us = (value: number, unit: string): string => withUnit(value, unit, 'USD', 'us');

describe('a system of units', () => {
	it('shows 30 tons of cooling as 105.5 kW and 12,000 BTU/h as 3.5 kW', () => {
		expect(si(30, 'ton')).toBe('105.5\u00a0kW');
		expect(si(12_000, 'BTU/h')).toBe('3.5\u00a0kW');
		expect([us(30, 'ton'), us(12_000, 'BTU/h')]).toEqual(['30.0\u00a0tons', '12,000\u00a0BTU/h']);
	});

	it('shows weight in lb, area in ft² and a rise in °F, or all three in SI', () => {
		// 1,000 kg ÷ 0.45359237; 90 m² ÷ 0.3048²; a rise of 11 °C is 19.8 °F, without the 32 of a thermometer.
		expect(bareNumber(1000, 'kg', 'us')).toBe('2,204.62');
		expect(bareNumber(90, 'm²', 'us')).toBe('968.752');
		expect(us(11, '°C')).toBe('19.8\u00a0°F');
		expect([si(1000, 'kg'), si(90, 'm²'), si(11, '°C')]).toEqual([
			'1,000\u00a0kg',
			'90\u00a0m²',
			'11\u00a0°C'
		]);
	});

	it('tells a converted number in a table with four digits, and any other as it was given', () => {
		// 45.027 kg ÷ 0.45359237 are 99.2675 lb.
		expect([toldNumber(45.027, 'kg', 'us'), toldNumber(45.027, 'kg', 'si')]).toEqual(['99.27', '45.027']);
		expect([toldNumber(1439.25, 'W', 'us'), toldNumber(0.085, '%', 'us')]).toEqual(['1,439.25', '8.5']);
	});

	it('turns what is per a unit the other way', () => {
		// 4,500 a ton is 4,500 ÷ 3.516853 a kW; 21.53 W a m² is the 2 W a ft² of the source.
		expect(si(4500, 'money/ton')).toBe('EUR\u00a01,280 per kW');
		expect(us(21.53, 'W/m²')).toBe('2\u00a0W per ft²');
	});

	it('makes the constant between BTU/h and W, and that between BTU/h and tons, what they are in kW', () => {
		expect(bareNumber(3600 / 1055.05585262, 'BTU/h/W', 'si')).toBe('0.001');
		expect(bareNumber(12_000, 'BTU/h/ton', 'si')).toBe('1');
		expect(unitLabel('BTU/h/CFM/°F', '', false, 'si')).toBe('kW per m³/h per °F');
		expect(wordsIn('si', 'BTU/h per ton of cooling')).toBe('kW of heat per kW of cooling');
	});

	it('leaves electricity, memory, money and carbon alone', () => {
		for (const unit of ['kW', 'W/server', 'GB/VM', 'money/yr', 'kgCO2e', 'kWh/yr', 'A', 'RU']) {
			expect([shownIn('si', unit), shownIn('us', unit)]).toEqual([
				{ unit, factor: 1 },
				{ unit, factor: 1 }
			]);
		}
	});
});

describe('a number with its unit typed in', () => {
	const read = (text: string, unit: string, how: Parameters<typeof parseInUnit>[2] = {}): number | string => {
		const parsed = parseInUnit(text, unit, how);
		return parsed.ok ? Number(parsed.value.toPrecision(5)) : parsed.message;
	};

	it.each([
		['1.2 MW', 'kW', 1200],
		['1.2 M', 'kW', 1_200_000],
		['1500 W', 'kW', 1.5],
		['0,5 kW', 'W/server', 500],
		['30 tons', 'ton', 30],
		['105.506 kW', 'ton', 30],
		['360 kBTU/h', 'ton', 30],
		['20 °F', '°C', 11.111],
		['2,204.62 lb', 'kg', 1000],
		['1 TB', 'GB/VM', 1000],
		['24 GB per VM', 'GB/VM', 24],
		['24GB/VM', 'GB/VM', 24],
		['2 W/ft²', 'W/m²', 21.528],
		['10 Gb/s', 'Mb/s/VM', 10_000],
		['18 months', 'yr', 1.5],
		['400 VMs', 'VM', 400],
		['6 ports', 'port/host', 6],
		['12 per host', 'port/host', 'Not a number.']
	])('reads “%s” of a number in %s', (text, unit, value) => {
		expect(read(text, unit)).toBe(value);
	});

	it('takes a bare number in the unit that the reader is shown', () => {
		expect(read('105.506', 'ton', { system: 'si' })).toBe(30);
		expect(read('19.8', '°C', { system: 'us' })).toBe(11);
		expect(read('2', 'W/m²', { system: 'us' })).toBe(21.528);
		expect(read('1279.55', 'money/ton', { system: 'si' })).toBe(4500);
	});

	it('takes the plan’s currency before or after, and the reader’s decimal sign', () => {
		expect(read('USD 114,000', 'money/server', { currency: 'USD' })).toBe(114_000);
		expect(read('114.000 €', 'money/server', { currency: 'EUR', decimal: ',' })).toBe(114_000);
		expect(read('$ 1.5 M', 'money', { currency: 'USD' })).toBe(1_500_000);
		expect(read('1.234,5', 'kW', { decimal: ',' })).toBe(1234.5);
	});

	it('refuses a unit that measures something else: tons of cooling are no kW of electricity', () => {
		expect(parseInUnit('30 tons', 'kW')).toMatchObject({ ok: false, wrongUnit: 'tons' });
		expect(parseInUnit('5 kg', 'ton')).toMatchObject({ ok: false, wrongUnit: 'kg' });
		expect(read('6,5x', 'kW')).toBe('Not a number.');
	});
});

describe('numbers as a reader writes them', () => {
	afterEach(() => writeNumbers('point'));

	it('are written in one of three ways, and read back for a machine', () => {
		const written = numberStyles.map(({ style }) => {
			writeNumbers(style);
			return [decimal(-1234567.8, 1), plainDigits(decimal(-1234567.8, 1)), plainDigits('Year 5')];
		});
		expect(written).toEqual([
			['−1,234,567.8', '-1234567.8', null],
			['−1.234.567,8', '-1234567.8', null],
			['−1\u00a0234\u00a0567,8', '-1234567.8', null]
		]);
	});

	it('follow the separators of a language', () => {
		expect([styleOfSigns(',', '.'), styleOfSigns('.', ','), styleOfSigns('\u202f', ',')]).toEqual([
			'point',
			'comma',
			'space'
		]);
		expect(styleOfSigns('’', '.')).toBe('point');
	});
});
