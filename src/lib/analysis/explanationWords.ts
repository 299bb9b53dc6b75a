import type { Explanation, Part } from '#lib/engine/explain.ts';
import { named } from '#lib/engine/formulaText.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { influenceWords, type Influences } from './influence.ts';
import type { CellRef } from './figures.ts';

/** A stretch of a sentence; with a reference it names a number that can be opened. */
export interface Stretch {
	readonly text: string;
	readonly ref?: CellRef;
}

const properNames = /^(?:Windows|Ethernet|Fahrenheit|Fibre|BTU|PUE|[A-Z]{2})/u;

/** A label within a sentence: its first letter small, names and abbreviations as they are. */
export function inSentence(quantity: Quantity): string {
	const label = named(quantity);
	return properNames.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** What a number is made of, in one sentence that names its own inputs: `The sum of lights, people and UPS loss.` */
export function madeOf({ quantity, parts, terms }: Explanation, refOf: (part: Part) => CellRef): Stretch[] {
	const own = parts.filter(
		({ quantity: part, counts }) => counts && part !== quantity && part.chapter !== 'Constants'
	);
	const unique = own.filter(
		({ quantity: part }, place) => own.findIndex((other) => other.quantity === part) === place
	);
	const goesOn = parts.some(({ quantity: part }) => part === quantity);
	if (unique.length === 0) return goesOn ? [{ text: 'As in the year before.' }] : [];
	const isSum = terms !== null && terms.every(({ sign }) => sign > 0) && !goesOn;
	const names = unique.map((part): Stretch => ({ text: inSentence(part.quantity), ref: refOf(part) }));
	const head = isSum ? 'The sum of ' : goesOn ? 'Goes on from the year before, with ' : 'Follows from ';
	return [{ text: head }, ...inList(names), { text: '.' }];
}

/** The input that moves a number most, and how much: the second half of what a reader is told first. */
export function movedMostBy({ count, all }: Influences): Stretch[] {
	const [first] = all;
	if (!first) return [];
	const many =
		count === 1
			? 'The one input or assumption beneath it is '
			: `Of ${count} inputs and assumptions beneath it, `;
	const whose = first.of ? ` (${first.of})` : '';
	return [
		{ text: many },
		{ text: `${inSentence(first.quantity)}${whose}`, ref: first.ref },
		{ text: `${count === 1 ? ': ' : ' moves it most: '}${influenceWords(first)}.` }
	];
}

function inList(names: readonly Stretch[]): Stretch[] {
	return names.flatMap((name, place) => [
		...(place === 0 ? [] : [{ text: place === names.length - 1 ? ' and ' : ', ' }]),
		name
	]);
}
