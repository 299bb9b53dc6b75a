import type { OptionRef, Run } from '#lib/analysis/figures.ts';
import type { Words } from './blocks.ts';
import { optionToken } from './glyphShapes.ts';

/** Runs of a sentence as the report prints them: options and limits in their colour, other numbers as `number` says. */
export function wordsOf(
	runs: readonly Run[],
	number: { readonly weight: 400 | 600; readonly token?: string } = { weight: 400 }
): Words[] {
	return runs.map(({ text, option, limit, cell }): Words => {
		if (option) return { text, token: optionToken(option, '-t'), weight: 600 };
		if (limit) return { text, token: '--c-limit' };
		return cell ? { text, ...number } : { text };
	});
}

/** An option's label within a sentence: its first letter small, names and abbreviations as they are. */
export const inSentence = (label: string): string =>
	/^[A-Z][a-z]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** Options named in one sentence: `Large servers, 1U servers or blades`. */
export function namesOf(options: readonly OptionRef[]): string {
	const names = options.map(({ label }, place) => (place > 0 ? inSentence(label) : label));
	return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
