import { expect, test } from 'vitest';
import { headRows, placeHeads } from './heads.ts';
import { textWidth } from './textWidth.ts';

test('a head that its part can carry stands right above it, without a leader', () => {
	const wishes = [{ text: 'Licences', from: 100, wide: 200 }];
	expect(headRows(wishes, 500)).toBe(1);
	const [head] = placeHeads(wishes, 500, 50);
	expect(head?.leader).toBeNull();
	expect(head?.at.y).toBe(43);
	expect(head?.at.x).toBeCloseTo(200 - textWidth('Licences', 12) / 2, 1);
});

test('a head wider than its part hangs one row higher on a leader to its middle', () => {
	const [head] = placeHeads([{ text: 'Network & SAN', from: 100, wide: 20 }], 500, 50);
	expect(head?.at.y).toBe(29);
	expect(head?.leader?.map(({ x }) => x)).toEqual([110, 110]);
});

test('narrow neighbours never share a place, and no leader runs through a name', () => {
	const wishes = Array.from({ length: 6 }, (_, place) => ({
		text: `Category ${place}`,
		from: place * 18,
		wide: 18
	}));
	const heads = placeHeads(wishes, 360, 200);
	for (const [place, head] of heads.entries()) {
		const from = head.at.x;
		const to = from + textWidth(head.text, 12);
		for (const other of heads.filter((_, index) => index !== place)) {
			if (other.at.y === head.at.y) {
				expect(other.at.x > to || other.at.x + textWidth(other.text, 12) < from).toBe(true);
			}
			const [start, end] = other.leader!;
			const passes = start.y < head.at.y && end.y > head.at.y;
			expect(passes && start.x > from && start.x < to).toBe(false);
		}
	}
});
