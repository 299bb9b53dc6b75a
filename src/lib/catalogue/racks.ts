import { estimate, estimateWithin, fact } from '#lib/engine/evidence.ts';
import type { RackEntry } from './entry.ts';
import { sources } from './sources.ts';
import { quote } from './typical.ts';

/** A rack of that many units: load and weight in kg, price. */
function rackOf(
	[id, name, year]: readonly [string, string, number],
	rackUnits: number,
	[load, weight, price]: readonly [number, number, number]
): RackEntry {
	return {
		kind: 'rack',
		id,
		name,
		year,
		usableRackUnits: fact(rackUnits, sources.rackUnit, `${rackUnits} units of 44.45 mm`),
		loadLimit: estimateWithin(load, 0.25, 'Static load that makers of such racks allow'),
		weight: estimate(weight, [weight * 0.7, weight * 1.4], 'Usual with doors and side panels'),
		price: estimateWithin(price, 0.35, quote),
		sources: [sources.rackUnit]
	};
}

/** Racks by height; how many stand where and what they may draw is the site’s. */
export const racks: readonly RackEntry[] = [
	rackOf(['rack-42u', '42U rack, 600 mm wide', 2007], 42, [1000, 125, 1500]),
	rackOf(['rack-42u-deep', '42U rack, 800 mm wide, 1,200 mm deep', 2024], 42, [1360, 165, 2300]),
	rackOf(['rack-48u', '48U rack, 800 mm wide, 1,200 mm deep', 2024], 48, [1500, 185, 2900]),
	rackOf(['rack-24u', '24U rack, 600 mm wide', 2024], 24, [700, 90, 1200])
];
