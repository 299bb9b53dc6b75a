import { expect, test } from 'vitest';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

const text = '9.9 of 10 kW; one more would not cool';

test('a text that fits stays on one line', () => {
	expect(wrapWords(text, 400, { size: 12 })).toEqual([text]);
});

test('no line is wider than the room, and no word is lost', () => {
	const lines = wrapWords(text, 90, { size: 12 });
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(90);
	expect(lines.join(' ')).toBe(text);
});

test('balanced lines are as many, without a lonely last word', () => {
	const width = textWidth('9.9 of 10 kW; one more would not', 12) + 2;
	expect(wrapWords(text, width, { size: 12 }).at(-1)).toBe('cool');
	const balanced = wrapWords(text, width, { size: 12, balanced: true });
	expect(balanced).toHaveLength(2);
	expect(balanced.at(-1)).not.toBe('cool');
	expect(balanced.join(' ')).toBe(text);
});

test('what does not fit in the last line ends in an ellipsis', () => {
	const lines = wrapWords('Half-height blades with PCIe expansion units', 100, {
		size: 13,
		weight: 600,
		lines: 2
	});
	expect(lines).toHaveLength(2);
	expect(lines[1]).toMatch(/…$/u);
	for (const line of lines) expect(textWidth(line, 13, 600)).toBeLessThanOrEqual(100);
});

test('room taken at the start of the first line counts', () => {
	const width = textWidth('Large servers', 13, 600);
	expect(wrapWords('Large servers', width, { size: 13, weight: 600 })).toEqual(['Large servers']);
	expect(wrapWords('Large servers', width, { size: 13, weight: 600, indent: 20 })).toEqual([
		'Large',
		'servers'
	]);
});

test('a single word that is too long is cut', () => {
	const [only, ...others] = wrapWords('Rechenzentrumsbetriebsgesellschaft', 80, { size: 12, lines: 1 });
	expect(others).toEqual([]);
	expect(only).toMatch(/^Rechen.*…$/u);
});
