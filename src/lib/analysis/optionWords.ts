import type { OptionRef, Run } from './figures.ts';

/** A label within a sentence: its first letter small, names and abbreviations as they are. */
export function lowered(label: string): string {
	return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

/** Names in a sentence: `A, B and C`. */
export function namesOf(names: readonly string[], word: 'and' | 'or' = 'and'): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`;
}

/** An option named in a sentence, in its own colour. */
export function named(option: OptionRef, isFirst = false): Run {
	const text = isFirst ? option.label : lowered(option.label);
	return { text, option };
}
