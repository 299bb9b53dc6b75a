import { describe, expect, it } from 'vitest';
import { keyRows, press, type KeyActions } from './keys.ts';

/** What a key does on the page, as the name of the action. */
function done(
	key: string,
	held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}
): string[] {
	const said: string[] = [];
	const say = (word: string) => (): void => void said.push(word);
	const actions: KeyActions = {
		find: say('find'),
		section: (place) => said.push(`section ${place}`),
		year: (by) => said.push(`year ${by}`),
		explain: say('explain'),
		present: say('present'),
		keys: say('keys'),
		undo: say('undo'),
		redo: say('redo')
	};
	const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
	const event = { key, ...none, ...held, target: null, preventDefault: say('taken') };
	press(event as unknown as KeyboardEvent, actions);
	return said;
}

describe('the keys of the page', () => {
	it('do what the list says', () => {
		expect(done('/')).toEqual(['taken', 'find']);
		expect(done('1')).toEqual(['taken', 'section 0']);
		expect(done('7')).toEqual(['taken', 'section 6']);
		expect(done('[')).toEqual(['taken', 'year -1']);
		expect(done(']')).toEqual(['taken', 'year 1']);
		expect(done('e')).toEqual(['taken', 'explain']);
		expect(done('P', { shiftKey: true })).toEqual(['taken', 'present']);
		expect(done('?', { shiftKey: true })).toEqual(['taken', 'keys']);
	});

	it('step back and forth with Control or Command', () => {
		expect(done('z', { ctrlKey: true })).toEqual(['taken', 'undo']);
		expect(done('z', { metaKey: true })).toEqual(['taken', 'undo']);
		expect(done('Z', { ctrlKey: true, shiftKey: true })).toEqual(['taken', 'redo']);
		expect(done('y', { ctrlKey: true })).toEqual(['taken', 'redo']);
	});

	it('leave the browser its own', () => {
		for (const key of ['p', 'e', '1', '/', '['])
			for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
				expect(done(key, { [held]: true }), `${held} ${key}`).toEqual([]);
		expect(done('x')).toEqual([]);
		expect(done('z')).toEqual([]);
	});

	it('are each said once', () => {
		const words = keyRows.map(({ does }) => does);
		expect(new Set(words).size).toBe(words.length);
		const printed = keyRows.flatMap(({ keys }) => keys.map((together) => together.join('+')));
		expect(new Set(printed).size).toBe(printed.length);
	});
});
