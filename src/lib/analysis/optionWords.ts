import type { OptionRef, Run } from './figures.ts';

/** A label within a sentence: its first letter small, names and abbreviations as they are. */
export function lowered(label: string): string {
	return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

/** An option named in a sentence, in its own colour. */
export function named(option: OptionRef, isFirst = false): Run {
	const text = isFirst ? option.label : lowered(option.label);
	return { text, option };
}
