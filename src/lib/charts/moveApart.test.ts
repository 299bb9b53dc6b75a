import { describe, expect, test } from 'vitest';
import { moveApart } from './moveApart.ts';

const standing = (...wants: number[]) => wants.map((each) => ({ wants: each, needs: 10 }));

describe('labels that want to stand at heights', () => {
	test('stay where they want to be when there is room', () => {
		expect(moveApart(standing(20, 40, 60), 0, 100)).toEqual([20, 40, 60]);
	});

	test('move apart by the same amount when two want the same place', () => {
		expect(moveApart(standing(50, 50), 0, 100)).toEqual([45, 55]);
	});

	test('pull a neighbour along when moving apart would touch it', () => {
		// 50, 50 would stand at 45 and 55; 58 then touches: three in a row around (50 + 40 + 38) ÷ 3.
		const [first, second, third] = moveApart(standing(50, 50, 58), 0, 100);
		expect(first).toBeCloseTo(128 / 3, 9);
		expect(second).toBeCloseTo(128 / 3 + 10, 9);
		expect(third).toBeCloseTo(128 / 3 + 20, 9);
	});

	test('stay within the bounds at both ends', () => {
		expect(moveApart(standing(2, 3), 0, 100)).toEqual([5, 15]);
		expect(moveApart(standing(97, 99), 0, 100)).toEqual([85, 95]);
	});

	test('keep clear of a tall label', () => {
		const centres = moveApart(
			[
				{ wants: 50, needs: 30 },
				{ wants: 50, needs: 10 }
			],
			0,
			100
		);
		expect(centres[1]! - centres[0]!).toBeCloseTo(20, 9);
	});
});
