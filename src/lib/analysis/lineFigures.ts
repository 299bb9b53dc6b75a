import { coolingTons, roomTons } from '#lib/model/cooling.ts';
import { discountRate } from '#lib/model/time.ts';
import { presentCost } from '#lib/model/totals.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { decimal, digitsFor, shortNumber, unitLabel, withUnit } from '#lib/units/format.ts';
import { shownIn } from '#lib/units/system.ts';
import { moneyCell, moneyPhrase, shownMoney } from '#lib/units/money.ts';
import type { FigureTable, LineFigure } from './figures.ts';
import { moneyAxis } from './moneyAxis.ts';
import { namesOf } from './optionWords.ts';
import type { Reading } from './reading.ts';

type Mark = LineFigure['marks'][number];

/** The years 0 to the horizon. */
export function yearsOf(reading: Reading): number[] {
	return Array.from({ length: reading.horizon + 1 }, (_, year) => year);
}

/** Year and value at which line `a` first reaches line `b` from below, linear within the year; null where it never does. */
export function crossing(a: readonly number[], b: readonly number[]): { year: number; value: number } | null {
	for (let year = 1; year < a.length; year += 1) {
		const before = (b[year - 1] as number) - (a[year - 1] as number);
		const after = (b[year] as number) - (a[year] as number);
		if (before > 0 && after <= 0) {
			const share = before / (before - after);
			const value = (a[year - 1] as number) + share * ((a[year] as number) - (a[year - 1] as number));
			return { year: year - 1 + share, value };
		}
	}
	return null;
}

/** Why the options with an asterisk are ruled out. */
export function footnotes({ refs, limits }: Reading): string[] {
	return refs.flatMap(({ ruledOut, label }, option) => {
		const first = limits[option]?.hits.find(({ cure }) => cure === null);
		return ruledOut && first ? [`* ${label} ruled out: ${first.detail}.`] : [];
	});
}

/** The table behind a figure over the years: a row for each year, a column for each option. */
export function tableOf(
	reading: Reading,
	unit: string,
	shown: (option: number, year: number) => string
): FigureTable {
	return {
		columns: [
			{ label: 'Year', unit: '' },
			...reading.refs.map(({ label, ruledOut }) => ({ label: ruledOut ? `${label}*` : label, unit }))
		],
		rows: yearsOf(reading).map((year) => [
			String(year),
			...reading.refs.map((_, option) => shown(option, year))
		])
	};
}

const monthsWords = (year: number): string => {
	const months = Math.ceil(year * 12 - 1e-9);
	const years = Math.floor(months / 12);
	const rest = months % 12;
	return (
		[years > 0 ? `${years} yr` : '', rest > 0 ? `${rest} mo` : ''].filter(Boolean).join(' ') || 'at once'
	);
};

/** Cumulative discounted cost over the years: when each change becomes cheaper than As is. */
export function cumulativeCostFigure(reading: Reading): LineFigure {
	const { refs, scale, horizon, ranking, of, plan } = reading;
	const years = yearsOf(reading);
	const { factor, unitLabel, digits } = moneyAxis(reading);
	const value = (option: number, year: number): number => of(presentCost, option, year) / factor;
	const lines = refs.map((option, index) => ({
		option,
		quantity: presentCost.id,
		values: years.map((year) => finite(value(index, year))),
		endLabel: decimal(value(index, horizon), digits)
	}));
	const asIs = years.map((year) => value(ranking.asIs, year));
	const overtaken = [ranking.winner, ranking.rival].flatMap((option) => {
		if (option === null || option === ranking.asIs) return [];
		const at = crossing(
			asIs,
			years.map((year) => value(option, year))
		);
		return at ? [{ option, at }] : [];
	});
	const marks = overtaken.map(({ option, at }): Mark => {
		const name = refs[option]?.label ?? '';
		return {
			year: at.year,
			value: at.value,
			lines: ['As is becomes dearer', `than ${name} after ${monthsWords(at.year)}`],
			limit: false
		};
	});
	return {
		kind: 'line',
		id: 'cumulative-cost',
		title: costTitle(reading, overtaken.find(({ option }) => option === ranking.winner)?.at ?? null),
		subtitle: `Cumulative cost of each option, discounted at ${withUnit(of(discountRate, 0, 0), '%', plan.currency)} a year; book value is credited in year ${horizon}`,
		notes: footnotes(reading),
		unitLabel: `${unitLabel}, discounted`,
		years,
		lines,
		marks,
		startsAtZero: true,
		formatTick: 'plain',
		table: tableOf(reading, `${plan.currency}${scale.letter ? ` ${scale.letter}` : ''}`, (option, year) =>
			moneyCell(shownMoney(of(presentCost, option, year), scale))
		)
	};
}

