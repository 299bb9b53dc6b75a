import type { Plan } from '#lib/model/plan.ts';
import { words, type Cell, type Sheet } from './book.ts';
import type { Places } from './places.ts';

/** The way to every sheet: a row per chapter, a column for plan and existing servers, and one per option. */
export function contentsSheet({ options }: Plan, places: Places): Sheet {
	const { contents, summary, given, steps, chapters } = places;
	const link = (sheet: string, text = sheet): Cell => ({ is: 'words', text, look: 'link', leadsTo: sheet });
	const columns: readonly (number | null)[] = [null, ...options.keys()];
	const titles = [...new Set(chapters.map(({ chapter }) => chapter))];
	return {
		name: contents,
		widths: [26, 26, ...options.map(() => 22)],
		fixed: { rows: 1, columns: 1 },
		rows: [
			[
				words('Chapter', 'heading'),
				words('Plan and existing servers', 'heading'),
				...options.map(({ label }) => words(label, 'heading'))
			],
			...titles.map((title) => [
				words(title),
				...columns.map((option): Cell => {
					const sheet = chapters.find((one) => one.chapter === title && one.option === option);
					return sheet ? link(sheet.name, title) : null;
				})
			]),
			[],
			...[summary, ...given.map(({ name }) => name), steps].map((name) => [link(name)])
		]
	};
}
