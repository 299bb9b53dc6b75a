import { expect, test } from 'vitest';
import { allSettable, hasHan, scriptNote, settable, unsetScripts } from './scripts.ts';

test('letters of scripts that the typefaces lack give way to the script’s name, once for a whole name', () => {
	expect(settable('שלום עולם בע"מ')).toBe('[Hebrew]');
	expect(settable('For شركة النور, Room 2')).toBe('For [Arabic], Room 2');
	expect(settable('שרתים, خوادم or blades')).toBe('[Hebrew], [Arabic] or blades');
	expect(settable('한국전력 (주) Seoul')).toBe('[Korean]) Seoul');
	expect(unsetScripts('עברית / عربي')).toEqual(['Hebrew', 'Arabic']);
});

test('Latin, Greek, Cyrillic, Chinese and Japanese stay as they are', () => {
	for (const name of ['Żółć & Søn, №\u00a02', 'Ελλάδα', 'Київ', '北京数据中心', '株式会社データ', 'e\u0301'])
		expect(settable(name)).toBe(name);
	expect(unsetScripts('Zürich 東京')).toEqual([]);
});

test('marks that only steer direction are left out', () => {
	expect(settable('A\u200f \u202bB\u202c')).toBe('A B');
});

test('Chinese characters and Japanese letters are told from all others', () => {
	expect([hasHan('東'), hasHan('データ'), hasHan('（')]).toEqual([true, true, true]);
	expect(hasHan('Zürich Київ 1 ≥ ½')).toBe(false);
});

test('a note says which letters are left out and where they stand in full', () => {
	expect(scriptNote([])).toBe('');
	expect(scriptNote(['Hebrew', 'Arabic'])).toBe(
		'Hebrew and Arabic letters cannot be set in this report. Where a name has them it is left out, as [Hebrew]; it stands in full in the plan file.'
	);
});

test('every text of a plain value is made settable; numbers and bytes stay', () => {
	const bytes = new Uint8Array([1, 2]);
	const made = allSettable({ name: 'שם', list: ['a', 'ب'], size: 4, none: null, bytes });
	expect(made).toEqual({ name: '[Hebrew]', list: ['a', '[Arabic]'], size: 4, none: null, bytes });
	expect(made.bytes).toBe(bytes);
});
