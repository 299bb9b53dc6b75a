/**
 * A unit as a map of powers: `money/core/yr` is { money: 1, core: -1, yr: -1 }. Every symbol is a base of its own, so
 * W and kW, or W and BTU/h, never add: only a visible constant (kW/W, BTU/h per W) leads from one to the other.
 */
export type Unit = ReadonlyMap<string, number>;

/** The unit of a plain number, a share or a ratio. */
export const one: Unit = new Map();

const composed: Readonly<Record<string, string>> = { kWh: 'kW·h', '%': '1', ':1': '1', 'k BTU/h': 'BTU/h' };

/** Reads `kW·h/yr` or `BTU/h/W`: factors by `·`, divisors each after a `/`. Throws on an empty factor. */
export function parseUnit(text: string): Unit {
	const powers = new Map<string, number>();
	const [numerator = '', ...denominators] = (composed[text] ?? text).split('/');
	collect(numerator, 1, powers, text);
	for (const denominator of denominators) collect(denominator, -1, powers, text);
	return withoutZeros(powers);
}

function collect(part: string, sign: number, powers: Map<string, number>, text: string): void {
	for (const factor of part.split('·').flatMap((symbol) => (composed[symbol] ?? symbol).split('·'))) {
		if (factor === '') throw new Error(`Unit “${text}” has an empty factor.`);
		if (factor !== '1') powers.set(factor, (powers.get(factor) ?? 0) + sign);
	}
}

function withoutZeros(powers: Map<string, number>): Unit {
	return new Map([...powers].filter(([, power]) => power !== 0));
}

/** The unit of a product. */
export function multiply(a: Unit, b: Unit): Unit {
	const powers = new Map(a);
	for (const [symbol, power] of b) powers.set(symbol, (powers.get(symbol) ?? 0) + power);
	return withoutZeros(powers);
}

/** The unit of one over a quantity of unit `a`. */
export function invert(a: Unit): Unit {
	return new Map([...a].map(([symbol, power]) => [symbol, -power]));
}

/** True when two units are the same, scale included. */
export function sameUnit(a: Unit, b: Unit): boolean {
	return a.size === b.size && [...a].every(([symbol, power]) => b.get(symbol) === power);
}

/** Writes a unit as it is read: `kW·h/yr`; a plain number is `1`. */
export function unitText(unit: Unit): string {
	const over = [...unit].filter(([, power]) => power > 0).flatMap(([s, p]) => Array<string>(p).fill(s));
	const under = [...unit].filter(([, power]) => power < 0).flatMap(([s, p]) => Array<string>(-p).fill(s));
	return [over.join('·') || '1', ...under].join('/');
}
