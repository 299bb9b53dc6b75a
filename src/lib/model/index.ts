import type { Quantity } from '#lib/engine/quantity.ts';
import { assemble } from '#lib/engine/table.ts';
import { year } from '#lib/engine/time.ts';
import * as carbon from './carbon.ts';
import * as chassis from './chassis.ts';
import * as chassisFields from './chassisFields.ts';
import * as connectivity from './connectivity.ts';
import * as constants from './constants.ts';
import * as cooling from './cooling.ts';
import * as cost from './cost.ts';
import * as demand from './demand.ts';
import * as estate from './estate.ts';
import * as estateRacks from './estateRacks.ts';
import * as estateDemand from './estateDemand.ts';
import * as hosts from './hosts.ts';
import * as embodied from './embodied.ts';
import * as itPower from './itPower.ts';
import * as licences from './licences.ts';
import * as options from './options.ts';
import * as placement from './placement.ts';
import * as powerChain from './powerChain.ts';
import * as powerCurve from './powerCurve.ts';
import * as rackClass from './rackClass.ts';
import * as racks from './racks.ts';
import * as resilience from './resilience.ts';
import * as running from './running.ts';
import * as serverFields from './serverFields.ts';
import * as storage from './storage.ts';
import * as storageClaim from './storageClaim.ts';
import * as strips from './strips.ts';
import * as time from './time.ts';
import * as totals from './totals.ts';

/** The chapters of the method, in the order in which a reader meets them. */
const chapters = [
	demand,
	estateDemand,
	connectivity,
	hosts,
	options,
	serverFields,
	chassisFields,
	chassis,
	racks,
	placement,
	rackClass,
	powerCurve,
	itPower,
	strips,
	powerChain,
	cooling,
	storage,
	storageClaim,
	licences,
	estate,
	estateRacks,
	cost,
	running,
	totals,
	time,
	resilience,
	embodied,
	carbon,
	constants
];

/** Collects the quantities of a module's exports, also those inside lists and groups, each once. */
function collect(value: unknown, into: Set<Quantity>): void {
	if (typeof value !== 'object' || value === null) return;
	if ('kind' in value && 'chapter' in value) into.add(value as Quantity);
	else for (const inner of Object.values(value)) collect(inner, into);
}

/** The quantities of a module in the order in which they are declared. */
function quantitiesOf(module: object): Quantity[] {
	const found = new Set<Quantity>();
	for (const exported of Object.values(module)) collect(exported, found);
	return [...found].sort((a, b) => a.declared - b.declared);
}

/** Every quantity of the model, checked and ordered. */
export const table = assemble([year, ...new Set(chapters.flatMap(quantitiesOf))]);
