import { unitLabel, withUnit } from '#lib/units/format.ts';
import { decimalSign } from '#lib/units/numberStyle.ts';
import { parseInUnit, parseNumber, type Parsed } from '#lib/units/parse.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import { roundAbove } from './sliderSpan.ts';

/** What a number field is for: the words of a message about it and the bounds that hold. */
export interface FieldBounds {
	readonly label: string;
	/** The unit as on the record: `GB/VM`. */
	readonly unit: string;
	readonly currency: string;
	/** In canonical units, as is `max`. */
	readonly min: number;
	readonly max: number;
	readonly whole: boolean;
	/** The units that the reader sees and types; those of the record where nothing is said. */
	readonly system?: UnitSystem | undefined;
}

/**
 * Reads the text of a field in the canonical unit of its quantity. A text that is no number, or a number out of bounds,
 * yields the message for beside the field: what is wrong, the bound, and which value the results still use.
 */
export function readField(text: string, field: FieldBounds, inUse: number): Parsed {
	const { label, unit, currency, system } = field;
	const parsed = parseInUnit(text, unit, { decimal: decimalSign(), system, currency });
	const written = excerpt(text.trim());
	const shown = (value: number): string => withUnit(value, unit, currency, system);
	const refuse = (what: string): Parsed => ({
		ok: false,
		message: `${label}: ${what} Results still use ${shown(inUse)}.`
	});
	if (!parsed.ok) {
		if (written === '') return refuse('no number yet.');
		if (parsed.wrongUnit !== undefined) {
			return refuse(`“${written}” is in another kind of unit; give it in ${ownUnit(field)}.`);
		}
		if (parseNumber(text, decimalSign()).ok) return refuse(`“${written}” is a share, and this is not one.`);
		return refuse(`“${written}” is not a number.`);
	}
	const { value } = parsed;
	if (value < field.min) return refuse(`${written} is below the least, ${shown(field.min)}.`);
	if (value > field.max) return refuse(`${written} is above the most, ${shown(field.max)}.`);
	if (field.whole && !Number.isInteger(value)) {
		const near = shown(Math.min(Math.max(Math.round(value), field.min), field.max));
		return refuse(`${written} is not a whole number; ${near} would be.`);
	}
	return parsed;
}

/** A text within a message: no longer than shows which it is. */
const excerpt = (text: string): string => (text.length > 24 ? `${text.slice(0, 20)}…` : text);

const ownUnit = ({ unit, currency, system }: FieldBounds): string =>
	unitLabel(unit, currency, false, system) || 'plain numbers';

/**
 * The value after `count` arrow presses: whole steps from where it stands, kept within the bounds. Where the reader sees
 * another unit, a step is a round number of that unit.
 */
export function stepped(
	value: number,
	count: number,
	field: Pick<FieldBounds, 'unit' | 'min' | 'max' | 'system'> & { readonly step: number }
): number {
	const { factor } = shownIn(field.system, field.unit);
	const step = factor === 1 ? field.step : roundAbove(field.step * factor);
	const shown = Number((value * factor + count * step).toPrecision(12));
	const next = factor === 1 ? shown : shown / factor;
	return Math.min(Math.max(next, field.min), field.max);
}
