import { coolingTons, roomTons } from '#lib/model/cooling.ts';
import { presentCost } from '#lib/model/totals.ts';
import type { Quantity } from '#lib/engine/quantity.ts';
import { decimal, digitsFor, shortNumber, unitLabel } from '#lib/units/format.ts';
import { moneyPhrase, shownMoney } from '#lib/units/money.ts';
import { shownIn } from '#lib/units/system.ts';
import type { FanFigure, FigureTable } from './figures.ts';
import { footnotes } from './lineFigures.ts';
import { moneyAxis } from './moneyAxis.ts';
import { lowered } from './optionWords.ts';
import type { Reading } from './reading.ts';
import type { Fan, Simulation } from './sensitivity.ts';

/** How far the futures of each option lie apart over the years: their cost, and their tons of cooling. */
export function fanFigures(reading: Reading, simulation: Simulation): { cost: FanFigure; tons: FanFigure } {
	return { cost: costFan(reading, simulation), tons: tonsFan(reading, simulation) };
}

const bands = ['p5', 'p25', 'p50', 'p75', 'p95'] as const satisfies readonly (keyof Fan)[];

function subtitle(what: string, { samples, shape, variables }: Simulation): string {
	const futures = decimal(samples, 0);
	return `${what}: half of ${futures} futures in the dark band, nine tenths in the light one; ${decimal(variables.length, 0)} estimates vary within their likely ranges (${shape === 'pert' ? 'PERT' : 'triangular'})`;
}

function costFan(reading: Reading, simulation: Simulation): FanFigure {
	const { horizon, scale } = reading;
	const { factor, unitLabel, digits } = moneyAxis(reading);
	return {
		kind: 'fan',
		id: 'cost-futures',
		title: costTitle(reading, simulation),
		subtitle: subtitle('Cost so far, present value', simulation),
		notes: footnotes(reading),
		unitLabel: `${unitLabel}, discounted`,
		startsAtZero: true,
		formatTick: 'plain',
		...fans(reading, simulation.fans.cost, presentCost, (value) => value / factor, digits),
		table: tableOf(
			reading,
			simulation.fans.cost,
			`${scale.currency}${scale.letter ? ` ${scale.letter}` : ''}, year ${horizon}`,
			(value) => decimal(shownMoney(value, scale), 0)
		)
	};
}

function tonsFan(reading: Reading, simulation: Simulation): FanFigure {
	const { of, horizon, ranking, units } = reading;
	const { unit, factor } = shownIn(units, 'ton');
	const words = unitLabel('ton', '', false, units);
	const inUnit = (tons: number): number => tons * factor;
	const capacity = of(roomTons, ranking.winner ?? 0, 0);
	const room = inUnit(capacity);
	const roomText = `${shortNumber(capacity, 'ton', units)} ${words}`;
	const shown = fans(reading, simulation.fans.tons, coolingTons, inUnit, digitsFor(unit, 0));
	const all = shown.fans.flatMap(({ p5, p95 }) => [...p5, ...p95]).filter(Number.isFinite);
	const [least, most] = [Math.min(room, ...all), Math.max(room, ...all)];
	return {
		kind: 'fan',
		id: 'cooling-futures',
		title: tonsTitle(reading, simulation, capacity, roomText),
		subtitle: subtitle(`${units === 'us' ? 'Tons' : 'kW'} of cooling at design load`, simulation),
		notes: footnotes(reading),
		unitLabel: units === 'us' ? 'Tons of AC needed, whole room' : 'kW of cooling needed, whole room',
		limit: { value: room, label: `Room capacity ${roomText}` },
		startsAtZero: least < (most - least) * 1.5,
		formatTick: 'plain',
		...shown,
		table: tableOf(reading, simulation.fans.tons, `${words}, year ${horizon}`, (value) =>
			decimal(inUnit(value), digitsFor(unit, 0))
		)
	};
}

function fans(
	reading: Reading,
	of: readonly Fan[],
	quantity: Quantity,
	unit: (value: number) => number,
	digits: number
): Pick<FanFigure, 'years' | 'fans'> {
	const { refs, horizon } = reading;
	return {
		years: Array.from({ length: horizon + 1 }, (_, year) => year),
		fans: refs.map((option, index) => {
			const fan = of[index] as Fan;
			const [p5, p25, p50, p75, p95] = bands.map((band) => fan[band].map(unit)) as Five;
			return {
				option,
				quantity: quantity.id,
				...{ p5, p25, p50, p75, p95 },
				endLabel: decimal(p50[horizon] as number, digits)
			};
		})
	};
}

type Five = [number[], number[], number[], number[], number[]];

/** The percentiles of every option in the last year. */
function tableOf(
	{ refs, horizon }: Reading,
	of: readonly Fan[],
	unit: string,
	shown: (value: number) => string
): FigureTable {
	const labels = ['5 of 100 at or below', '25 of 100', 'Half', '75 of 100', '95 of 100'];
	return {
		columns: [{ label: 'Option', unit: '' }, ...labels.map((label) => ({ label, unit }))],
		rows: refs.map(({ label }, index) => [
			label,
			...bands.map((band) => {
				const value = (of[index] as Fan)[band][horizon] as number;
				return Number.isFinite(value) ? shown(value) : '';
			})
		])
	};
}

/** The winner and the rival that the verdict names, As is where there is none. */
function named({ ranking, refs }: Reading): number[] {
	const { winner, rival, asIs } = ranking;
	const others = winner === null ? refs.map((_, index) => index).filter((index) => index !== asIs) : [];
	return winner === null ? others.slice(0, 2) : [winner, rival ?? asIs];
}

/** `Blades cost USD 3.4 M to USD 4.2 M in nine of ten futures, large servers …`. */
function costTitle(reading: Reading, { fans: { cost } }: Simulation): string {
	const { refs, scale, horizon } = reading;
	const parts = named(reading).map((option) => {
		const fan = cost[option] as Fan;
		const text = (value: number | undefined): string =>
			moneyPhrase(shownMoney(value as number, scale), scale);
		return {
			label: refs[option]?.label ?? '',
			span: `${text(fan.p5[horizon])} to ${text(fan.p95[horizon])}`
		};
	});
	const [first, second] = parts;
	if (!first) return 'No new option to compare';
	const head = `${first.label} cost ${first.span} in nine of ten futures`;
	return second ? `${head}, ${lowered(second.label)} ${second.span}` : head;
}

/** Whether the winner stays within the room, in how many futures, and from when on it may not. */
function tonsTitle(reading: Reading, simulation: Simulation, room: number, roomText: string): string {
	const [first] = named(reading);
	if (first === undefined) return 'No new option to compare';
	const label = reading.refs[first]?.label ?? '';
	const { p50, p95 } = simulation.fans.tons[first] as Fan;
	const within = simulation.withinRoom[first] as number;
	const text = `the room’s ${roomText}`;
	const from = (values: readonly number[]): string => {
		const year = values.findIndex((value) => value > room);
		return year < 0 ? '' : year === 0 ? ' from the first day' : ` from year ${year} on`;
	};
	if (within >= 0.9) return `${label} stay within ${text} in nine of ten futures or more`;
	if (within < 0.1) return `${label} pass ${text} in more than nine of ten futures${from(p50)}`;
	if (within < 0.5) return `${label} pass ${text} in more than half of the futures${from(p50)}`;
	return `${label} may pass ${text}${from(p95)}, but stay within in half of the futures or more`;
}
