/**
 * In which units a reader thinks. The plan, its file and the formulas keep one canonical unit per quantity; a system
 * changes only what is read and written. Temperatures of the model are differences, so a factor is all it takes.
 */
export type UnitSystem = 'us' | 'si';

/** The systems in the order in which they are offered. */
export const unitSystems: readonly UnitSystem[] = ['si', 'us'];

/** A unit as a system shows it: a shown number is the canonical one times the factor. */
export interface ShownUnit {
	readonly unit: string;
	readonly factor: number;
}

/** One BTU/h in kW: 1,055.05585262 J in 3,600 s. */
const kilowattsPerBtuPerHour = 1055.05585262 / 3_600_000;

/** One pound in kg, one foot and one minute: exact by definition. */
const kilogramsPerPound = 0.45359237;
const metresPerFoot = 0.3048;

const conversions: Readonly<Record<UnitSystem, Readonly<Record<string, ShownUnit>>>> = {
	si: {
		'BTU/h': { unit: 'kW', factor: kilowattsPerBtuPerHour },
		ton: { unit: 'kW', factor: 12_000 * kilowattsPerBtuPerHour },
		CFM: { unit: 'm³∕h', factor: 60 * metresPerFoot ** 3 }
	},
	us: {
		kg: { unit: 'lb', factor: 1 / kilogramsPerPound },
		'm²': { unit: 'ft²', factor: 1 / metresPerFoot ** 2 },
		'°C': { unit: '°F', factor: 1.8 }
	}
};

/** The symbols over and under the stroke of a unit as written; `BTU/h`, `Mb/s` and the like stay whole. */
export function symbolsOf(unit: string): string[] {
	const parts = unit.split('/');
	const [over = '', next] = parts;
	const isWhole = ['BTU', 'k BTU', 'Gb', 'Mb', 'MB', 'IO'].includes(over) && next?.length === 1;
	return isWhole ? [`${over}/${next}`, ...parts.slice(2)] : parts;
}

/** How a system shows a canonical unit such as `money/ton`: unit and factor; without a system it stays as it is. */
export function shownIn(system: UnitSystem | undefined, unit: string): ShownUnit {
	if (system === undefined) return { unit, factor: 1 };
	const [over = '', ...under] = symbolsOf(unit).map((symbol) => conversions[system][symbol] ?? symbol);
	const text = (shown: ShownUnit | string): string => (typeof shown === 'string' ? shown : shown.unit);
	const factor = (shown: ShownUnit | string): number => (typeof shown === 'string' ? 1 : shown.factor);
	return {
		unit: [over, ...under].map(text).join('/'),
		factor: under.reduce<number>((sum, shown) => sum / factor(shown), factor(over))
	};
}

/** A label or formula in words whose nouns are units, in the words of the system: `kW of heat per kW of cooling`. */
export function wordsIn(system: UnitSystem, text: string): string {
	return system === 'us'
		? text
		: text.replace(/\bBTU\/h\b/gu, 'kW of heat').replace(/\b(?:tons|ton) of\b/gu, 'kW of');
}
