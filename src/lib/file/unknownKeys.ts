import type { Problem } from './problem.ts';

/** Keys of each object of a plan file, by a path in which `[]` stands for any element and `{}` for any name. */
const known: Readonly<Record<string, readonly string[]>> = {
	'': [
		'format',
		'version',
		'model',
		'title',
		'customer',
		'author',
		'notes',
		'currency',
		'priceYear',
		'horizon',
		'pinned',
		'seed',
		'inputs',
		'ranges',
		'estate',
		'options',
		'licences',
		'rack',
		'grid',
		'exchangeRates',
		'catalogue'
	],
	'estate[]': ['id', 'label', 'replacement', 'inputs'],
	'options[]': ['id', 'label', 'keepsEstate', 'server', 'chassis', 'expansion', 'cards', 'inputs'],
	licences: ['hypervisor', 'guests', 'density'],
	'catalogue[]': ['id', 'name', 'extends', 'source', 'numbers'],
	'exchangeRates{}': ['rate', 'date', 'source'],
	'ranges{}': ['low', 'high']
};

/** Names each key that a plan file has no place for; they are kept out of the plan, and said. */
export function unknownKeys(file: unknown): Problem[] {
	return Object.entries(known).flatMap(([pattern, keys]) =>
		places(file, pattern).flatMap(({ where, value }) =>
			Object.keys(value)
				.filter((key) => !keys.includes(key))
				.map((key) => ({
					where: where ? `${where}.${key}` : key,
					message: 'is not a key of a plan and is left out.'
				}))
		)
	);
}

type Place = { where: string; value: Record<string, unknown> };

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function places(file: unknown, pattern: string): Place[] {
	if (!isObject(file)) return [];
	if (pattern === '') return [{ where: '', value: file }];
	const key = pattern.replace(/[[\]{}]/g, '');
	const value = file[key];
	if (pattern.endsWith('[]')) {
		return Array.isArray(value)
			? value.flatMap((inner: unknown, index) =>
					isObject(inner) ? [{ where: `${key}[${index}]`, value: inner }] : []
				)
			: [];
	}
	if (!isObject(value)) return [];
	if (pattern.endsWith('{}')) {
		return Object.entries(value).flatMap(([name, inner]) =>
			isObject(inner) ? [{ where: `${key}.${name}`, value: inner }] : []
		);
	}
	return [{ where: key, value }];
}
