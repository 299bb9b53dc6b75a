import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dashOf } from '#lib/charts/look.ts';
import { contrast, difference, labOf, over, visions } from './colourVision.ts';

const css = readFileSync(new URL('../../src/lib/styles/tokens.css', import.meta.url), 'utf8').replace(
	/\/\*.*?\*\//gsu,
	''
);
const block = (selector: string): Map<string, string> => {
	const start = css.indexOf(`${selector} {`);
	expect(start, selector).toBeGreaterThanOrEqual(0);
	const body = css.slice(start, css.indexOf('}', start));
	return new Map(
		[...body.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name!, value!.trim()])
	);
};
const light = block(':root');
const chosenDark = block("[data-theme='dark']");
const themes = { light, dark: new Map([...light, ...chosenDark]) };
const slots = [0, 1, 2, 3, 4, 5];
const tints = [0, 1, 2, 3, 4, 5];

test('the dark theme is the same whether it is chosen or the system’s wish', () => {
	expect(block(':root:not([data-theme])')).toEqual(chosenDark);
});

test('every token of the dark theme exists in the light one', () => {
	expect([...chosenDark.keys()].filter((name) => !light.has(name))).toEqual([]);
});

test('the dashes of drawings are those of the tokens', () => {
	for (const slot of slots) {
		expect(dashOf({ slot, glyph: 'large' }) ?? 'none').toBe(light.get(`--d-${slot}`));
	}
	// Two slots are solid; every other dash is its own.
	expect(new Set(slots.map((slot) => light.get(`--d-${slot}`))).size).toBe(5);
});

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
	const of = (name: string): string => tokens.get(name)!;
	const paper = of('--c-paper');

	test('has text that AA allows on all three surfaces', () => {
		for (const surface of ['--c-paper', '--c-rail', '--c-sunken']) {
			for (const name of ['--c-ink', '--c-ink-2', '--c-ink-3', ...slots.map((slot) => `--o-${slot}-t`)]) {
				expect.soft(contrast(of(name), of(surface)), `${name} on ${surface}`).toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	test('has option colours of at least 3:1 on paper', () => {
		for (const slot of slots) {
			expect.soft(contrast(of(`--o-${slot}`), paper), `--o-${slot}`).toBeGreaterThanOrEqual(3);
		}
	});

	test('has numbers that AA allows on every tint of every option, ruled out or not', () => {
		const ruledOut = Number(of('--ruled-out'));
		for (const slot of slots) {
			for (const tint of tints) {
				const share = Number(of(`--tint-${tint}`));
				const number = tint === 0 ? `--on-${slot}` : tint === 1 ? `--on-${slot}-1` : '--c-ink';
				const ground = over(of(`--o-${slot}`), paper, share);
				expect.soft(contrast(of(number), ground), `${number} on tint ${tint}`).toBeGreaterThanOrEqual(4.5);
				const pale = over(of(`--o-${slot}`), paper, share * ruledOut);
				expect
					.soft(contrast(of('--c-ink'), pale), `ink on pale ${slot}, tint ${tint}`)
					.toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	test.each(Object.entries(visions))('keeps options and the limit apart in %s vision', (_kind, vision) => {
		const colours = [...slots.map((slot) => `--o-${slot}`), '--c-limit'];
		const atLeast = tokens === light ? 15 : 11;
		for (const [place, one] of colours.entries()) {
			for (const other of colours.slice(place + 1)) {
				const apart = difference(labOf(of(one), vision), labOf(of(other), vision));
				expect.soft(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(atLeast);
			}
		}
	});
});

test('colour differences agree with the published pairs of Sharma, Wu and Dalal', () => {
	expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
	expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
	expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
});

test('black on white has the contrast that WCAG gives', () => {
	expect(contrast('#000', '#fff')).toBeCloseTo(21, 6);
});
