import type { Quantity } from '#lib/engine/quantity.ts';
import { coolingTons, facilityPeakKw, roomTons } from '#lib/model/cooling.ts';
import { itemDesignKw, itemWeight, racks } from '#lib/model/placement.ts';
import { itDesignKw, siteFeed, upsRating } from '#lib/model/powerChain.ts';
import { rackCoolingLimit, rackLoadLimit, rackPositions, rackPowerLimit } from '#lib/model/racks.ts';
import { decimal, digitsFor, unitLabel } from '#lib/units/format.ts';
import type { CellRef, Shown } from './figures.ts';
import type { Reading } from './reading.ts';

/** How a number stands to the limit that holds for it. */
export interface LimitStanding {
	/** `2.7 above the room’s 30 tons` or `within the room’s 30 tons`. */
	readonly words: string;
	readonly exceeded: boolean;
	readonly limit: Shown;
	readonly ref: CellRef;
}

interface Bound {
	readonly quantity: Quantity;
	readonly limits: readonly Quantity[];
	readonly whose: string;
	/** Where 0 says that nobody gave a limit. */
	readonly zeroIsNone?: true;
}

const bounds: readonly Bound[] = [
	{ quantity: coolingTons, limits: [roomTons], whose: 'the room’s' },
	{ quantity: racks, limits: [rackPositions], whose: 'the room’s' },
	{ quantity: itDesignKw, limits: [upsRating], whose: 'the UPS’s', zeroIsNone: true },
	{ quantity: facilityPeakKw, limits: [siteFeed], whose: 'the feed’s', zeroIsNone: true },
	{ quantity: itemDesignKw, limits: [rackPowerLimit, rackCoolingLimit], whose: 'a rack’s' },
	{ quantity: itemWeight, limits: [rackLoadLimit], whose: 'a rack’s' }
];

/** The quantity that a limit of the comparison, by its code, is about. */
export const limitedQuantity: Readonly<Record<string, string>> = {
	cooling: coolingTons.id,
	'rack-positions': racks.id,
	'ups-rating': itDesignKw.id,
	feed: facilityPeakKw.id,
	'rack-power': itemDesignKw.id,
	'rack-weight': itemWeight.id,
	'nic-ports': 'nicPortsMet',
	'fc-ports': 'fcPortsMet',
	'usb-ports': 'usbPortsMet',
	'graphics-cards': 'graphicsCardsMet',
	bay: 'serversPerItem',
	'vm-size': 'usableCores'
};

/** How a number of an option stands to its limit; null where it has none. */
export function limitOn(
	reading: Reading,
	quantity: Quantity,
	option: number,
	year: number
): LimitStanding | null {
	const bound = bounds.find((each) => each.quantity === quantity);
	if (!bound) return null;
	const [least] = bound.limits
		.map((limit) => ({ limit, value: reading.of(limit, option, year) }))
		.sort((a, b) => a.value - b.value);
	if (!least || (bound.zeroIsNone && least.value === 0)) return null;
	const unit = quantity.unitText.split('/')[0] ?? '';
	const value = reading.of(quantity, option, year);
	let digits = Math.max(digitsFor(unit, value), digitsFor(unit, least.value));
	while (digits < 6 && value > least.value && decimal(value, digits) === decimal(least.value, digits))
		digits += 1;
	const rounded = (number: number): number => Math.round(number * 10 ** digits) / 10 ** digits;
	const limit = `${decimal(least.value, Number.isInteger(least.value) ? 0 : digits)}\u00a0${unitLabel(unit, '', least.value === 1)}`;
	const exceeded = value > least.value;
	const over = decimal(rounded(value) - rounded(least.value), digits);
	return {
		words: exceeded ? `${over} above ${bound.whose} ${limit}` : `within ${bound.whose} ${limit}`,
		exceeded,
		limit,
		ref: { quantity: least.limit.id, option: reading.plan.options[option]?.id ?? '', year }
	};
}
