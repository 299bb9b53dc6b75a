import type { OptionRef, Run } from '#lib/analysis/figures.ts';
import { lowered, namesOf } from '#lib/analysis/optionWords.ts';
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

/** Options named in one sentence: `Large servers, 1U servers or blades`. */
export function oneOf(options: readonly OptionRef[]): string {
	return namesOf(
		options.map(({ label }, place) => (place > 0 ? lowered(label) : label)),
		'or'
	);
}
