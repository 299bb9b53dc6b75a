import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { command } from './console.ts';

const folder = mkdtempSync(`${tmpdir()}/slides-`);

/** The parts of a deck whose name matches, as text. */
const partsOf = (file: string, name: RegExp): string[] =>
	Object.entries(unzipSync(readFileSync(file))).flatMap(([each, bytes]) =>
		name.test(each) ? [strFromU8(bytes)] : []
	);

it('slides tell the answer, how sure it is, what would change it, and hold four charts', async () => {
	const file = `${folder}/today.pptx`;
	expect(await command('slides', 'today', '--out', file, '--date', '2026-11-25')).toEqual({
		code: 0,
		out: '',
		err: ''
	});
	const text = partsOf(file, /^ppt\/slides\/slide\d+\.xml$/u).join('');
	for (const words of ['of 16,384 futures', 'What would have to change for another answer to win'])
		expect(text).toContain(words);
	expect(partsOf(file, /^ppt\/charts\/chart\d+\.xml$/u)).toHaveLength(4);
}, 60_000);

it.each([
	[[], 'Say where the slides go'],
	[['--out', `${folder}/never.pptx`, '--date', '25.11.2026'], 'write it as 2026-11-25']
])('refuses %j', async (extra, message) => {
	const { code, err } = await command('slides', 'today', ...extra);
	expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it('writes the slides of a plan in which nothing fits, and says so', async () => {
	const plan = new URL('./nothing-fits.json', import.meta.url).pathname;
	const { code, err } = await command('slides', plan, '--out', `${folder}/nothing.pptx`);
	expect([code, err]).toEqual([1, expect.stringContaining('No option fits')]);
}, 60_000);
