import { decimal, unitLabel } from '#lib/units/format.ts';
import type { Comparison } from './comparison.ts';
import type { ElevationFigure, FigureTable, LineFigure, OptionRef, SlotFigure } from './figures.ts';
import { crossing } from './lineFigures.ts';
import { lowered } from './optionWords.ts';

/** The drawings that speak of one option alone, cut from those that compare all. */
export interface OptionFigures {
	readonly elevation: ElevationFigure | null;
	/** What a host of it holds in its slots; null for As is, of which none is asked. */
	readonly slots: SlotFigure | null;
	/** Cooling over the years, beside As is and the room. */
	readonly cooling: LineFigure;
}

/** The figures of one option of a comparison. */
export function optionFigures(comparison: Comparison, option: OptionRef): OptionFigures {
	const { figures, year } = comparison;
	return {
		elevation: elevationOf(figures.elevation, option, year),
		slots: slotsOf(figures.slots, option),
		cooling: coolingOf(figures.cooling, option, unitLabel('ton', '', false, comparison.units))
	};
}

function elevationOf(figure: ElevationFigure, option: OptionRef, year: number): ElevationFigure | null {
	const place = figure.options.findIndex((each) => each.option.id === option.id);
	const own = figure.options[place];
	if (!own || own.racks.length === 0) return null;
	return {
		...figure,
		id: `${figure.id}-${option.id}`,
		title: own.lines.join(', '),
		subtitle: `As they stand in year ${year}; hatched units are free`,
		notes: option.ruledOut ? figure.notes : [],
		options: [own],
		table: { columns: figure.table.columns, rows: figure.table.rows.slice(place, place + 1) }
	};
}

function slotsOf(figure: SlotFigure, option: OptionRef): SlotFigure | null {
	const hosts = figure.hosts.filter((host) => host.option.id === option.id);
	if (hosts.length === 0) return null;
	const rows = figure.table.rows.filter(([first = '']) => first.replace(/\*$/u, '') === option.label);
	return {
		...figure,
		id: `${figure.id}-${option.id}`,
		title: `What stands in the slots: ${lowered(hosts[0]?.heading ?? 'one host')}`,
		notes: option.ruledOut ? figure.notes : [],
		hosts,
		table: { columns: figure.table.columns, rows }
	};
}

/** The option's line beside As is; its title says whether the room's cooling is enough. */
function coolingOf(figure: LineFigure, option: OptionRef, unit: string): LineFigure {
	const kept = figure.lines.filter((line) => line.option.id === option.id || line.option.look.slot === 0);
	const own = kept.find((line) => line.option.id === option.id);
	const values = own?.values.map((value) => value ?? NaN) ?? [];
	const room = figure.limit?.value ?? NaN;
	const at = crossing(
		values,
		values.map(() => room)
	);
	const most = decimal(Math.max(...values), 1);
	const has = decimal(room, Number.isInteger(room) ? 0 : 1);
	const isOver = values.some((value) => value > room);
	return {
		...figure,
		id: `${figure.id}-${option.id}`,
		title: isOver
			? `Up to ${most} ${unit}; the room has ${has}`
			: `At most ${most} of the room’s ${has} ${unit}`,
		subtitle: 'Heat of the whole room at design load',
		notes: [],
		lines: kept.map((line) => ({ ...line, option: { ...line.option, leading: line === own } })),
		marks: at
			? [
					{
						year: at.year,
						value: room,
						lines: [`Year ${Math.ceil(at.year)}: ${option.label}`, `pass ${has} ${unit}`],
						limit: true
					}
				]
			: [],
		table: columnsOf(
			figure.table,
			kept.map((line) => figure.lines.indexOf(line) + 1)
		)
	};
}

/** A table with its first column and the given others. */
function columnsOf({ columns, rows }: FigureTable, places: readonly number[]): FigureTable {
	const all = [0, ...places];
	return {
		columns: all.flatMap((place) => columns[place] ?? []),
		rows: rows.map((row) => all.map((place) => row[place] ?? ''))
	};
}
