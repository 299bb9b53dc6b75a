/** Where the page kept its one plan before it kept several. */
const oldKey = 'up-or-out:plan';
const lastKey = 'up-or-out:last';
const openKey = 'up-or-out:open';
const unsavedKey = 'up-or-out:unsaved:';

/** A change that was not saved yet when the page was left. */
export interface Unsaved {
	/** The kept plan that it is a change of; null for a plan that was not kept yet. */
	readonly id: string | null;
	readonly revision: number;
	readonly text: string;
}

/** Does something with storage; null where storage is closed to the page or full. */
function tried<T>(act: () => T): T | null {
	try {
		return act();
	} catch {
		return null;
	}
}

/** Whether this device may keep plans of this page, told at once and without opening them. */
export function mayKeepPlans(): boolean {
	return (
		tried(() => Object.keys(localStorage).some((key) => /^up-or-out:(?:plan|last|unsaved)/u.test(key))) ??
		false
	);
}

/** What this tab, or else the device, had open last: the id of a kept plan, or `example:today`; null when nothing. */
export function lastOpen(): string | null {
	return tried(() => sessionStorage.getItem(openKey) ?? localStorage.getItem(lastKey));
}

/** Notes what is open, for a tab that is loaded anew and for the next visit; an example only for this tab. */
export function noteOpen(what: string): void {
	tried(() => sessionStorage.setItem(openKey, what));
	if (!what.startsWith('example:')) tried(() => localStorage.setItem(lastKey, what));
}

/** The plan file that an older edition of the page kept here; null when none. */
export function oldPlan(): string | null {
	return tried(() => localStorage.getItem(oldKey));
}

/** Takes the old place of the plan away, once the plan is kept in the new one. */
export function forgetOldPlan(): void {
	tried(() => localStorage.removeItem(oldKey));
}

/** Keeps a change while the page is being left, when nothing that takes time comes to an end. */
export function noteUnsaved(unsaved: Unsaved): void {
	tried(() => localStorage.setItem(`${unsavedKey}${unsaved.id ?? 'new'}`, JSON.stringify(unsaved)));
}

/** Forgets the change of a plan that is saved after all. */
export function forgetUnsaved(id: string | null): void {
	tried(() => localStorage.removeItem(`${unsavedKey}${id ?? 'new'}`));
}

/** Changes that were not saved when the page was left, each handed out once. */
export function takeUnsaved(): readonly Unsaved[] {
	const keys = tried(() => Object.keys(localStorage).filter((key) => key.startsWith(unsavedKey))) ?? [];
	return keys.flatMap((key) => {
		const found = tried(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Unsaved | null);
		tried(() => localStorage.removeItem(key));
		return found ? [found] : [];
	});
}
