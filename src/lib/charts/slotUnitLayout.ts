import type { SlotFigure } from '#lib/analysis/figures.ts';
import { decimal } from '#lib/units/format.ts';
import { px, type Box, type Point } from './boxes.ts';
import { placePorts, type PlacedPort } from './portRow.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

type Unit = SlotFigure['hosts'][number]['units'][number];
type Slot = Unit['slots'][number];

/** A line of text in a slot drawing. */
export interface SlotText extends Point {
	readonly text: string;
	readonly isStrong: boolean;
}

/** Watts of a card against what its slot gives: a bar with the limit at its end. */
export interface WattBar {
	readonly x: number;
	readonly y: number;
	readonly fill: number;
	readonly limit: number;
}

/** One slot with what sits in it, or several free ones in a row; the onboard ports have no box. */
export interface DrawnSlot {
	/** Place of the slot in its unit; of the first, where several are free. */
	readonly place: number;
	readonly box: Box | null;
	readonly isFree: boolean;
	readonly texts: readonly SlotText[];
	readonly ports: readonly PlacedPort[];
	readonly watts: WattBar | null;
}

/** A server or an expansion unit with its slots. */
export interface DrawnUnit {
	readonly is: Unit['is'];
	readonly box: Box;
	readonly texts: readonly SlotText[];
	readonly slots: readonly DrawnSlot[];
}

const size = 11;
const leading = 14;
const pad = 8;
const between = 6; // two slots

const isFree = ({ card, ports }: Slot): boolean => card === null && ports.length === 0;
const kindOf = ({ label }: Slot): string => label.replace(/ \d+/u, '');

/** Places a unit's name and slots in a column of a width in px; the box is as high as they need. */
export function layOutUnit(unit: Unit, at: Point, width: number): DrawnUnit {
	const inner = width - 2 * pad - 6;
	const x = at.x + pad + 4;
	let y = at.y + pad;
	const texts = wrapWords(unit.label, inner, { size: 12, weight: 600, lines: 2 }).map((text): SlotText => {
		y += leading;
		return { text, x, y: y - 2, isStrong: true };
	});
	y += 4;
	const slots: DrawnSlot[] = [];
	// A wide unit has its slots in two columns, each next one where there is more room above.
	const columns = inner >= 250 ? 2 : 1;
	const wide = Math.floor((inner - (columns - 1) * between) / columns);
	let ends = Array.from({ length: columns }, () => y);
	for (let place = 0; place < unit.slots.length; place += 1) {
		const slot = unit.slots[place]!;
		const first = place;
		if (isFree(slot)) {
			while (
				unit.slots[place + 1] &&
				isFree(unit.slots[place + 1]!) &&
				kindOf(unit.slots[place + 1]!) === kindOf(slot)
			)
				place += 1;
		}
		const count = place - first + 1;
		const isWhole = slot.card === null && !isFree(slot);
		const column = isWhole ? 0 : ends.indexOf(Math.min(...ends));
		const corner = { x: x + column * (wide + between), y: isWhole ? Math.max(...ends) : ends[column]! };
		const room = isWhole ? inner : wide;
		const drawn = isFree(slot)
			? freeSlots(first, count, slot, corner, room)
			: fittedSlot(first, slot, corner, room);
		slots.push(drawn.slot);
		const end = corner.y + drawn.height + between;
		ends = isWhole ? ends.map(() => end) : ends.map((each, place) => (place === column ? end : each));
	}
	const bottom = Math.max(...ends);
	return { is: unit.is, box: { x: at.x, y: at.y, width, height: px(bottom - at.y + 2) }, texts, slots };
}

function freeSlots(
	place: number,
	count: number,
	slot: Slot,
	at: Point,
	width: number
): { slot: DrawnSlot; height: number } {
	const name = count === 1 ? slot.label : `${decimal(count, 0)} × ${kindOf(slot)}`;
	const lines = wrapWords(`${name}: free`, width - 2 * pad, { size, lines: 2 });
	const height = lines.length * leading + 6;
	return {
		slot: {
			place,
			box: { x: at.x, y: at.y, width, height },
			isFree: true,
			texts: lines.map((text, line) => ({
				text,
				x: at.x + pad,
				y: at.y + leading * (line + 1),
				isStrong: false
			})),
			ports: [],
			watts: null
		},
		height
	};
}

function fittedSlot(
	place: number,
	slot: Slot,
	at: Point,
	width: number
): { slot: DrawnSlot; height: number } {
	const isOnboard = slot.card === null;
	const x = isOnboard ? at.x : at.x + pad;
	const inner = isOnboard ? width : width - 2 * pad;
	let y = at.y + (isOnboard ? 0 : 4);
	const texts: SlotText[] = [];
	const write = (text: string, isStrong: boolean, lines: number): void => {
		for (const line of wrapWords(text, inner, { size, weight: isStrong ? 600 : 400, lines })) {
			y += leading;
			texts.push({ text: line, x, y: y - 3, isStrong });
		}
	};
	write(slot.label, true, 1);
	if (slot.card !== null) write(slot.card, false, 2);
	const ports = placePorts(slot.ports, { x, y: y + 2 }, inner);
	if (ports.height > 0) y += ports.height + 4;
	let watts: WattBar | null = null;
	if (slot.watts !== null) {
		const limit = slot.wattLimit;
		const said = `${decimal(slot.watts, 0)} W${limit === null ? '' : `, below ${decimal(limit, 0)}`}`;
		const bar = Math.max(18, Math.min(80, Math.floor(inner - textWidth(said, size) - 10)));
		const isDrawn = limit !== null && limit > 0;
		if (isDrawn) watts = { x, y: y + 7, fill: px(bar * Math.min(1, slot.watts / limit)), limit: bar };
		y += leading;
		const [line = ''] = wrapWords(said, inner - (isDrawn ? bar + 8 : 0), { size, lines: 1 });
		texts.push({ text: line, x: isDrawn ? x + bar + 8 : x, y: y - 1, isStrong: false });
	}
	const height = y - at.y + (isOnboard ? 2 : 6);
	return {
		slot: {
			place,
			box: isOnboard ? null : { x: at.x, y: at.y, width, height },
			isFree: false,
			texts,
			ports: ports.placed,
			watts
		},
		height
	};
}
