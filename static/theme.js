// Before the first paint: the theme that was chosen on this device, if any, and whether a welcome is due.
try {
	const theme = localStorage.getItem('up-or-out:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	if (localStorage.getItem('up-or-out:welcome') || location.hash.startsWith('#plan='))
		document.documentElement.dataset.welcome = 'no';
} catch {
	// Storage may be closed to this page; the system's theme then stands, and the welcome with it.
}
