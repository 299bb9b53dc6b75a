export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'up-or-out:theme';

/** Light, dark, or as the system says; remembered on this device, where `theme.js` reads it before the first paint. */
export class Theme {
	choice: ThemeChoice = $state('system');

	/** Takes over what was chosen here before. */
	restore(): void {
		const theme = document.documentElement.dataset.theme;
		this.choice = theme === 'light' || theme === 'dark' ? theme : 'system';
	}

	choose(choice: ThemeChoice): void {
		this.choice = choice;
		if (choice === 'system') delete document.documentElement.dataset.theme;
		else document.documentElement.dataset.theme = choice;
		try {
			if (choice === 'system') localStorage.removeItem(key);
			else localStorage.setItem(key, choice);
		} catch {
			// Storage is closed to this page: the choice holds until it is left.
		}
	}
}
