/** The longest name that spreadsheet programs allow a sheet. */
const longest = 31;

/**
 * Hands out names of sheets: at most 31 characters, none that spreadsheet programs forbid, no two alike whatever the
 * size of their letters. `owner` is shortened before `chapter` is.
 */
export function sheetNames(): (owner: string, chapter: string) => string {
	const taken = new Set<string>(['history']); // Excel keeps this name for itself.
	return (owner, chapter) => {
		const name = free(allowed(owner), allowed(chapter), taken);
		taken.add(name.toLowerCase());
		return name;
	};
}

function free(owner: string, chapter: string, taken: ReadonlySet<string>): string {
	for (let count = 1; ; count += 1) {
		const mark = count === 1 ? '' : ` ${count}`;
		const end = owner && chapter ? ` · ${chapter}` : chapter;
		const start = cut(owner, longest - mark.length - end.length);
		const name = owner ? `${start}${mark}${end}` : `${cut(end, longest - mark.length)}${mark}`;
		if (!taken.has(name.toLowerCase())) return name;
	}
}

/** What remains of a text without characters that a sheet's name must not have; never empty. */
function allowed(text: string): string {
	return text
		.replace(/[[\]:*?/\\\p{C}]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[ ']+|[ ']+$/gu, '');
}

/** The first characters of a text, none of them halved, without a blank or apostrophe at the end. */
function cut(text: string, length: number): string {
	let short = '';
	for (const character of text) {
		if (short.length + character.length > length) break;
		short += character;
	}
	return short.replace(/[ ']+$/u, '');
}
