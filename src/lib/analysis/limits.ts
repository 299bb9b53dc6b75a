import { spotOf } from '#lib/engine/cells.ts';
import { installedTons, retrofitStep, roomTons } from '#lib/model/cooling.ts';
import type { Evaluation } from '#lib/model/evaluate.ts';
import { table } from '#lib/model/index.ts';
import type { Structure } from '#lib/model/structure.ts';
import { decimal, digitsFor, shortNumber, unitLabel } from '#lib/units/format.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import type { LimitHit } from './comparison.ts';
import {
	isTooLarge,
	limitOrder,
	limitRules,
	measured,
	meets,
	type LimitCode,
	type LimitRule
} from './limitRules.ts';

/** The limits that an option meets, the first of them, and whether none rules it out. */
export interface LimitReading {
	readonly hits: readonly LimitHit[];
	readonly first: LimitHit | null;
	readonly feasible: boolean;
}

interface Measure {
	readonly code: LimitCode;
	readonly label: string;
	readonly value: number;
	readonly limit: number;
	readonly unit: string;
	readonly cure: string | null;
}

/** Every limit that an option meets, once each, in the first year in which it does; `units` are those of its details. */
export function limitHits(evaluation: Evaluation, option: number, units: UnitSystem = 'us'): LimitHit[] {
	const { plan, extent, given, cells, structures } = evaluation;
	const rules = limitRules((quantity) => spotOf(table, extent, given, cells, quantity));
	const told = (rule: LimitRule, year: number): Measure => ({
		code: rule.code,
		label: rule.label,
		...measured(rule, option, year),
		unit: rule.unit,
		cure: rule.isCured ? cureOf(evaluation, option, year, units) : null
	});
	const tooLarge = plan.options[option]?.keepsEstate
		? []
		: rules.atOnce.filter((rule) => isTooLarge(rule, option)).map((rule) => told(rule, 0));
	const hits = [...unplaced(structures[option] as Structure), ...tooLarge].map((measure) =>
		hit(measure, 0, true, units)
	);
	for (const rule of rules.inYear) {
		for (let year = 0; year <= plan.horizon; year += 1) {
			if (!meets(rule, option, year)) continue;
			hits.push(hit(told(rule, year), year, false, units));
			break;
		}
	}
	return hits.sort((a, b) => a.year - b.year || place(a) - place(b));
}

const place = ({ code }: LimitHit): number => limitOrder.indexOf(code as LimitCode);

/** The earliest limit, at equal years the first in order, cured ones included. */
export function firstLimit(hits: readonly LimitHit[]): LimitHit | null {
	return hits[0] ?? null;
}

const portCodes: Readonly<Record<string, LimitCode>> = {
	'NIC ports': 'nic-ports',
	'FC ports': 'fc-ports',
	'USB ports': 'usb-ports',
	'graphics cards': 'graphics-cards'
};

/** Ports that are short and a blade that finds no bay. */
function unplaced({ assignment, isPlaced }: Structure): Measure[] {
	const ports = (assignment?.shortfalls ?? []).map(({ need, have, want }) => ({
		code: portCodes[need] ?? 'nic-ports',
		label: need,
		value: have,
		limit: want,
		unit: '',
		cure: null
	}));
	const bay: Measure[] = isPlaced
		? []
		: [{ code: 'bay', label: 'bays', value: 0, limit: 1, unit: '', cure: null }];
	return [...ports, ...bay];
}

/** What is added to the room's cooling: `2 × 5 tons added`. */
function cureOf({ of }: Evaluation, option: number, year: number, units: UnitSystem): string {
	const added = of(installedTons, option, year) - of(roomTons, option, year);
	if (!(added > 0)) return 'retrofit';
	const step = of(retrofitStep, option, year);
	return `${decimal(added / step, 0)} × ${shortNumber(step, 'ton', units)} ${unitLabel('ton', '', false, units)} added`;
}

function hit(measure: Measure, year: number, isAtOnce: boolean, units: UnitSystem): LimitHit {
	const { label } = measure;
	const { unit, factor } = shownIn(units, measure.unit);
	const [value, limit] = [measure.value * factor, measure.limit * factor];
	// A crossing too small for the usual decimals is shown with as many as tell the two apart.
	let digits = unit === '' ? 0 : Math.max(digitsFor(unit, value), digitsFor(unit, limit));
	while (digits < 6 && decimal(value, digits) === decimal(limit, digits)) digits += 1;
	const text = (number: number): string => decimal(number, Number.isInteger(number) ? 0 : digits);
	return {
		...measure,
		year,
		atOnce: isAtOnce,
		detail: `${label}, ${text(value)} of ${text(limit)}${unit ? `\u00a0${unitLabel(unit, '')}` : ''}`
	};
}
