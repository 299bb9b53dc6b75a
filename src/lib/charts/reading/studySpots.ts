import type { FanFigure, MapFigure, RatioFigure, SlotFigure, TornadoFigure } from '#lib/analysis/figures.ts';
import { bareNumber, decimal } from '#lib/units/format.ts';
import { fanLines, layOutFan } from '../fanLines.ts';
import { nameOf } from '../look.ts';
import { layOutMap, placeOf, winnerAt } from '../mapLayout.ts';
import { layOutRatio } from '../ratioLayout.ts';
import { layOutSlots } from '../slotLayout.ts';
import { layOutTornado } from '../tornadoLayout.ts';
import { curveSpots, shownValue } from './curveSpots.ts';
import { nearestBox } from './earlySpots.ts';
import type { Spot, Spots } from './spots.ts';

/** A fan chart, read year by year: the middle future of each option, and nine in ten of the chosen one. */
export function fanSpots(figure: FanFigure, width: number): Spots {
	const { plot, x, y } = layOutFan(figure, width);
	return curveSpots(
		fanLines(figure).lines.map(({ option, values, endLabel, quantity }, place) => ({
			option,
			values,
			endLabel,
			ref: (step) => ({ quantity, option: option.id, year: figure.years[step] ?? 0 }),
			beside: (step) => {
				const fan = figure.fans[place]!;
				return `${shownValue(fan.p5[step]!, endLabel)}–${shownValue(fan.p95[step]!, endLabel)} in nine of ten`;
			}
		})),
		{
			manner: 'Year by year',
			noun: 'year',
			area: plot,
			x: (step) => x(figure.years[step] ?? 0),
			y,
			steps: figure.years.length,
			title: (step) => `Year ${figure.years[step]}`
		}
	);
}

/** A ratio curve, read ratio by ratio. */
export function ratioSpots(figure: RatioFigure, width: number): Spots {
	const { plot, x, y } = layOutRatio(figure, width);
	const ratioText = (step: number): string =>
		`${bareNumber(Number((figure.ratios[step] ?? 1).toPrecision(3)), '1')}:1`;
	return curveSpots(
		figure.lines.map(({ option, values, endLabel, carriesTo }) => ({
			option,
			values,
			endLabel,
			ref: () => null,
			beside: (step) => ((figure.ratios[step] ?? 0) > carriesTo ? 'does not carry the load' : '')
		})),
		{
			manner: 'Ratio by ratio',
			noun: 'ratio',
			area: plot,
			x: (step) => x(figure.ratios[step] ?? 1),
			y,
			steps: figure.ratios.length,
			title: ratioText
		}
	);
}

/** A tornado, read input by input downwards, low and high side by side. */
export function tornadoSpots(figure: TornadoFigure, width: number): Spots {
	const layout = layOutTornado(figure, width);
	const parts = layout.bars.flatMap((bar, row) =>
		bar.parts.map((part) => ({ ...part, row, column: part.side === 'low' ? 0 : 1 }))
	);
	const ticks = layout.ticks.map(({ text }) => text.replace(/^.*\./u, ''));
	const digits = layout.ticks.some(({ text }) => text.includes('.')) ? (ticks[1]?.length ?? 1) : 0;
	const spot = (column: number, row: number): Spot | null => {
		const bar = figure.bars[row];
		const part = parts.find((each) => each.row === row && each.column === column);
		if (!bar || !part) return null;
		const side = column === 0 ? 'low' : 'high';
		const favours = part.value < 0 ? figure.left : figure.right;
		const text = decimal(Math.abs(part.value), digits);
		return {
			at: { x: part.box.x + part.box.width / 2, y: part.box.y + part.box.height + 6 },
			title: bar.label,
			lines: [
				{ option: null, name: `At ${side}`, text: part.input, isChosen: true },
				{ option: favours, name: `${nameOf(favours)} cheaper by`, text, isChosen: false }
			],
			spoken: `${bar.label}, ${side} ${part.input}: ${nameOf(favours)} cheaper by ${text}`,
			ref: null,
			rule: null,
			box: part.box,
			dots: []
		};
	};
	return {
		manner: 'Input by input',
		noun: 'input',
		area: layout.plot,
		columns: 2,
		rows: figure.bars.length,
		start: { column: 0, row: 0 },
		spot,
		nearest: (point) =>
			nearestBox(
				parts.map(({ box, column, row }) => ({ box, column, row })),
				point
			)
	};
}

