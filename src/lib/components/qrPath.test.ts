import { describe, expect, it } from 'vitest';
import { longestCode } from '#lib/file/link.ts';
import { qrPath } from './qrPath.ts';

/** The dark modules that a path of unit squares draws. */
function drawn(path: string): Set<string> {
	const cells = new Set<string>();
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
		for (let step = 0; step < Number(width); step += 1) cells.add(`${Number(x) + step} ${y}`);
	return cells;
}

describe('a QR code', () => {
	it('of a short text is of the smallest kind, 21 modules and four of white around', () => {
		expect(qrPath('UP').side).toBe(21 + 2 * 4);
	});

	it('carries the three finder patterns of the standard', () => {
		const cells = drawn(qrPath('UP').path);
		const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
		for (const [left, top] of [
			[4, 4],
			[18, 4],
			[4, 18]
		] as const)
			finder.forEach((row, y) =>
				[...row].forEach((module, x) =>
					expect(cells.has(`${left + x} ${top + y}`), `${left + x} ${top + y}`).toBe(module === '1')
				)
			);
	});

	it('leaves the white around it white', () => {
		const { side, path } = qrPath('https://planning.example.org/');
		for (const cell of drawn(path)) {
			const [x = 0, y = 0] = cell.split(' ').map(Number);
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
			expect(Math.max(x, y)).toBeLessThan(side - 4);
		}
	});

	it('holds the longest link that it is offered for', () => {
		expect(qrPath('a'.repeat(longestCode)).side).toBeLessThan(177 + 8);
	});
});
