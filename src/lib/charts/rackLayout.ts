import { sum } from 'd3';
import type { ElevationFigure, OptionRef, RackBlock } from '#lib/analysis/figures.ts';
import { px, type Box } from './boxes.ts';
import type { Tick } from './lineLayout.ts';
import { nameOf } from './look.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

/** One rack as it stands, from the front. */
export interface DrawnRack {
	readonly box: Box;
	readonly blocks: readonly { readonly block: RackBlock; readonly box: Box }[];
	/** Rack units that hold nothing. */
	readonly free: readonly Box[];
	/** How many racks look like this one, when it stands for several. */
	readonly count: string | null;
}

/** The racks of one option under its name. */
export interface RackGroup {
	readonly option: OptionRef;
	readonly x: number;
	readonly width: number;
	readonly name: readonly string[];
	readonly lines: readonly string[];
	readonly full: readonly { readonly text: string; readonly isBold: boolean }[];
	/** Baselines of the first lines of name and of what stands under the racks. */
	readonly nameY: number;
	readonly fullY: number;
	readonly racks: readonly DrawnRack[];
}

/** Where everything in a rack elevation stands, in px. */
export interface RackLayout {
	readonly width: number;
	readonly height: number;
	readonly units: readonly Tick[];
	readonly groups: readonly RackGroup[];
}

const scaleRoom = 18; // left of the racks, for the U scale
const mostDrawn = 12;
const inset = 1.5; // between a rack's edge and what stands in it
const seam = 0.8; // between two boxes
const between = 28; // least distance of two options
const tail = 30; // between two rows of options

type OptionRacks = ElevationFigure['options'][number];

interface Grouped {
	readonly given: OptionRacks;
	readonly racks: readonly { readonly rack: OptionRacks['racks'][number]; readonly count: string | null }[];
	readonly more: number;
	readonly width: number;
	readonly pitch: number;
}

/** Places the racks of all options side by side, in as few rows as the width in px allows. */
export function layOutRacks(figure: ElevationFigure, width: number): RackLayout {
	const room = width - scaleRoom - 1;
	const { rackWidth, rows } = arrange(figure, room);
	const unit = figure.rackUnits > 30 ? 4.6 : 6.4;
	const tall = figure.rackUnits * unit;
	const groups: RackGroup[] = [];
	let units: Tick[] = [];
	let y = 0;
	for (const row of rows) {
		const spare = room - sum(row, (group) => group.width);
		const isOnly = rows.length === 1;
		const distance = row.length > 1 ? spare / (row.length - 1) : 0;
		const step = isOnly ? Math.min(72, distance) : Math.min(40, distance);
		// The last one's words may reach to the edge, no further.
		const left = room - sum(row, (group) => group.width) - step * (row.length - 1);
		const texts = row.map((group, place) =>
			textsOf(
				group,
				group.width + (place < row.length - 1 ? Math.min(step, between) - 12 : Math.min(left, 60))
			)
		);
		const headLines = Math.max(...texts.map(({ name }) => 16 * name.length));
		const infoLines = Math.max(...texts.map(({ lines }) => 15 * lines.length));
		const counted = row.some(({ racks }) => racks.some(({ count }) => count !== null)) ? 16 : 0;
		const top = y + headLines + infoLines + 8 + counted;
		const foot = top + tall + 3;
		if (units.length === 0) units = scaleTicks(figure.rackUnits, foot - inset, unit);
		let x = scaleRoom;
		for (const [place, group] of row.entries()) {
			const { name, lines, full } = texts[place]!;
			groups.push({
				option: group.given.option,
				x: px(x),
				width: group.width,
				name,
				lines,
				full,
				nameY: y + 12 + headLines - 16 * name.length,
				fullY: px(foot + 17),
				racks: group.racks.map(({ rack, count }, index) =>
					standing(rack, count, {
						figure,
						box: { x: px(x + index * group.pitch), y: top, width: rackWidth, height: tall + 3 },
						unit
					})
				)
			});
			x += group.width + step;
		}
		y = foot + Math.max(0, ...texts.map(({ full }) => 15 * full.length)) + 8 + tail;
	}
	return { width, height: Math.ceil(y - tail), units, groups };
}

