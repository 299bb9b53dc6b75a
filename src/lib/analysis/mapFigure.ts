import { decimal } from '#lib/units/format.ts';
import { shownIn, type UnitSystem } from '#lib/units/system.ts';
import type { MapAxis, MapFigure } from './figures.ts';
import type { Reading } from './reading.ts';
import type { DecisionMap, Variable } from './sensitivity.ts';
import { bareValue, withItsUnit } from './variableWords.ts';
import { lowered } from './optionWords.ts';

/** Rows and columns of the table behind a map, at most. */
const listed = 11;

/** A decision map as it is drawn: two axes with ticks, a winner and a lead for each cell. */
export function mapFigure({ refs, plan, units }: Reading, map: DecisionMap): MapFigure {
	const { x, y, xs, ys, winner, lead } = map;
	const shares = refs.map((_, option) => winner.filter((one) => one === option).length / winner.length);
	const unfit = winner.filter((one) => one < 0).length / winner.length;
	const columns = places(xs.length);
	const named = (of: Variable): string => withItsUnit(of, plan.currency, units);
	return {
		kind: 'map',
		id: 'decision-map',
		title: title(
			refs.map(({ label }) => label),
			shares
		),
		subtitle: `Cheapest option that fits, over ${lowered(x.label)} and ${lowered(y.label)}; everything else as planned. Pale: ahead by less than 2%`,
		notes: unfit > 0 ? [`In ${percent(unfit)} of the map no option fits.`] : [],
		x: axis(x, xs, plan.currency, units),
		y: axis(y, ys, plan.currency, units),
		options: refs,
		winner,
		lead,
		table: {
			columns: [
				{ label: `${named(y)}, by ${named(x)}`, unit: '' },
				...columns.map((column) => ({ label: bareValue(x, xs[column] as number, units), unit: '' }))
			],
			rows: places(ys.length).map((row) => [
				bareValue(y, ys[row] as number, units),
				...columns.map((column) => {
					const cell = row * xs.length + column;
					const name = refs[winner[cell] as number]?.label ?? 'None fits';
					return (lead[cell] as number) < 0.02 && name !== 'None fits' ? `${name} (within 2%)` : name;
				})
			])
		}
	};
}

/** Up to eleven places spread evenly over `count`, first and last among them. */
function places(count: number): number[] {
	const most = Math.min(count, listed);
	return Array.from({ length: most }, (_, place) =>
		most === 1 ? 0 : Math.round((place * (count - 1)) / (most - 1))
	);
}

function axis(of: Variable, values: readonly number[], currency: string, units: UnitSystem): MapAxis {
	const { factor } = shownIn(units, of.quantity.unitText);
	const [from, to] = [values[0] as number, values.at(-1) as number];
	return {
		variable: of.key,
		label: withItsUnit(of, currency, units),
		values,
		plan: of.value,
		ticks: ticks(from * factor, to * factor).map((shown) => {
			const value = shown / factor;
			return { value, text: bareValue(of, value, units) };
		})
	};
}

/** Round numbers between two ends, four to ten of them: steps of 1, 2 or 5 tens, hundreds, tenths … */
export function ticks(from: number, to: number): number[] {
	if (!(to > from)) return [from];
	const rough = (to - from) / 6;
	const ten = 10 ** Math.floor(Math.log10(rough));
	const step = ([1, 2, 5, 10].find((times) => times * ten >= rough * 0.999) as number) * ten;
	const first = Math.ceil(from / step - 1e-9);
	const count = Math.floor(to / step + 1e-9) - first + 1;
	return Array.from({ length: count }, (_, place) => Number(((first + place) * step).toPrecision(12)) + 0);
}

function title(labels: readonly string[], shares: readonly number[]): string {
	const [first, second] = labels
		.map((label, option) => ({ label, share: shares[option] as number }))
		.filter(({ share }) => share > 0)
		.sort((a, b) => b.share - a.share);
	if (!first) return 'No option fits anywhere on the map';
	if (!second) return `${first.label} win wherever an option fits`;
	return `${first.label} win in ${percent(first.share)} of the map, ${lowered(second.label)} in ${percent(second.share)}`;
}

/** A share as whole percent; what is not nothing is at least `1%`, what is not all at most `99%`. */
function percent(share: number): string {
	const whole = Math.round(share * 100);
	return `${decimal(share < 1 ? Math.min(Math.max(whole, 1), 99) : whole, 0)}%`;
}
