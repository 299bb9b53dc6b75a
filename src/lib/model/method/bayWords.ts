import type { ChassisEntry } from '#lib/catalogue/entry.ts';
import { baysPerServer, fillBays, type BayProblem, type PlacedHost } from './baySearch.ts';
import { bayNumbers } from './bayShapes.ts';
import { counted, listed } from './portPhrases.ts';

/** What limits the servers of a chassis: how many units it takes, which bays are on, or the bays themselves. */
export function boundOf(chassis: ChassisEntry, problem: BayProblem, hosts: readonly PlacedHost[]): string {
	const count = hosts.length;
	const unlimited = fillBays({ ...problem, most: Infinity }).length;
	if (count < unlimited) {
		const units = counted(problem.expansion?.maxPerChassis ?? 0, 'unit');
		return `${chassis.name} takes at most ${units} of ${unitName(problem)}, enough for ${counted(count, 'server')}; its bays would hold ${unlimited}.`;
	}
	const all = bayNumbers(problem.geometry);
	const allOn = fillBays({ ...problem, usable: all }).length;
	if (count < allOn) {
		const reasons = new Set(chassis.bays.powerRules.map(({ reason }) => reason.replace(/\.$/, '')));
		return `${problem.usable.length} of ${counted(all.length, 'bay')} can be used, for ${counted(count, 'server')} where all would hold ${allOn}: ${[...reasons].join('; ')}.`;
	}
	const each = baysPerServer(problem);
	const group = groupName(problem);
	if (Math.floor(problem.usable.length / each) === count)
		return `${counted(problem.usable.length, 'bay')}, ${each} for ${group}.`;
	if (needsPairOfColumns(problem))
		return `A full-height server with the unit in the lower bay beside it needs a pair of columns: ${counted(count, 'server')}.`;
	return `${each} bays for ${group}; the ${counted(problem.usable.length - count * each, 'bay')} left over lie so that no further one fits.`;
}

/** What the placement gives up: bays that stay empty, and servers that would fit if they had no expansion units. */
export function lostOf(problem: BayProblem, hosts: readonly PlacedHost[]): readonly string[] {
	const alone = fillBays({ ...problem, expansion: null, unitsPerServer: 0, most: Infinity }).length;
	const displaced =
		alone > hosts.length
			? [
					`Without ${unitName(problem)} the chassis would hold ${counted(alone, 'server')} and not ${hosts.length}.`
				]
			: [];
	return [...emptyBays(problem, hosts), ...displaced];
}

/** The empty bays, those of one reason in one sentence. */
function emptyBays(problem: BayProblem, hosts: readonly PlacedHost[]): readonly string[] {
	const unitBays = new Set(hosts.flatMap(({ units }) => units.flat()));
	const taken = new Set([...unitBays, ...hosts.flatMap(({ server }) => server)]);
	const isCapped = hosts.length < fillBays({ ...problem, most: Infinity }).length;
	const byReason = new Map<string, number[]>();
	for (const bay of problem.usable.filter((bay) => !taken.has(bay))) {
		const isAboveUnit = problem.size === 'full' && unitBays.has(bay + problem.geometry.columns);
		const reason = isAboveUnit
			? 'above an expansion unit no full-height server fits'
			: isCapped
				? 'the chassis takes no more expansion units'
				: 'no further server with all that belongs to it fits there';
		byReason.set(reason, [...(byReason.get(reason) ?? []), bay]);
	}
	return [...byReason].map(([reason, bays]) =>
		bays.length === 1
			? `Bay ${bays[0]} stays empty: ${reason}.`
			: `Bays ${listed(bays.map(String), 'and')} stay empty: ${reason}.`
	);
}

/** A full-height server with a unit tied to the lower row shares its pair of columns with no other server. */
function needsPairOfColumns({ size, expansion, unitsPerServer }: BayProblem): boolean {
	return size === 'full' && unitsPerServer > 0 && expansion?.adjacency === 'pair';
}

const unitName = ({ expansion }: BayProblem): string => expansion?.name ?? 'an expansion unit';

function groupName({ size, unitsPerServer }: BayProblem): string {
	const name = { half: 'half-height', full: 'full-height', single: 'single-width', double: 'double-width' }[
		size
	];
	if (unitsPerServer === 0) return `each ${name} server`;
	return `each ${name} server with its ${unitsPerServer === 1 ? 'expansion unit' : `${unitsPerServer} expansion units`}`;
}
