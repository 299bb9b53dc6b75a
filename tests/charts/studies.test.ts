import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { layOutFan } from '#lib/charts/fanLines.ts';
import { layOutMap, placeOf } from '#lib/charts/mapLayout.ts';
import { layOutRatio } from '#lib/charts/ratioLayout.ts';
import ShareBar from '#lib/charts/ShareBar.svelte';
import { layOutTornado } from '#lib/charts/tornadoLayout.ts';
import { elements, pointsOf, svgOf } from './drawing.ts';
import { expansion, flat, large } from './options.ts';
import { coarseMap, fineMap, heatByRatio, heatFutures, slots, tornado, tornadoBack } from './studies.ts';

/** Area in px² of a path of closed loops; holes count against it. */
const areaOf = (path: string): number =>
	path
		.split('Z')
		.map((loop) => pointsOf(loop))
		.reduce(
			(sum, loop) =>
				sum +
				loop.reduce((area, { x, y }, place) => {
					const next = loop[(place + 1) % loop.length]!;
					return area + (x * next.y - next.x * y) / 2;
				}, 0),
			0
		);

describe('a fan', () => {
	const svg = svgOf(heatFutures, 680);
	const { plot, x, y } = layOutFan(heatFutures, 680);
	const bands = elements(svg, 'path').filter((path) => path.of('fill-opacity') !== '');

	test('is a band of the option’s colour at 13%, and a narrower one of half the futures upon it', () => {
		expect(bands.map((band) => band.of('fill'))).toEqual([
			'var(--o-1)',
			'var(--o-1)',
			'var(--o-4)',
			'var(--o-4)'
		]);
		expect(new Set(bands.map((band) => band.of('fill-opacity')))).toEqual(new Set(['0.13']));
	});

	test('reaches from the 5th to the 95th of 100 futures, and the axis holds it', () => {
		// Expansion in year 5: 32.7 × (1 − 5 × 0.025) = 28.61 and 32.7 × (1 + 1.3 × 5 × 0.025) = 38.01.
		const last = pointsOf(bands[2]!.of('d')).filter((point) => Math.abs(point.x - x(5)) < 0.01);
		expect(last.map((point) => point.y).sort((a, b) => a - b)).toEqual([
			expect.closeTo(y(38.01), 0),
			expect.closeTo(y(28.61), 0)
		]);
		expect(y(38.01)).toBeGreaterThanOrEqual(plot.y);
	});
});

describe('a tornado', () => {
	const layout = layOutTornado(tornado, 680);

	test('has every bar begin at the plan and end at its value', () => {
		// 92 makes −66, 134 makes 822, around the plan’s 399: 465 and 423 of one scale.
		const [low, high] = layout.bars[0]!.parts;
		expect(low!.side).toBe('low');
		expect(low!.box.x + low!.box.width).toBeCloseTo(layout.plan, 1);
		expect(high!.box.x).toBeCloseTo(layout.plan, 1);
		expect(low!.box.width / high!.box.width).toBeCloseTo(465 / 423, 2);
	});

	test('labels the far end and puts the near one in brackets where both lie on one side', () => {
		const ends = layout.bars.map((bar) => bar.ends.map(({ text }) => text));
		expect(ends[0]).toEqual(['92', '134']);
		expect(ends[1]).toEqual(['2.4 (4)']);
		expect(ends[4]).toEqual(['20 (30)']);
	});

	test('shades the side on which the option that the plan favours loses', () => {
		expect(layout.loses!.x + layout.loses!.width).toBeCloseTo(layout.zero, 1);
		const back = layOutTornado(tornadoBack, 680);
		expect(back.loses!.x).toBeCloseTo(back.zero, 1);
	});

	test('names the plan under the axis and draws low pale, high dark', () => {
		const svg = svgOf(tornado, 680);
		expect(elements(svg, 'text').some(({ text }) => text === 'plan: +399')).toBe(true);
		expect(elements(svg, 'line').filter((line) => line.of('stroke-dasharray') === '2 3')).toHaveLength(1);
	});
});

describe('a decision map', () => {
	test('covers every feasible cell once: the areas add up to the grid', () => {
		const layout = layOutMap(coarseMap, 680);
		const covered = layout.areas.reduce((sum, { path }) => sum + areaOf(path), 0);
		expect(covered / (layout.plot.width * layout.plot.height)).toBeCloseTo(1, 3);
	});

	test('gives each option the area of the cells that it wins, clear and pale apart', () => {
		const { areas, cell } = layOutMap(coarseMap, 680);
		const cells = (slot: number, isPale: boolean): number =>
			areas
				.filter((area) => area.option.look.slot === slot && area.isPale === isPale)
				.reduce((sum, { path }) => sum + areaOf(path), 0) /
			(cell.width * cell.height);
		// Large servers under 95: prices 70, 80 clear and 90 pale, for 11 rates; 1U for 5 prices and the rates 0 to 12.
		expect(cells(1, false)).toBeCloseTo(22, 1);
		expect(cells(1, true)).toBeCloseTo(11, 1);
		expect(cells(2, true)).toBeCloseTo(25, 1);
		// Above 12 there are 15, 21, 27 clear and 18, 24, 30 pale.
		expect(cells(4, false)).toBeCloseTo(15, 1);
		expect(cells(4, true)).toBeCloseTo(15, 1);
	});

	test('is some hundred elements for ten thousand cells, and no picture', () => {
		const svg = svgOf(fineMap, 680);
		expect(fineMap.x.values.length * fineMap.y.values.length).toBe(10_000);
		expect(svg.match(/<(?:path|rect|circle|line|text)\b/gu)!.length).toBeLessThan(900);
		expect(svg).not.toContain('<image');
	});

	test('has a glyph for every option that wins anywhere, and none on the plan’s ring', () => {
		const { glyphs, areas, plan } = layOutMap(fineMap, 680);
		expect(new Set(glyphs.map(({ option }) => option.id))).toEqual(
			new Set(areas.map(({ option }) => option.id))
		);
		for (const { x, y } of glyphs) expect(Math.hypot(x - plan.x, y - plan.y)).toBeGreaterThanOrEqual(14);
	});

	test('puts the plan between the centres that it lies between', () => {
		expect(placeOf({ values: [70, 80, 90] }, 84)).toBeCloseTo(1.4, 9);
		expect(placeOf({ values: [70, 80, 90] }, 200)).toBe(2.5);
		expect(placeOf({ values: [3, 2, 1] }, 2.5)).toBeCloseTo(0.5, 9);
	});
});

