import type { Quantity } from '#lib/engine/quantity.ts';
import {
	fcPorts,
	graphicsCards,
	portsThatDoNotFit,
	redundantOnTwoDevices,
	roleInputs,
	usbPorts
} from '#lib/model/connectivity.ts';
import { localStorage } from '#lib/model/options.ts';
import { horizon } from '#lib/model/time.ts';

/**
 * What a workbook cannot follow a change of: the needs from which cards are put in slots and blades in bays, and the
 * number of years, which is that of its columns.
 */
export const solvedFrom: ReadonlySet<Quantity> = new Set([
	horizon,
	redundantOnTwoDevices,
	portsThatDoNotFit,
	fcPorts,
	usbPorts,
	graphicsCards,
	localStorage,
	...roleInputs.flatMap(({ ports, speed }) => [ports, speed])
]);
