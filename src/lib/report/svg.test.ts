import { describe, expect, test } from 'vitest';
import type { Face } from './fonts.ts';
import type { Ink, Pen } from './pen.ts';
import { drawSvg, type Canvas } from './svg.ts';
import { readSvg, sizeOf } from './svgTree.ts';
import { lightTokens } from './tokens.ts';

const tokens = lightTokens(':root { --c-paper: #ffffff; --o-1: #13304e; --ruled-out: 0.5; --tint-1: 0.7; }');

/** What a drawing asks of the canvas and the pen, as lines such as `rect 1 2 3 4`. */
function strokesOf(inside: string): string[] {
	const calls: string[] = [];
	const canvas: Canvas = new Proxy({} as Canvas, {
		get: (_, verb) => {
			return (...values: unknown[]) => {
				const said = values.filter((value) => typeof value !== 'object' || Array.isArray(value));
				calls.push([String(verb), ...said].join(' '));
				return canvas;
			};
		}
	});
	// Each letter is 10 px wide in bold, 5 px else.
	const pen: Pick<Pen, 'tokens' | 'measure' | 'text'> = {
		tokens,
		measure: (text: string, face: Face) => text.length * (face === 'sans600' ? 10 : 5),
		text: (text: string, x: number, y: number, face: Face, size: number, { colour, halo }: Ink) => {
			calls.push(`text “${text}” ${x} ${y} ${face} ${size} ${colour}${halo ? ` halo ${halo.width}` : ''}`);
		}
	};
	drawSvg(canvas, pen, readSvg(`<svg width="10" height="10">${inside}</svg>`), { x: 0, y: 0, scale: 1 });
	return calls.slice(3, -1).filter((call) => call !== 'save' && call !== 'restore' && call !== 'undash');
}

describe('marks', () => {
	test('take their colour from a token and are black without one', () => {
		expect(strokesOf('<rect x="1" y="2" width="3" height="4" fill="var(--o-1)"/>')).toEqual([
			'fillColor #13304e',
			'rect 1 2 3 4',
			'fill'
		]);
		expect(strokesOf('<circle cx="1" cy="2" r="3"/>')).toEqual(['fillColor #000000', 'circle 1 2 3', 'fill']);
	});

	test('keep their dash, cap and join', () => {
		const line =
			'<path d="M0 0L5 5" fill="none" stroke="#ff0000" stroke-width="1.75" stroke-dasharray="8 4" stroke-linecap="round" stroke-linejoin="round"/>';
		expect(strokesOf(line)).toEqual([
			'strokeColor #ff0000',
			'lineWidth 1.75',
			'lineCap round',
			'lineJoin round',
			'dash 8,4',
			'path M0 0L5 5',
			'stroke'
		]);
	});

	test('are rounded no more than half of their height', () => {
		expect(strokesOf('<rect width="20" height="4" rx="9"/>')[1]).toBe('roundedRect 0 0 20 4 2');
	});

	test('of a pale group are tints; their own opacity lets what lies under shine through', () => {
		// #13304e at half strength on white: 19 → 137, 48 → 152 (151.5), 78 → 167 (166.5).
		const pale =
			'<g opacity="var(--ruled-out)"><rect width="1" height="1" fill="var(--o-1)" fill-opacity="var(--tint-1)"/></g>';
		expect(strokesOf(pale)).toEqual(['fillColor #8998a7', 'fillOpacity 0.7', 'rect 0 0 1 1', 'fill']);
	});

	test('without extent or paint are left out', () => {
		expect(
			strokesOf('<rect width="0" height="4"/><path d="" stroke="#000"/><line x2="4" fill="#000"/>')
		).toEqual([
			'fillColor #000000',
			'fillColor #000000',
			'strokeColor #000000',
			'lineWidth 1',
			'lineCap butt',
			'lineJoin miter'
		]);
	});

	test('stand where their group is moved to', () => {
		expect(strokesOf('<g transform="translate(3, -4.5)"><line x2="1" stroke="#000"/></g>')[0]).toBe(
			'translate 3 -4.5'
		);
		expect(() => strokesOf('<g transform="rotate(45)"/>')).toThrow('translated groups only');
	});
});

describe('text', () => {
	test('is anchored by its width over all spans', () => {
		// `30` in bold is 20 px, ` tons` 25 px: together 45, half of it to the left of 100.
		const text =
			'<text x="100" y="8" font-size="12" text-anchor="middle"><tspan font-weight="600">30</tspan> tons</text>';
		expect(strokesOf(text)).toEqual([
			'text “30” 77.5 8 sans600 12 #000000',
			'text “ tons” 97.5 8 sans400 12 #000000'
		]);
	});

	test('has its halo only where the stroke is painted first', () => {
		const halo = (order: string): string =>
			`<text y="1" stroke="var(--c-paper)" stroke-width="4" ${order}>a</text>`;
		expect(strokesOf(halo('paint-order="stroke"'))).toEqual(['text “a” 0 1 sans400 16 #000000 halo 4']);
		expect(strokesOf(halo(''))).toEqual(['text “a” 0 1 sans400 16 #000000']);
	});

	test('loses the white space that markup brings, and keeps no-break spaces', () => {
		expect(strokesOf('<text>\n\t30&nbsp;tons\n\t&amp; more </text>')).toEqual([
			'text “30\u00a0tons & more” 0 0 sans400 16 #000000'
		]);
	});

	test('of title and description is not drawn', () => {
		expect(strokesOf('<title>Heat</title><desc>by year</desc>')).toEqual([]);
	});
});

describe('reading', () => {
	test('knows size from width and height, or from the view box', () => {
		expect(sizeOf(readSvg('<svg viewBox="0 0 672 290" width="336" height="145"></svg>'))).toEqual({
			width: 336,
			height: 145
		});
		expect(sizeOf(readSvg('<svg viewBox="0 0 672 290"></svg>'))).toEqual({ width: 672, height: 290 });
		expect(() => sizeOf(readSvg('<svg></svg>'))).toThrow('no width and height');
	});

	test.each([
		['<svg><image/></svg>', 'an <image>'.slice(3)],
		['<svg><g></svg>', 'closes <svg>'],
		['<svg><g>', 'not one whole'],
		['<svg x=1></svg>', 'cannot be read'],
		['<g></g>', 'not one whole'],
		['<svg>&unknown;</svg>', '&unknown;']
	])('refuses %s', (source, reason) => {
		expect(() => readSvg(source)).toThrow(reason);
	});

	test('passes over comments and reads elements that close themselves like those that do not', () => {
		expect(readSvg('<svg><!-- x --><g/></svg>')).toEqual(readSvg('<svg><g></g></svg>'));
	});
});
