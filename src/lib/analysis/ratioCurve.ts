import type { Quantity } from '#lib/engine/quantity.ts';
import { withSetting } from '#lib/model/change.ts';
import { coolingTons, heat } from '#lib/model/cooling.ts';
import { serversMoved } from '#lib/model/demand.ts';
import {
	consolidationRatio,
	density,
	hostsForCpu,
	hostsForLoad,
	hostsForMemory,
	maximumCpuUse,
	memoryOvercommit,
	sizingMode
} from '#lib/model/hosts.ts';
import { rackUnits } from '#lib/model/placement.ts';
import type { Input } from '#lib/engine/quantity.ts';
import type { Plan } from '#lib/model/plan.ts';
import { presentCost } from '#lib/model/totals.ts';
import { findChanges } from './findChanges.ts';
import type { Reading } from './reading.ts';
import type { Variable } from './sensitivity.ts';
import { trial } from './trial.ts';

/** What is drawn against the ratio: three of the first day at full load, and the cost over all years. */
export const ratioMeasures = ['heat', 'tons', 'rackUnits', 'cost'] as const;
export type RatioMeasure = (typeof ratioMeasures)[number];

/** The quantity behind each measure. */
export const measured: Readonly<Record<RatioMeasure, Quantity>> = {
	heat,
	tons: coolingTons,
	rackUnits,
	cost: presentCost
};

/** The ratios of the curve: quarters up to 5:1, halves up to 10:1, then whole numbers up to 30:1. */
export const curveRatios: readonly number[] = [
	...Array.from({ length: 16 }, (_, place) => 1 + place / 4),
	...Array.from({ length: 10 }, (_, place) => 5 + place / 2),
	...Array.from({ length: 21 }, (_, place) => 10 + place)
];
const [least, most] = [1, 30];

/** One new option against the consolidation ratio, in one measure and its own unit; NaN where it has no value. */
export interface RatioLine {
	readonly option: number;
	/** By place in `curveRatios`. */
	readonly values: readonly number[];
	/** Below this ratio CPU and memory of its hosts carry the load; beyond it the values are what they would be if they did. */
	readonly carriesTo: number;
	/** Where the plan itself stands, whatever sizes its hosts; null where its ratio is not on the curve. */
	readonly own: { readonly ratio: number; readonly value: number } | null;
	/** The least ratio from which on it is at or below As is, where it is above As is at 1:1; null where it never falls below. */
	readonly fallsBelow: { readonly ratio: number; readonly value: number } | null;
}

/** One measure against the consolidation ratio: a line for each new option, and the level of As is. */
export interface RatioCurve {
	readonly measure: RatioMeasure;
	readonly asIs: number;
	readonly lines: readonly RatioLine[];
}

/**
 * What each new option comes to if its hosts were sized by a consolidation ratio of 1:1 to 30:1: existing servers
 * removed for each host of the load, spares aside, density software included. Null where the plan consolidates no
 * existing server, so that there is no ratio.
 */
export function ratioCurves(reading: Reading): Readonly<Record<RatioMeasure, RatioCurve>> | null {
	const { plan, of, ranking } = reading;
	const options = plan.options.map((_, option) => option).filter((option) => option !== ranking.asIs);
	const [first] = options;
	if (first === undefined || ranking.asIs < 0 || !(of(serversMoved, first, 0) > 0)) return null;
	const at = sizedBy(reading);
	const valueOf = (measure: RatioMeasure, option: number): number =>
		of(measured[measure], option, yearOf(measure, plan));
	const lineOf = (measure: RatioMeasure, option: number, asIs: number): RatioLine => {
		const value = (ratio: number): number => at(ratio)[measure][option] as number;
		const [fall] = findChanges((ratio) => value(ratio) <= asIs, least, most).filter(({ after }) => after);
		const ratio = of(serversMoved, option, 0) / of(hostsForLoad, option, 0);
		const ownValue = valueOf(measure, option);
		return {
			option,
			values: curveRatios.map(value),
			carriesTo: carriesTo(reading, option, measure === 'cost' ? plan.horizon : 0),
			own: ratio >= least && ratio <= most && Number.isFinite(ownValue) ? { ratio, value: ownValue } : null,
			fallsBelow: fall ? { ratio: fall.above, value: value(fall.above) } : null
		};
	};
	const curve = (measure: RatioMeasure): RatioCurve => {
		const asIs = valueOf(measure, ranking.asIs);
		return { measure, asIs, lines: options.map((option) => lineOf(measure, option, asIs)) };
	};
	return { heat: curve('heat'), tons: curve('tons'), rackUnits: curve('rackUnits'), cost: curve('cost') };
}

const yearOf = (measure: RatioMeasure, plan: Plan): number => (measure === 'cost' ? plan.horizon : 0);

type Measured = Readonly<Record<RatioMeasure, readonly number[]>>;

/** Evaluates the plan at a ratio, once each, with the caps of CPU and memory taken away. */
function sizedBy({ plan, of }: Reading): (ratio: number) => Measured {
	const set = (to: Plan, { id }: Input, value: number): Plan => withSetting(to, { of: 'plan' }, id, value);
	const boundless = 1e9;
	const lifted = [maximumCpuUse, memoryOvercommit].reduce(
		(sum, cap) => set(sum, cap, boundless),
		set(plan, sizingMode, 1)
	);
	const ratioOfAll: Variable = {
		key: consolidationRatio.id,
		quantity: consolidationRatio,
		label: consolidationRatio.label,
		targets: plan.options.filter(({ keepsEstate }) => !keepsEstate).map(({ id }) => ({ of: 'option', id })),
		value: consolidationRatio.default,
		low: least,
		high: most
	};
	const attempt = trial(lifted, [ratioOfAll]);
	const multiplier = of(density, 0, 0);
	const known = new Map<number, Measured>();
	return (ratio) => {
		const found = known.get(ratio);
		if (found) return found;
		const outcome = attempt([ratio / multiplier]);
		const values = (measure: RatioMeasure): number[] =>
			plan.options.map((_, option) => outcome.of(measured[measure], option, yearOf(measure, plan)));
		const made = {
			heat: values('heat'),
			tons: values('tons'),
			rackUnits: values('rackUnits'),
			cost: values('cost')
		};
		known.set(ratio, made);
		return made;
	};
}

/**
 * The ratio at which an option's hosts would be one fewer than CPU and memory ask for in a year up to `until`: the first
 * that it does not carry. Infinity where one host carries all; 0 where no host carries anything.
 */
function carriesTo({ of }: Reading, option: number, until: number): number {
	const ends = Array.from({ length: until + 1 }, (_, year) => {
		const hosts = Math.max(of(hostsForCpu, option, year), of(hostsForMemory, option, year));
		return Number.isFinite(hosts) ? of(serversMoved, option, year) / Math.max(hosts - 1, 0) : 0;
	});
	return Math.min(...ends);
}
