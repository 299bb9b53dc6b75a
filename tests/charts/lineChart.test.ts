import { describe, expect, test } from 'vitest';
import { around, lengthInside, sharedArea } from '#lib/charts/boxes.ts';
import { layOutLines } from '#lib/charts/lineLayout.ts';
import { elements, pointsOf, svgOf } from './drawing.ts';
import { crowded, cumulativeCost, roomHeat } from './examples.ts';

const cases = [cumulativeCost, roomHeat, crowded].flatMap((figure) =>
	[358, 512, 680, 1064].map((width) => ({ name: `${figure.id} at ${width} px`, figure, width }))
);
const lines = (svg: string) =>
	elements(svg, 'path').filter(
		(path) => /^var\(--o-\d\)$/u.test(path.of('stroke')) && path.of('fill') === 'none'
	);

describe.each(cases)('$name', ({ figure, width }) => {
	const svg = svgOf(figure, width);
	const layout = layOutLines(figure, width);

	test('each line has a point for each year that has a value', () => {
		const drawn = lines(svg).map((path) => ({
			slot: path.of('stroke'),
			points: pointsOf(path.of('d')).length
		}));
		const given = figure.lines.map(({ option, values }) => ({
			slot: `var(--o-${option.look.slot})`,
			points: values.filter((value) => value !== null).length
		}));
		const bySlot = (a: { slot: string }, b: { slot: string }) => a.slot.localeCompare(b.slot);
		expect(drawn.sort(bySlot)).toEqual(given.sort(bySlot));
	});

	test('no label at a line’s end touches another', () => {
		// A label is its first line, which opens with the value in bold, and the lines under it.
		const inColour = elements(svg, 'text').filter(
			(text) => /^var\(--o-\d-t\)$/u.test(text.of('fill')) && text.number('font-size') === 13
		);
		expect(inColour.length).toBeGreaterThanOrEqual(figure.lines.length);
		const baselines = inColour.map((text) => text.number('y')).sort((a, b) => a - b);
		for (const [place, baseline] of baselines.slice(1).entries()) {
			expect(baseline - baselines[place]!).toBeGreaterThanOrEqual(14.9);
		}
	});

	test('labels stand in the order of the lines’ ends and open with the value', () => {
		const ends = [...figure.lines]
			.map(({ endLabel, values }) => ({ endLabel, last: values.at(-1) ?? 0 }))
			.sort((a, b) => b.last - a.last)
			.map(({ endLabel }) => endLabel);
		const shown = elements(svg, 'tspan').filter((span) => span.of('font-weight') === '700');
		expect(shown.map(({ text }) => text)).toEqual(ends);
	});

	test('a note overlaps no label, no ring and no other note, and its leader is straight', () => {
		for (const note of layout.notes.filter(({ lines: said }) => said.length > 0)) {
			for (const { box } of layout.ends) expect(sharedArea(note.box, box)).toBe(0);
			for (const other of layout.notes) {
				const ring = { x: other.ring.x - 6, y: other.ring.y - 6, width: 12, height: 12 };
				expect(sharedArea(note.box, ring)).toBe(0);
				if (other !== note && other.lines.length > 0) expect(sharedArea(note.box, other.box)).toBe(0);
			}
			expect(note.leader).not.toBeNull();
			expect(lengthInside(...note.leader!, around(note.box, -2))).toBe(0);
		}
	});

	test('the years are named under the axis, the first with the word', () => {
		const under = elements(svg, 'text').filter(
			(text) => text.number('y') === layout.plot.y + layout.plot.height + 18
		);
		expect(under[0]?.text).toBe('Year 0');
		expect(under.slice(1).every(({ text }) => /^\d+$/u.test(text))).toBe(true);
	});
});

describe('the axis of a line chart', () => {
	test('says where it starts when that is not zero', () => {
		expect(svgOf(roomHeat, 512)).toContain('Tons of AC needed, whole room (axis starts at 20)');
		expect(svgOf(cumulativeCost, 512)).not.toContain('axis starts');
	});

	test('carries bare numbers, and the unit stands once', () => {
		const texts = elements(svgOf(cumulativeCost, 512), 'text').map(({ text }) => text);
		expect(texts.filter((text) => text.includes('USD'))).toEqual(['USD million, discounted']);
		expect(texts).toEqual(expect.arrayContaining(['0', '1', '2', '3', '4', '5', '6', '7']));
	});

	test('leaves out a limit far above the values, and points up at it instead', () => {
		const roomy = { ...roomHeat, limit: { value: 400, label: 'Room capacity 400 tons' }, marks: [] };
		const svg = svgOf(roomy, 512);
		expect(elements(svg, 'text').map(({ text }) => text)).toContain('↑ Room capacity 400 tons');
		expect(elements(svg, 'line').filter((line) => line.of('stroke') === 'var(--c-limit)')).toEqual([]);
	});

	test('goes below zero when a value does', () => {
		const [first, ...others] = cumulativeCost.lines;
		const saving = {
			...cumulativeCost,
			marks: [],
			lines: [{ ...first!, values: [0, -1, -2, -2.5, -3, -3.2] }, ...others]
		};
		const texts = elements(svgOf(saving, 512), 'text').map(({ text }) => text);
		expect(texts).toEqual(expect.arrayContaining(['−4', '−2', '0', '2', '4']));
	});
});

describe('the lines of a chart', () => {
	const svg = svgOf(roomHeat, 512);
	const bySlot = (slot: number) => lines(svg).find((path) => path.of('stroke') === `var(--o-${slot})`)!;

	test('As is is dotted, what the verdict names is heavy, what is ruled out is pale and marked', () => {
		expect(bySlot(0).of('stroke-dasharray')).toBe('1 4');
		expect(bySlot(1).of('stroke-width')).toBe('2.75');
		expect(bySlot(4).of('stroke-width')).toBe('2.75');
		expect(bySlot(2).of('stroke-width')).toBe('1.75');
		expect(bySlot(3).of('opacity')).toBe('var(--ruled-out)');
		expect(bySlot(3).number('stroke-width')).toBeLessThan(1.75);
		expect(svg).toContain('Blades*');
	});

	test('stand where their values are: 30 tons lies on the red rule', () => {
		const layout = layOutLines(roomHeat, 512);
		const rule = elements(svg, 'line').filter((line) => line.of('stroke') === 'var(--c-limit)');
		expect(rule).toHaveLength(1);
		expect(rule[0]?.number('y1')).toBeCloseTo(layout.y(30), 1);
		// 20 to 45 tons over the plot: 30 tons stands at 10 ÷ 25 of its height.
		const { y, height } = layout.plot;
		expect(rule[0]?.number('y1')).toBeCloseTo(y + height * (1 - 10 / 25), 1);
		const [ring] = elements(svg, 'circle');
		expect(ring?.of('stroke')).toBe('var(--c-limit)');
		expect(ring?.number('cy')).toBeCloseTo(layout.y(30), 1);
	});

	test('a year without a value is a gap, not a zero', () => {
		const gap = {
			...roomHeat,
			marks: [],
			lines: [{ ...roomHeat.lines[1]!, values: [22, 23, null, 25, 26, 27] }]
		};
		const [path] = lines(svgOf(gap, 512));
		expect(path?.of('d').match(/M/gu)).toHaveLength(2);
		expect(pointsOf(path?.of('d') ?? '')).toHaveLength(5);
	});
});
