import type { Quantity } from '#lib/engine/quantity.ts';
import {
	expansionUnitsPerServer,
	fcPortsAsked,
	graphicsCards,
	portsThatDoNotFit,
	redundantOnTwoDevices,
	roleInputs,
	usbPorts
} from '#lib/model/connectivity.ts';

const ports: readonly Quantity[] = [
	...roleInputs.flatMap(({ ports: count, speed }) => [count, speed]),
	fcPortsAsked,
	usbPorts,
	graphicsCards,
	redundantOnTwoDevices
];

/** By method, the quantities that it asks for beside the catalogue’s slots and bays. */
const grounds: Readonly<Record<string, readonly Quantity[]>> = {
	slotAssignment: ports,
	spread: [portsThatDoNotFit, ...ports],
	bayPlacement: [expansionUnitsPerServer]
};

/** What the method behind a quantity is asked; nothing where a formula gives the quantity. */
export function groundsOf(quantity: Quantity): readonly Quantity[] {
	return quantity.kind === 'derive' && quantity.method ? (grounds[quantity.method.id] ?? []) : [];
}
