import { base, build, files, prerendered, version } from '$service-worker';
import { answerFrom, isOfThePage, kept, outdated, partsOf } from './edition.ts';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;
const cacheName = kept(version);

/** Everything that the page may come to need, so that it works without a network; pictures of it for others are not. */
const whole = [...build, ...files.filter((file) => !file.endsWith('screenshot.png')), ...prerendered];

// A new edition is fetched whole beside the old one, and waits until the reader takes it.
worker.addEventListener('install', (event) => {
	event.waitUntil(keepWhole());
});

async function keepWhole(): Promise<void> {
	const cache = await caches.open(cacheName);
	await cache.addAll(whole);
	for (const script of whole.filter((file) => /\/workers\/[^/]+\.js$/u.test(file))) {
		const text = await (await cache.match(script))?.text();
		if (text) await cache.addAll(partsOf(text, new URL(script, worker.location.href).href));
	}
}

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches.keys().then((names) => Promise.all(outdated(names, cacheName).map((name) => caches.delete(name))))
	);
});

worker.addEventListener('message', (event) => {
	if (event.data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !isOfThePage(new URL(request.url), worker.location, base)) return;
	event.respondWith(
		answerFrom(request, {
			cached: async (address) => {
				const current = await caches.open(cacheName);
				// An open page of the edition before still asks for its own parts.
				return (await current.match(address)) ?? caches.match(address);
			},
			network: () => fetch(request),
			root: `${base}/`
		})
	);
});
