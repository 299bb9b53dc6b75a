/** Scripts that the report's typefaces do not hold, with the name that stands for letters of them. */
const scripts: readonly (readonly [name: string, letters: RegExp])[] = [
	['Hebrew', /\p{Script=Hebrew}/u],
	['Arabic', /\p{Script=Arabic}/u],
	['Korean', /\p{Script=Hangul}/u],
	['Thai', /\p{Script=Thai}/u],
	['Devanagari', /\p{Script=Devanagari}/u],
	['Bengali', /\p{Script=Bengali}/u],
	['Tamil', /\p{Script=Tamil}/u],
	['Telugu', /\p{Script=Telugu}/u],
	['Armenian', /\p{Script=Armenian}/u],
	['Georgian', /\p{Script=Georgian}/u]
];

const set = 'Latin Greek Cyrillic Han Hiragana Katakana Bopomofo Common Inherited'
	.split(' ')
	.map((script) => `\\p{Script=${script}}`)
	.join('');
/** A stretch of letters that cannot be set, with the spaces, digits and signs between them, but not over a comma. */
const unsettable = new RegExp(`[^${set}](?:[^${set}]|\\p{M}|[\\s\\d.'"&()\\-–]+(?=[^${set}]))*`, 'gu');
/** Marks that only steer the direction of a text. */
const steering = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const han =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

const nameOf = (text: string): string =>
	scripts.find(([, letters]) => letters.test(text))?.[0] ?? 'other script';

/** True where a text has Chinese characters or Japanese letters, which take a typeface of their own. */
export const hasHan = (text: string): boolean => /[\u2e80-\uffff]/.test(text) && han.test(text);

/** A text as the report can set it: letters of scripts that its typefaces lack give way to the script's name, `[Hebrew]`. */
export function settable(text: string): string {
	return text.replace(steering, '').replace(unsettable, (letters) => `[${nameOf(letters)}]`);
}

/** The scripts of a text that cannot be set, each once. */
export function unsetScripts(text: string): string[] {
	return [...new Set([...text.matchAll(unsettable)].map(([letters]) => nameOf(letters)))];
}

/** What a reader is told where letters of some scripts are left out; nothing where none are. */
export function scriptNote(names: readonly string[]): string {
	if (names.length === 0) return '';
	const listed = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
	return `${listed} letters cannot be set in this report. Where a name has them it is left out, as [${names[0]}]; it stands in full in the plan file.`;
}

/** Every text of a plain value as the report can set it. */
export function allSettable<T>(value: T): T {
	if (typeof value === 'string') return settable(value) as T;
	if (Array.isArray(value)) return value.map((each: unknown) => allSettable(each)) as T;
	if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, allSettable(each as unknown)])
	) as T;
}
