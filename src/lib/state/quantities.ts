import type { Assumption, Input, Quantity } from '#lib/engine/quantity.ts';
import { table } from '#lib/model/index.ts';

const byId: ReadonlyMap<string, Quantity> = new Map(
	table.quantities.map((quantity) => [quantity.id, quantity])
);

/** The label of a quantity, or its id where the model does not know it. */
export function quantityLabel(id: string): string {
	return byId.get(id)?.label ?? id;
}

/** A quantity that the planner may set: an input, or an assumption that a plan overrides. */
export type Settable = Input | Assumption;

/** The quantity of an id if the planner may set it. */
export function settable(id: string): Settable | undefined {
	const quantity = byId.get(id);
	return quantity && quantity.kind !== 'derive' ? quantity : undefined;
}

/** What came from a worker with the model’s own record in place of its copy. */
export function withOwnRecord<V extends { readonly quantity: Settable }>(of: V): V {
	return { ...of, quantity: settable(of.quantity.id) ?? of.quantity };
}

/** All inputs of the model in the order in which they are declared. */
export const inputs: readonly Input[] = table.quantities.filter((quantity) => quantity.kind === 'input');
