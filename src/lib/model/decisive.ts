import type { Quantity } from '#lib/engine/quantity.ts';
import { itemsPlaced } from './chassis.ts';
import { coolingTons, facilityPeakKw, installedTons, retrofitStep, roomTons } from './cooling.ts';
import { demandCores, demandMemory, virtualMachines } from './demand.ts';
import { newHosts, usableCores, usableMemory } from './hosts.ts';
import { itemDesignKw, itemWeight, racks } from './placement.ts';
import { itDesignKw, siteFeed, upsRating } from './powerChain.ts';
import { rackCoolingLimit, rackLoadLimit, rackPositions, rackPowerLimit } from './racks.ts';
import { presentCost } from './totals.ts';

/** What decides who wins: the cost and all that a limit compares. A kernel of their own computes them alone. */
export const decisive: readonly Quantity[] = [
	presentCost,
	virtualMachines,
	demandCores,
	demandMemory,
	usableCores,
	usableMemory,
	newHosts,
	itemsPlaced,
	racks,
	rackPositions,
	itemDesignKw,
	rackPowerLimit,
	rackCoolingLimit,
	itemWeight,
	rackLoadLimit,
	itDesignKw,
	upsRating,
	facilityPeakKw,
	siteFeed,
	coolingTons,
	roomTons,
	installedTons,
	retrofitStep
];
