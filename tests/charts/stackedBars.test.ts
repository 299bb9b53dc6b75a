import { describe, expect, test } from 'vitest';
import { elements, pointsOf, svgOf } from './drawing.ts';
import { costByCategory, costWithCredit } from './examples.ts';

const partsOf = (svg: string, slot: number) =>
	elements(svg, 'rect').filter(
		(rect) => rect.of('fill') === `var(--o-${slot})` && rect.of('fill-opacity').startsWith('var(--tint-')
	);

describe.each([358, 512, 680, 1064])('stacked bars at %i px', (width) => {
	const svg = svgOf(costByCategory, width);
	const zero = partsOf(svg, 0)[0]!.number('x');

	test('every bar begins at zero and its parts follow without a gap', () => {
		for (const { option } of costByCategory.bars) {
			const parts = partsOf(svg, option.look.slot);
			expect(parts).toHaveLength(6);
			let edge = zero;
			for (const part of parts) {
				expect(part.number('x')).toBeCloseTo(edge, 1);
				edge = part.number('x') + part.number('width');
			}
		}
	});

	test('widths are in proportion to the values, over all bars', () => {
		const perUnit = partsOf(svg, 0)[2]!.number('width') / 2763;
		for (const { option, parts } of costByCategory.bars) {
			const drawn = partsOf(svg, option.look.slot);
			for (const [place, { value }] of parts.entries()) {
				expect(Math.abs(drawn[place]!.number('width') - value * perUnit)).toBeLessThan(0.05);
			}
		}
	});

	test('tints stand in the fixed order of the categories, and cooling is hatched', () => {
		const tints = partsOf(svg, 1).map((part) => part.of('fill-opacity'));
		expect(tints).toEqual([0, 1, 2, 3, 4, 5].map((tint) => `var(--tint-${tint})`));
		const cooling = partsOf(svg, 1)[3]!;
		const hatch = elements(svg, 'path')
			.map((path) => pointsOf(path.of('d')))
			.find(
				([first]) =>
					Math.abs(first!.x - cooling.number('x')) < 5 && Math.abs(first!.y - cooling.number('y')) < 8
			)!;
		for (const { x, y } of hatch) {
			expect(x).toBeGreaterThanOrEqual(cooling.number('x') - 0.02);
			expect(x).toBeLessThanOrEqual(cooling.number('x') + cooling.number('width') + 0.02);
			expect(y).toBeGreaterThanOrEqual(cooling.number('y') - 0.02);
			expect(y).toBeLessThanOrEqual(cooling.number('y') + cooling.number('height') + 0.02);
		}
	});

	test('each total stands at the end of its bar', () => {
		for (const { option, shownTotal } of costByCategory.bars) {
			const last = partsOf(svg, option.look.slot).at(-1)!;
			const total = elements(svg, 'text').find(({ text }) => text === shownTotal)!;
			expect(total.number('x')).toBeCloseTo(last.number('x') + last.number('width') + 8, 1);
		}
	});

	test('a number stands inside only from 34 px on', () => {
		const numbers = elements(svg, 'text').filter((text) => text.of('text-anchor') === 'middle');
		for (const { option, parts } of costByCategory.bars) {
			for (const [place, drawn] of partsOf(svg, option.look.slot).entries()) {
				const middle = drawn.number('x') + drawn.number('width') / 2;
				const within = (y: number) => y > drawn.number('y') && y < drawn.number('y') + drawn.number('height');
				const said = numbers.some(
					(text) =>
						text.text === parts[place]!.shown &&
						Math.abs(text.number('x') - middle) < 0.1 &&
						within(text.number('y'))
				);
				expect(said).toBe(drawn.number('width') >= 34);
			}
		}
	});

	test('each category is named once', () => {
		const texts = elements(svg, 'text').map(({ text }) => text);
		for (const { label } of costByCategory.categories) {
			expect(texts.filter((text) => text === label)).toHaveLength(1);
		}
	});
});

describe('a credit', () => {
	const svg = svgOf(costWithCredit, 1064);

	test('lies to the left of zero, and the total is marked within the bar', () => {
		// As is buys no servers, so zero is where its network begins.
		const zero = partsOf(svg, 0)[0]!.number('x');
		const [servers, credit] = partsOf(svg, 1);
		expect(servers!.number('x')).toBeCloseTo(zero, 1);
		expect(credit!.number('x') + credit!.number('width')).toBeCloseTo(zero, 1);
		const perUnit = servers!.number('width') / 2006;
		expect(Math.abs(credit!.number('width') - 310 * perUnit)).toBeLessThan(0.05);
		const marks = elements(svg, 'line').filter((line) => line.of('stroke') === 'var(--c-ink)');
		expect(marks.map((line) => Math.round((line.number('x1') - zero) / perUnit))).toEqual([3739, 2831]);
	});

	test('a category that the first bar lacks is named above the first bar that has it', () => {
		const head = elements(svg, 'text').find(({ text }) => text === 'Servers')!;
		const bar = partsOf(svg, 1)[0]!;
		expect(bar.number('y') - head.number('y')).toBeGreaterThan(0);
		expect(bar.number('y') - head.number('y')).toBeLessThan(12);
	});
});
