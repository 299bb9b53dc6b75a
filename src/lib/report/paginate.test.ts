import { expect, test } from 'vitest';
import { paginate } from './paginate.ts';
import type { LaidPage, Piece } from './pieces.ts';

const piece = (height: number, more: Partial<Piece> = {}): Piece => ({
	height,
	before: 10,
	staysWithNext: false,
	shapes: [],
	contents: [],
	...more
});
const places = (pages: readonly LaidPage[]): (readonly [number, number])[][] =>
	pages.map((page) => page.map(({ piece: { height }, y }) => [y, height] as const));

test('pieces follow each other with their distance, which the top of a page drops', () => {
	const pages = paginate([{ startsPage: true, pieces: [piece(40), piece(30), piece(50)] }], 0, 100);
	expect(places(pages)).toEqual([
		[
			[0, 40],
			[50, 30]
		],
		[[0, 50]]
	]);
});

test('a heading is never the last on its page', () => {
	const heading = piece(20, { staysWithNext: true });
	const pages = paginate([{ startsPage: true, pieces: [piece(60), heading, piece(15)] }], 0, 100);
	// 60 + 10 + 20 would fit, but the text after it would not.
	expect(places(pages)).toEqual([
		[[0, 60]],
		[
			[0, 20],
			[30, 15]
		]
	]);
});

test('a section that begins a page does, and another follows where there is room', () => {
	const flow = (startsPage: boolean) => ({ startsPage, pieces: [piece(30)] });
	expect(places(paginate([flow(true), flow(false), flow(true)], 0, 100))).toEqual([
		[
			[0, 30],
			[40, 30]
		],
		[[0, 30]]
	]);
});

test('the rows of a table are kept whole, and its head comes again on the next page', () => {
	const head = piece(10, { before: 0, staysWithNext: true, table: { key: 't', isHead: true } });
	const row = piece(40, { before: 0, table: { key: 't', isHead: false } });
	const pages = paginate([{ startsPage: true, pieces: [head, row, row, row] }], 0, 100);
	expect(places(pages)).toEqual([
		[
			[0, 10],
			[10, 40],
			[50, 40]
		],
		[
			[0, 10],
			[10, 40]
		]
	]);
	expect(pages[1]?.map(({ isRepeated }) => isRepeated)).toEqual([true, false]);
});

test('a figure is set smaller where that saves a page, and only there', () => {
	const figure = piece(50, { smaller: piece(45) });
	expect(places(paginate([{ startsPage: true, pieces: [piece(42), figure] }], 0, 100))).toEqual([
		[
			[0, 42],
			[52, 45]
		]
	]);
	expect(places(paginate([{ startsPage: true, pieces: [piece(60), figure] }], 0, 100))).toEqual([
		[[0, 60]],
		[[0, 50]]
	]);
});

test('pieces stand nearer to each other where they are a page then, and only there', () => {
	// 45 + 10 + 48 are 103; with half the distance 98.
	expect(places(paginate([{ startsPage: true, pieces: [piece(45), piece(48)] }], 0, 100))).toEqual([
		[
			[0, 45],
			[50, 48]
		]
	]);
	expect(places(paginate([{ startsPage: true, pieces: [piece(45), piece(52)] }], 0, 100))).toEqual([
		[[0, 45]],
		[[0, 52]]
	]);
});

test('a piece that is taller than a page stands on one of its own', () => {
	const pages = paginate([{ startsPage: true, pieces: [piece(20), piece(150), piece(20)] }], 0, 100);
	expect(places(pages)).toEqual([[[0, 20]], [[0, 150]], [[0, 20]]]);
});
