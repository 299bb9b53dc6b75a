import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { greyPng, readPng, shareOfDifference, type Picture } from './png.ts';
import { withFile } from './programs.ts';

/** Where the pictures stand that pages are compared with. `PICTURES=new` writes them anew, to be looked at before they are kept. */
const folder = new URL('./pictures/', import.meta.url);
const isRewriting = process.env['PICTURES'] === 'new';
const resolution = 10;

/** Every page of a report in grey, small: enough to see what moved or went missing. */
export function pagesOf(pdf: Uint8Array): Picture[] {
	const drawn = withFile(
		pdf,
		(file) =>
			spawnSync('pdftoppm', ['-gray', '-r', `${resolution}`, file], { maxBuffer: 64 * 1024 * 1024 }).stdout
	);
	const pages: Picture[] = [];
	for (let at = 0; at < drawn.length;) {
		const head = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(drawn.toString('latin1', at, at + 40));
		if (!head) throw new Error(`No page begins at byte ${at} of what pdftoppm drew.`);
		const [width, height] = [Number(head[1]), Number(head[2])];
		at += head[0].length;
		pages.push({ width, height, channels: 1, bytes: drawn.subarray(at, at + width * height) });
		at += width * height;
	}
	return pages;
}

/** Compares every page of a report with the picture that is kept of it; the pictures of a report stand in one file. */
export function expectPictured(pdf: Uint8Array, name: string): void {
	const pages = pagesOf(pdf);
	const file = new URL(`${name}.png`, folder);
	if (isRewriting) {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, greyPng(pages));
	}
	const kept = readPng(readFileSync(file));
	const [{ width, height } = { width: 0, height: 0 }] = pages;
	expect([kept.width, kept.height]).toEqual([width, height * pages.length]);
	pages.forEach((page, place) => {
		const from = place * width * height;
		const before = { ...page, bytes: kept.bytes.subarray(from, from + width * height) };
		// Renderers differ in how they smooth edges; what moved or went missing changes whole areas.
		expect.soft(shareOfDifference(before, page), `page ${place + 1}`).toBeLessThan(0.02);
	});
}
