import type { Plan } from '#lib/model/plan.ts';
import { isCount, nearestTo } from './crossings.ts';
import { findChanges, type Change } from './findChanges.ts';
import type { BreakEven, Crossing, Variable } from './sensitivity.ts';
import { trial, type Outcome } from './trial.ts';

/** From where to where a number is moved, both ends included, in its own unit. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Who wins and which options fit, at one value: what a break-even is a change of. */
interface Answer {
	readonly winner: number;
	/** One bit for each option but As is, which nothing rules out. */
	readonly fitting: number;
}

/** Up to this share of its cost a lead counts as none: there the winner's lead passes through zero. */
const noLead = 1e-6;

/**
 * Finds where another option wins, or an option begins or ceases to fit, while one number of the plan moves through a
 * range and everything else stays as planned. The range is `spanOf(variable)` unless given. Each point is a full
 * evaluation: cards, bays and racks are solved again where the number touches them.
 */
export function breakEven(plan: Plan, variable: Variable, range: Span = spanOf(variable)): BreakEven {
	const { from, to } = range;
	const attempt = trial(plan, [variable]);
	const same = (a: Answer, b: Answer): boolean => a.winner === b.winner && a.fitting === b.fitting;
	const crossings = changesIn(attempt, variable, (outcome) => answerOf(plan, outcome), range, same).map(
		(change) => crossingOf(plan, change, isCount(variable), (x) => attempt([x]))
	);
	const nearest = nearestTo(
		variable.value,
		crossings.filter(({ before, after }) => before !== after)
	);
	return { variable, from, to, crossings, nearest };
}

/**
 * Where the answer to a question changes while the one number of a trial moves through a range: what breaks even may be
 * the heat of two options as well as their cost.
 */
export function changesIn<S>(
	attempt: (values: readonly number[]) => Outcome,
	variable: Variable,
	ask: (outcome: Outcome) => S,
	{ from, to }: Span = spanOf(variable),
	same: (a: S, b: S) => boolean = Object.is
): Change<S>[] {
	const include = [variable.value];
	return findChanges((x) => ask(attempt([x])), from, to, { whole: isCount(variable), include, same });
}

/**
 * The range through which a number is moved unless another is asked for: within its bounds, from nothing to four times
 * the larger of its value and its likely high, and eight steps at least; as far down as up where it may be negative. A
 * count of many is not moved below one.
 */
export function spanOf(variable: Variable): Span {
	const { quantity, value, low, high } = variable;
	const step = quantity.kind === 'input' ? quantity.step : 0;
	if (quantity.min < 0) {
		const reach = rounded(4 * Math.max(Math.abs(value), high - value, value - low, step));
		return { from: Math.max(quantity.min, -reach), to: Math.min(quantity.max, reach) };
	}
	const most = rounded(Math.max(4 * Math.max(value, high), 8 * step) || 1);
	const least = isCount(variable) && value >= many ? Math.max(quantity.min, 1) : quantity.min;
	return { from: Math.min(least, value), to: Math.max(value, Math.min(quantity.max, most)) };
}

/** From here on a count is one of servers or VMs rather than of ports: none of them would be no plan. */
const many = 16;

/** Two significant digits, upwards. */
function rounded(size: number): number {
	const unit = 10 ** (Math.floor(Math.log10(size)) - 1);
	return Number((Math.ceil(Number((size / unit).toPrecision(12))) * unit).toPrecision(2));
}

function answerOf(plan: Plan, { winner, feasible }: Outcome): Answer {
	const fitting = plan.options.reduce(
		(bits, { keepsEstate }, option) => (keepsEstate || !feasible[option] ? bits : bits | (1 << option)),
		0
	);
	return { winner, fitting };
}

function crossingOf(
	plan: Plan,
	{ below, above, before, after }: Change<Answer>,
	isWhole: boolean,
	outcome: (x: number) => Outcome
): Crossing {
	const options = plan.options.map((_, option) => option);
	const fits = ({ fitting }: Answer, option: number): boolean => (fitting & (1 << option)) !== 0;
	const changed = options.filter((option) => fits(before, option) !== fits(after, option));
	const isEven = (x: number): boolean => {
		const { costs } = outcome(x);
		const [one, other] = [costs[before.winner] as number, costs[after.winner] as number];
		return Math.abs(one - other) <= noLead * Math.max(Math.abs(one), Math.abs(other));
	};
	const isSmooth =
		!isWhole &&
		before.winner >= 0 &&
		after.winner >= 0 &&
		before.winner !== after.winner &&
		changed.every((option) => option !== before.winner && option !== after.winner) &&
		isEven(below) &&
		isEven(above);
	return {
		below,
		above,
		isJump: !isSmooth,
		before: before.winner < 0 ? null : before.winner,
		after: after.winner < 0 ? null : after.winner,
		feasibility: changed.map((option) => ({ option, feasibleAfter: fits(after, option) }))
	};
}