/** A decision map, read cell by cell with a crosshair. */
export function mapSpots(figure: MapFigure, width: number): Spots {
	const { plot, cell, columns, rows } = layOutMap(figure, width);
	const number = (value: number): string => bareNumber(Number(value.toPrecision(4)), '1');
	const spot = (column: number, row: number): Spot | null => {
		if (column < 0 || row < 0 || column >= columns || row >= rows) return null;
		const { winner, lead } = winnerAt(figure, column, row);
		const option = figure.options[winner];
		const x = number(figure.x.values[column]!);
		const y = number(figure.y.values[rows - 1 - row]!);
		const said = option
			? lead < 0.02
				? `${nameOf(option)} by ${decimal(lead * 100, 1)}%, too close to call`
				: `${nameOf(option)} by ${decimal(lead * 100, 1)}%`
			: 'No option is feasible';
		const box = { x: plot.x + column * cell.width, y: plot.y + row * cell.height, ...cell };
		return {
			at: { x: box.x + box.width / 2, y: box.y + box.height + 6 },
			title: option ? nameOf(option) : 'No option is feasible',
			lines: [
				...(option
					? [
							{
								option,
								name: lead < 0.02 ? 'Ahead, too close to call' : 'Ahead',
								text: `${decimal(lead * 100, 1)}%`,
								isChosen: true
							}
						]
					: []),
				{ option: null, name: figure.x.label, text: x, isChosen: false },
				{ option: null, name: figure.y.label, text: y, isChosen: false }
			],
			spoken: `${figure.x.label} ${x}, ${figure.y.label} ${y}: ${said}`,
			ref: null,
			rule: null,
			box,
			dots: []
		};
	};
	const inside = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
	return {
		manner: 'Cell by cell',
		noun: 'cell',
		area: plot,
		columns,
		rows,
		start: {
			column: inside(Math.round(placeOf(figure.x, figure.x.plan)), columns),
			row: inside(rows - 1 - Math.round(placeOf(figure.y, figure.y.plan)), rows)
		},
		spot,
		nearest: (at) => ({
			column: inside(Math.floor((at.x - plot.x) / cell.width), columns),
			row: inside(Math.floor((at.y - plot.y) / cell.height), rows)
		})
	};
}

/** A slot drawing, read host by host downwards and slot by slot. */
export function slotSpots(figure: SlotFigure, width: number): Spots {
	const layout = layOutSlots(figure, width);
	const all = layout.hosts.map((host, row) =>
		host.units.flatMap((unit, place) =>
			unit.slots.map((slot) => ({
				slot,
				row,
				given: figure.hosts[row]!.units[place]?.slots[slot.place],
				box: slot.box ?? {
					x: unit.box.x + 8,
					y: slot.texts[0] ? slot.texts[0].y - 11 : unit.box.y,
					width: unit.box.width - 14,
					height: 34
				}
			}))
		)
	);
	const spot = (column: number, row: number): Spot | null => {
		const found = all[row]?.[column];
		const host = figure.hosts[row];
		if (!found?.given || !host) return null;
		const { label, card, ports, watts, wattLimit } = found.given;
		const carried = ports.filter(({ need }) => need !== null).length;
		const what = card ?? (ports.length > 0 ? 'ports of the server itself' : 'free');
		const lines = [
			{ name: what, text: '' },
			...(ports.length > 0
				? [{ name: 'Ports in use', text: `${decimal(carried, 0)} of ${decimal(ports.length, 0)}` }]
				: []),
			...(watts === null
				? []
				: [
						{
							name: 'Watts',
							text:
								wattLimit === null
									? decimal(watts, 0)
									: `${decimal(watts, 0)}, below ${decimal(wattLimit, 0)}`
						}
					]),
			{ name: host.licenceLabel, text: host.licences }
		].map((line) => ({ ...line, option: null, isChosen: false }));
		return {
			at: { x: found.box.x + found.box.width / 2, y: found.box.y + found.box.height + 6 },
			title: `${nameOf(host.option)}, ${label}`,
			lines,
			spoken: `${nameOf(host.option)}, ${label}: ${lines.map(({ name, text }) => (text === '' ? name : `${name} ${text}`)).join(', ')}`,
			ref: host.ref,
			rule: null,
			box: found.box,
			dots: []
		};
	};
	const places = all.flatMap((slots, row) => slots.map(({ box }, column) => ({ box, column, row })));
	return {
		manner: 'Slot by slot',
		noun: 'slot',
		area: { x: 0, y: 0, width, height: layout.height },
		columns: Math.max(1, ...all.map((slots) => slots.length)),
		rows: figure.hosts.length,
		start: { column: 0, row: 0 },
		spot,
		nearest: (point) => nearestBox(places, point)
	};
}
