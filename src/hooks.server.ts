import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';

/** Longest wait for the first paint, ms: a page in a hidden tab is not painted. */
const patience = 1000;

/** The page stands before any script runs: scripts are fetched once it is painted, behind its type and not beside it. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, { transformPageChunk: ({ html }) => afterPaint(html) });

const start = /Promise\.all\(\[\s*import\([^)]*\),\s*import\([^)]*\)\s*\]\)/;

const painted = `new Promise((painted) => {
	new PerformanceObserver(painted).observe({ type: 'paint', buffered: true });
	setTimeout(painted, ${patience});
})`;

function afterPaint(html: string): string {
	const [, script = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
	if (!start.test(script)) return html;
	const later = script.replace(
		start,
		(imports) => `${painted}.then(() => {
	for (const link of document.querySelectorAll('[rel=later]')) link.rel = 'modulepreload';
	return ${imports};
})`
	);
	return html
		.replaceAll('rel="modulepreload"', 'rel="later"')
		.replace(script, () => later)
		.replace(hashOf(script), () => hashOf(later));
}

/** As the content security policy names a script. */
const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;
