import type { FittedPort, OptionRef, SlotFigure } from '#lib/analysis/figures.ts';
import { px, type Box, type Point } from './boxes.ts';
import { nameOf } from './look.ts';
import { placePorts, type PlacedPort } from './portRow.ts';
import { layOutUnit, type DrawnUnit, type SlotText } from './slotUnitLayout.ts';
import { textWidth } from './textWidth.ts';
import { wrapWords } from './wrapWords.ts';

type Host = SlotFigure['hosts'][number];

/** One host: its units, what is missing, how many servers it takes, its licences, and why. */
export interface DrawnHost {
	readonly option: OptionRef;
	readonly box: Box;
	readonly name: { readonly lines: readonly string[]; readonly at: Point };
	readonly units: readonly DrawnUnit[];
	readonly missing: {
		readonly label: Point & { readonly text: string };
		readonly ports: readonly PlacedPort[];
	} | null;
	/** The servers of one host, where it takes several. */
	readonly servers: readonly Box[];
	readonly numeral: Point & { readonly text: string };
	readonly texts: readonly SlotText[];
}

/** Where everything in a slot drawing stands, in px. */
export interface SlotLayout {
	readonly width: number;
	readonly height: number;
	readonly hosts: readonly DrawnHost[];
}

const gap = 28;
const narrowest = 290;

/** Places the hosts side by side, as many in a row as a width in px allows. */
export function layOutSlots(figure: SlotFigure, width: number): SlotLayout {
	const fit = Math.max(1, Math.floor((width + gap) / (narrowest + gap)));
	// As many rows as are needed, and these equally full.
	const rows = Math.ceil(figure.hosts.length / Math.min(fit, 3));
	const columns = Math.max(1, Math.ceil(figure.hosts.length / Math.max(1, rows)));
	const wide = Math.floor((width - gap * (columns - 1)) / columns);
	const hosts: DrawnHost[] = [];
	let y = 0;
	for (let place = 0; place < figure.hosts.length; place += columns) {
		const row = figure.hosts
			.slice(place, place + columns)
			.map((host, column) => layOutHost(host, { x: column * (wide + gap), y }, wide));
		hosts.push(...row);
		y = Math.max(...row.map(({ box }) => box.y + box.height)) + gap;
	}
	return { width, height: Math.ceil(Math.max(20, y - gap)), hosts };
}

function layOutHost(host: Host, at: Point, width: number): DrawnHost {
	const texts: SlotText[] = [];
	const name = wrapWords(nameOf(host.option), width - 22, { size: 13, weight: 600, lines: 2 });
	let y = at.y + 16 * name.length;
	const write = (text: string, isStrong: boolean, x = at.x, room = width): void => {
		for (const line of wrapWords(text, room, { size: 12, weight: isStrong ? 600 : 400 })) {
			y += 15;
			texts.push({ text: line, x, y, isStrong });
		}
	};
	write(host.heading, false);
	y += 8;
	const units = layOutUnits(host, { x: at.x, y }, width);
	y = Math.max(y, ...units.map(({ box }) => box.y + box.height)) + 6;

	let missing: DrawnHost['missing'] = null;
	if (host.unmet.length > 0) {
		const label = { text: 'Not carried', x: at.x, y: y + 14 };
		const indent = textWidth(label.text, 12, 600) + 12;
		const wanted = host.unmet.flatMap(({ port, count, from }) =>
			Array.from({ length: count }, (_, place): FittedPort => ({ is: port, need: from + place }))
		);
		const { placed, height } = placePorts(wanted, { x: at.x + indent, y: y + 2 }, width - indent, true);
		missing = { label, ports: placed };
		y += height + 10;
	}
	const servers = host.servers > 1 ? placeServers(host.servers, { x: at.x, y: y + 4 }, width) : [];
	if (servers.length > 0) y = servers.at(-1)!.y + servers.at(-1)!.height + 6;
	for (const line of host.lines) write(line, false);

	const numeral = { text: host.licences, x: at.x, y: y + 32 };
	const indent = Math.max(26, textWidth(host.licences, 28) + 14);
	const label = wrapWords(host.licenceLabel, width - indent, { size: 12, lines: 2, balanced: true });
	for (const [place, text] of label.entries()) {
		const line = {
			text,
			x: at.x + indent,
			y: y + (label.length > 1 ? 20 : 27) + 14 * place,
			isStrong: false
		};
		texts.push(line);
	}
	y += 40;
	for (const reason of host.reasons) {
		y += 3;
		write(reason, false);
	}
	return {
		option: host.option,
		box: { ...at, width, height: px(y + 6 - at.y) },
		name: { lines: name, at: { x: at.x, y: at.y + 12 } },
		units,
		missing,
		servers,
		numeral,
		texts
	};
}

/** The server, and its expansion units beside it while they fit, else under it. */
function layOutUnits(host: Host, at: Point, width: number): DrawnUnit[] {
	const [server, ...others] = host.units;
	if (!server) return [];
	const beside = others.length > 0 && (width - 8) / 2 >= 138;
	const wide = beside ? Math.floor((width - 8) / 2) : width;
	const first = layOutUnit(server, at, wide);
	const x = beside ? at.x + wide + 8 : at.x;
	let y = beside ? at.y : first.box.y + first.box.height + 8;
	const rest = others.map((unit) => {
		const drawn = layOutUnit(unit, { x, y }, wide);
		y = drawn.box.y + drawn.box.height + 8;
		return drawn;
	});
	if (!beside) return [first, ...rest];
	// Units side by side end at one line.
	const bottom = Math.max(...[first, ...rest].map(({ box }) => box.y + box.height));
	const stretched = (unit: DrawnUnit): DrawnUnit => ({
		...unit,
		box: { ...unit.box, height: bottom - unit.box.y }
	});
	return [stretched(first), ...rest.slice(0, -1), ...rest.slice(-1).map(stretched)];
}

function placeServers(count: number, at: Point, width: number): Box[] {
	const pitch = 15;
	const perRow = Math.max(1, Math.floor(width / pitch));
	return Array.from({ length: count }, (_, place) => ({
		x: at.x + (place % perRow) * pitch,
		y: at.y + Math.floor(place / perRow) * 32,
		width: 10,
		height: 26
	}));
}