/** The widest racks that still fit in the fewest rows. */
function arrange(figure: ElevationFigure, room: number): { rackWidth: number; rows: Grouped[][] } {
	const attempts = [
		{ from: 44, to: 20, rows: 1 },
		{ from: 40, to: 22, rows: 2 },
		{ from: 26, to: 20, rows: 3 },
		{ from: 26, to: 20, rows: 4 }
	];
	for (const { from, to, rows: most } of attempts) {
		for (let rackWidth = from; rackWidth >= to; rackWidth -= 1) {
			const rows = rowsOf(figure, rackWidth, room);
			if (rows.length <= most && rows.flat().every((group) => group.width <= room))
				return { rackWidth, rows };
		}
	}
	return { rackWidth: 20, rows: rowsOf(figure, 20, room) };
}

function rowsOf(figure: ElevationFigure, rackWidth: number, room: number): Grouped[][] {
	const rows: Grouped[][] = [];
	let taken = Infinity;
	for (const given of figure.options) {
		const group = grouped(given, rackWidth);
		if (taken + between + group.width > room) {
			rows.push([]);
			taken = -between;
		}
		rows.at(-1)?.push(group);
		taken += between + group.width;
	}
	return rows;
}

/** Each rack when they are few; the distinct ones with how often they occur when they are many. */
function grouped(given: OptionRacks, rackWidth: number): Grouped {
	const isMany = sum(given.racks, ({ count }) => count) > mostDrawn;
	const all = given.racks.flatMap((rack): Grouped['racks'][number][] =>
		isMany
			? [{ rack, count: `× ${rack.count}` }]
			: Array.from({ length: rack.count }, () => ({ rack, count: null }))
	);
	const racks = all.slice(0, mostDrawn);
	const more = sum(all.slice(mostDrawn), ({ rack }) => rack.count);
	const pitch = rackWidth + (isMany ? Math.max(5, 34 - rackWidth) : 5);
	const drawn = racks.length * pitch - (pitch - rackWidth);
	return { given, racks, more, pitch, width: Math.ceil(Math.max(drawn, textNeed(given))) };
}

/** Width under which an option's words would break too often. */
function textNeed({ option, lines }: OptionRacks): number {
	const widths = [20 + textWidth(nameOf(option), 13, 600), ...lines.map((line) => textWidth(line, 12, 600))];
	return Math.min(112, Math.max(60, ...widths));
}

function textsOf({ given, more }: Grouped, width: number): Pick<RackGroup, 'name' | 'lines' | 'full'> {
	const full = more > 0 ? [...given.full, `and ${more} more racks`] : given.full;
	return {
		name: wrapWords(nameOf(given.option), width - 20, { size: 13, weight: 600, lines: 2 }),
		lines: given.lines.flatMap((line) => wrapWords(line, width, { size: 12, weight: 600 })),
		full: full.flatMap((line, place) =>
			wrapWords(line, width, { size: 12, weight: place === 0 ? 600 : 400, balanced: true }).map((text) => ({
				text,
				isBold: place === 0 && given.full.length > 0
			}))
		)
	};
}

function standing(
	rack: OptionRacks['racks'][number],
	count: string | null,
	{ figure, box, unit }: { figure: ElevationFigure; box: Box; unit: number }
): DrawnRack {
	const ground = box.y + box.height - inset;
	const across = { x: px(box.x + inset), width: px(box.width - 2 * inset) };
	const at = (bottom: number, height: number): Box => ({
		...across,
		y: px(ground - (bottom - 1 + height) * unit),
		height: px(height * unit - seam)
	});
	const taken = new Set(
		rack.blocks.flatMap(({ bottom, height }) => Array.from({ length: height }, (_, step) => bottom + step))
	);
	const free: Box[] = [];
	for (let from = 1; from <= figure.rackUnits; from += 1) {
		if (taken.has(from)) continue;
		let to = from;
		while (to < figure.rackUnits && !taken.has(to + 1)) to += 1;
		free.push(at(from, to - from + 1));
		from = to;
	}
	return {
		box,
		blocks: rack.blocks.map((block) => ({ block, box: at(block.bottom, block.height) })),
		free,
		count
	};
}

function scaleTicks(rackUnits: number, ground: number, unit: number): Tick[] {
	const tens = Array.from({ length: Math.floor(rackUnits / 10) }, (_, place) => 10 * (place + 1));
	return [1, ...tens.filter((u) => rackUnits - u >= 4), rackUnits].map((u) => ({
		at: px(ground - (u - 0.5) * unit),
		text: `${u}`
	}));
}
