import type { Slot, SlotProblem } from './slotProblem.ts';
import type { SlotGroup } from '#lib/catalogue/entry.ts';

/** One way to equip a server before any card: how many expansion units, and what each of them gives and takes. */
export interface Layout {
	/** For each expansion unit, which of its slot alternatives it is configured with. */
	readonly alternatives: readonly number[];
	/** For each slot group of the server, how many of its slots connect expansion units and take no card. */
	readonly connecting: readonly number[];
}

/** Why a further expansion unit cannot be had. */
export type UnitLimit = 'none offered' | 'other chassis' | 'second CPU' | 'mezzanine' | 'most per host';

/** How many expansion units a server takes, and what stops the next one. */
export function unitsPerServer({ server, expansion }: SlotProblem): { most: number; limit: UnitLimit } {
	if (!expansion || expansion.alternatives.length === 0) return { most: 0, limit: 'none offered' };
	const { form } = server;
	if (form.in === 'rack' || !form.fits.some((family) => expansion.fits.includes(family)))
		return { most: 0, limit: 'other chassis' };
	if (expansion.needs.secondCpu && server.sockets.value < 2) return { most: 0, limit: 'second CPU' };
	const each = mezzaninesPerUnit({ server, expansion });
	const all = server.slots.reduce((sum, group) => sum + (group.bus === 'mezzanine' ? group.count : 0), 0);
	const byMezzanines = each === 0 ? Infinity : Math.floor(all / each);
	return byMezzanines < expansion.maxPerHost
		? { most: byMezzanines, limit: 'mezzanine' }
		: { most: expansion.maxPerHost, limit: 'most per host' };
}

/** Mezzanine positions of the server that one expansion unit's connection uses up. */
function mezzaninesPerUnit({ server, expansion }: Pick<SlotProblem, 'server' | 'expansion'>): number {
	const { form } = server;
	const isTall = form.in === 'chassis' && (form.bay === 'full' || form.bay === 'double');
	if (!expansion || (expansion.needs.mezzanineFullHeightOnly && !isTall)) return 0;
	return expansion.needs.mezzanines ?? 0;
}

/**
 * Every layout with that many units, each configured with one of the given slot alternatives. Units are alike, so only
 * how many have which alternative matters; the connection takes the last mezzanines first, so that the first ones stay
 * free for cards.
 */
export function layoutsWith(units: number, alternatives: readonly number[], problem: SlotProblem): Layout[] {
	const connections = connectionChoices(units * mezzaninesPerUnit(problem), problem.server.slots);
	return multisets(units, alternatives).flatMap((chosen) =>
		connections.map((connecting) => ({ alternatives: chosen, connecting }))
	);
}

function multisets(size: number, choices: readonly number[]): number[][] {
	if (size === 0) return [[]];
	return choices.flatMap((first, c) => multisets(size - 1, choices.slice(c)).map((rest) => [first, ...rest]));
}

function connectionChoices(taken: number, groups: readonly SlotGroup[]): number[][] {
	const last = groups.at(-1);
	if (!last) return taken === 0 ? [[]] : [];
	const most = last.bus === 'mezzanine' ? Math.min(taken, last.count) : 0;
	const all: number[][] = [];
	for (let here = most; here >= 0; here--)
		for (const before of connectionChoices(taken - here, groups.slice(0, -1))) all.push([...before, here]);
	return all;
}

/** Slots of one group that stand in one place: the server itself (`unit` null) or an expansion unit (from 1). */
export interface PlacedGroup extends Slot {
	readonly unit: number | null;
	/** Slots of the group, those that connect a unit included. */
	readonly count: number;
	readonly connecting: number;
}

/** The slot groups of a layout in the order in which they are drawn: the server's own, then unit by unit. */
export function placedGroups(layout: Layout, { server, expansion }: SlotProblem): PlacedGroup[] {
	const own = server.slots.map((group, g) => ({
		...group,
		unit: null,
		connecting: layout.connecting[g] ?? 0
	}));
	const added = layout.alternatives.flatMap((alternative, u) =>
		(expansion?.alternatives[alternative] ?? []).map((group) => ({ ...group, unit: u + 1, connecting: 0 }))
	);
	return [...own, ...added];
}
