import { describe, expect, it } from 'vitest';
import type { Plan } from './plan.ts';
import { settingsOf, withSetting } from './change.ts';

const plan = {
	inputs: { growth: 0.1 },
	estate: [{ id: 'old', label: 'Old', replacement: '', inputs: {} }],
	options: [
		{ id: 'as-is', label: 'As is', cards: [], inputs: {} },
		{ id: 'blades', label: 'Blades', cards: [], inputs: { serverMemory: 256 } }
	]
} as unknown as Plan;

describe('a change of a plan', () => {
	it('sets an input of the plan, of a group or of one option, and leaves the plan before as it was', () => {
		const wider = withSetting(plan, { of: 'plan' }, 'growth', 0.2);
		expect(settingsOf(wider, { of: 'plan' })).toEqual({ growth: 0.2 });
		const older = withSetting(wider, { of: 'group', id: 'old' }, 'estateAge', 9);
		expect(settingsOf(older, { of: 'group', id: 'old' })).toEqual({ estateAge: 9 });
		const larger = withSetting(older, { of: 'option', id: 'blades' }, 'serverMemory', 512);
		expect(settingsOf(larger, { of: 'option', id: 'blades' })).toEqual({ serverMemory: 512 });
		expect(settingsOf(larger, { of: 'option', id: 'as-is' })).toEqual({});
		expect(plan.inputs).toEqual({ growth: 0.1 });
		expect(settingsOf(plan, { of: 'option', id: 'blades' })).toEqual({ serverMemory: 256 });
	});

	it('takes a setting out, so that the default counts again', () => {
		expect(settingsOf(withSetting(plan, { of: 'plan' }, 'growth', null), { of: 'plan' })).toEqual({});
	});

	it('changes the years compared where the plan keeps them, and never takes them out', () => {
		const years = { ...plan, horizon: 5 };
		const longer = withSetting(years, { of: 'plan' }, 'horizon', 7);
		expect([longer.horizon, longer.inputs]).toEqual([7, { growth: 0.1 }]);
		expect(withSetting(years, { of: 'plan' }, 'horizon', null)).toEqual(years);
	});

	it('has no settings for a place that the plan does not have', () => {
		expect(settingsOf(plan, { of: 'group', id: 'gone' })).toEqual({});
	});
});
