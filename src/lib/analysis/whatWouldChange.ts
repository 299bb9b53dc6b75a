import { expansionPrice, fcPorts, graphicsCards, roleInputs, usbPorts } from '#lib/model/connectivity.ts';
import { retrofitPrice, roomTons } from '#lib/model/cooling.ts';
import { framePrice } from '#lib/model/chassisFields.ts';
import { switchPrice } from '#lib/model/cost.ts';
import {
	demandMode,
	growth,
	memoryPerVm,
	vcpuPerCore,
	vcpuPerVm,
	virtualMachinesToday,
	windowsShare
} from '#lib/model/demand.ts';
import { refreshLife } from '#lib/model/estate.ts';
import { estateMemory, estatePeakCpu, estateServers } from '#lib/model/estateDemand.ts';
import { consolidationRatio, densityFactor, sizingMode } from '#lib/model/hosts.ts';
import { densitySoftware, guestA, guestB, hypervisor } from '#lib/model/licences.ts';
import { otherEquipment } from '#lib/model/powerChain.ts';
import { rackCoolingKw } from '#lib/model/racks.ts';
import { labourRate, rackSpaceCost, serverHours, tariff } from '#lib/model/running.ts';
import { memoryPrice, serverBasePrice } from '#lib/model/serverFields.ts';
import {
	arrayBasePrice,
	fcSwitchPrice,
	localStoragePrice,
	sanExists,
	storagePrice
} from '#lib/model/storage.ts';
import { discountRate, horizon } from '#lib/model/time.ts';
import { entriesOf } from '#lib/model/entries.ts';
import { given } from '#lib/model/settings.ts';
import type { Input, Quantity } from '#lib/engine/quantity.ts';
import type { Plan } from '#lib/model/plan.ts';
import { bareNumber, withUnit } from '#lib/units/format.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import { breakEven } from './breakEven.ts';
import { breakEvenSentence } from './breakEvenWords.ts';
import { distance } from './crossings.ts';
import type { BreakEven, ChangeRow, Variable } from './sensitivity.ts';
import { variablesOf } from './variables.ts';

/** A role that asks for no port is left aside: one that does says the same of the next port. */
const rolePorts: ReadonlySet<Quantity> = new Set(roleInputs.map(({ ports }) => ports));

/** Numbers that planners argue about: what is asked, what is paid, what the room gives. */
const always: readonly Quantity[] = [
	growth,
	...rolePorts,
	fcPorts,
	usbPorts,
	graphicsCards,
	serverBasePrice,
	memoryPrice,
	framePrice,
	expansionPrice,
	switchPrice,
	hypervisor.term.price,
	guestA.term.price,
	guestB.term.price,
	densitySoftware.term.price,
	storagePrice,
	roomTons,
	retrofitPrice,
	rackCoolingKw,
	otherEquipment,
	tariff,
	rackSpaceCost,
	serverHours,
	labourRate,
	discountRate,
	refreshLife,
	horizon
];

/**
 * The numbers of a plan whose break-even is worth asking for, in the order of the list: those of above, and those that
 * count under the plan's choices, such as the consolidation ratio where hosts are sized by it.
 */
export function decisive(plan: Plan): Variable[] {
	const entries = entriesOf(plan);
	const chosen = (choice: Input): number => given(plan, entries, choice, { of: 'plan' }).value;
	const demand =
		chosen(demandMode) === 1
			? [estateServers, estatePeakCpu, estateMemory]
			: [virtualMachinesToday, memoryPerVm, vcpuPerVm, vcpuPerCore];
	const wanted: readonly Quantity[] = [
		...demand,
		...(chosen(sizingMode) === 1 ? [consolidationRatio] : []),
		...(plan.licences.density ? [densityFactor] : []),
		...(plan.licences.guests.length > 0 ? [windowsShare] : []),
		...(chosen(sanExists) === 0 ? [arrayBasePrice, fcSwitchPrice, localStoragePrice] : []),
		...always
	];
	const all = variablesOf(plan);
	const isUnused = ({ quantity, value }: Variable): boolean => value === 0 && rolePorts.has(quantity);
	return wanted.flatMap((quantity) => all.filter((of) => of.quantity === quantity && !isUnused(of)));
}

/** Every break-even worth asking for, as the table “what would have to change” shows it. */
export function changeRows(plan: Plan, units: UnitSystem = 'us'): ChangeRow[] {
	return byMove(decisive(plan).map((variable) => changeRow(plan, breakEven(plan, variable), units)));
}

/** Rows by how little their number has to move, those where nothing changes last. */
export function byMove(rows: readonly ChangeRow[]): ChangeRow[] {
	return [...rows].sort((a, b) => (a.move ?? Infinity) - (b.move ?? Infinity) || 0);
}

/** A break-even as the table shows it, in the units of a system. Where the plan's own value is 0, the move is a share of a quarter of the range. */
export function changeRow(plan: Plan, found: BreakEven, units: UnitSystem = 'us'): ChangeRow {
	const { variable, from, to, nearest } = found;
	const { quantity, value } = variable;
	const { unit, factor } = shownIn(units, quantity.unitText);
	const bare = (number: number): string => bareNumber(Number((number * factor).toPrecision(4)), unit);
	return {
		variable: variable.key,
		label: variable.label,
		now: withUnit(value, quantity.unitText, plan.currency, units),
		range: `${bare(from)}–${bare(to)}${unit.startsWith('%') ? '%' : ''}`,
		answer: breakEvenSentence(plan, found, units),
		move: nearest === null ? null : distance(value, nearest) / (Math.abs(value) || (to - from) / 4)
	};
}
