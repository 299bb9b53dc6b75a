import { createServer } from 'node:http';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { at } from './place.js';

const host = '127.0.0.1';

/**
 * Serves build/ as a static host would, to this machine only. Unknown addresses get the fallback page, which is the
 * application itself.
 *
 * @param {{ port: number, orNext?: boolean }} where `orNext`: take the next free port when this one is in use
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ port, orNext = false }) {
	const { default: sirv } = await import('sirv');
	// Read from disk at each request and revalidated each time, so that a rebuild is seen at once and nothing goes stale.
	const files = sirv(at('build'), { dev: true, etag: true, brotli: true, gzip: true, single: '404.html' });
	const site = createServer((request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		response.setHeader('X-Content-Type-Options', 'nosniff');
		files(request, response);
	});
	const taken = await listen(site, port, orNext ? port + 50 : port);
	return {
		address: `http://${host}:${taken}/`,
		close: () =>
			new Promise((closed) => {
				site.close(() => closed());
				site.closeAllConnections();
			})
	};
}

/** Listens on the first free port from `port` to `last`. */
async function listen(server, port, last) {
	for (let candidate = port; ; candidate++) {
		try {
			await new Promise((listening, failed) => {
				server.once('error', failed);
				server.listen(candidate, host, () => {
					server.off('error', failed);
					listening(undefined);
				});
			});
			return server.address().port;
		} catch (error) {
			if (error.code !== 'EADDRINUSE' || candidate >= last) throw error;
		}
	}
}

/** Ends the process in good order at Ctrl+C or when it is told to stop. */
export function closeOnSignal(close) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
		process.once(signal, () => void close().then(() => process.exit(0)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	const { address, close } = await serve({ port: Number(process.env.PORT ?? 4173) });
	closeOnSignal(close);
	console.log(address);
}
