import { describe, expect, it } from 'vitest';
import { answerFrom, isOfThePage, kept, outdated, partsOf } from './edition.ts';

/** Answers as words, from a cache of some addresses and a network that may be down. */
function ask(url: string, mode: RequestMode, isOnline: boolean): Promise<string> {
	const cache = new Map([
		['/', 'kept page'],
		['/app.js', 'kept script']
	]);
	return answerFrom<string>(
		{ url: `https://planning.example.org${url}`, mode },
		{
			cached: (address) => Promise.resolve(cache.get(address)),
			network: () => (isOnline ? Promise.resolve('fetched') : Promise.reject(new Error('no network'))),
			root: '/'
		}
	);
}

describe('an edition that is kept', () => {
	it('answers for all its parts, with or without a network', async () => {
		for (const isOnline of [true, false]) {
			expect(await ask('/', 'navigate', isOnline)).toBe('kept page');
			expect(await ask('/#plan=1.x', 'navigate', isOnline)).toBe('kept page');
			expect(await ask('/app.js', 'no-cors', isOnline)).toBe('kept script');
		}
	});

	it('leaves to the network what it has not', async () => {
		expect(await ask('/other', 'navigate', true)).toBe('fetched');
		expect(await ask('/other.json', 'cors', true)).toBe('fetched');
	});

	it('shows the page for an address that cannot be had, and says so for a part', async () => {
		expect(await ask('/other', 'navigate', false)).toBe('kept page');
		await expect(ask('/other.json', 'cors', false)).rejects.toThrow('no network');
	});

	it('stays beside the next one, and goes with the one after', () => {
		const editions = ['1764000000001', '1764000000002', '1764000000003'].map(kept);
		expect(outdated([...editions, 'another program'], editions[2]!)).toEqual([editions[0]]);
		expect(outdated(editions.slice(1), editions[2]!)).toEqual([]);
		expect(outdated([editions[2]!], editions[2]!)).toEqual([]);
	});

	it('speaks for its own folder of its own host alone', () => {
		const here = new URL('https://planning.example.org/up-or-out/service-worker.js');
		const own = (address: string): boolean => isOfThePage(new URL(address), here, '/up-or-out');
		expect(own('https://planning.example.org/up-or-out/_app/x.js')).toBe(true);
		expect(own('https://planning.example.org/up-or-out')).toBe(true);
		expect(own('https://planning.example.org/up-or-outside/x.js')).toBe(false);
		expect(own('https://elsewhere.example.org/up-or-out/x.js')).toBe(false);
	});

	it('holds the fonts that only a worker names', () => {
		const script =
			'const a="/_app/immutable/workers/assets/Sans.Bq1.ttf",b=`assets/Serif-x2.ttf`;log("assets and more")';
		expect(partsOf(script, 'https://planning.example.org/_app/immutable/workers/report.js')).toEqual([
			'/_app/immutable/workers/assets/Sans.Bq1.ttf',
			'/_app/immutable/workers/assets/Serif-x2.ttf'
		]);
	});
});
