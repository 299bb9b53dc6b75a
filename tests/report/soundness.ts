import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { Comparison } from '#lib/analysis/comparison.ts';
import { pointsPerPx, sheets, type Paper } from '#lib/report/paper.ts';
import { settable } from '#lib/report/scripts.ts';
import { isInstalled, withFile } from './programs.ts';
import { plain, withRole, type ReadPdf, type Tagged } from './reading.ts';

/** Checks that qpdf finds no error in a PDF, where it is installed. */
export function expectSound(bytes: Uint8Array): void {
	if (!isInstalled('qpdf')) return;
	const { status, stdout, stderr } = withFile(bytes, (file) =>
		spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
	);
	expect(status, `${stdout}${stderr}`).toBe(0);
}

/** Checks that each drawing is described, each table has head cells, and no heading is empty. */
export function expectTagged({ tags }: ReadPdf, figures: number): void {
	const all = (role: string): Tagged[] => tags.flatMap((tree) => withRole(tree, role));
	const drawings = all('Figure');
	expect(drawings).toHaveLength(figures);
	for (const { alt } of drawings) expect(alt).toMatch(/\S+ \S+/u);
	// A table that goes on over the page is listed on each; its head stands on the first.
	const heads = all('TR').filter(({ children }) => children.some(({ role }) => role === 'TH'));
	expect(heads.length).toBeGreaterThan(0);
	for (const row of all('TR')) expect(row.children.map(({ role }) => role)).toContain('TH');
	for (const role of ['H1', 'H2', 'H3']) for (const { text } of all(role)) expect(text).not.toBe('');
	expect(all('H1')).toHaveLength(1);
}

/** Checks that the comparison table shows every number as the comparison has it, cell by cell. */
export function expectCompared({ tags }: ReadPdf, { rows, options }: Comparison): void {
	const printed = tags
		.flatMap((tree) => withRole(tree, 'TR'))
		.filter(({ children }) => children.length === options.length + 1 && children[0]?.role === 'TH')
		.map(({ children }) => children.map(({ text }) => text));
	for (const { label, unit, cells } of rows) {
		const head = plain(settable(`${label} ${unit}`));
		const found = printed.find(([name = '']) => name.replace(/\s/gu, '') === head.replace(/\s/gu, ''));
		expect(found, head).toBeDefined();
		for (const [place, { text }] of cells.entries()) {
			const shown = (found?.[place + 1] ?? '').replace(/^[●▲]\s*/u, '');
			const wanted = plain(settable(text));
			expect(shown === wanted || shown.startsWith(`${wanted} `), `${head}: ${shown} for ${wanted}`).toBe(
				true
			);
		}
	}
}

/** Checks that every word stands within the sheet's margins, or in the one line above and below them. */
export function expectWithinMargins({ placed }: ReadPdf, paper: Paper): void {
	const sheet = sheets[paper];
	const left = sheet.side * pointsPerPx;
	const right = (sheet.width - sheet.side) * pointsPerPx;
	const top = (sheet.height - sheet.top) * pointsPerPx;
	const bottom = sheet.bottom * pointsPerPx;
	for (const [page, words] of placed.entries()) {
		for (const { text, x, y, width } of words) {
			if (text.trim() === '') continue;
			const where = `page ${page + 1}: ${text}`;
			expect(x, where).toBeGreaterThan(left - 1.5);
			expect(x + width, where).toBeLessThan(right + 1.5);
			expect(y, where).toBeLessThan(top + 24);
			expect(y, where).toBeGreaterThan(bottom - 24);
		}
	}
}

/** Checks that no words stand on others, charts included. A letter is taken to be 0.6 of its size high: what is lower leaves white. */
export function expectApart({ placed }: ReadPdf): void {
	for (const [page, words] of placed.entries()) {
		const boxes = words.filter(({ text }) => text.trim() !== '');
		for (const [place, one] of boxes.entries()) {
			for (const other of boxes.slice(place + 1)) {
				const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
				const up = Math.min(one.y + 0.6 * one.size, other.y + 0.6 * other.size) - Math.max(one.y, other.y);
				const isOver = across > 1.5 && up > 1;
				expect(isOver, `page ${page + 1}: “${one.text}” on “${other.text}”`).toBe(false);
			}
		}
	}
}
