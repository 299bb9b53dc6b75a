import { alone, type Given } from '../oracles/alone.ts';
import { quantity } from '../oracles/given.ts';

/** Numbers by the id of their quantity: one for every year, or one for each year from year 0 on. */
export type Numbers = Readonly<Record<string, number | readonly number[]>>;

/** The year asked for, numbers of each group of existing servers, and numbers of As is. */
export interface Circumstances {
	readonly year?: number;
	readonly groups?: readonly Numbers[];
	readonly asIs?: Numbers;
}

const given = (numbers: Numbers): Given =>
	Object.entries(numbers).map(([id, number]) => [quantity(id), number] as const);

/** The number of one quantity from numbers of what its formula reads; every name is a quantity's id. */
export function figure(
	id: string,
	numbers: Numbers,
	{ year = 0, groups = [], asIs = {} }: Circumstances = {}
): number {
	return alone(quantity(id), given(numbers), { year, groups: groups.map(given), asIs: given(asIs) });
}

/** The same for each year from 0 on. */
export function figures(id: string, numbers: Numbers, years: number, asIs: Numbers = {}): readonly number[] {
	return Array.from({ length: years }, (_, year) => figure(id, numbers, { year, asIs }));
}
