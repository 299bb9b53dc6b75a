import type { CellRef } from '#lib/analysis/figures.ts';

const names = ['explain', 'option', 'group', 'year'] as const;

/** The number that the hash of an address asks to explain, `#explain=coolingTons&option=blades&year=3`; null where it asks none. */
export function refFromHash(hash: string): CellRef | null {
	const asked = new URLSearchParams(hash.replace(/^#/u, ''));
	const quantity = asked.get('explain');
	if (!quantity) return null;
	const [option, group] = [asked.get('option'), asked.get('group')];
	const year = Number(asked.get('year') ?? Infinity);
	return {
		quantity,
		...(option ? { option } : {}),
		...(group ? { group } : {}),
		year: Number.isNaN(year) ? Infinity : year
	};
}

/** The hash that leads to the explanation of a number; what else the hash carries stays, a mere anchor does not. */
export function hashFor(hash: string, ref: CellRef | null): string {
	const asked = new URLSearchParams(hash.replace(/^#/u, ''));
	for (const [name, value] of [...asked]) if (value === '') asked.delete(name);
	for (const name of names) asked.delete(name);
	if (ref) {
		asked.set('explain', ref.quantity);
		if (ref.option) asked.set('option', ref.option);
		if (ref.group) asked.set('group', ref.group);
		asked.set('year', String(ref.year));
	}
	const text = asked.toString();
	return text ? `#${text}` : '';
}
