import published from './published.json';

/** The worked examples as published, by id. */
export type Published = typeof published;
export type Id = keyof Published;

/** One published example: what it says, from what, within what, and who says it. */
export interface Oracle {
	readonly formula: string;
	readonly inputs: object;
	readonly expected: object;
	/** `exact`, `abs 0.5` or `rel 0.02` for all results; or by name, `tons: abs 0.01; …`, and the others exact. */
	readonly tolerance: string;
	readonly source: string;
	/** False where only the formula was seen published, and the result is recomputed from it. */
	readonly verified: boolean;
	readonly notes?: string;
	/** Why the model has nothing to run it through. */
	readonly notRun?: string;
	/** Results that nothing in the model computes, and why. */
	readonly left?: Readonly<Record<string, string>>;
}

/** Every published example of the table. */
export const oracles: Readonly<Record<Id, Oracle>> = published;

/** A result as the model computes it, in the shape in which it is published. */
export type Computed =
	number | boolean | string | null | readonly Computed[] | { readonly [name: string]: Computed };

/** A published example with the quantities of the model that must give its results. */
export interface Worked {
	readonly id: Id;
	readonly compute: () => Computed;
}

/** Says how the model computes the results of a published example from the inputs that it states. */
export function worked<I extends Id>(
	id: I,
	compute: (
		inputs: Published[I]['inputs'],
		expected: Published[I]['expected']
	) => { readonly [R in keyof Published[I]['expected']]?: Computed }
): Worked {
	const { inputs, expected } = published[id];
	return { id, compute: () => compute(inputs, expected) as Computed };
}
