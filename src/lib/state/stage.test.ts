import { describe, expect, it } from 'vitest';
import { stageKey, stageRows, stageStep, within } from './stage.ts';
import type { InputGroup, InputRow } from './railRows.ts';

const press = (key: string, at: number, shiftKey = false) => stageKey({ key, shiftKey }, at, 6);

describe('a key on the stage', () => {
	it('goes on and back, and stops at both ends', () => {
		expect(press('ArrowRight', 2)).toEqual({ does: 'screen', to: 3 });
		expect(press('ArrowRight', 5)).toEqual({ does: 'screen', to: 5 });
		expect(press('ArrowLeft', 0)).toEqual({ does: 'screen', to: 0 });
		expect(press('PageDown', 0)).toEqual({ does: 'screen', to: 1 });
		expect(press(' ', 0)).toEqual({ does: 'screen', to: 1 });
		expect(press('Home', 4)).toEqual({ does: 'screen', to: 0 });
		expect(press('End', 0)).toEqual({ does: 'screen', to: 5 });
	});

	it('jumps to a screen by its number, where there is one', () => {
		expect(press('3', 0)).toEqual({ does: 'screen', to: 2 });
		expect(press('7', 0)).toBeNull();
	});

	it('moves the slider by one step, with Shift by ten', () => {
		expect(press('ArrowUp', 0)).toEqual({ does: 'slide', by: 1 });
		expect(press('ArrowDown', 0, true)).toEqual({ does: 'slide', by: -10 });
	});

	it('goes to the next input, back to the plan, blank, or away', () => {
		expect(press('Tab', 0)).toEqual({ does: 'input', by: 1 });
		expect(press('Tab', 0, true)).toEqual({ does: 'input', by: -1 });
		expect(press('r', 0)).toEqual({ does: 'plan' });
		expect(press('B', 0)).toEqual({ does: 'blank' });
		expect(press('Escape', 0)).toEqual({ does: 'leave' });
		expect(press('x', 0)).toBeNull();
	});
});

describe('the inputs to slide', () => {
	const row = (id: string, of: 'plan' | 'option' = 'plan'): InputRow =>
		({ key: `${of} ${id}`, quantity: { id }, where: of === 'plan' ? { of } : { of, id: 'a' } }) as InputRow;
	const groups: InputGroup[] = [
		{
			id: 'g',
			title: 'G',
			note: '',
			further: false,
			rows: [row('tariff'), row('growth'), row('growth', 'option'), row('people')]
		}
	];

	it('are first those that the screen is about, then what a meeting asks about, each once', () => {
		expect(stageRows(groups, ['tariff', 'roomTons']).map(({ key }) => key)).toEqual([
			'plan tariff',
			'plan growth'
		]);
	});
});

describe('a slider on the stage', () => {
	const row = (whole: boolean, step: number | null): InputRow =>
		({ quantity: { min: 0, max: 10, whole, step } }) as InputRow;

	it('moves by a hundredth of its way, whole numbers by one', () => {
		expect(stageStep(row(false, 0.01), { min: 0, max: 5, step: 0.01 })).toBe(0.05);
		expect(stageStep(row(false, 1), { min: 0, max: 5, step: 1 })).toBe(1);
		expect(stageStep(row(true, null), { min: 0, max: 5, step: 0 })).toBe(1);
	});

	it('stays within the bounds of the input, and keeps no floating dust', () => {
		expect(within(row(false, 0.1), 0.1 + 0.2)).toBe(0.3);
		expect(within(row(false, 0.1), -1)).toBe(0);
		expect(within(row(true, 1), 11)).toBe(10);
		expect(within(row(true, 1), 2.6)).toBe(3);
	});
});
