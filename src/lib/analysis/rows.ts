import type { Quantity } from '#lib/engine/quantity.ts';
import { chassis, expansionUnits } from '#lib/model/chassis.ts';
import { fcPorts, graphicsCards, nicPorts, usbPorts } from '#lib/model/connectivity.ts';
import { coolingTons, heat, roomTons } from '#lib/model/cooling.ts';
import { guestNeeded, hypervisor, licencesPerHost } from '#lib/model/licences.ts';
import { boxes, perRackAllowed, rackUnits, racks } from '#lib/model/placement.ts';
import { itDesignKw, itTypicalKw } from '#lib/model/powerChain.ts';
import { rackPositions } from '#lib/model/racks.ts';
import { hosts } from '#lib/model/resilience.ts';
import { coolingPerMonth } from '#lib/model/running.ts';
import { hostsForLoad, servers } from '#lib/model/hosts.ts';
import { sanPorts } from '#lib/model/storage.ts';
import {
	costPerVmMonth,
	cumulativeCapex,
	cumulativeOpex,
	cumulativeSanCost,
	discountedPayback,
	payback,
	presentCost
} from '#lib/model/totals.ts';
import { decimal, digitsFor, shortNumber, unitLabel } from '#lib/units/format.ts';
import { shownIn } from '#lib/units/system.ts';
import { moneyScale, moneyUnit, shownMoney, signedMoney } from '#lib/units/money.ts';
import { bindingNeed, licenceName, licenceUnits, rackLimit } from './binding.ts';
import type { LimitHit, TableCell, TableRow } from './comparison.ts';
import type { CellRef } from './figures.ts';
import { limitedQuantity } from './limitOn.ts';
import { portRow } from './portRows.ts';
import type { Reading } from './reading.ts';

/** What a row of the comparison table shows and how its cells are made. */
export interface RowPlan {
	readonly id: string;
	readonly label: string;
	readonly unit: string;
	readonly quantity: Quantity;
	readonly strong?: boolean;
	/** The year of the cells, where it is not the chosen one. */
	readonly year?: number;
	/** The cell's number in the row's unit. */
	readonly shown?: (value: number) => number;
	readonly digits?: number;
	readonly second?: (option: number) => string;
	/** What the second line speaks of, where it is not the row's own quantity. */
	readonly secondOf?: Quantity;
	readonly limit?: number;
	/** What the unit names: the limit itself, where there is one. */
	readonly unitOf?: Quantity;
	/** Has no meaning for As is. */
	readonly notOfAsIs?: true;
}

/** The rows of the comparison table in one year; rows of money over the years speak of the whole plan. */
export function tableRows(reading: Reading, year: number): TableRow[] {
	const { of, scale, horizon, plan, structures, refs, units } = reading;
	const overall = horizon === 1 ? 'over one year' : `over ${horizon} years`;
	const first = reading.ranking.winner ?? 0;
	const one = (quantity: Quantity): number => of(quantity, first, year);
	const money = (id: string, label: string, quantity: Quantity): RowPlan => ({
		id,
		label,
		unit: `${overall}, ${moneyUnit(scale)}`,
		quantity,
		year: horizon,
		shown: (value) => shownMoney(value, scale),
		digits: 0
	});
	const monthly = moneyScale(0, plan.currency);
	const boxWords = (option: number): string => {
		const count = (quantity: Quantity, words: readonly [string, string]): string => {
			const number = of(quantity, option, year);
			return number > 0 ? `${decimal(number, 0)} ${words[number === 1 ? 0 : 1]}` : '';
		};
		const isBlade = structures[option]?.placement !== null;
		const parts = [
			isBlade ? count(servers, ['blade', 'blades']) : count(servers, ['server', 'servers']),
			count(expansionUnits, ['expansion unit', 'expansion units']),
			count(chassis, ['chassis', 'chassis'])
		].filter(Boolean);
		return refs[option]?.look.slot === 0 ? 'servers' : parts.join(', ');
	};
	const plans: RowPlan[] = [
		{
			id: 'hosts',
			label: 'Hosts',
			unit: `year ${year}`,
			quantity: hosts,
			second: (option) => bindingNeed(reading, option, year),
			secondOf: hostsForLoad
		},
		{ id: 'boxes', label: 'Physical boxes', unit: 'in all', quantity: boxes, second: boxWords },
		{ id: 'rackUnits', label: 'Rack units', unit: 'RU', quantity: rackUnits },
		{
			id: 'racks',
			label: 'Racks',
			unit: `of ${decimal(one(rackPositions), 0)} positions`,
			quantity: racks,
			limit: one(rackPositions),
			unitOf: rackPositions,
			second: (option) => rackLimit(reading, option, year).short,
			secondOf: perRackAllowed
		},
		{ id: 'typicalPower', label: 'IT power, typical', unit: 'kW', quantity: itTypicalKw },
		{ id: 'designPower', label: 'IT power, design', unit: 'kW', quantity: itDesignKw },
		{
			id: 'heat',
			label: 'Heat, whole room',
			quantity: heat,
			...(units === 'us'
				? { unit: 'k\u00a0BTU/h', shown: (value) => value / 1000, digits: 0 }
				: { unit: 'kW of heat' })
		},
		{
			id: 'cooling',
			label: 'Cooling',
			unit: `${unitLabel('ton', '', false, units)} of ${units === 'us' ? 'AC' : 'cooling'}, room has ${shortNumber(one(roomTons), 'ton', units)}`,
			quantity: coolingTons,
			limit: one(roomTons),
			unitOf: roomTons
		},
		{
			id: 'coolingPerMonth',
			label: 'Cooling energy',
			unit: `${moneyUnit(monthly)} a month`,
			quantity: coolingPerMonth,
			digits: 0
		},
		{
			id: 'licencesPerHost',
			label: 'Licences per host',
			unit: licenceUnits(reading),
			quantity: licencesPerHost,
			notOfAsIs: true
		},
		{
			id: 'licences',
			label: 'Licences',
			unit: licenceUnits(reading),
			quantity: hypervisor.needed,
			second: (option) => licenceName(reading, 'guest', option),
			secondOf: guestNeeded
		},
		{ id: 'sanPorts', label: 'SAN ports', unit: 'Fibre Channel', quantity: sanPorts },
		money('sanCost', 'SAN cost', cumulativeSanCost),
		money('capex', 'Capex', cumulativeCapex),
		money('opex', 'Opex', cumulativeOpex),
		{
			id: 'payback',
			label: 'Payback',
			unit: 'months, against As is',
			quantity: payback,
			year: horizon,
			notOfAsIs: true,
			second: (option) => discounted(reading, option),
			secondOf: discountedPayback.months
		},
		{
			id: 'costPerVmMonth',
			label: 'Cost per VM and month',
			unit: `of the whole room’s cost ${overall}, ${plan.currency}`,
			quantity: costPerVmMonth,
			year: horizon,
			digits: 2
		},
		{
			...money('npv', horizon === 1 ? 'One-year cost' : `${horizon}-year cost`, presentCost),
			unit: `net present value, ${moneyUnit(scale)}`,
			strong: true,
			second: (option) => costGap(reading, option)
		}
	];
	const rows = plans.map((row) => tableRow(reading, row, year));
	const ports = [
		portRow(reading, 'nic', nicPorts),
		portRow(reading, 'fc', fcPorts),
		portRow(reading, 'usb', usbPorts),
		portRow(reading, 'graphics', graphicsCards)
	].filter((row) => row !== null);
	const at = rows.findIndex(({ id }) => id === 'licencesPerHost');
	return [...rows.slice(0, at), ...ports, ...rows.slice(at), limitRow(reading)];
}

