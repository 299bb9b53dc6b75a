import type { Quantity } from '#lib/engine/quantity.ts';
import { chassis } from '#lib/model/chassis.ts';
import { coolingTons, facilityEnergy, facilityKw, heat } from '#lib/model/cooling.ts';
import { virtualMachines } from '#lib/model/demand.ts';
import { servers } from '#lib/model/hosts.ts';
import { guestNeeded, hypervisor } from '#lib/model/licences.ts';
import { rackUnits, racks } from '#lib/model/placement.ts';
import { itDesignKw, itTypicalKw } from '#lib/model/powerChain.ts';
import { hosts } from '#lib/model/resilience.ts';
import { fcSwitches, sanPorts } from '#lib/model/storage.ts';
import {
	coolingCost,
	energyCost,
	licenceCost,
	networkCost,
	peopleCost,
	presentCost,
	serverCost,
	yearCost
} from '#lib/model/totals.ts';
import { decimal, digitsFor, unitLabel } from '#lib/units/format.ts';
import { moneyCell, moneyUnit, shownMoney } from '#lib/units/money.ts';
import { roundedParts } from '#lib/units/rounding.ts';
import { shownIn } from '#lib/units/system.ts';
import { licenceUnits } from './binding.ts';
import type { Reading } from './reading.ts';

/** One quantity of an option from the day of purchase to the horizon, as shown. */
export interface YearRow {
	readonly label: string;
	readonly unit: string;
	/** Year 0 to the horizon. */
	readonly cells: readonly string[];
	/** The sum of the years as shown, or nothing where a sum means nothing. */
	readonly sum: string;
	readonly strong: boolean;
}

/** Rows about one thing: size, power and heat, licences and SAN, cost. */
export interface YearGroup {
	readonly label: string;
	readonly rows: readonly YearRow[];
}

/** What an option takes and costs year by year; shown parts of a year's cost add up to its shown total. */
export function optionYears(reading: Reading, option: number): YearGroup[] {
	const { of, horizon, refs, units } = reading;
	const isAsIs = refs[option]?.look.slot === 0;
	const years = Array.from({ length: horizon + 1 }, (_, year) => year);
	const row = (label: string, quantity: Quantity, unit: string, factor = 1): YearRow[] => {
		const told = shownIn(units, quantity.unitText);
		const values = years.map((year) => (of(quantity, option, year) * told.factor) / factor);
		const digits = digitsFor(told.unit, values.find(Number.isFinite) ?? 0);
		const cells = values.map((value) => (Number.isFinite(value) ? decimal(value, digits) : '–'));
		return values.every((value) => value === 0) ? [] : [{ label, unit, cells, sum: '', strong: false }];
	};
	return [
		{
			label: 'Size',
			rows: [
				...row('VMs', virtualMachines, ''),
				...row('Hosts', hosts, ''),
				...(isAsIs ? [] : row('Servers', servers, '')),
				...row('Chassis', chassis, ''),
				...row('Racks', racks, ''),
				...row('Rack units', rackUnits, 'RU')
			]
		},
		{
			label: 'Power and heat',
			rows: [
				...row('IT power, typical', itTypicalKw, 'kW'),
				...row('IT power, design', itDesignKw, 'kW'),
				...row('Room and cooling, typical', facilityKw, 'kW'),
				...(units === 'us'
					? row('Heat at design load', heat, 'k\u00a0BTU/h', 1000)
					: row('Heat at design load', heat, 'kW')),
				...row('Cooling', coolingTons, unitLabel('ton', '', false, units)),
				...row('Energy of the room', facilityEnergy, 'MWh', 1000)
			]
		},
		{
			label: 'Licences and SAN',
			rows: [
				...row('Hypervisor licences', hypervisor.needed, licenceUnits(reading)),
				...row('Guest licences', guestNeeded, ''),
				...row('FC ports on the SAN', sanPorts, ''),
				...row('New FC switches', fcSwitches, '')
			]
		},
		{ label: `Cost of the year, ${moneyUnit(reading.scale)}`, rows: costRows(reading, option, years) }
	].filter(({ rows }) => rows.length > 0);
}

const costs = [
	['Servers and racks', serverCost],
	['Network and SAN', networkCost],
	['Licences', licenceCost],
	['Cooling', coolingCost],
	['Energy and space', energyCost],
	['People and support', peopleCost]
] as const;

function costRows({ of, scale }: Reading, option: number, years: readonly number[]): YearRow[] {
	const totals = years.map((year) => shownMoney(of(yearCost, option, year), scale));
	const parts = years.map((year, place) => {
		const exact = costs.map(([, quantity]) => of(quantity, option, year) / scale.factor);
		return exact.every(Number.isFinite) ? roundedParts(exact, totals[place]!) : exact.map(() => NaN);
	});
	const row = (label: string, values: readonly number[], strong: boolean, isSummed: boolean): YearRow => ({
		label,
		unit: '',
		cells: values.map((value) => (Number.isFinite(value) ? moneyCell(value) : '–')),
		sum: isSummed ? moneyCell(values.reduce((sum, value) => sum + value, 0)) : '',
		strong
	});
	const present = years.map((year) => shownMoney(of(presentCost, option, year), scale));
	return [
		...costs.map(([label], at) =>
			row(
				label,
				parts.map((ofYear) => ofYear[at]!),
				false,
				true
			)
		),
		row('All of the year', totals, true, true),
		row('So far, present value', present, false, false)
	];
}
