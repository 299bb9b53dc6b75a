/**
 * Keeps the page for use without a network, and tells when a newer edition of it lies ready. `onready` is given what loads
 * it; until that is called the page stays as it is.
 */
export async function keepEdition(address: string, onready: (load: () => void) => void): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const worker = navigator.serviceWorker;
	const registration = await worker.register(address);
	const offer = (waiting: ServiceWorker | null): void => {
		// Without one in charge this is the first visit, and there is nothing to replace.
		if (!waiting || !worker.controller) return;
		onready(() => {
			worker.addEventListener('controllerchange', () => location.reload(), { once: true });
			waiting.postMessage('take over');
		});
	};
	offer(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const coming = registration.installing;
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'installed') offer(coming);
		});
	});
	// A page that stays open for days asks again when the reader comes back to it.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
	});
}
