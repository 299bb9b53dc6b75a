import { isUnit, unitsIn } from './measures.ts';
import { shownIn, type UnitSystem } from './system.ts';

/** A number as it was read, or why it could not be. */
export type Parsed =
	| { readonly ok: true; readonly value: number }
	| {
			readonly ok: false;
			readonly message: string;
			/** A unit that was written and measures something else. */
			readonly wrongUnit?: string;
	  };

/** Which sign parts the whole from the fraction where a text alone does not tell: `1,234` and `1.234`. */
export type DecimalSign = '.' | ',';

const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu;
const apostrophes = /['’]/gu;
const number = /^([+-]?)(\d[\d.,]*|[.,]\d+)(e[+-]?\d+)?$/iu;
const notANumber: Parsed = { ok: false, message: 'Not a number.' };

/**
 * Reads a number the way people write it: decimal point or comma, thousands parted by comma, point, space or
 * apostrophe, a minus sign of either kind, `k` and `M` for thousand and million, `%` for a hundredth. A text such as
 * `1,234`, which could be either, is read with `decimal` as the decimal sign.
 */
export function parseNumber(text: string, decimal: DecimalSign = '.'): Parsed {
	const bare = text.replace(spaces, '').replace(apostrophes, '').replace('−', '-');
	if (bare === '') return { ok: false, message: 'No number yet.' };
	const { digits, factor } = withoutSuffix(bare);
	const match = number.exec(digits);
	if (!match) return notANumber;
	const [, sign = '', magnitude = '', exponent = ''] = match;
	const plain = withPoint(magnitude, decimal);
	if (plain === null) return notANumber;
	const value = factor(Number(`${sign}${plain}${exponent}`));
	return Number.isFinite(value) ? { ok: true, value } : { ok: false, message: 'Too large a number.' };
}

/** How a reader writes: decimal sign, units, and the currency of the plan. */
export interface Writing {
	readonly decimal?: DecimalSign;
	readonly system?: UnitSystem | undefined;
	readonly currency?: string;
}

/**
 * Reads a number in the unit of a quantity and gives it in the canonical unit: in a field for a share, `19`, `19%` and
 * `19 %` are all 0.19; in one for kW, `1.2 MW` is 1,200; in one for tons, `105.5 kW` is 30. A bare number is in the unit
 * that the reader's system shows. A unit of another kind is refused, as is a percent sign where the quantity is no share.
 */
export function parseInUnit(text: string, unit: string, how: Writing = {}): Parsed {
	const { decimal = '.', system } = how;
	const hasPercent = text.includes('%');
	if (unit.startsWith('%')) {
		const share = text.replace(/%.*$/u, '%');
		const parsed = parseNumber(hasPercent ? share : `${text}%`, decimal);
		return parsed.ok || text.trim() !== '' ? parsed : parseNumber(text, decimal);
	}
	if (hasPercent) return { ok: false, message: 'A number is wanted here, not a share in percent.' };
	const bare = unit.startsWith('money') ? withoutCurrency(text, how.currency) : text;
	const plain = parseNumber(bare, decimal);
	const { factor } = shownIn(system, unit);
	if (plain.ok) return factor === 1 ? plain : { ok: true, value: plain.value / factor };
	const [, number = '', words = ''] = /^(.*?\d[.,]?)\s*([\p{L}°].*)$/u.exec(bare.trim()) ?? [];
	const amount = parseNumber(number, decimal);
	if (!amount.ok || words === '') return plain;
	const size = unitsIn(words, unit, system);
	if (size !== null) return { ok: true, value: size === 1 ? amount.value : amount.value * size };
	return isUnit(words)
		? { ok: false, message: `“${words}” is a unit of something else.`, wrongUnit: words }
		: plain;
}

/** Money without the code or sign of the plan's own currency, before or after. */
function withoutCurrency(text: string, currency = ''): string {
	const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
	const [code, sign] = [currency, signs[currency] ?? currency].map((each) => each.toUpperCase());
	const upper = text.trim().toUpperCase();
	const found = [code, sign].find((each) => each && (upper.startsWith(each) || upper.endsWith(each)));
	if (!found) return text;
	return upper.startsWith(found) ? text.trim().slice(found.length) : text.trim().slice(0, -found.length);
}

/** A hundredth, thousand or million by its decimal exponent, so that 19% is 0.19 and not 0.19000000000000003. */
function withoutSuffix(text: string): { digits: string; factor: (value: number) => number } {
	const suffix = text.at(-1) ?? '';
	if (suffix === '%') return { digits: text.slice(0, -1), factor: (value) => shift(value, -2) };
	if (suffix === 'k') return { digits: text.slice(0, -1), factor: (value) => shift(value, 3) };
	if (suffix === 'M') return { digits: text.slice(0, -1), factor: (value) => shift(value, 6) };
	return { digits: text, factor: (value) => value };
}

function shift(value: number, places: number): number {
	const [mantissa = '', exponent = '0'] = String(value).split('e');
	return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** The digits with thousands signs taken out and a point before the fraction, or null where the signs make no number. */
function withPoint(digits: string, decimal: DecimalSign): string | null {
	const signs = [...digits].filter((character) => character === '.' || character === ',');
	const last = signs.at(-1);
	if (last === undefined) return digits;
	const mixed = signs.some((sign) => sign !== last);
	const isDecimal =
		signs.filter((sign) => sign === last).length === 1 &&
		(mixed || !couldPartThousands(digits, last, decimal));
	const cut = isDecimal ? digits.lastIndexOf(last) : digits.length;
	const whole = digits.slice(0, cut);
	if (!isDecimal && mixed) return null;
	if (!wholeInGroups(whole)) return null;
	return `${whole.replace(/[.,]/gu, '') || '0'}.${digits.slice(cut + 1) || '0'}`;
}

/** One sign of one kind: thousands only where groups fit, and where that sign is not the reader's decimal sign. */
function couldPartThousands(digits: string, sign: string, decimal: DecimalSign): boolean {
	return sign !== decimal && /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits);
}

function wholeInGroups(whole: string): boolean {
	return !/[.,]/u.test(whole) || /^\d{1,3}(?:[.,]\d{3})+$/u.test(whole);
}
