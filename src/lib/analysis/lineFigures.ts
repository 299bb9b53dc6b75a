import { coolingTons, roomTons } from '#lib/model/cooling.ts';
import { discountRate } from '#lib/model/time.ts';
import { presentCost } from '#lib/model/totals.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { decimal, digitsFor } from '#lib/units/format.ts';
import { moneyCell, moneyPhrase, shownMoney } from '#lib/units/money.ts';
import type { FigureTable, LineFigure } from './figures.ts';
import type { Reading } from './reading.ts';

type Mark = LineFigure['marks'][number];

/** The years 0 to the horizon. */
function yearsOf(reading: Reading): number[] {
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

function footnotes({ refs, limits }: Reading): string[] {
	return refs.flatMap(({ ruledOut, label }, option) => {
		const first = limits[option]?.hits.find(({ cure }) => cure === null);
		return ruledOut && first ? [`* ${label} ruled out: ${first.detail}.`] : [];
	});
}

function tableOf(
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
	const { refs, scale, shownCost, horizon, ranking, of, plan } = reading;
	const years = yearsOf(reading);
	const useMillions = scale.letter === 'k' && Math.max(...shownCost.filter(Number.isFinite)) >= 2000;
	const factor = useMillions ? 1_000_000 : scale.factor;
	const unitLabel = useMillions
		? `${plan.currency} million`
		: scale.letter === 'k'
			? `${plan.currency} thousand`
			: scale.letter === 'M'
				? `${plan.currency} million`
				: plan.currency;
	const value = (option: number, year: number): number => of(presentCost, option, year) / factor;
	const lines = refs.map((option, index) => ({
		option,
		quantity: presentCost.id,
		values: years.map((year) => finite(value(index, year))),
		endLabel: decimal(value(index, horizon), useMillions ? 2 : 0)
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
		subtitle: `Cumulative cost of each option, discounted at ${decimal(of(discountRate, 0, 0) * 100, 1).replace('.0', '')}% a year; book value is credited in year ${horizon}`,
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

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

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

/** Tons of cooling needed over the years against what the room has. */
export function coolingFigure(reading: Reading): LineFigure {
	const { refs, of, horizon } = reading;
	const years = yearsOf(reading);
	const room = of(roomTons, 0, 0);
	const roomText = decimal(room, Number.isInteger(room) ? 0 : 1);
	const values = (option: number): number[] => years.map((year) => of(coolingTons, option, year));
	const marks = refs.flatMap((option, index): Mark[] => {
		if (!option.leading) return [];
		const at = crossing(
			values(index).map((tons) => tons),
			years.map(() => room)
		);
		return at
			? [
					{
						year: at.year,
						value: room,
						lines: [`Year ${Math.ceil(at.year)}: ${option.label}`, `pass ${roomText} tons`],
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
		subtitle: 'Heat of everything in the room at design load, as tons of air conditioning',
		notes: footnotes(reading),
		unitLabel: 'Tons of AC needed, whole room',
		years,
		lines: refs.map((option, index) => ({
			option,
			quantity: coolingTons.id,
			values: values(index).map(finite),
			endLabel: decimal(of(coolingTons, index, horizon), digitsFor('ton', 0))
		})),
		limit: { value: room, label: `Room capacity ${roomText} tons` },
		marks,
		startsAtZero: low < (high - low) * 1.5,
		formatTick: 'plain',
		table: tableOf(reading, 'tons', (option, year) => decimal(of(coolingTons, option, year), 1))
	};
}

function coolingTitle(reading: Reading, room: string): string {
	const { refs, of, horizon, ranking } = reading;
	const over = (quantity: Quantity, option: number): boolean =>
		yearsOf(reading).some((year) => of(quantity, option, year) > of(roomTons, option, year));
	const options = refs.map((_, option) => option).filter((option) => option !== ranking.asIs);
	const within = options.filter((option) => !over(coolingTons, option));
	const span = horizon === 1 ? 'for the year' : `for all ${horizon} years`;
	const names = (list: readonly number[]): string => {
		const labels = list.map((option) => refs[option]?.label ?? '');
		return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
	};
	if (within.length === 0) return `Every option passes the room’s ${room} tons`;
	if (within.length === options.length) {
		return over(coolingTons, ranking.asIs)
			? `Every change brings the room back under its ${room} tons`
			: `Every option stays within the room’s ${room} tons ${span}`;
	}
	if (within.length <= 2) return `Only ${names(within)} stay within the room’s ${room} tons ${span}`;
	return `${names(options.filter((option) => !within.includes(option)))} pass the room’s ${room} tons`;
}
