import { numberAt, type Spot } from '#lib/engine/cells.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { itemsPlaced } from '#lib/model/chassis.ts';
import { coolingTons, facilityPeakKw, roomTons } from '#lib/model/cooling.ts';
import { demandCores, demandMemory, virtualMachines } from '#lib/model/demand.ts';
import { newHosts, usableCores, usableMemory } from '#lib/model/hosts.ts';
import { itemDesignKw, itemWeight, racks } from '#lib/model/placement.ts';
import { itDesignKw, siteFeed, upsRating } from '#lib/model/powerChain.ts';
import { rackCoolingLimit, rackLoadLimit, rackPositions, rackPowerLimit } from '#lib/model/racks.ts';
import type { Option } from '#lib/model/plan.ts';
import type { Structure } from '#lib/model/structure.ts';

/** Limits in the order in which they count where two are met in one year. */
export const limitOrder = [
	'nic-ports',
	'fc-ports',
	'usb-ports',
	'graphics-cards',
	'bay',
	'vm-size',
	'rack-positions',
	'rack-power',
	'rack-weight',
	'ups-rating',
	'feed',
	'cooling'
] as const;

/** Names a limit in tests, files and links. */
export type LimitCode = (typeof limitOrder)[number];

/** A limit that numbers decide: what is compared with what, in which unit it is told. */
export interface LimitRule {
	readonly code: LimitCode;
	readonly label: string;
	readonly unit: string;
	/** True where money cures it, at a price that is in the cost. */
	readonly isCured: boolean;
	readonly value: Spot;
	/** What the value is divided by, where it is told of one of many. */
	readonly per: Spot | null;
	/** The least of them is the limit. */
	readonly limits: readonly Spot[];
	/** The rule holds only where all of these are above 0. */
	readonly where: readonly Spot[];
}

/** The rules of a plan: those that hold at once, asked of new hosts only, and those of every year. */
export interface LimitRules {
	readonly atOnce: readonly LimitRule[];
	readonly inYear: readonly LimitRule[];
}

/** The one set of rules, over numbers that `spot` finds. */
export function limitRules(spot: (quantity: Quantity) => Spot): LimitRules {
	const rule = (
		[code, label, unit]: readonly [LimitCode, string, string],
		value: Quantity,
		limits: readonly Quantity[],
		where: readonly Quantity[] = [],
		per: Quantity | null = null
	): LimitRule => ({
		...{ code, label, unit },
		isCured: code === 'cooling',
		value: spot(value),
		per: per && spot(per),
		limits: limits.map(spot),
		where: where.map(spot)
	});
	const vmSize = 'VM size against a host';
	const items = [itemsPlaced, newHosts];
	return {
		atOnce: [
			rule(['vm-size', vmSize, 'core'], demandCores, [usableCores], [], virtualMachines),
			rule(['vm-size', vmSize, 'GB'], demandMemory, [usableMemory], [], virtualMachines)
		],
		inYear: [
			rule(['rack-positions', 'rack positions', 'rack'], racks, [rackPositions]),
			rule(
				['rack-power', 'power of one rack', 'kW'],
				itemDesignKw,
				[rackPowerLimit, rackCoolingLimit],
				items
			),
			rule(['rack-weight', 'load of one rack', 'kg'], itemWeight, [rackLoadLimit], items),
			rule(['ups-rating', 'UPS rating', 'kW'], itDesignKw, [upsRating], [upsRating]),
			rule(['feed', 'feed', 'kW'], facilityPeakKw, [siteFeed], [siteFeed]),
			rule(['cooling', 'cooling', 'ton'], coolingTons, [roomTons])
		]
	};
}

/** What a rule measures of an option in a year, and what it may be. */
export function measured(rule: LimitRule, option: number, year: number): { value: number; limit: number } {
	const value = numberAt(rule.value, option, year);
	return {
		value: rule.per ? value / numberAt(rule.per, option, year) : value,
		limit: Math.min(...rule.limits.map((spot) => numberAt(spot, option, year)))
	};
}

/** Whether an option meets a limit in a year; a number that is none meets it. */
export function meets(rule: LimitRule, option: number, year: number): boolean {
	for (const spot of rule.where) if (!(numberAt(spot, option, year) > 0)) return false;
	const value = numberAt(rule.value, option, year);
	for (const spot of rule.limits) if (!(value <= numberAt(spot, option, year))) return true;
	return false;
}

/** Whether a VM is larger than an empty host; a number that is none does not say so. */
export function isTooLarge(rule: LimitRule, option: number): boolean {
	const { value, limit } = measured(rule, option, 0);
	return value > limit;
}

/** Whether an option has no uncured limit in the years 0…horizon. */
export function isFeasible(
	rules: LimitRules,
	at: { readonly option: Option; readonly index: number; readonly horizon: number },
	structure: Structure
): boolean {
	const { option, index, horizon } = at;
	if (structure.assignment?.feasible === false || !structure.isPlaced) return false;
	if (!option.keepsEstate && rules.atOnce.some((rule) => isTooLarge(rule, index))) return false;
	for (const rule of rules.inYear) {
		if (rule.isCured) continue;
		for (let year = 0; year <= horizon; year += 1) if (meets(rule, index, year)) return false;
	}
	return true;
}
