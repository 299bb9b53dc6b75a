import { unitLabel, withUnit } from '#lib/units/format.ts';
import { parseInUnit, parseNumber, type Parsed } from '#lib/units/parse.ts';

/** What a number field is for: the words of a message about it and the bounds that hold. */
export interface FieldBounds {
	readonly label: string;
	/** The unit as on the record: `GB/VM`. */
	readonly unit: string;
	readonly currency: string;
	readonly min: number;
	readonly max: number;
	readonly whole: boolean;
}

/**
 * Reads the text of a field in the canonical unit of its quantity. A text that is no number, or a number out of bounds,
 * yields the message for beside the field: what is wrong, the bound, and which value the results still use.
 */
export function readField(text: string, field: FieldBounds, inUse: number): Parsed {
	const parsed = parseInUnit(text, field.unit);
	const written = text.trim();
	const rest = `Results still use ${withUnit(inUse, field.unit, field.currency)}.`;
	const refuse = (what: string): Parsed => ({ ok: false, message: `${what} ${rest}` });
	if (!parsed.ok) {
		if (written === '') return refuse(`${field.label}: no number yet.`);
		if (parseNumber(text).ok) return refuse(`${field.label}: “${written}” is a share, and this is not one.`);
		return refuse(`${field.label}: “${written}” is not a number.`);
	}
	const { value } = parsed;
	const bound = (limit: number): string => withUnit(limit, field.unit, field.currency);
	if (value < field.min) return refuse(`${field.label}: ${written} is below the least, ${bound(field.min)}.`);
	if (value > field.max) return refuse(`${field.label}: ${written} is above the most, ${bound(field.max)}.`);
	if (field.whole && !Number.isInteger(value)) {
		const near = bound(Math.min(Math.max(Math.round(value), field.min), field.max));
		return refuse(`${field.label}: ${written} is not a whole number; ${near} would be.`);
	}
	return parsed;
}

/** The value after `count` arrow presses: whole steps from where it stands, kept within the bounds. */
export function stepped(
	value: number,
	count: number,
	field: FieldBounds & { readonly step: number }
): number {
	const next = Number((value + count * field.step).toPrecision(12));
	return Math.min(Math.max(next, field.min), field.max);
}

/** Nouns that a label says already, so that the narrow field leaves them out: `GB/VM` is GB. */
const said = [
	'host',
	'server',
	'VM',
	'core',
	'chassis',
	'unit',
	'module',
	'switch',
	'rack',
	'port',
	'socket'
];

/** The unit as there is room for it in a field: money by its currency, nouns in the plural, the said ones left out. */
export function fieldUnit(unit: string, currency: string): string {
	const [over = '', ...under] = unit.split('/');
	const kept = under.filter((noun) => !said.includes(noun));
	if (kept.length === 0) return unitLabel(over, currency);
	const first = over === 'money' ? currency : over === '1' ? '' : over;
	return [first, ...kept].join(over === 'money' || over === '%' ? ' / ' : '/');
}
