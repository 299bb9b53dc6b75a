import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bareNumbers, filesBelow, namesOfNumbers } from './bareNumbers.ts';

const numbers = namesOfNumbers(
	['src/lib/analysis', 'src/lib/state', 'src/lib/model'].flatMap((folder) => filesBelow(folder, '.ts'))
);
const bare = (template: string, script = ''): string[] =>
	bareNumbers(`<script lang="ts">\n${script}\n</script>\n\n${template}`, numbers).map((place) =>
		place.replace(/^\d+: /u, '')
	);

describe('a number on the page', () => {
	// These write the numbers: Value itself, and the two that hand what opens in a sentence to it.
	const writers = /\/(?:Value|Runs|Told)\.svelte$/u;
	const components = ['src/lib/components', 'src/routes']
		.flatMap((folder) => filesBelow(folder, '.svelte'))
		.filter((path) => !writers.test(path));

	it('stands in a Value in every component and page', () => {
		expect(components.length).toBeGreaterThan(30);
		const outside = components.flatMap((path) =>
			bareNumbers(readFileSync(path, 'utf8'), numbers).map((place) => `${path}:${place}`)
		);
		expect(outside).toEqual([]);
	});
});

describe('a number outside a Value is found', () => {
	it('where a unit writes it, directly or through a function or name of the component', () => {
		const script = `
			import { decimal } from '#lib/units/format.ts';
			const shown = (value: number): string => decimal(value, 1);
			const tons = $derived(shown(3));`;
		expect(bare('<p>{decimal(1, 2)}</p>', script)).toEqual(['{decimal(1, 2)}']);
		expect(bare('<p>{shown(1)} and {tons}</p>', script)).toEqual(['{shown(1)}', '{tons}']);
	});
	it('where it is counted or reckoned', () => {
		expect(bare('{#each rows as row, place (row)}<i>{place + 1}</i>{/each}')).toEqual(['{place + 1}']);
		expect(bare('<p>{rows.length} rows, {a * b} in all</p>')).toEqual(['{rows.length}', '{a * b}']);
	});
	it('where the types call it a number, or a number as shown', () => {
		expect(numbers.has('horizon') && numbers.has('text') && numbers.has('exact')).toBe(true);
		expect(bare('<p>{plan.horizon} years, {cell.text}</p>')).toEqual(['{plan.horizon}', '{cell.text}']);
		expect(bare('<p>{isOne ? one.title : plan.horizon}</p>')).toEqual(['{isOne ? one.title : plan.horizon}']);
	});
	it('where it is written into the template', () => {
		expect(bare('<p>1 ton is 12,000 BTU/h</p>')).toEqual(['1 ton is 12,000 BTU/h']);
	});
	it('and not where it stands in a Value, in an attribute, or where words are printed', () => {
		expect(bare('<Value text={plan.horizon} />')).toEqual([]);
		expect(bare('<p title={`${plan.horizon} years`}>{plan.title}</p>')).toEqual([]);
		expect(bare('{#each rows as row (row.id)}<p>{row.label}</p>{/each}')).toEqual([]);
	});
});
