import type { Quantity } from '#lib/engine/quantity.ts';
import {
	coolingPresent,
	energyPresent,
	licencePresent,
	networkPresent,
	peoplePresent,
	serverPresent
} from '#lib/model/totals.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import type { Reading } from './reading.ts';

/** A part of an option's cost: exact, and as shown in the scale's unit. */
export interface CategoryCost {
	readonly id: string;
	readonly label: string;
	readonly quantity: Quantity;
	readonly value: number;
	readonly shown: number;
}

/** The categories of cost, in the order in which they are stacked. */
export const costCategories = [
	{ id: 'servers', label: 'Servers and racks', quantity: serverPresent, hatched: false },
	{ id: 'network', label: 'Network and SAN', quantity: networkPresent, hatched: false },
	{ id: 'licences', label: 'Licences', quantity: licencePresent, hatched: false },
	{ id: 'cooling', label: 'Cooling', quantity: coolingPresent, hatched: true },
	{ id: 'energy', label: 'Energy and space', quantity: energyPresent, hatched: false },
	{ id: 'people', label: 'People and support', quantity: peoplePresent, hatched: false }
] as const;

/** The parts of an option's net present value at the horizon; the shown parts add up to the shown total. */
export function categories({ of, horizon, scale, shownCost }: Reading, option: number): CategoryCost[] {
	const values = costCategories.map(({ quantity }) => of(quantity, option, horizon));
	const shown = values.every(Number.isFinite)
		? roundedParts(
				values.map((value) => value / scale.factor),
				shownCost[option] as number
			)
		: values.map(() => NaN);
	return costCategories.map(({ id, label, quantity }, index) => ({
		id,
		label,
		quantity,
		value: values[index] as number,
		shown: shown[index] as number
	}));
}