/** One row of numbers over all options, the best of the feasible ones marked. */
export function tableRow(reading: Reading, row: RowPlan, chosen: number): TableRow {
	const { of, refs, plan } = reading;
	const { unit, factor } = shownIn(reading.units, row.quantity.unitText);
	const year = row.year ?? chosen;
	const values = plan.options.map((_, option) => of(row.quantity, option, year));
	const digits = row.digits ?? digitsFor(unit, values.find(Number.isFinite) ?? 0);
	const shown = values.map((value) => Number((row.shown?.(value) ?? value * factor).toFixed(digits)));
	const best = bestOf(reading, shown);
	return {
		id: row.id,
		label: row.label,
		unit: row.unit,
		...(row.unitOf ? { unitRef: { quantity: row.unitOf.id, year } } : {}),
		strong: row.strong ?? false,
		cells: values.map((value, option): TableCell => {
			const limit = row.limit;
			return {
				text:
					row.notOfAsIs && option === reading.ranking.asIs
						? '–'
						: Number.isFinite(value)
							? decimal(shown[option] as number, digits)
							: noValue(row.id),
				value: Number.isFinite(value) ? (shown[option] as number) : null,
				ref: { quantity: row.quantity.id, option: refs[option]?.id ?? '', year },
				second: row.second?.(option) ?? '',
				...(row.secondOf
					? { secondRef: { quantity: row.secondOf.id, option: refs[option]?.id ?? '', year } }
					: {}),
				best: best.has(option),
				exceeded: limit !== undefined && value > limit,
				ofLimit: limit !== undefined && row.id === 'cooling' && limit > 0 ? value / limit : null
			};
		})
	};
}

function discounted({ of, horizon, ranking }: Reading, option: number): string {
	const months = of(discountedPayback.months, option, horizon);
	if (option === ranking.asIs) return '';
	return Number.isFinite(months) ? `${decimal(months, 0)} discounted` : 'never, discounted';
}

function noValue(row: string): string {
	return row === 'payback' ? 'never' : 'none';
}

/** Feasible new options with the least number, unless all share it. */
function bestOf({ ranking }: Reading, shown: readonly number[]): ReadonlySet<number> {
	const values = ranking.feasible.map((option) => shown[option] as number).filter(Number.isFinite);
	const least = Math.min(...values);
	const best = ranking.feasible.filter((option) => shown[option] === least);
	return new Set(best.length === ranking.feasible.length && best.length > 1 ? [] : best);
}

function costGap({ ranking, shownCost, refs }: Reading, option: number): string {
	if (refs[option]?.ruledOut) return 'limits aside';
	if (ranking.winner === null) return '';
	if (option === ranking.winner) return 'cheapest that fits';
	return signedMoney((shownCost[option] as number) - (shownCost[ranking.winner] as number));
}

/** The number that meets a limit, in the year in which it does. */
function limitRef({ code, year }: LimitHit, option: string): CellRef | null {
	const quantity = limitedQuantity[code];
	return quantity === undefined ? null : { quantity, option, year };
}

function limitRow({ limits, refs, ranking, horizon }: Reading): TableRow {
	return {
		id: 'firstLimit',
		label: 'First limit met',
		unit: '',
		strong: false,
		cells: limits.map(({ first }, option) => ({
			text: !first
				? 'None'
				: first.atOnce
					? 'At once'
					: first.year === 0
						? 'First day'
						: `Year ${first.year}`,
			value: first ? first.year : null,
			ref: first ? limitRef(first, refs[option]?.id ?? '') : null,
			second: first ? first.detail : horizon === 1 ? 'in one year' : `in ${horizon} years`,
			best: !first && ranking.feasible.includes(option) && refs.length > 1,
			exceeded: first !== null,
			ofLimit: null
		}))
	};
}
