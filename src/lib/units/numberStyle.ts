/** How a reader writes numbers: `1,234.5`, `1.234,5` or `1 234,5`. */
export type NumberStyle = 'point' | 'comma' | 'space';

/** The styles in the order in which they are offered, each with how it writes a number. */
export const numberStyles: readonly { readonly style: NumberStyle; readonly example: string }[] = [
	{ style: 'point', example: '1,234.5' },
	{ style: 'comma', example: '1.234,5' },
	{ style: 'space', example: '1\u00a0234,5' }
];

const signs: Readonly<Record<NumberStyle, { readonly thousands: string; readonly decimal: '.' | ',' }>> = {
	point: { thousands: ',', decimal: '.' },
	comma: { thousands: '.', decimal: ',' },
	space: { thousands: '\u00a0', decimal: ',' }
};

let current: NumberStyle = 'point';

/** Sets how numbers are written from now on. There is one reader at a time; whoever shows numbers writes them anew. */
export function writeNumbers(style: NumberStyle): void {
	current = style;
}

/** The sign before the fraction, as numbers are written now. */
export function decimalSign(): '.' | ',' {
	return signs[current].decimal;
}

/** A number in English digits (`1,234.5`) as it is written now. */
export function inStyle(english: string): string {
	if (current === 'point') return english;
	const { thousands, decimal } = signs[current];
	return english.replace(/[.,]/gu, (sign) => (sign === ',' ? thousands : decimal));
}

/** A number as it is written now, in the plain digits of a machine: `1.234,5` is `1234.5`; null for any other text. */
export function plainDigits(text: string): string | null {
	const { thousands, decimal } = signs[current];
	const [whole = '', fraction, ...more] = text.replace(/^[+\u2212-]/u, '').split(decimal);
	const groups = whole.split(thousands);
	const isWhole = /^\d+$/u.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/u.test(group));
	if (!isWhole || more.length > 0 || (fraction !== undefined && !/^\d+$/u.test(fraction))) return null;
	const sign = /^[\u2212-]/u.test(text) ? '-' : '';
	return `${sign}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** The style that separators such as those of a browser's language amount to; `1,234.5` where they are none of these. */
export function styleOfSigns(thousands: string, decimal: string): NumberStyle {
	if (decimal !== ',') return 'point';
	return thousands === '.' ? 'comma' : 'space';
}
