/** Separators and signs of a language; the product speaks English unless told. */
const language = 'en-US';
const noBreak = '\u00a0';

const formatters = new Map<number, Intl.NumberFormat>();

function formatter(digits: number): Intl.NumberFormat {
	const known = formatters.get(digits);
	if (known) return known;
	const made = new Intl.NumberFormat(language, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits
	});
	formatters.set(digits, made);
	return made;
}

/** A number with that many decimals, thousands apart, a true minus sign, and no minus before zero. */
export function decimal(value: number, digits: number): string {
	const text = formatter(digits).format(value);
	const isZero = !/[1-9]/.test(text);
	return text.replace('-', isZero ? '' : '−');
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

/** The number alone, as it stands in a field or a cell: 0.19 of unit % is `19`. Trailing zeros after the point fall away. */
export function bareNumber(value: number, unit: string): string {
	const shown = unit.startsWith('%') ? value * 100 : value;
	const rounded = Number(shown.toPrecision(12));
	const digits = Math.min(6, (String(Math.abs(rounded)).split('.')[1] ?? '').length);
	return decimal(rounded, digits);
}

const words: Readonly<Record<string, readonly [string, string]>> = {
	ton: ['ton', 'tons'],
	server: ['server', 'servers'],
	host: ['host', 'hosts'],
	rack: ['rack', 'racks'],
	port: ['port', 'ports'],
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
	person: ['person', 'people']
};

/** A unit as people read it: `tons`, `USD per server`, `kWh a year`; nothing for a plain number. */
export function unitLabel(unit: string, currency: string, isOne = false): string {
	if (unit === '1' || unit === '%') return unit === '%' ? '%' : '';
	const [over = '', ...under] = unit.split('/');
	const word = words[over];
	const top = over === 'money' ? currency : word ? word[isOne ? 0 : 1] : over === '1' ? '' : over;
	const symbols = ['BTU', 'Gb', 'Mb', 'MB', 'IO'];
	if (symbols.includes(over) && under[0] && under[0].length === 1) {
		return [`${over}/${under[0]}`, ...under.slice(1).map(per)].join(' ');
	}
	return [top, ...under.map(per)].filter(Boolean).join(' ');
}

function per(unit: string): string {
	if (unit === 'yr') return 'a year';
	if (unit === 'month') return 'a month';
	return `per ${words[unit]?.[0] ?? unit}`;
}

/** A number with its unit: `31.3 tons`, `19%`, `USD 1,390 per unit`. */
export function withUnit(value: number, unit: string, currency: string): string {
	const isShare = unit.startsWith('%');
	const number =
		unit in decimals
			? decimal(value, digitsFor(unit, value))
			: bareNumber(Number(value.toPrecision(4)), unit);
	if (isShare) return `${number}%${unit === '%' ? '' : ` ${unitLabel(unit.replace('%', '1'), currency)}`}`;
	const label = unitLabel(unit, currency, Math.abs(value) === 1);
	if (!unit.startsWith('money')) return label ? `${number}${noBreak}${label}` : number;
	return `${currency}${noBreak}${number}${label === currency ? '' : ` ${label.slice(currency.length + 1)}`}`;
}
