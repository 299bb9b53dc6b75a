import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compare } from '#lib/analysis/compare.ts';
import { matterOf } from '#lib/report/matter.ts';
import { examplePlan } from '../examples/reading.ts';
import { isInstalled, withFile } from './programs.ts';
import { readQr } from './qrReading.ts';
import { rawPdf } from './rawPdf.ts';
import { documentOf, editionOf, pdfOf } from './writing.ts';

// 51 characters: more than version 3 holds at level M (42), no more than version 4 does (62).
const url = 'https://planner.example/up-or-out/#plan=1.AbC-dE_f0';
const resolution = 200;
/** Modules of the code, with four of white on each side. */
const across = 33 + 2 * 4;

if (isInstalled('pdftoppm') && isInstalled('qpdf')) {
	test('the code on the last page, as it is printed, holds the link that opens the plan', async () => {
		const plan = examplePlan('usb-keys');
		const edition = { ...editionOf(), sections: [], link: { url } };
		const bytes = await pdfOf(await documentOf(matterOf(compare(plan, plan.horizon)), edition));
		const { elements, follow, pages } = rawPdf(bytes);
		const code = [...elements.values()].find(({ '/Alt': alt }) => String(alt).startsWith('u:QR code'));
		const [left, , right, top] = follow(code?.['/A'])['/BBox'] as readonly [number, number, number, number];
		const picture = withFile(bytes, (file) => {
			const last = String(pages.length);
			const name = file.replace('.pdf', '');
			spawnSync('pdftoppm', ['-gray', '-r', `${resolution}`, '-f', last, '-singlefile', file, name]);
			return readFileSync(`${name}.pgm`);
		});
		const [, width = 0, height = 0] =
			/^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(picture.toString('latin1', 0, 40))?.map(Number) ?? [];
		const start = picture.length - width * height;
		const scale = resolution / 72;
		const module = ((right - left) * scale) / across;
		const isDark = (row: number, column: number): boolean => {
			const x = Math.floor(left * scale + (column + 4.5) * module);
			const y = Math.floor(height - top * scale + (row + 4.5) * module);
			return (picture[start + y * width + x] ?? 255) < 128;
		};
		const modules = Array.from({ length: 33 }, (_, row) =>
			Array.from({ length: 33 }, (__, column) => isDark(row, column))
		);
		expect(readQr(modules)).toBe(url);
	}, 60_000);
}
