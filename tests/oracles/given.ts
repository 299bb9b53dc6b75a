import type { Entry } from '#lib/catalogue/entry.ts';
import { catalogue } from '#lib/catalogue/index.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { chassis } from '#lib/model/chassis.ts';
import { lightingKw, peopleKw } from '#lib/model/cooling.ts';
import { entryOf } from '#lib/model/entries.ts';
import { keptDesignKw, keptTypicalKw, leftDesignKw } from '#lib/model/estate.ts';
import { fieldOf } from '#lib/model/fields.ts';
import { chassisDesignWatts, chassisTypicalWatts } from '#lib/model/itPower.ts';
import { table } from '#lib/model/index.ts';
import type { LicenceQuantities } from '#lib/model/licenceTerm.ts';
import { estateKept } from '#lib/model/options.ts';
import { racks } from '#lib/model/placement.ts';
import type { Plan } from '#lib/model/plan.ts';
import { distributionDesignLossKw, otherEquipment, upsDesignLossKw } from '#lib/model/powerChain.ts';
import { rackSwitchKw } from '#lib/model/racks.ts';
import { wattsAtLoad } from '#lib/model/serverFields.ts';
import { sanWatts } from '#lib/model/storage.ts';
import type { Given } from './alone.ts';

/** A quantity of the model that its module keeps to itself, by its id. */
export function quantity(id: string): Quantity {
	const found = table.quantities.find((one) => one.id === id);
	if (!found) throw new Error(`The model has no quantity “${id}”.`);
	return found;
}

/** A catalogue entry by its id; throws where there is none of that kind. */
export function entry<K extends Entry['kind']>(kind: K, id: string): Extract<Entry, { kind: K }> {
	const found = entryOf(catalogue, kind, id);
	if (!found) throw new Error(`The catalogue has no ${kind} “${id}”.`);
	return found;
}

/** 0 for each: what a worked example leaves out. */
export function none(...quantities: readonly Quantity[]): Given {
	return quantities.map((quantity) => [quantity, 0] as const);
}

/** A room with nothing but new servers in it: no chassis, switches, storage, losses, lights, people or other servers. */
export const onlyServers: Given = none(
	chassis,
	chassisDesignWatts,
	chassisTypicalWatts,
	estateKept,
	keptDesignKw,
	keptTypicalKw,
	leftDesignKw,
	racks,
	rackSwitchKw,
	sanWatts,
	otherEquipment,
	upsDesignLossKw,
	distributionDesignLossKw,
	lightingKw,
	peopleKw
);

/** Eleven wall watts of a server. */
export function curve(watts: readonly number[]): Given {
	return wattsAtLoad.map((quantity, tenth) => [quantity, watts[tenth] ?? NaN] as const);
}

/** A server of which only idle and full load are known. */
export function idleAndFull(idle: number, full: number): Given {
	return [
		...curve(Array<number>(11).fill(NaN)).slice(1, 10),
		[wattsAtLoad[0]!, idle],
		[wattsAtLoad[10]!, full]
	];
}

const plan: Plan = {
	title: '',
	customer: '',
	author: '',
	notes: '',
	currency: 'USD',
	priceYear: 2026,
	horizon: 5,
	seed: 1,
	inputs: {},
	ranges: {},
	estate: [],
	options: [],
	licences: { hypervisor: null, guests: [], density: null },
	rack: '',
	grid: '',
	exchangeRates: {},
	catalogue: []
};

/** The numbers of a licence term as a plan that names the entry gives them to the formulas. */
export function term({ term }: LicenceQuantities, id: string): Given {
	const licences = { hypervisor: id, guests: [id], density: id };
	return Object.values(term).flatMap((quantity) => {
		if (quantity.kind !== 'assumption' || quantity.field === undefined) return [];
		const field = fieldOf(quantity.field, { ...plan, licences }, catalogue, { of: 'plan' });
		return [[quantity, entry('licence', id) && field ? field.value : NaN] as const];
	});
}
