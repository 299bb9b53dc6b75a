// Before the first paint: the theme that was chosen on this device, if any. Without one the system's counts.
try {
	const theme = localStorage.getItem('up-or-out:theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be closed to this page; the system's theme then stands.
}
