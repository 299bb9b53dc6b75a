import { expect, it } from 'vitest';
import { withRange, withSetting } from '#lib/model/change.ts';
import { uncertain, variable, variablesOf } from '#lib/analysis/variables.ts';
import { examplePlan } from '../examples/reading.ts';

const today = examplePlan('today');
const blades = { of: 'option', id: 'blades' } as const;

it('two options with the same blade share its price, and the label names the blade', () => {
	const price = variable(today, 'entry/cisco-x210c-m7/serverBasePrice');
	expect(price?.label).toBe('Price of a server without memory, Cisco UCS X210c M7, 2 × 32 cores');
	expect(price?.targets).toEqual([blades, { of: 'option', id: 'blades-expansion' }]);
	expect(variable(today, 'option/blades/serverBasePrice')).toEqual(price);
});

it('an option with a quote of its own no longer shares, and its price is known', () => {
	const quoted = withSetting(today, blades, 'serverBasePrice', 15000);
	const price = variable(quoted, 'option/blades/serverBasePrice');
	expect(price).toMatchObject({ value: 15000, low: 15000, high: 15000, targets: [blades] });
	expect(price?.label).toBe('Price of a server without memory, Blades');
	const other = variable(quoted, 'option/blades-expansion/serverBasePrice');
	expect(other).toMatchObject({ value: 17000, targets: [{ of: 'option', id: 'blades-expansion' }] });
	expect(other!.low).toBeLessThan(other!.high);
});

it('a quote with a range of the plan’s own is uncertain within it', () => {
	const quoted = withSetting(today, blades, 'serverBasePrice', 15000);
	const ranged = withRange(quoted, blades, 'serverBasePrice', { low: 14000, high: 17500 });
	expect(variable(ranged, 'option/blades/serverBasePrice')).toMatchObject({ low: 14000, high: 17500 });
});

it('an estimate that the plan sets stays uncertain in proportion: 4 vCPU per VM is a third more than 3 of 2 to 4', () => {
	const vcpus = variable(today, 'vcpuPerVm');
	expect(vcpus?.value).toBe(4);
	expect(vcpus?.low).toBeCloseTo(8 / 3, 12);
	expect(vcpus?.high).toBeCloseTo(16 / 3, 12);
});

it('a proportion ends at the bounds of the record', () => {
	const used = withSetting(today, { of: 'plan' }, 'windowsShare', 1);
	// 0.3 to 0.8 around 0.5, doubled, is 0.6 to 1.6; no more than all VMs run Windows.
	expect(variable(used, 'windowsShare')).toMatchObject({ low: 0.6, value: 1, high: 1 });
});

it('a rate that may fall as well as rise keeps the width of its range', () => {
	const falling = withSetting(today, { of: 'plan' }, 'hardwareRise', -0.02);
	const rise = variable(falling, 'hardwareRise');
	expect(rise?.low).toBeCloseTo(-0.07, 12);
	expect(rise?.high).toBeCloseTo(0.02, 12);
});

it('what the planner asks for is known: ports, speeds, years, hosts of a cluster', () => {
	const keys = uncertain(today).map(({ key }) => key);
	for (const key of ['fcPorts', 'vmTrafficSpeed', 'horizon', 'clusterSize', 'graphicsCards'])
		expect(keys).not.toContain(key);
	const asked = withRange(today, { of: 'plan' }, 'graphicsCards', { low: 0, high: 2 });
	expect(uncertain(asked).map(({ key }) => key)).toContain('graphicsCards');
});

it('an option that has no chassis has no chassis price, and choices are no numbers', () => {
	const all = variablesOf(today);
	expect(all.some(({ key }) => key === 'option/small/framePrice')).toBe(false);
	expect(all.some(({ quantity }) => quantity.id === 'sanExists')).toBe(false);
	expect(all.some(({ quantity }) => quantity.id === 'densityPrice')).toBe(false);
});

it('every variable has a key and a label of its own, and holds its value between low and high', () => {
	for (const name of ['today', 'article-2008', 'consolidation-ratio', 'density-software', 'usb-keys']) {
		const all = variablesOf(examplePlan(name));
		expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
		expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
		for (const { low, value, high } of all) {
			expect(low).toBeLessThanOrEqual(value);
			expect(value).toBeLessThanOrEqual(high);
		}
	}
});
