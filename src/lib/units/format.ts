import { inStyle } from './numberStyle.ts';
import { shownIn, symbolsOf, type UnitSystem } from './system.ts';

/** Digits are made in English; how they are written is the reader's choice. */
const language = 'en-US';
const noBreak = '\u00a0';

/** Beyond this the digits of a double no longer stand for ones. */
const largestPlain = 1e15;

type Writing = number | 'scientific';

/** Each takes milliseconds to make: made when it is first asked for. */
const formatters = new Map<Writing, Intl.NumberFormat>();

function formatter(writing: Writing): Intl.NumberFormat {
	const known = formatters.get(writing);
	if (known) return known;
	const made = new Intl.NumberFormat(
		language,
		writing === 'scientific'
			? { notation: 'scientific', maximumSignificantDigits: 6 }
			: { minimumFractionDigits: writing, maximumFractionDigits: writing }
	);
	formatters.set(writing, made);
	return made;
}

/**
 * A number with that many decimals, thousands apart, a true minus sign, and no minus before zero; beyond 15 digits as a
 * power of ten: `1E300`.
 */
export function decimal(value: number, digits: number): string {
	const text = formatter(Math.abs(value) < largestPlain ? digits : 'scientific').format(value);
	const isZero = !/[1-9]/.test(text);
	return inStyle(text).replace('-', isZero ? '' : '−');
}

/** A difference: always signed, except zero. */
export function signed(value: number, digits: number): string {
	const text = decimal(value, digits);
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Decimals shown for a unit; units that are not listed follow the size of the number. */
const decimals: Readonly<Record<string, number>> = {
	kW: 1,
	ton: 1,
	A: 1,
	'kW/rack': 1,
	'kW/item': 1,
	'BTU/h': 0,
	W: 0,
	'W/server': 0,
	RU: 0,
	rack: 0,
	host: 0,
	server: 0,
	box: 0,
	port: 0,
	licence: 0,
	money: 0,
	yr: 0,
	'money/kWh': 3
};

/** How many decimals a number of that unit is shown with: never more than about four significant digits. */
export function digitsFor(unit: string, value: number): number {
	const known = decimals[unit];
	if (known !== undefined) return known;
	const size = Math.abs(unit.startsWith('%') ? value * 100 : value);
	if (Number.isInteger(size) || size >= 1000) return 0;
	return size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
}

/**
 * The number alone, as it stands in a field or a cell: 0.19 of unit % is `19`. Trailing zeros after the point fall away.
 * In a system that shows another unit it is converted and has at most six significant digits.
 */
export function bareNumber(value: number, unit: string, system?: UnitSystem): string {
	const { factor } = shownIn(system, unit);
	const shown = unit.startsWith('%') ? value * 100 : value * factor;
	const rounded = Number(shown.toPrecision(factor === 1 ? 12 : 6));
	const digits = Math.min(6, (String(Math.abs(rounded)).split('.')[1] ?? '').length);
	return decimal(rounded, digits);
}

/** The number alone as a table tells it: a converted one has four digits, any other those that it was given with. */
export function toldNumber(value: number, unit: string, system?: UnitSystem): string {
	const { unit: text, factor } = shownIn(system, unit);
	return bareNumber(factor === 1 ? value : Number((value * factor).toPrecision(4)), text);
}

/** The number alone as a sentence says it: whole ones without decimals, others with those of their unit: `30`, `105.5`. */
export function shortNumber(value: number, unit: string, system?: UnitSystem): string {
	const { unit: text, factor } = shownIn(system, unit);
	const shown = value * factor;
	return decimal(shown, Number.isInteger(shown) ? 0 : digitsFor(text, shown));
}

const words: Readonly<Record<string, readonly [string, string]>> = {
	ton: ['ton', 'tons'],
	server: ['server', 'servers'],
	host: ['host', 'hosts'],
	rack: ['rack', 'racks'],
	port: ['port', 'ports'],
	card: ['card', 'cards'],
	licence: ['licence', 'licences'],
	box: ['box', 'boxes'],
	core: ['core', 'cores'],
	socket: ['socket', 'sockets'],
	VM: ['VM', 'VMs'],
	yr: ['year', 'years'],
	month: ['month', 'months'],
	unit: ['unit', 'units'],
	drive: ['drive', 'drives'],
	switch: ['switch', 'switches'],
	person: ['person', 'people'],
	item: ['item', 'items'],
	module: ['module', 'modules'],
	bay: ['bay', 'bays'],
	outlet: ['outlet', 'outlets'],
	failure: ['failure', 'failures'],
	'm³∕h': ['m³/h', 'm³/h']
};

/** A unit as people read it: `tons`, `USD per server`, `kWh a year`; nothing for a plain number. */
export function unitLabel(unit: string, currency: string, isOne = false, system?: UnitSystem): string {
	if (unit === '1' || unit === '%') return unit === '%' ? '%' : '';
	const [over = '', ...under] = symbolsOf(shownIn(system, unit).unit);
	const word = words[over];
	const top = over === 'money' ? currency : word ? word[isOne ? 0 : 1] : over === '1' ? '' : over;
	return [top, ...under.map(per)].filter(Boolean).join(' ');
}

function per(unit: string): string {
	if (unit === 'yr') return 'a year';
	if (unit === 'month') return 'a month';
	return `per ${words[unit]?.[0] ?? unit}`;
}

/**
 * A number with its unit: `31.3 tons`, `19%`, `USD 1,390 per unit`; converted into the units of a system, with as many
 * decimals as are asked for.
 */
export function withUnit(
	value: number,
	unit: string,
	currency: string,
	system?: UnitSystem,
	digits?: number
): string {
	const { unit: text, factor } = shownIn(system, unit);
	const shown = factor === 1 ? value : value * factor;
	const number =
		digits !== undefined
			? decimal(text.startsWith('%') ? shown * 100 : shown, digits)
			: text in decimals
				? decimal(shown, digitsFor(text, shown))
				: bareNumber(Number(shown.toPrecision(4)), text);
	return besideUnit(number, text, currency, Math.abs(shown) === 1);
}

/** A number that is written already, or a range of two, with its unit: `0–64 GB`, `USD 900–1,300 per TB`. */
export function besideUnit(number: string, unit: string, currency: string, isOne = false): string {
	if (unit.startsWith('%'))
		return `${number}%${unit === '%' ? '' : ` ${unitLabel(unit.replace('%', '1'), currency)}`}`;
	const label = unitLabel(unit, currency, isOne);
	if (!unit.startsWith('money')) return label ? `${number}${noBreak}${label}` : number;
	return `${currency}${noBreak}${number}${label === currency ? '' : ` ${label.slice(currency.length + 1)}`}`;
}
