import { describe, expect, test } from 'vitest';
import type { ElevationFigure } from '#lib/analysis/figures.ts';
import { layOutRacks } from '#lib/charts/rackLayout.ts';
import { elements, svgOf, type Drawn } from './drawing.ts';
import { elevation, manyRacks } from './examples.ts';

const unit = 4.6; // px of one rack unit in racks of 42 U
const seam = 0.8; // px left open between two boxes
const frames = (svg: string) =>
	elements(svg, 'rect').filter((rect) => rect.of('stroke') === 'var(--c-control)');
const inside = (frame: Drawn, rect: Drawn) =>
	rect !== frame &&
	rect.number('x') > frame.number('x') &&
	rect.number('x') + rect.number('width') < frame.number('x') + frame.number('width') &&
	rect.number('y') >= frame.number('y') &&
	rect.number('y') < frame.number('y') + frame.number('height');

const racksOf = (figure: ElevationFigure) =>
	figure.options.flatMap(({ racks }) =>
		racks.flatMap(({ count, blocks }) => Array.from({ length: count }, () => blocks))
	);

describe.each([358, 512, 680, 1064])('rack elevation at %i px', (width) => {
	const svg = svgOf(elevation, width);

	test('draws every rack', () => {
		// 10 as they are, then 4, 5, 5 and 5.
		expect(frames(svg)).toHaveLength(29);
	});

	test('draws exactly the boxes that stand in each rack, where they stand, at their true height', () => {
		const rects = elements(svg, 'rect');
		const given = racksOf(elevation);
		for (const [place, frame] of frames(svg).entries()) {
			// Boxes span the rack; bays and faces are narrower.
			const across = frame.number('width') - 3;
			const boxes = rects.filter(
				(rect) => inside(frame, rect) && Math.abs(rect.number('width') - across) < 0.02
			);
			const ground = frame.number('y') + frame.number('height') - 1.5;
			const standing = boxes.map((box) => {
				const height = (box.number('height') + seam) / unit;
				return {
					bottom: Math.round((ground - box.number('y')) / unit - height + 1),
					height: Math.round(height * 100) / 100
				};
			});
			expect(standing).toEqual(given[place]!.map(({ bottom, height }) => ({ bottom, height })));
		}
	});

	test('options in one row do not overlap, and all stay on the sheet', () => {
		const { groups } = layOutRacks(elevation, width);
		for (const [place, group] of groups.entries()) {
			const last = group.racks.at(-1)!.box;
			expect(last.x + last.width).toBeLessThanOrEqual(width);
			const next = groups[place + 1];
			if (next && next.racks[0]!.box.y === group.racks[0]!.box.y) {
				expect(next.x).toBeGreaterThanOrEqual(group.x + group.width + 20);
			}
		}
	});

	test('the scale of rack units stands once', () => {
		const scale = elements(svg, 'text').filter((text) => text.of('text-anchor') === 'end');
		expect(scale.map(({ text }) => text)).toEqual(['1', '10', '20', '30', '42', 'U']);
	});
});

describe('what a rack shows', () => {
	const svg = svgOf(elevation, 1064);
	const rects = elements(svg, 'rect');

	test('a chassis shows its bays: servers filled, expansion units outlined, the rest empty', () => {
		// The last rack: 11 servers with an expansion unit each, in two chassis of 16 bays.
		const last = frames(svg).at(-1)!;
		const bays = rects.filter((rect) => inside(last, rect) && rect.number('width') < 5);
		expect(bays.filter((bay) => bay.of('fill') === 'var(--o-4)')).toHaveLength(11);
		expect(bays.filter((bay) => bay.of('stroke') === 'var(--o-4)')).toHaveLength(11);
		expect(bays.filter((bay) => bay.of('stroke') === 'var(--c-line)')).toHaveLength(10);
	});

	test('switches are grey whatever the option', () => {
		const switches = rects.filter((rect) => rect.of('fill') === 'var(--c-axis)');
		// Two switches as one block in every rack but the five of the blades.
		expect(switches).toHaveLength(24);
	});

	test('free rack units are hatched: as many hatches as racks with room', () => {
		// All but the nine full ones.
		expect(elements(svg, 'path').filter((path) => path.of('stroke') === 'var(--c-hatch)')).toHaveLength(20);
	});

	test('numbers stand out in the lines under the name, and the reason is told', () => {
		const texts = elements(svg, 'text');
		expect(texts.map(({ text }) => text)).toContain('10 racks, 402 RU used');
		expect(svg).toMatch(/<tspan font-weight="600">402<\/tspan>/u);
		const reason = texts.find(({ text }) => text === 'Full at 26 of 42 U:');
		expect(reason?.of('font-weight')).toBe('600');
	});
});

describe('more than a dozen racks', () => {
	const svg = svgOf(manyRacks, 680);

	test('are drawn once for each kind, with how often it stands there', () => {
		// Two kinds as they are, and four racks of large servers one by one.
		expect(frames(svg)).toHaveLength(6);
		expect(elements(svg, 'text').map(({ text }) => text)).toEqual(expect.arrayContaining(['× 40', '× 1']));
	});

	test('of more than a dozen kinds say how many are not drawn', () => {
		const [option] = elevation.options;
		const kinds = Array.from({ length: 15 }, (_, place) => ({ ...option!.racks[0]!, count: place + 1 }));
		const many = { ...elevation, options: [{ ...option!, racks: kinds }] };
		const drawn = svgOf(many, 680);
		expect(frames(drawn)).toHaveLength(12);
		// 13 + 14 + 15
		expect(elements(drawn, 'text').map(({ text }) => text)).toContain('and 42 more racks');
	});
});
