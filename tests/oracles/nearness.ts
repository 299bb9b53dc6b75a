import type { Computed } from './worked.ts';

/** Of “exact”, that of floating point: a share of the number. */
const exact = 1e-9;

type Leaf = number | boolean | string | null;

/** The single results of a structure, each by its path: `iops.2`, `230V_redundant.Platinum.0`. */
export function leaves(value: Computed | object, path = ''): Map<string, Leaf> {
	if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
	return new Map(
		Object.entries(value).flatMap(([name, inner]: [string, Computed]) => [
			...leaves(inner, path === '' ? name : `${path}.${name}`)
		])
	);
}

/** True where `name` is the result itself or the group that it stands in. */
export function covers(name: string, path: string): boolean {
	return path === name || path.startsWith(`${name}.`);
}

/** How far a result may be from what is published, in its own unit. */
export function toleranceOf(text: string, path: string, expected: number): number {
	const rules = text.split(';').map((rule) => {
		const [name, number] = rule.includes(':') ? rule.split(':') : [path, rule];
		return { name: (name ?? '').trim(), rule: (number ?? '').trim() };
	});
	const rule = rules.find(({ name }) => covers(name, path))?.rule ?? 'exact';
	const [kind, size] = rule.split(' ');
	if (kind === 'abs') return Number(size);
	if (kind === 'rel') return Number(size) * Math.abs(expected);
	if (rule !== 'exact') throw new Error(`No tolerance can be read from “${text}”.`);
	return exact * Math.max(1, Math.abs(expected));
}

/** Results that differ from what is published by more than the tolerance, each in words. */
export function misses(
	expected: ReadonlyMap<string, Leaf>,
	computed: ReadonlyMap<string, Leaf>,
	tolerance: string
): string[] {
	return [...computed].flatMap(([path, found]) => {
		const wanted = expected.get(path);
		const near =
			typeof wanted === 'number' && typeof found === 'number'
				? Math.abs(found - wanted) <= toleranceOf(tolerance, path, wanted)
				: found === wanted;
		return near ? [] : [`${path}: ${String(found)}, published ${String(wanted)}`];
	});
}
