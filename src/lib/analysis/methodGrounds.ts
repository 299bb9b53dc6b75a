import type { Quantity } from '#lib/engine/quantity.ts';
import { askedOfSlots, expansionUnitsPerServer, portsThatDoNotFit } from '#lib/model/connectivity.ts';

/** By method, the quantities that it asks for beside the catalogue’s slots and bays. */
const grounds: Readonly<Record<string, readonly Quantity[]>> = {
	slotAssignment: askedOfSlots,
	spread: [portsThatDoNotFit, ...askedOfSlots],
	bayPlacement: [expansionUnitsPerServer]
};

/** What the method behind a quantity is asked; nothing where a formula gives the quantity. */
export function groundsOf(quantity: Quantity): readonly Quantity[] {
	return quantity.kind === 'derive' && quantity.method ? (grounds[quantity.method.id] ?? []) : [];
}
