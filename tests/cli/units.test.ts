import { expect, test } from 'vitest';
import type { ComparisonJson } from '#lib/analysis/comparisonJson.ts';
import { command } from './console.ts';

test('--units si tells the room’s 16 tons as 56.3 kW of cooling; us is what stands where nothing is said', async () => {
	const si = (await command('compare', 'today', '--units', 'si')).out;
	expect(si).toContain('Cooling, kW of cooling, room has 56.3');
	expect(si).toContain('Heat, whole room, kW of heat');
	const us = await command('compare', 'today', '--units', 'us');
	expect(us.out).toContain('Cooling, tons of AC, room has 16');
	expect((await command('compare', 'today')).out).toBe(us.out);
});

test('--json keeps every quantity in its own unit, whatever the reader’s', async () => {
	const read = async (...args: string[]): Promise<ComparisonJson> =>
		JSON.parse((await command('compare', 'today', '--json', ...args)).out) as ComparisonJson;
	const [si, us] = [await read('--units', 'si'), await read()];
	expect(si.options.map(({ quantities }) => quantities)).toEqual(
		us.options.map(({ quantities }) => quantities)
	);
	expect(si.options[0]?.quantities['roomTons']).toEqual({ unit: 'ton', value: 16 });
});

test('explain sets the values in in the reader’s units', async () => {
	const { out } = await command('explain', 'today', 'heat', '--option', 'small', '--units', 'si');
	expect(out).toContain('kW of heat per watt: 0.001\u00a0kW per W  [btuPerHourPerWatt]');
});

test('units that there are none of are a wrong usage', async () => {
	const ended = await command('compare', 'today', '--units', 'metric');
	expect(ended.code).toBe(2);
	expect(ended.err).toContain('--units is “metric”; it is si or us.');
});
