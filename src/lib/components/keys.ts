/** What the keys of the page do; while a field has the focus only undo and redo reach them. */
export interface KeyActions {
	readonly find: () => void;
	readonly section: (place: number) => void;
	readonly year: (by: 1 | -1) => void;
	readonly undo: () => void;
	readonly redo: () => void;
}

/** Does what a key asks for, if it asks for something here. */
export function press(event: KeyboardEvent, actions: KeyActions): void {
	const act =
		event.ctrlKey || event.metaKey ? stepOf(event, actions) : event.altKey ? null : singleKey(event, actions);
	if (!act) return;
	event.preventDefault();
	act();
}

function stepOf(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
	const key = event.key.toLowerCase();
	if (key === 'z') return event.shiftKey ? actions.redo : actions.undo;
	return key === 'y' ? actions.redo : null;
}

function singleKey(event: KeyboardEvent, actions: KeyActions): (() => void) | null {
	const { target } = event;
	if (target instanceof Element && target.closest('input:not([type=range], [type=radio]), select, dialog'))
		return null;
	if (event.key === '/') return actions.find;
	if (event.key === '[') return () => actions.year(-1);
	if (event.key === ']') return () => actions.year(1);
	return /^[1-9]$/u.test(event.key) ? () => actions.section(Number(event.key) - 1) : null;
}
