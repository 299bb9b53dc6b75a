import type { Plan } from '#lib/model/plan.ts';
import { bareNumber, besideUnit } from '#lib/units/format.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import { isCount, nearestTo } from './crossings.ts';
import type { BreakEven, Crossing } from './sensitivity.ts';
import { lowered } from './optionWords.ts';

/** Which way the number is moved away from the plan's own value. */
type Way = 'up' | 'down';

/** A break-even whose numbers are in the unit that they are told in. */
interface Found extends Omit<BreakEven, 'variable'> {
	readonly unit: string;
	readonly value: number;
	/** Only whole numbers make sense. */
	readonly isWhole: boolean;
}

/**
 * Says what another answer would take: `At USD 0.21 per kWh or more, blades win`, `Between 14 and 15 VMs the winner
 * changes: at 15 VMs or more, blades win`, `No break-even between 0 and 64 GB per VM`. The change nearest to the plan's
 * own value comes first, then the nearest on its other side. Numbers are in the units of a system.
 */
export function breakEvenSentence(plan: Plan, of: BreakEven, units: UnitSystem = 'us'): string {
	const found = toldIn(units, of);
	const changes = found.crossings.filter(({ before, after }) => before !== after);
	if (changes.length === 0) return noBreakEven(plan, found);
	const { value } = found;
	const above = changes.filter(({ below }) => below >= value);
	const below = changes.filter((crossing) => crossing.below < value).reverse();
	const ways: [Way, Crossing[]][] = [
		['up', above],
		['down', below]
	];
	const sides = ways.filter(([, side]) => side.length > 0);
	if (found.nearest === below[0]) sides.reverse();
	const clauses = sides.map(([way, side]) => clause(plan, found, way, side));
	const told = sides.reduce((sum, [, side]) => sum + Math.min(side.length, 2), 0);
	const untold = changes.length - told;
	if (untold > 0) clauses.push(`${untold === 1 ? 'one more change' : `${untold} more changes`} further out`);
	return capital(clauses.join('; '));
}

function toldIn(units: UnitSystem, { variable, from, to, crossings, nearest }: BreakEven): Found {
	const { unit, factor } = shownIn(units, variable.quantity.unitText);
	const told = crossings.map((each) => ({ ...each, below: each.below * factor, above: each.above * factor }));
	return {
		unit,
		value: variable.value * factor,
		isWhole: isCount(variable),
		from: from * factor,
		to: to * factor,
		crossings: told,
		nearest: nearest && (told[crossings.indexOf(nearest)] ?? null)
	};
}

/** Where nothing else wins: the range that was searched, and the nearest change of what fits. */
function noBreakEven(plan: Plan, found: Found): string {
	const { value, from, to, crossings } = found;
	const none = `No break-even between ${pair(plan, found, from, 'and', to)}`;
	const nearest = nearestTo(value, crossings);
	if (!nearest) return none;
	const way: Way = nearest.below >= value ? 'up' : 'down';
	const told = nearest.feasibility.map(({ option, feasibleAfter }) => {
		const name = lowered(plan.options[option]?.label ?? '');
		return `${name} ${feasibleAfter === (way === 'up') ? 'fit' : 'no longer fit'}`;
	});
	return `${none}; ${stretch(plan, found, way, nearest, null)}, ${told.join(' and ')}`;
}

/** What wins beyond the first crossing of one side. */
function clause(plan: Plan, found: Found, way: Way, side: readonly Crossing[]): string {
	const [first, next = null] = side as [Crossing, ...Crossing[]];
	const winner = way === 'up' ? first.after : first.before;
	const wins = winner === null ? 'no option fits' : `${lowered(plan.options[winner]?.label ?? '')} win`;
	if (!first.isJump || isNarrow(found, way, first, next))
		return `${stretch(plan, found, way, first, next)}, ${wins}`;
	const low = edge(found, first.below, 'down');
	const high = edge(found, first.above, 'up');
	const beyond = stretch(null, found, way, first, next);
	return `between ${pair(plan, found, low, 'and', high)} the winner changes: ${beyond}, ${wins}`;
}

/**
 * The values beyond a crossing, up to the next one: `at 15 VMs or more`, `from USD 0.21 to 0.3 per kWh`; without the
 * unit where no plan is given, as it has just been said.
 */
function stretch(plan: Plan | null, found: Found, way: Way, near: Crossing, far: Crossing | null): string {
	const isUp = way === 'up';
	const [start, stop] = ends(found, way, near, far);
	if (stop === null || far === null) {
		const isLast = start === (isUp ? found.to : found.from);
		return `at ${single(plan, found, start)}${isLast ? '' : isUp ? ' or more' : ' or less'}`;
	}
	// A stretch too narrow for rounding inwards is said by its exact ends.
	const exact = isNarrow(found, way, near, far);
	const [low, high] = isUp
		? [exact ? near.above : start, exact ? far.below : stop]
		: [exact ? far.above : stop, exact ? near.below : start];
	if (shown(found, low) === shown(found, high)) return `at ${single(plan, found, low)}`;
	return `from ${pair(plan, found, low, 'to', high)}`;
}

/** Where the values beyond a crossing begin, and where the next one ends them, both rounded inwards; null where none does. */
function ends(found: Found, way: Way, near: Crossing, far: Crossing | null): [number, number | null] {
	return way === 'up'
		? [edge(found, near.above, 'up'), far && edge(found, far.below, 'down')]
		: [edge(found, near.below, 'down'), far && edge(found, far.above, 'up')];
}

/** True where rounding inwards leaves nothing between the ends. */
function isNarrow(found: Found, way: Way, near: Crossing, far: Crossing | null): boolean {
	const [start, stop] = ends(found, way, near, far);
	return stop !== null && (way === 'up' ? start > stop : stop > start);
}

/** One value with its unit, or bare where no plan is given. */
function single(plan: Plan | null, found: Found, value: number): string {
	const { unit } = found;
	if (plan) return besideUnit(shown(found, value), unit, plan.currency, value === 1);
	return `${shown(found, value)}${unit.startsWith('%') ? '%' : ''}`;
}

/** Two values and their unit, said once. */
function pair(plan: Plan | null, found: Found, low: number, word: string, high: number): string {
	const { unit } = found;
	const ends = `${single(null, found, low)} ${word} ${shown(found, high)}`;
	return plan ? besideUnit(ends, unit, plan.currency) : `${ends}${unit.startsWith('%') ? '%' : ''}`;
}

/** A bare number as sentences write it. */
function shown({ unit }: Found, value: number): string {
	return bareNumber(Number(value.toPrecision(6)), unit);
}

/**
 * A value rounded upwards or downwards to as few of three to six significant digits as stay within the range, so that
 * what is said of it holds.
 */
function edge({ from, to, isWhole }: Found, value: number, way: Way): number {
	const settled = Number(value.toPrecision(12));
	const size = Math.abs(settled);
	if (Number.isInteger(settled) && (size < 1000 || isWhole)) return settled;
	for (let digits = 3; digits <= 6; digits += 1) {
		const unit = 10 ** (Math.floor(Math.log10(size)) + 1 - digits);
		const steps = Number((value / unit).toPrecision(11));
		const whole = way === 'up' ? Math.ceil(steps) : Math.floor(steps);
		const rounded = Number((whole * unit).toPrecision(digits));
		if (rounded >= from && rounded <= to) return rounded;
	}
	return value;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
