import { shownIn, symbolsOf, type UnitSystem } from './system.ts';

/** Units that measure the same, by how they are written in small letters: each in units of the first. */
type Measure = Readonly<Record<string, number>>;

const power: Measure = { w: 1, watt: 1, watts: 1, kw: 1000, mw: 1_000_000 };
const btuPerHour = 1055.05585262 / 3600;
/** Heat and cooling: kilowatts of them are no kilowatts of electricity, so a field for these takes no tons. */
const heat: Measure = {
	...power,
	'btu/h': btuPerHour,
	'btu/hr': btuPerHour,
	btuh: btuPerHour,
	'kbtu/h': 1000 * btuPerHour,
	mbh: 1000 * btuPerHour,
	ton: 12_000 * btuPerHour,
	tons: 12_000 * btuPerHour,
	tr: 12_000 * btuPerHour
};
const mass: Measure = { kg: 1, t: 1000, lb: 0.45359237, lbs: 0.45359237 };
const squareFoot = 0.3048 ** 2;
const area: Measure = {
	'm²': 1,
	m2: 1,
	sqm: 1,
	'ft²': squareFoot,
	ft2: squareFoot,
	sqft: squareFoot
};
const warmth: Measure = { '°c': 1, c: 1, k: 1, '°f': 1 / 1.8, f: 1 / 1.8 };
const cubicFootPerMinute = 60 * 0.3048 ** 3;
const airflow: Measure = {
	'm³/h': 1,
	'm³∕h': 1,
	'm3/h': 1,
	'l/s': 3.6,
	cfm: cubicFootPerMinute
};
const storage: Measure = { gb: 1, mb: 0.001, tb: 1000, pb: 1_000_000 };
const traffic: Measure = { 'mb/s': 1, mbps: 1, 'gb/s': 1000, gbps: 1000 };
const energy: Measure = { kwh: 1, wh: 0.001, mwh: 1000 };
const time: Measure = { month: 1, months: 1, mo: 1, yr: 12, year: 12, years: 12 };
const hours: Measure = { h: 1, hour: 1, hours: 1, min: 1 / 60 };

/** The measure of a canonical symbol; a noun such as `VM` is a measure of its own. */
const measures: Readonly<Record<string, Measure>> = {
	W: power,
	kW: power,
	'BTU/h': heat,
	ton: heat,
	kg: mass,
	'm²': area,
	'°C': warmth,
	CFM: airflow,
	GB: storage,
	TB: storage,
	'Mb/s': traffic,
	'Gb/s': traffic,
	kWh: energy,
	yr: time,
	month: time,
	h: hours
};

const nouns = (symbol: string): Measure => {
	const small = symbol.toLowerCase();
	return { [small]: 1, [`${small}s`]: 1, [`${small}es`]: 1, ...(small === 'person' ? { people: 1 } : {}) };
};

const measureOf = (symbol: string): Measure => measures[symbol] ?? nouns(symbol);

/** A unit as typed, with `per` and `a` as strokes and no space: `GB per VM` is `gb/vm`. */
const squeezed = (text: string): string =>
	text
		.trim()
		.toLowerCase()
		.replace(/\s+(?:per|an?)\s+/gu, '/')
		.replace(/\s/gu, '');

/** True where the words name a unit that some number of a plan is in. */
export function isUnit(text: string): boolean {
	const [over = ''] = symbolsOf(squeezed(text));
	return Object.values(measures).some((measure) => squeezed(text) in measure || over in measure);
}

/**
 * How many canonical units one of the typed unit is: `MW` for a quantity in kW is 1,000; `tons` for one in tons is 1.
 * What is typed may leave out what the number is per: it is then per what the system shows. Null where the typed unit
 * measures something else.
 */
export function unitsIn(typed: string, canonical: string, system?: UnitSystem): number | null {
	const [over = '', ...under] = symbolsOf(canonical);
	const [top, rest] = parted(squeezed(typed), measureOf(over));
	if (top === null) return null;
	const factor = top / (measureOf(over)[over.toLowerCase()] ?? 1);
	if (rest === '') return under.reduce((size, symbol) => size * shownIn(system, symbol).factor, factor);
	const given = rest.split('/');
	if (given.length !== under.length) return null;
	return under.reduce<number | null>((product, symbol, place) => {
		const one = measureOf(symbol)[given[place] ?? ''];
		const own = measureOf(symbol)[symbol.toLowerCase()] ?? 1;
		return product === null || one === undefined ? null : (product * own) / one;
	}, factor);
}

/** The longest name of the measure that the text begins with, as its size, and what follows after a stroke. */
function parted(text: string, measure: Measure): [number | null, string] {
	const names = Object.keys(measure).sort((a, b) => b.length - a.length);
	const name = names.find((each) => text === each || text.startsWith(`${each}/`));
	return name === undefined ? [null, ''] : [measure[name] ?? 1, text.slice(name.length + 1)];
}
