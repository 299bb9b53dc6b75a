/** What the keys of the page do. */
export interface KeyActions {
	readonly find: () => void;
	readonly section: (place: number) => void;
	readonly year: (by: 1 | -1) => void;
	readonly explain: () => void;
	readonly present: () => void;
	readonly keys: () => void;
	readonly undo: () => void;
	readonly redo: () => void;
}

/** One line of the list of keys, and what such a key does. */
export interface KeyRow {
	/** The keys as they are printed: alternatives, each pressed together. */
	readonly keys: readonly (readonly string[])[];
	readonly does: string;
	/** Whether the two keys are the ends of a row of keys. */
	readonly isSpan?: true;
	/** Whether it also works while a field has the focus; a single key then is what the reader types. */
	readonly inFields?: true;
	/** What the key asks for; null where it is not this row’s. None where the element in focus answers by itself. */
	readonly act?: (event: KeyboardEvent, actions: KeyActions) => (() => void) | null;
}

const single =
	(key: string, of: (actions: KeyActions) => () => void): NonNullable<KeyRow['act']> =>
	(event, actions) =>
		event.key.toLowerCase() === key && isPlain(event) ? of(actions) : null;
const isPlain = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;
const withControl = (event: KeyboardEvent, key: string, shift: boolean): boolean =>
	(event.ctrlKey || event.metaKey) && event.shiftKey === shift && event.key.toLowerCase() === key;

/** Every key of the page: the list that `?` shows, and the one that is obeyed. */
export const keyRows: readonly KeyRow[] = [
	{ keys: [['/']], does: 'Find an input', act: single('/', ({ find }) => find) },
	{
		keys: [['1'], ['7']],
		isSpan: true,
		does: 'Go to a section',
		act: (event, { section }) =>
			/^[1-9]$/u.test(event.key) && isPlain(event) ? () => section(Number(event.key) - 1) : null
	},
	{
		keys: [['['], [']']],
		does: 'Show the year before, or after',
		act: (event, { year }) =>
			(event.key === '[' || event.key === ']') && isPlain(event)
				? () => year(event.key === '[' ? -1 : 1)
				: null
	},
	{ keys: [['E']], does: 'Explain the number in focus', act: single('e', ({ explain }) => explain) },
	{ keys: [['P']], does: 'Present', act: single('p', ({ present }) => present) },
	{
		keys: [['Ctrl', 'Z']],
		does: 'Undo',
		inFields: true,
		act: (event, { undo }) => (withControl(event, 'z', false) ? undo : null)
	},
	{
		keys: [
			['Ctrl', 'Shift', 'Z'],
			['Ctrl', 'Y']
		],
		does: 'Redo',
		inFields: true,
		act: (event, { redo }) => (withControl(event, 'z', true) || withControl(event, 'y', false) ? redo : null)
	},
	{ keys: [['↑'], ['↓']], does: 'Step the number in a field; with Shift by ten', inFields: true },
	{ keys: [['Esc']], does: 'Close what is open', inFields: true },
	{ keys: [['?']], does: 'Show these keys', act: single('?', ({ keys }) => keys) }
];

/** Does what a key asks for, if it asks for something here. */
export function press(event: KeyboardEvent, actions: KeyActions): void {
	// A document, too, can be what a key went to; it is inside of nothing.
	const at = event.target as Partial<Element> | null;
	const inField = Boolean(at?.closest?.('input:not([type=range], [type=radio]), textarea, select, dialog'));
	for (const { act, inFields } of keyRows) {
		const asked = inField && !inFields ? null : act?.(event, actions);
		if (!asked) continue;
		event.preventDefault();
		asked();
		return;
	}
}
