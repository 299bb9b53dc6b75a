import type { Quantity } from '#lib/engine/quantity.ts';
import { carbon } from '#lib/model/carbon.ts';
import { baysPerServer } from '#lib/model/chassis.ts';
import * as connectivity from '#lib/model/connectivity.ts';
import { airflow, pue } from '#lib/model/cooling.ts';
import { estateNicPorts } from '#lib/model/estateDemand.ts';
import { ratioReached } from '#lib/model/hosts.ts';
import { densitySoftware, guestA, guestB, guestNeeded, licencesPerHost } from '#lib/model/licences.ts';
import { boxes, rackUnits } from '#lib/model/placement.ts';
import { hostsDesignKw, hostsPeakKw, hostsTypicalKw, siteFeed } from '#lib/model/powerChain.ts';
import { rackPositions } from '#lib/model/racks.ts';
import * as resilience from '#lib/model/resilience.ts';
import { coolingPerMonth } from '#lib/model/running.ts';
import { feedAmps, itemAmps, outletAmps, outletWatts, stripsNeeded } from '#lib/model/strips.ts';
import { claimShortfall, claimedTraffic, outstandingNeeded, portIops } from '#lib/model/storageClaim.ts';
import * as totals from '#lib/model/totals.ts';

/** The results that a person reads: ends of the graph, from which every other quantity must be reached. */
export const totalQuantities: readonly Quantity[] = [
	...Object.values(resilience),
	totals.presentCost,
	totals.nominalPayback.months,
	totals.discountedPayback.months,
	totals.internalRate,
	totals.retrofitAgainstSaving,
	totals.hardSaving,
	totals.softSaving,
	totals.costPerVmMonth,
	totals.bookValue,
	totals.cumulativeCapex,
	totals.cumulativeOpex,
	totals.cumulativeSanCost,
	totals.cumulativeRetrofit,
	carbon,
	baysPerServer,
	connectivity.portsMet,
	connectivity.nicPorts,
	connectivity.nicPortsMet,
	connectivity.usbPortsMet,
	connectivity.usbPorts,
	connectivity.graphicsCardsMet,
	connectivity.graphicsCards,
	connectivity.cardsPerServer,
	connectivity.redundantOnTwoDevices,
	connectivity.portsThatDoNotFit,
	...connectivity.roleInputs.map(({ speed }) => speed),
	airflow,
	pue,
	estateNicPorts,
	ratioReached,
	licencesPerHost,
	guestNeeded,
	guestA.needed,
	guestB.needed,
	densitySoftware.needed,
	boxes,
	rackUnits,
	rackPositions,
	siteFeed,
	itemAmps,
	feedAmps,
	outletAmps,
	outletWatts,
	stripsNeeded,
	hostsTypicalKw,
	hostsPeakKw,
	hostsDesignKw,
	coolingPerMonth,
	claimShortfall,
	claimedTraffic,
	outstandingNeeded,
	portIops
];
