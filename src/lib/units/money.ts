import { decimal, signed } from './format.ts';

const noBreak = '\u00a0';

/** The size in which the money of a plan is shown: tables say it once (`USD k`), every cell is a bare number in it. */
export interface MoneyScale {
	readonly factor: number;
	/** '', 'k' or 'M'. */
	readonly letter: '' | 'k' | 'M';
	readonly currency: string;
}

/** The scale that shows the largest amount with four to seven digits. */
export function moneyScale(largest: number, currency: string): MoneyScale {
	const size = Math.abs(largest);
	if (size < 100_000) return { factor: 1, letter: '', currency };
	return size < 10_000_000_000
		? { factor: 1000, letter: 'k', currency }
		: { factor: 1_000_000, letter: 'M', currency };
}

/** `USD k`, as a row or an axis names it. */
export function moneyUnit(scale: MoneyScale): string {
	return scale.letter ? `${scale.currency}${noBreak}${scale.letter}` : scale.currency;
}

/** The amount in the scale's unit, rounded as it is shown: sums and differences are made of these. */
export function shownMoney(amount: number, scale: MoneyScale): number {
	return Math.round(amount / scale.factor) + 0;
}

/** A shown amount as a cell writes it: `3,831`. */
export function moneyCell(shown: number): string {
	return decimal(shown, 0);
}

/** A shown amount in a sentence: `USD 399 k`, `USD 3.831 M`; at most four significant digits. */
export function moneyPhrase(shown: number, scale: MoneyScale): string {
	const { number, letter } = compact(shown, scale);
	return `${scale.currency}${noBreak}${decimal(number, digits(number))}${letter ? `${noBreak}${letter}` : ''}`;
}

/** A shown difference in a list: `+244 k`, `−821 k`. */
export function moneyDifference(shown: number, scale: MoneyScale): string {
	const { number, letter } = compact(shown, scale);
	return `${signed(number, digits(number))}${letter ? `${noBreak}${letter}` : ''}`;
}

function compact(shown: number, scale: MoneyScale): { number: number; letter: string } {
	const isLarge = Math.abs(shown) >= 1000 && scale.letter !== '';
	if (!isLarge) return { number: shown, letter: scale.letter };
	return scale.letter === 'k'
		? { number: shown / 1000, letter: 'M' }
		: { number: shown / 1000, letter: 'bn' };
}

function digits(number: number): number {
	if (Number.isInteger(number)) return 0;
	const size = Math.abs(number);
	return size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
}

/** A difference of shown amounts as a cell writes it: `+399`. */
export function signedMoney(shown: number): string {
	return signed(shown, 0);
}
