import type { ChassisEntry, ExpansionEntry, ServerEntry } from '#lib/catalogue/entry.ts';
import { baysPerServer, fillBays, type BayProblem, type PlacedHost } from './baySearch.ts';
import { bayNumbers } from './bayShapes.ts';
import { chassisMisfit } from './bayMisfit.ts';
import { boundOf, lostOf } from './bayWords.ts';

/** Which server, with how many of which expansion unit, is to fill which chassis. */
export interface BayQuestion {
	readonly chassis: ChassisEntry;
	readonly server: ServerEntry;
	readonly expansion: ExpansionEntry | null;
	/** Units for each server. */
	readonly expansionUnits: number;
}

/** A blade or an expansion unit in its bays. */
export interface PlacedUnit {
	readonly is: 'server' | 'expansion';
	/** The server, from 1, that it is or belongs to. */
	readonly host: number;
	/** Numbers of the smallest bays that it takes. */
	readonly bays: readonly number[];
}

/** A bay that holds nothing because of the supplies or fans fitted. */
export interface BayOff {
	readonly bay: number;
	readonly reason: string;
}

/** How a full chassis is laid out. */
export interface BayPlacement {
	/** 0 where the server or its unit does not fit this chassis; `bound` says why. */
	readonly serversPerChassis: number;
	/** Smallest bays, those of the expansion units included. */
	readonly baysPerServer: number;
	/** Host by host: the units of the first m hosts are a chassis that holds m. */
	readonly units: readonly PlacedUnit[];
	readonly off: readonly BayOff[];
	/** What limits the servers of a chassis. */
	readonly bound: string;
	/** What the placement gives up: bays left empty, servers displaced by units. */
	readonly lost: readonly string[];
}

/**
 * The layout that puts the most servers into a full chassis, each in bays of its size, each with its expansion units
 * where their maker lets them stand, and nothing in a bay that stays off. The search is exact.
 *
 * Example: a c7000 has two rows of eight half-height bays. Sixteen half-height blades fill it. With an expansion unit in
 * the other bay of each odd/even pair it holds eight. A full-height blade takes a column, and its unit the lower bay of
 * the other column of the pair; above that unit no full-height blade fits, so there are four.
 */
export function placeBays(question: BayQuestion): BayPlacement {
	const off = baysOff(question.chassis);
	const problem = problemOf(question, off);
	if (typeof problem === 'string') return nothing(problem, off);
	const hosts = fillBays(problem);
	if (hosts.length === 0) return nothing(boundOf(question.chassis, problem, hosts), off);
	return {
		serversPerChassis: hosts.length,
		baysPerServer: baysPerServer(problem),
		units: hosts.flatMap(unitsOf),
		off,
		bound: boundOf(question.chassis, problem, hosts),
		lost: lostOf(problem, hosts)
	};
}

/** Tells apart the questions that have different answers. */
export function bayKey({ chassis, server, expansion, expansionUnits }: BayQuestion): string {
	const unit =
		expansion && expansionUnits > 0
			? [
					expansion.name,
					expansion.fits,
					expansion.baysTaken,
					expansion.adjacency,
					expansion.maxPerHost,
					expansion.maxPerChassis,
					expansionUnits
				]
			: null;
	return JSON.stringify([chassis.name, chassis.family, chassis.bays, server.name, server.form, unit]);
}

/** The question without names, or the sentence that says why it has no answer. */
function problemOf(question: BayQuestion, off: readonly BayOff[]): BayProblem | string {
	const { chassis, server, expansionUnits } = question;
	const expansion = expansionUnits > 0 ? question.expansion : null;
	const unitsPerServer = expansion ? expansionUnits : 0;
	const misfit = chassisMisfit(chassis, server, expansion, unitsPerServer);
	if (misfit !== null || server.form.in === 'rack') return misfit ?? '';
	const most = expansion?.maxPerChassis ?? null;
	return {
		geometry: chassis.bays,
		usable: bayNumbers(chassis.bays).filter((bay) => !off.some((other) => other.bay === bay)),
		size: server.form.bay,
		expansion,
		unitsPerServer,
		most: most === null ? Infinity : Math.floor(most / unitsPerServer)
	};
}

/** Bays outside what any rule of the fitted supplies and fans allows, with the reason of the first that shuts them. */
function baysOff({ bays }: ChassisEntry): readonly BayOff[] {
	return bayNumbers(bays).flatMap((bay) => {
		const rule = bays.powerRules.find((rule) => !rule.bays.includes(bay));
		return rule ? [{ bay, reason: rule.reason }] : [];
	});
}

function unitsOf({ server, units }: PlacedHost, index: number): readonly PlacedUnit[] {
	const host = index + 1;
	return [
		{ is: 'server', host, bays: server },
		...units.map((bays) => ({ is: 'expansion', host, bays }) as const)
	];
}

function nothing(bound: string, off: readonly BayOff[]): BayPlacement {
	return { serversPerChassis: 0, baysPerServer: 0, units: [], off, bound, lost: [] };
}
