import { expect, test } from 'vitest';
import {
	baselineIn,
	setAtMost,
	setBalanced,
	setLines,
	setOneLine,
	type Measure,
	type TextStyle
} from './setLines.ts';

/** Every letter is half as wide as it is high, and twice that in bold. */
const measure: Measure = (text, face, size) => [...text].length * size * (face === 'sans600' ? 1 : 0.5);
const style: TextStyle = { family: 'sans', weight: 400, size: 10, leading: 20, token: '--c-ink' };
const texts = (lines: ReturnType<typeof setLines>): string[] =>
	lines.map(({ parts }) => parts.map(({ text }) => text).join(''));

test('a line breaks where the next word would not fit', () => {
	// Five letters and a space are 30 px, so 12 letters with the space fit in 60.
	expect(texts(setLines([{ text: 'hosts racks chassis' }], 60, style, measure))).toEqual([
		'hosts racks',
		'chassis'
	]);
});

test('a no-break space holds number and unit together', () => {
	expect(texts(setLines([{ text: 'about 30\u00a0tons' }], 50, style, measure))).toEqual([
		'about',
		'30\u00a0tons'
	]);
});

test('a word that is wider than the line is broken, and nothing is lost', () => {
	const lines = setLines([{ text: 'abcdefghij' }], 20, style, measure);
	expect(texts(lines)).toEqual(['abcd', 'efgh', 'ij']);
	expect(Math.max(...lines.map(({ width }) => width))).toBe(20);
});

test('a range or a compound is broken after its dash first', () => {
	// Fourteen letters of 5 px each do not fit in 45; seven do.
	expect(texts(setLines([{ text: '80,000–120,000' }], 45, style, measure))).toEqual(['80,000–', '120,000']);
	expect(texts(setLines([{ text: 'half-height' }], 30, style, measure))).toEqual(['half-', 'height']);
});

test('what goes beyond the most lines is left out, with an ellipsis that fits', () => {
	const words = [{ text: 'hosts racks chassis' }];
	expect(texts(setAtMost(2, words, 30, style, measure))).toEqual(['hosts', 'racks…']);
	expect(texts(setAtMost(2, words, 25, style, measure))).toEqual(['hosts', 'rack…']);
	expect(texts(setAtMost(3, words, 40, style, measure))).toEqual(['hosts', 'racks', 'chassis']);
});

test('runs without a space between them are not parted', () => {
	const words = [{ text: 'in ' }, { text: 'year 4', weight: 600 as const }, { text: '.' }];
	// `4.` is 10 + 5 px: it moves down together.
	expect(texts(setLines(words, 60, style, measure))).toEqual(['in year', '4.']);
});

test('each run keeps its place on the line', () => {
	const [line] = setLines(
		[{ text: 'ab ' }, { text: 'cd', weight: 600, token: '--c-limit' }],
		100,
		style,
		measure
	);
	// Two letters and a space of 5 px each come before.
	expect(line?.parts.map(({ x, face, token }) => [x, face, token])).toEqual([
		[0, 'sans400', '--c-ink'],
		[15, 'sans600', '--c-limit']
	]);
	expect(line?.width).toBe(35);
});

test('balanced lines are about equally long, and no more than before', () => {
	const words = [{ text: 'aa bb cc dd ee' }];
	// 14 characters in 60 px: 11 and 2; balanced: 8 and 5.
	expect(texts(setLines(words, 60, style, measure))).toEqual(['aa bb cc dd', 'ee']);
	expect(texts(setBalanced(words, 60, style, measure))).toEqual(['aa bb cc', 'dd ee']);
});

test('one line that is too long ends in an ellipsis', () => {
	expect(texts([setOneLine('abcdefgh', 40, style, measure)])).toEqual(['abcdefgh']);
	expect(texts([setOneLine('abcdefgh', 30, style, measure)])).toEqual(['abcde…']);
});

test('the baseline stands as in CSS: half of what the line is higher than the letters, then the ascent', () => {
	// Source Sans: ascent 10.24 and descent 4 of 10 px; (20 − 14.24) / 2 + 10.24.
	expect(baselineIn(20, style)).toBeCloseTo(13.12, 10);
});
