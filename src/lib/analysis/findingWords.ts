import type { Finding } from './comparison.ts';
import type { Stretch } from './explanationWords.ts';
import type { OptionRef } from './figures.ts';

/** The first number of a message that is no year. */
const firstNumber = /^(.*?(?<!years? )(?<![\p{L}\d.,-]))([−+]?\d[\d,]*(?:\.\d+)?%?)(?![\p{L}\d-])(.*)$/su;

/** A finding's message, in which the number that it is about opens. */
export function numbered({ message, quantity, year }: Finding, option: OptionRef): Stretch[] {
	const [, before, number, after] = firstNumber.exec(message) ?? [];
	if (!quantity || before === undefined || !number || after === undefined) return [{ text: message }];
	const ref = { quantity, option: option.id, year: year ?? 0 };
	return [{ text: before }, { text: number, ref }, { text: after }].filter(({ text }) => text !== '');
}
