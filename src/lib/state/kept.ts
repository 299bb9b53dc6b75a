const key = 'up-or-out:plan';

/** The plan file that this device kept, or null: none, or storage is closed to the page. */
export function keptPlan(): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Keeps a plan file on this device. False where storage is closed or full. */
export function keepPlan(text: string): boolean {
	try {
		localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
