import type { Quantity } from '#lib/engine/quantity.ts';
import {
	hostsByRatio,
	hostsForBandwidth,
	hostsForCpu,
	hostsForIops,
	hostsForMemory,
	hostsForVms,
	sizingMode,
	spareHosts
} from '#lib/model/hosts.ts';
import { entryOf } from '#lib/model/entries.ts';
import { firstGuestChosen, windowsVms } from '#lib/model/licences.ts';
import {
	itemDesignKw,
	perRack,
	perRackAllowed,
	perRackByCircuits,
	perRackByCooling,
	perRackByUnits,
	perRackByWeight
} from '#lib/model/placement.ts';
import { decimal } from '#lib/units/format.ts';
import type { Reading } from './reading.ts';

/** What decides the number of hosts, in a few words: `memory, 1 spare`. */
export function bindingNeed({ of, refs }: Reading, option: number, year: number): string {
	if (refs[option]?.look.slot === 0) return 'as they stand';
	const value = (quantity: Quantity): number => of(quantity, option, year);
	const needs: [string, Quantity][] = [
		['memory', hostsForMemory],
		['CPU', hostsForCpu],
		['VMs per host', hostsForVms],
		['storage operations', hostsForIops],
		['network traffic', hostsForBandwidth]
	];
	const asked =
		value(sizingMode) === 1 ? [['ratio', hostsByRatio] as [string, Quantity], ...needs.slice(0, 2)] : needs;
	const most = Math.max(...asked.map(([, quantity]) => value(quantity)));
	const binding = asked.find(([, quantity]) => value(quantity) === most)?.[0] ?? '';
	const spares = value(spareHosts);
	return spares > 0 ? `${binding}, ${decimal(spares, 0)} spare` : binding;
}

/** Why a full rack is full. */
export interface RackLimit {
	readonly code: 'units' | 'circuits' | 'cooling' | 'weight';
	/** `full by cooling`, for the table. */
	readonly short: string;
}

/** The limit that fills a rack of an option; at equal counts rack units come first, as nothing else needs to change. */
export function rackLimit({ of, refs }: Reading, option: number, year: number): RackLimit {
	if (refs[option]?.look.slot === 0) return { code: 'units', short: '' };
	const allowed = of(perRackAllowed, option, year);
	const limits: [RackLimit['code'], Quantity, string][] = [
		['units', perRackByUnits, 'full by rack units'],
		['cooling', perRackByCooling, 'full by cooling'],
		['circuits', perRackByCircuits, 'full by circuits'],
		['weight', perRackByWeight, 'full by weight']
	];
	const [code, , short] = limits.find(([, quantity]) => of(quantity, option, year) === allowed) ?? limits[0]!;
	return { code, short };
}

/** The name of the plan's hypervisor licence, or of the guest edition chosen for an option. */
export function licenceName(reading: Reading, use: 'hypervisor' | 'guest', option = 0): string {
	const { plan, entries, of } = reading;
	if (use === 'hypervisor')
		return entryOf(entries, 'licence', plan.licences.hypervisor)?.name ?? 'no hypervisor licence';
	if (of(windowsVms, option, 0) === 0) return '';
	const chosen = plan.licences.guests[of(firstGuestChosen, option, 0) === 1 ? 0 : 1];
	return entryOf(entries, 'licence', chosen)?.name ?? '';
}

/** What one unit of the plan's hypervisor licence covers, as the rows of licences count it: `cores`, `socket pairs`. */
export function licenceUnits({ entries, plan }: Reading): string {
	const metric = entryOf(entries, 'licence', plan.licences.hypervisor)?.metric;
	return metric ? `${metric}s` : 'none';
}

/** Chassis or servers that a full rack of the option holds, and the kW that they draw. */
export function fullRack(
	{ of }: Reading,
	option: number,
	year: number
): { items: number; kw: number; oneKw: number } {
	const items = of(perRack, option, year);
	const oneKw = of(itemDesignKw, option, year);
	return { items, kw: items * oneKw, oneKw };
}