describe('a ratio curve', () => {
	const layout = layOutRatio(heatByRatio, 680);
	const svg = svgOf(heatByRatio, 680);

	test('has a logarithmic axis: from 5:1 to 10:1 is as far as from 10:1 to 20:1', () => {
		const { x } = layout;
		expect(x(10) - x(5)).toBeCloseTo(x(20) - x(10), 6);
	});

	test('marks 5:1 and 10:1 by dotted verticals over the whole plot', () => {
		const dotted = elements(svg, 'line').filter((line) => line.of('stroke-dasharray') === '2 3');
		expect(dotted.map((line) => line.number('x1'))).toEqual(
			[layout.x(5), layout.x(10)].map((at) => expect.closeTo(at, 1))
		);
	});

	test('is broken from the ratio on that the option no longer carries', () => {
		const blades = layout.lines.find(({ option }) => option.id === 'expansion')!;
		expect(blades.carried.at(-1)!.x).toBeCloseTo(layout.x(15), 1);
		expect(blades.beyond[0]).toEqual(blades.carried.at(-1));
		expect(blades.beyond.at(-1)!.x).toBeCloseTo(layout.x(30), 1);
		expect(layout.lines[0]!.beyond).toEqual([]);
	});

	test('is cut off at the top of the plot', () => {
		for (const { carried } of layout.lines) {
			expect(Math.min(...carried.map(({ y }) => y))).toBeGreaterThanOrEqual(layout.plot.y - 0.01);
		}
	});

	test('rings where heat falls below today’s, on today’s level', () => {
		const rings = elements(svg, 'circle').filter((circle) => circle.of('fill') === 'none');
		expect(rings).toHaveLength(2);
		for (const ring of rings) expect(ring.number('cy')).toBeCloseTo(layout.today!.y, 0);
	});
});

describe('a slot drawing', () => {
	const svg = svgOf(slots, 1064);

	test('numbers every port that carries a need and draws what is missing dashed and red', () => {
		const missing = [...elements(svg, 'path'), ...elements(svg, 'rect'), ...elements(svg, 'circle')].filter(
			(mark) => mark.of('stroke') === 'var(--c-limit)' && mark.of('stroke-dasharray') !== ''
		);
		// Two NIC, eight USB and a graphics card are not carried.
		expect(missing).toHaveLength(2 + 8 + 1);
		const red = elements(svg, 'text').filter((text) => text.of('fill') === 'var(--c-limit)');
		expect(red.map(({ text }) => text)).toEqual([
			'Not carried',
			'5',
			'6',
			'3',
			'4',
			'5',
			'6',
			'7',
			'8',
			'9',
			'10',
			'1'
		]);
	});

	test('draws a red tick at the watts that a card must stay below', () => {
		const ticks = elements(svg, 'line').filter((line) => line.of('stroke') === 'var(--c-limit)');
		const limited = slots.hosts.flatMap(({ units }) =>
			units.flatMap((unit) => unit.slots.filter(({ wattLimit }) => wattLimit !== null))
		);
		expect(ticks).toHaveLength(limited.length);
	});

	test('counts the servers of a host that takes several', () => {
		const bars = elements(svg, 'rect').filter(
			(rect) => rect.of('fill') === 'var(--o-3)' && rect.number('width') === 10
		);
		expect(bars).toHaveLength(5);
	});

	test('sets the licences in the serif', () => {
		const numerals = elements(svg, 'text').filter((text) => text.of('font-family') === 'var(--f-say)');
		expect(numerals.map(({ text }) => text)).toEqual(['112', '5', '1']);
	});
});

describe('a bar of shares', () => {
	const barOf = (...given: readonly [typeof large, number][]): string =>
		render(ShareBar, {
			props: {
				shares: given.map(([option, share]) => ({ option, share })),
				label: 'Cheapest in 72%',
				width: 300
			}
		}).body.replace(/<!--.*?-->/gsu, '');

	test('gives each option its share of the width, in order', () => {
		const parts = elements(barOf([expansion, 0.72], [flat, 0.25], [large, 0.03]), 'rect');
		expect(parts.map((part) => part.of('fill'))).toEqual(['var(--o-4)', 'var(--o-2)', 'var(--o-1)']);
		expect(parts.map((part) => part.number('x'))).toEqual([0, 216, 291]);
	});

	test('hatches the share in which none is feasible', () => {
		const svg = barOf([expansion, 0.6], [large, 0.2]);
		const last = elements(svg, 'rect').at(-1)!;
		expect(last.number('x')).toBeCloseTo(240.5, 6);
		expect(last.number('width')).toBeCloseTo(59, 6);
		expect(elements(svg, 'path')).toHaveLength(1);
	});

	test('says the shares in words', () => {
		const [sheet] = elements(barOf([large, 1]), 'svg');
		expect([sheet?.of('role'), sheet?.of('aria-label')]).toEqual(['img', 'Cheapest in 72%']);
	});
});