/** The value, or null where a chart has nothing to draw. */
export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function costTitle(reading: Reading, overtaken: { year: number } | null): string {
	const { ranking, refs, shownCost, scale, horizon } = reading;
	if (ranking.winner === null) return 'No new option fits; keeping the estate is all that is left';
	const winner = refs[ranking.winner]?.label ?? '';
	if (ranking.keepingIsCheapest) {
		const gap = (shownCost[ranking.winner] as number) - (shownCost[ranking.asIs] as number);
		return `Keeping the estate stays ${moneyPhrase(gap, scale)} below ${winner} over ${horizon === 1 ? 'the year' : `${horizon} years`}`;
	}
	if (overtaken) return `${winner} pay for themselves in ${months(overtaken.year)}, discounted`;
	return `${winner} cost less than the estate from the first day`;
}

function months(year: number): string {
	const count = Math.ceil(year * 12 - 1e-9);
	return count === 1 ? '1 month' : `${count} months`;
}

/** Cooling needed over the years against what the room has, in tons or kW. */
export function coolingFigure(reading: Reading): LineFigure {
	const { refs, of, horizon, units } = reading;
	const years = yearsOf(reading);
	const { unit, factor } = shownIn(units, 'ton');
	const unitWords = unitLabel('ton', '', false, units);
	const room = of(roomTons, 0, 0) * factor;
	const roomText = `${shortNumber(of(roomTons, 0, 0), 'ton', units)} ${unitWords}`;
	const cooling = (option: number, year: number): number => of(coolingTons, option, year) * factor;
	const values = (option: number): number[] => years.map((year) => cooling(option, year));
	const marks = refs.flatMap((option, index): Mark[] => {
		if (!option.leading) return [];
		const at = crossing(
			values(index),
			years.map(() => room)
		);
		return at
			? [
					{
						year: at.year,
						value: room,
						lines: [`Year ${Math.ceil(at.year)}: ${option.label}`, `pass ${roomText}`],
						limit: true
					}
				]
			: [];
	});
	const all = refs.flatMap((_, index) => values(index)).filter(Number.isFinite);
	const low = Math.min(room, ...all);
	const high = Math.max(room, ...all);
	return {
		kind: 'line',
		id: 'cooling',
		title: coolingTitle(reading, roomText),
		subtitle: `Heat of everything in the room at design load, as ${units === 'us' ? 'tons of air conditioning' : 'kW of cooling'}`,
		notes: footnotes(reading),
		unitLabel: units === 'us' ? 'Tons of AC needed, whole room' : 'kW of cooling needed, whole room',
		years,
		lines: refs.map((option, index) => ({
			option,
			quantity: coolingTons.id,
			values: values(index).map(finite),
			endLabel: decimal(cooling(index, horizon), digitsFor(unit, 0))
		})),
		limit: { value: room, label: `Room capacity ${roomText}` },
		marks,
		startsAtZero: low < (high - low) * 1.5,
		formatTick: 'plain',
		table: tableOf(reading, unitWords, (option, year) => decimal(cooling(option, year), 1))
	};
}

function coolingTitle(reading: Reading, room: string): string {
	const { refs, of, horizon, ranking } = reading;
	const over = (quantity: Quantity, option: number): boolean =>
		yearsOf(reading).some((year) => of(quantity, option, year) > of(roomTons, option, year));
	const options = refs.map((_, option) => option).filter((option) => option !== ranking.asIs);
	const within = options.filter((option) => !over(coolingTons, option));
	const span = horizon === 1 ? 'for the year' : `for all ${horizon} years`;
	const names = (list: readonly number[]): string => namesOf(list.map((option) => refs[option]?.label ?? ''));
	if (within.length === 0) return `Every option passes the room’s ${room}`;
	if (within.length === options.length) {
		return over(coolingTons, ranking.asIs)
			? `Every change brings the room back under its ${room}`
			: `Every option stays within the room’s ${room} ${span}`;
	}
	if (within.length <= 2) return `Only ${names(within)} stay within the room’s ${room} ${span}`;
	return `${names(options.filter((option) => !within.includes(option)))} pass the room’s ${room}`;
}
