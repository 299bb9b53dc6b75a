import type { Quantity } from '#lib/engine/quantity.ts';
import { coolingTons, installedTons, retrofitStep, roomTons } from '#lib/model/cooling.ts';
import { demandCores, demandMemory, virtualMachines } from '#lib/model/demand.ts';
import type { Evaluation } from '#lib/model/evaluate.ts';
import { newHosts, usableCores, usableMemory } from '#lib/model/hosts.ts';
import { itemDesignKw, itemWeight, racks } from '#lib/model/placement.ts';
import { itDesignKw, siteFeed, upsRating } from '#lib/model/powerChain.ts';
import { facilityPeakKw } from '#lib/model/cooling.ts';
import { itemsPlaced } from '#lib/model/chassis.ts';
import { rackCoolingLimit, rackLoadLimit, rackPositions, rackPowerLimit } from '#lib/model/racks.ts';
import type { Structure } from '#lib/model/structure.ts';
import { decimal, digitsFor, unitLabel } from '#lib/units/format.ts';
import type { LimitHit } from './comparison.ts';

/** The limits that an option meets, the first of them, and whether none rules it out. */
export interface LimitReading {
	readonly hits: readonly LimitHit[];
	readonly first: LimitHit | null;
	readonly feasible: boolean;
}

/** Limits in the order in which they count where two are met in one year. */
const order = [
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

type Code = (typeof order)[number];

interface Measure {
	readonly code: Code;
	readonly label: string;
	readonly value: number;
	readonly limit: number;
	readonly unit: string;
	readonly cure: string | null;
}

/** Every limit that an option meets, once each, in the first year in which it does. */
export function limitHits(evaluation: Evaluation, option: number): LimitHit[] {
	const structure = evaluation.structures[option] as Structure;
	const hits: LimitHit[] = atOnce(evaluation, option, structure).map((measure) => hit(measure, 0, true));
	const seen = new Set<Code>();
	for (let year = 0; year <= evaluation.plan.horizon; year += 1) {
		for (const measure of inYear(evaluation, option, year)) {
			if (measure.value <= measure.limit || seen.has(measure.code)) continue;
			seen.add(measure.code);
			hits.push(hit(measure, year, false));
		}
	}
	return hits.sort((a, b) => a.year - b.year || place(a) - place(b));
}

const place = ({ code }: LimitHit): number => order.indexOf(code as Code);

/** The earliest limit, at equal years the first in order, cured ones included. */
export function firstLimit(hits: readonly LimitHit[]): LimitHit | null {
	return hits[0] ?? null;
}

const portCodes: Readonly<Record<string, Code>> = {
	'NIC ports': 'nic-ports',
	'FC ports': 'fc-ports',
	'USB ports': 'usb-ports',
	'graphics cards': 'graphics-cards'
};

function atOnce(evaluation: Evaluation, option: number, structure: Structure): Measure[] {
	const ports = (structure.assignment?.shortfalls ?? []).map(({ need, have, want }) => ({
		code: portCodes[need] ?? 'nic-ports',
		label: need,
		value: have,
		limit: want,
		unit: '',
		cure: null
	}));
	const bay: Measure[] = structure.isPlaced
		? []
		: [{ code: 'bay', label: 'bays', value: 0, limit: 1, unit: '', cure: null }];
	return [...ports, ...bay, ...tooLarge(evaluation, option)];
}

/** A VM that no host of the option could run, asked of new hosts only. */
function tooLarge({ of, plan }: Evaluation, option: number): Measure[] {
	if (plan.options[option]?.keepsEstate) return [];
	const measure = (value: number, limit: number, unit: string): Measure => ({
		code: 'vm-size',
		label: 'VM size against a host',
		value,
		limit,
		unit,
		cure: null
	});
	const vms = of(virtualMachines, option, 0);
	return [
		measure(of(demandCores, option, 0) / vms, of(usableCores, option, 0), 'core'),
		measure(of(demandMemory, option, 0) / vms, of(usableMemory, option, 0), 'GB')
	].filter(({ value, limit }) => value > limit);
}

function inYear({ of }: Evaluation, option: number, year: number): Measure[] {
	const value = (quantity: Quantity): number => of(quantity, option, year);
	const hasItems = value(itemsPlaced) > 0 && value(newHosts) > 0;
	const kw = Math.min(value(rackPowerLimit), value(rackCoolingLimit));
	const added = value(installedTons) - value(roomTons);
	const cure =
		added > 0
			? `${decimal(added / value(retrofitStep), 0)} × ${decimal(value(retrofitStep), Number.isInteger(value(retrofitStep)) ? 0 : 1)} ${unitLabel('ton', '')} added`
			: 'retrofit';
	const limits: (Measure | null)[] = [
		{
			code: 'rack-positions',
			label: 'rack positions',
			value: value(racks),
			limit: value(rackPositions),
			unit: 'rack',
			cure: null
		},
		hasItems
			? {
					code: 'rack-power',
					label: 'power of one rack',
					value: value(itemDesignKw),
					limit: kw,
					unit: 'kW',
					cure: null
				}
			: null,
		hasItems
			? {
					code: 'rack-weight',
					label: 'load of one rack',
					value: value(itemWeight),
					limit: value(rackLoadLimit),
					unit: 'kg',
					cure: null
				}
			: null,
		value(upsRating) > 0
			? {
					code: 'ups-rating',
					label: 'UPS rating',
					value: value(itDesignKw),
					limit: value(upsRating),
					unit: 'kW',
					cure: null
				}
			: null,
		value(siteFeed) > 0
			? {
					code: 'feed',
					label: 'feed',
					value: value(facilityPeakKw),
					limit: value(siteFeed),
					unit: 'kW',
					cure: null
				}
			: null,
		{
			code: 'cooling',
			label: 'cooling',
			value: value(coolingTons),
			limit: value(roomTons),
			unit: 'ton',
			cure
		}
	];
	return limits.filter((measure) => measure !== null);
}

function hit(measure: Measure, year: number, isAtOnce: boolean): LimitHit {
	const { value, limit, unit, label } = measure;
	// A crossing too small for the usual decimals is shown with as many as tell the two apart.
	let digits = unit === '' ? 0 : Math.max(digitsFor(unit, value), digitsFor(unit, limit));
	while (digits < 6 && decimal(value, digits) === decimal(limit, digits)) digits += 1;
	const text = (number: number): string => decimal(number, Number.isInteger(number) ? 0 : digits);
	return {
		...measure,
		year,
		atOnce: isAtOnce,
		detail: `${label}, ${text(value)} of ${text(limit)}${unit ? `\u00a0${unitLabel(unit, '')}` : ''}`
	};
}
