/** The welcome was read: it goes, here and at the next visit, when `theme.js` hides it before the first paint. */
export function dismissWelcome(): void {
	document.documentElement.dataset.welcome = 'no';
	try {
		localStorage.setItem('up-or-out:welcome', 'read');
	} catch {
		// Storage is closed to this page: the welcome is back when the page is loaded anew.
	}
}
