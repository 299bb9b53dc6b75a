import { expect, test } from 'vitest';
import { laidOut } from './laidOut.ts';

test('a figure is laid out once for a width, and anew for another width or another figure', () => {
	const asked: string[] = [];
	const layOut = laidOut((figure: { readonly name: string }, width: number) => {
		asked.push(`${figure.name} ${width}`);
		return `${figure.name} at ${width}`;
	});
	const [cost, heat] = [{ name: 'cost' }, { name: 'heat' }];
	expect([layOut(cost, 300), layOut(cost, 300), layOut(heat, 300), layOut(cost, 300)]).toEqual([
		'cost at 300',
		'cost at 300',
		'heat at 300',
		'cost at 300'
	]);
	expect(layOut(cost, 500)).toBe('cost at 500');
	expect(asked).toEqual(['cost 300', 'heat 300', 'cost 500']);
});
