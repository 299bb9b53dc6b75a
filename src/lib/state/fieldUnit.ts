import { unitLabel } from '#lib/units/format.ts';
import { shownIn, symbolsOf, type UnitSystem } from '#lib/units/system.ts';

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
export function fieldUnit(unit: string, currency: string, system?: UnitSystem): string {
	const [over = '', ...under] = symbolsOf(shownIn(system, unit).unit);
	const kept = under.filter((noun) => !said.includes(noun));
	if (kept.length === 0) return unitLabel(over, currency);
	const first = over === 'money' ? currency : over === '1' ? '' : over;
	return [first, ...kept].join(over === 'money' || over === '%' ? ' / ' : '/');
}
